using InfoSharing.Rules.Batch;

namespace InfoSharing.Rules.Inquiry;

/// <content>What is tried before anything is hunted for.</content>
internal sealed partial class Ascertaining
{
    /// <summary>In a lane in which all is open, what cannot be cannot come about; and what then is sure, is.</summary>
    private void TryAllOpen(List<Wire> asked)
    {
        foreach (var variable in circuit.Variables)
        {
            lanes.SetAll(variable, state => Hunt.IsComplete(variable, state));
        }

        lanes.Run();
        var alwaysValid = !lanes.Can(valid, Truth.False)[0];
        foreach (var wire in asked)
        {
            var of = judged[wire];
            var (can, cannot) = (lanes.Can(wire, Truth.True)[0], lanes.Can(wire, Truth.False)[0] || lanes.Can(wire, Truth.Unknown)[0]);
            of.Holds = !can ? Found.No : !cannot && alwaysValid ? Found.Yes : Found.NotKnown;
            of.Fails = !cannot ? Found.No : !can && alwaysValid ? Found.Yes : Found.NotKnown;
        }
    }

    private void TrySpread(List<Wire> asked)
    {
        cancellation.ThrowIfCancellationRequested();
        var drawn = new int[Lanes.Count][];
        for (var lane = 0; lane < Lanes.Count; lane++)
        {
            drawn[lane] = [.. circuit.Variables.Select(Draw)];
            for (var place = 0; place < drawn[lane].Length; place++)
            {
                lanes.Set(lane, circuit.Variables[place], drawn[lane][place]);
            }
        }

        lanes.Run();
        Note(asked, lanes.Can(valid, Truth.True), lane => drawn[lane]);
    }

    /// <summary>Notes which wires hold and which fail in the completions of some lanes.</summary>
    private void Note(List<Wire> asked, LaneSet counted, Func<int, int[]> completion)
    {
        foreach (var wire in asked)
        {
            var (of, holding) = (judged[wire], lanes.Can(wire, Truth.True));
            of.Holds = (holding & counted).IsEmpty ? of.Holds : Found.Yes;
            of.Fails = (~holding & counted).IsEmpty ? of.Fails : Found.Yes;
            of.Holding.AddRange((holding & counted).All().Take(Turns).Select(completion));
            of.Failing.AddRange((~holding & counted).All().Take(Turns).Select(completion));
        }
    }

    /// <summary>A completion that was found with facts still open: whatever they are, it is one.</summary>
    private int[] Complete(int[] states) => [.. states.Select((state, place) => state >= 0 ? state : circuit.Variables[place].States.Count == 0 ? 0 : 1)];

    private SharingCase CaseOf(int[] states) => Changing.Apply(evaluated, circuit.Variables.Select((variable, place) => (variable, states[place])));

    private void Put(int[] states)
    {
        for (var place = 0; place < states.Length; place++)
        {
            lanes.SetAll(circuit.Variables[place], state => state == states[place]);
        }
    }

    /// <summary>Where a wire holds now, gives one unknown fact after the other a value with which it still does.</summary>
    private void TryKeeping(Wire wire, List<Wire> asked)
    {
        var kept = new int[circuit.Variables.Length];
        for (var place = 0; place < kept.Length; place++)
        {
            cancellation.ThrowIfCancellationRequested();
            Put(kept);
            var states = Math.Min(circuit.Variables[place].States.Count, Lanes.Count - 1);
            for (var state = 1; state <= states; state++)
            {
                lanes.Set(state, circuit.Variables[place], state);
            }

            lanes.Run();
            var keeping = lanes.Can(wire, Truth.True) & ~lanes.Can(valid, Truth.False) & LaneSet.First(states + 1);
            if (!keeping[0])
            {
                return;
            }

            // The last value of a yes-or-no fact is "no": what is not known is more often not so.
            kept[place] = keeping.All().Last();
            if (states > 0 && kept[place] == 0)
            {
                return;
            }
        }

        Put(kept);
        lanes.Run();
        Note(asked, lanes.Can(valid, Truth.True) & LaneSet.First(1), _ => kept);
    }

    /// <summary>Turns each fact, on its own, to each of its other states.</summary>
    private void TurnEach(List<Wire> wires, int[] around)
    {
        List<(int Place, int State)> turns = [.. from place in Enumerable.Range(0, around.Length)
                                                from state in Enumerable.Range(0, circuit.Variables[place].Count)
                                                where state != around[place] && Hunt.IsComplete(circuit.Variables[place], state)
                                                select (place, state)];
        for (var first = 0; first < turns.Count; first += Lanes.Count - 1)
        {
            cancellation.ThrowIfCancellationRequested();
            Put(around);

            // The first lane is left as it is.
            var count = Math.Min(Lanes.Count - 1, turns.Count - first);
            for (var turn = 0; turn < count; turn++)
            {
                lanes.Set(turn + 1, circuit.Variables[turns[first + turn].Place], turns[first + turn].State);
            }

            lanes.Run();
            var counted = lanes.Can(valid, Truth.True) & LaneSet.First(count + 1);
            foreach (var wire in wires)
            {
                var holding = lanes.Can(wire, Truth.True);
                foreach (var lane in ((holding[0] ? ~holding : holding) & counted).All())
                {
                    var (place, state) = turns[first + lane - 1];
                    if (!judged[wire].Matters.ContainsKey(place))
                    {
                        var turned = (int[])around.Clone();
                        turned[place] = state;
                        judged[wire].Matters[place] = holding[0] ? (around, turned) : (turned, around);
                    }
                }
            }
        }
    }

    /// <summary>A state by a fixed sequence that looks like chance: the same case is always tried in the same ways.</summary>
    private int Draw(Variable variable) => variable.States.Count == 0 ? 0 : Next(variable.States.Count) + 1;

    private int Next(int below)
    {
        chance ^= chance << 13;
        chance ^= chance >> 7;
        chance ^= chance << 17;
        return (int)((chance >> 11) % (ulong)below);
    }
}
