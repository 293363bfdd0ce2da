using System.Runtime.Intrinsics;
using InfoSharing.Rules.Batch;

namespace InfoSharing.Rules.Inquiry;

/// <summary>
/// What a spread of completions shows of wires, and one lane in which all facts are open. The spread can show that something is possible;
/// that it is not, only the open lane can.
/// </summary>
internal sealed class Spreading(Circuit circuit, Wire valid, CancellationToken cancellation)
{
    /// <summary>How many batches of completions are tried.</summary>
    private const int Spreads = 2;

    /// <summary>Around how many completions in which a wire holds, and as many in which it fails, each fact is turned on its own.</summary>
    private const int Turns = 2;

    /// <summary>For how many wires that is done; the others see what it shows as well.</summary>
    private const int TurnedFor = 12;

    private readonly Lanes lanes = new(circuit);
    private ulong chance = 0x9E3779B97F4A7C15;

    /// <summary>The same completion with another state of one fact.</summary>
    public static int[] With(int[] states, int place, int state)
    {
        var with = (int[])states.Clone();
        with[place] = state;
        return with;
    }

    /// <summary>Finds out of wires whether they can hold and whether they can fail.</summary>
    public void Ask(IReadOnlyList<(Wire Wire, Shown Of)> asked)
    {
        TryAllOpen(asked);
        for (var batch = 0; batch < Spreads; batch++)
        {
            TrySpread(asked);
        }

        foreach (var (wire, _) in asked.Where(one => one.Of.CanHold == Found.NotKnown).Take(TurnedFor).ToList())
        {
            TryKeeping(wire, asked);
        }
    }

    /// <summary>Finds out of wires some of the facts that matter: each fact is turned, on its own, around completions that were met.</summary>
    public void AskWhichFacts(IReadOnlyList<(Wire Wire, Shown Of)> depending)
    {
        foreach (var around in depending.Take(TurnedFor).SelectMany(one => one.Of.WithIt.Take(Turns).Concat(one.Of.Without.Take(Turns))).Distinct().ToList())
        {
            TurnEach(depending, around);
        }
    }

    /// <summary>In a lane in which all is open, what cannot be cannot come about; and what then is sure, is.</summary>
    private void TryAllOpen(IReadOnlyList<(Wire Wire, Shown Of)> asked)
    {
        lanes.OpenAll();
        lanes.Run();
        var alwaysValid = !lanes.Can(valid, Truth.False)[0];
        foreach (var (wire, of) in asked)
        {
            var (can, cannot) = (lanes.Can(wire, Truth.True)[0], lanes.Can(wire, Truth.False)[0] || lanes.Can(wire, Truth.Unknown)[0]);
            of.CanHold = !can ? Found.No : !cannot && alwaysValid ? Found.Yes : of.CanHold;
            of.CanFail = !cannot ? Found.No : !can && alwaysValid ? Found.Yes : of.CanFail;
        }
    }

    private void TrySpread(IReadOnlyList<(Wire Wire, Shown Of)> asked)
    {
        foreach (var variable in circuit.Variables)
        {
            lanes.Put(variable, 0, LaneSet.None);
            Part(variable, variable.IsComplete(0) ? 0 : 1, variable.Count, LaneSet.All);
        }

        Run();
        Note(asked, lanes.Can(valid, Truth.True), lanes.StatesIn);
    }

    /// <summary>Parts lanes among some states of a fact, by halves.</summary>
    private void Part(Variable variable, int from, int to, LaneSet among)
    {
        if (to - from == 1)
        {
            lanes.Put(variable, from, among);
            return;
        }

        var (half, drawn) = ((from + to) / 2, Draw());
        Part(variable, from, half, among & drawn);
        Part(variable, half, to, among & ~drawn);
    }

    /// <summary>Notes which wires hold and which fail in the completions of some lanes.</summary>
    private void Note(IReadOnlyList<(Wire Wire, Shown Of)> asked, LaneSet counted, Func<int, int[]> completion)
    {
        var met = new int[]?[Lanes.Count];
        foreach (var (wire, of) in asked)
        {
            var holding = lanes.Can(wire, Truth.True);
            of.CanHold = (holding & counted).IsEmpty ? of.CanHold : Found.Yes;
            of.CanFail = (~holding & counted).IsEmpty ? of.CanFail : Found.Yes;
            of.WithIt.AddRange((holding & counted).Each().Take(Turns).Select(Met));
            of.Without.AddRange((~holding & counted).Each().Take(Turns).Select(Met));
        }

        // Many wires meet the same completion, which is as long as there are facts.
        int[] Met(int lane) => met[lane] ??= completion(lane);
    }

    /// <summary>Where a wire holds now, gives one unknown fact after the other a value with which it still does.</summary>
    private void TryKeeping(Wire wire, IReadOnlyList<(Wire Wire, Shown Of)> asked)
    {
        var kept = new int[circuit.Variables.Length];
        for (var place = 0; place < kept.Length; place++)
        {
            lanes.Put(kept);
            var states = Math.Min(circuit.Variables[place].States.Count, Lanes.Count - 1);
            for (var state = 1; state <= states; state++)
            {
                lanes.Set(state, circuit.Variables[place], state);
            }

            Run();
            var keeping = lanes.Can(wire, Truth.True) & ~lanes.Can(valid, Truth.False) & LaneSet.First(states + 1);
            if (!keeping[0])
            {
                return;
            }

            // The last value of a yes-or-no fact is "no": what is not known is more often not so.
            kept[place] = keeping.Each().Last();
            if (states > 0 && kept[place] == 0)
            {
                return;
            }
        }

        lanes.Put(kept);
        Run();
        Note(asked, lanes.Can(valid, Truth.True) & LaneSet.First(1), _ => kept);
    }

    private void TurnEach(IReadOnlyList<(Wire Wire, Shown Of)> depending, int[] around)
    {
        List<(int Place, int State)> turns = [.. from place in Enumerable.Range(0, around.Length)
                                                from state in Enumerable.Range(0, circuit.Variables[place].Count)
                                                where state != around[place] && circuit.Variables[place].IsComplete(state)
                                                select (place, state)];
        for (var first = 0; first < turns.Count; first += Lanes.Count - 1)
        {
            // The first lane is left as it is.
            lanes.Put(around);
            var count = Math.Min(Lanes.Count - 1, turns.Count - first);
            for (var turn = 0; turn < count; turn++)
            {
                lanes.Set(turn + 1, circuit.Variables[turns[first + turn].Place], turns[first + turn].State);
            }

            Run();
            var counted = lanes.Can(valid, Truth.True) & LaneSet.First(count + 1);
            foreach (var (wire, of) in depending)
            {
                var holding = lanes.Can(wire, Truth.True);
                foreach (var lane in ((holding[0] ? ~holding : holding) & counted).Each())
                {
                    var (place, state) = turns[first + lane - 1];
                    if (of.Matters.Add(place))
                    {
                        of.Turned[place] = new Turn(around, state, holding[0]);
                    }
                }
            }
        }
    }

    private void Run()
    {
        cancellation.ThrowIfCancellationRequested();
        lanes.Run();
    }

    /// <summary>Some lanes by a fixed sequence that looks like chance: the same case is always tried in the same ways.</summary>
    private LaneSet Draw() => new(Vector256.Create(Next(), Next(), Next(), Next()));

    private ulong Next()
    {
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        return chance;
    }
}
