using InfoSharing.Rules.Batch;

namespace InfoSharing.Rules.Inquiry;

/// <summary>What came of looking for something among all completions.</summary>
internal enum Found
{
    /// <summary>The bound was reached first.</summary>
    NotKnown = 0,

    /// <summary>There is one.</summary>
    Yes,

    /// <summary>There is none.</summary>
    No,
}

/// <summary>
/// One thing to look for: a completion in which a wire is true; or two that differ in one fact alone, in one of which it is true and
/// in the other not.
/// </summary>
/// <param name="wire">The wire.</param>
/// <param name="between">The place of the fact in which the two differ; below zero to look for one completion.</param>
internal sealed class Quarry(Wire wire, int between)
{
    public Wire Wire => wire;

    public int Between => between;

    public Found Found { get; set; }

    /// <summary>What is still to be looked into: for each variable its state, below zero while it is open.</summary>
    public Stack<int[]> Waiting { get; } = new();

    /// <summary>The states of a completion that was found, in which the wire is true.</summary>
    public int[]? Witness { get; set; }

    /// <summary>The other of two, in which it is not.</summary>
    public int[]? Other { get; set; }
}

/// <summary>
/// Looks for completions exactly, many things at once: facts are settled one by one, and what cannot come about any more, as the open
/// lane says, is left. Each lane looked into counts against the bound.
/// </summary>
internal sealed class Hunt
{
    private const int Open = -1;

    private readonly Circuit circuit;
    private readonly Wire valid;
    private readonly Lanes lanes;
    private readonly bool isWhole;

    public Hunt(Circuit circuit, Wire valid)
    {
        (this.circuit, this.valid) = (circuit, valid);
        lanes = new Lanes(circuit);
        isWhole = Array.TrueForAll(circuit.Variables, variable => variable.IsWhole);
    }

    /// <summary>How many lanes have been looked into.</summary>
    public long Looked { get; private set; }

    /// <summary>Whether a variable takes a state in completions: every one but that of staying unknown, if it has another.</summary>
    public static bool IsComplete(Variable variable, int state) => state > 0 || variable.States.Count == 0;

    /// <summary>Looks until each is found, or shown not to be, or the bound is reached.</summary>
    public void Run(IReadOnlyList<Quarry> quarries, long most, CancellationToken cancellation)
    {
        var hunted = new List<Quarry>();
        foreach (var quarry in quarries.Where(quarry => quarry.Found == Found.NotKnown && Width(quarry) <= Lanes.Count))
        {
            var start = new int[circuit.Variables.Length];
            Array.Fill(start, Open);
            quarry.Waiting.Clear();
            quarry.Waiting.Push(start);
            hunted.Add(quarry);
        }

        var looked = 0L;
        var looks = new List<(Quarry Quarry, int[] States, int Lane)>();
        while (hunted.Count > 0 && looked < most)
        {
            cancellation.ThrowIfCancellationRequested();
            looked += Look(hunted, looks);
            foreach (var look in looks)
            {
                Judge(look.Quarry, look.States, look.Lane);
            }

            hunted.RemoveAll(IsDone);
        }

        Looked += looked;
    }

    private bool IsDone(Quarry quarry)
    {
        if (quarry.Found == Found.NotKnown && quarry.Waiting.Count == 0)
        {
            // Where not every value of a fact was tried, what was not found may still be there.
            quarry.Found = isWhole ? Found.No : Found.NotKnown;
            return true;
        }

        return quarry.Found != Found.NotKnown;
    }

    /// <summary>Fills the lanes from all that are hunted in turn, and works them out.</summary>
    private int Look(List<Quarry> hunted, List<(Quarry, int[], int)> looks)
    {
        looks.Clear();
        foreach (var variable in circuit.Variables)
        {
            lanes.SetAll(variable, state => IsComplete(variable, state));
        }

        var lane = 0;
        for (var added = true; added;)
        {
            added = false;
            foreach (var quarry in hunted)
            {
                if (quarry.Waiting.Count > 0 && lane + Width(quarry) <= Lanes.Count)
                {
                    var states = quarry.Waiting.Pop();
                    Put(quarry, states, lane);
                    looks.Add((quarry, states, lane));
                    lane += Width(quarry);
                    added = true;
                }
            }
        }

        lanes.Run();
        return lane;
    }

    /// <summary>A lane for each state of the fact between.</summary>
    private int Width(Quarry quarry) => quarry.Between < 0 ? 1 : circuit.Variables[quarry.Between].States.Count;

    private void Put(Quarry quarry, int[] states, int lane)
    {
        for (var other = 0; other < Width(quarry); other++)
        {
            for (var place = 0; place < states.Length; place++)
            {
                if (place == quarry.Between)
                {
                    lanes.Set(lane + other, circuit.Variables[place], other + 1);
                }
                else if (states[place] != Open)
                {
                    lanes.Set(lane + other, circuit.Variables[place], states[place]);
                }
            }
        }
    }

    private void Judge(Quarry quarry, int[] states, int lane)
    {
        if (quarry.Found != Found.NotKnown)
        {
            return;
        }

        if (quarry.Between < 0)
        {
            JudgeOne(quarry, states, lane);
        }
        else
        {
            JudgePair(quarry, states, lane);
        }
    }

    private void JudgeOne(Quarry quarry, int[] states, int lane)
    {
        if (!lanes.Can(quarry.Wire, Truth.True)[lane] || !lanes.Can(valid, Truth.True)[lane])
        {
            return;
        }

        var (isSure, isValid) = (!CanFail(quarry.Wire, lane), !CanFail(valid, lane));
        if (isSure && isValid)
        {
            (quarry.Found, quarry.Witness) = (Found.Yes, states);
        }
        else
        {
            Branch(quarry, states, lane, isSure ? valid : quarry.Wire, Truth.True);
        }
    }

    private void JudgePair(Quarry quarry, int[] states, int lane)
    {
        var (holds, fails, open, mayHold, mayFail) = (-1, -1, -1, false, false);
        for (var other = lane; other < lane + Width(quarry); other++)
        {
            if (!lanes.Can(valid, Truth.True)[other])
            {
                continue;
            }

            var (can, cannot, isValid) = (lanes.Can(quarry.Wire, Truth.True)[other], CanFail(quarry.Wire, other), !CanFail(valid, other));
            mayHold |= can;
            mayFail |= cannot;
            holds = can && !cannot && isValid ? other - lane + 1 : holds;
            fails = cannot && !can && isValid ? other - lane + 1 : fails;
            open = open < 0 && ((can && cannot) || !isValid) ? other : open;
        }

        if (holds > 0 && fails > 0)
        {
            (quarry.Found, quarry.Witness, quarry.Other) = (Found.Yes, With(states, quarry.Between, holds), With(states, quarry.Between, fails));
        }
        else if (mayHold && mayFail && open >= 0)
        {
            var wire = CanFail(quarry.Wire, open) && lanes.Can(quarry.Wire, Truth.True)[open] ? quarry.Wire : valid;
            Branch(quarry, states, open, wire, wire == valid || holds < 0 ? Truth.True : Truth.False);
        }
    }

    private static int[] With(int[] states, int place, int state)
    {
        var with = (int[])states.Clone();
        with[place] = state;
        return with;
    }

    private bool CanFail(Wire wire, int lane) => lanes.Can(wire, Truth.False)[lane] || lanes.Can(wire, Truth.Unknown)[lane];

    /// <summary>Settles one more fact, each way; the way that helps is looked into first.</summary>
    private void Branch(Quarry quarry, int[] states, int lane, Wire wire, Truth wanted)
    {
        var (input, sought) = Tracing.From(circuit, lanes, lane, wire, wanted);
        var place = circuit.VariableOf[input];
        var variable = circuit.Variables[place];
        var helping = circuit.Inputs[input].On(sought);
        foreach (var helps in new[] { false, true })
        {
            for (var state = 0; state < variable.Count; state++)
            {
                if (IsComplete(variable, state) && helps == Array.IndexOf(helping, variable.FirstState + state) >= 0)
                {
                    quarry.Waiting.Push(With(states, place, state));
                }
            }
        }
    }
}
