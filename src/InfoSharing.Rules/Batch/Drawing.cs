using System.Diagnostics;
using System.Numerics;

namespace InfoSharing.Rules.Batch;

/// <summary>
/// The wires of a circuit as diagrams over the completions of a case: a fact is told by as many choices as its states need. What holds
/// for all completions, and which facts matter, can then be read off.
/// </summary>
internal sealed class Drawing
{
    private const int Nowhere = -1;
    private const int BitsInAWord = 64;

    private readonly Circuit circuit;
    private readonly Diagrams diagrams;
    private readonly Rails?[] drawn;
    private readonly bool[] isReached;
    private readonly int[] levelOf;
    private readonly List<int> variables = [];
    private readonly int words;
    private ulong[] asked = [];
    private int followed = 1;

    /// <summary>Begins with nothing drawn.</summary>
    /// <param name="circuit">The circuit.</param>
    /// <param name="most">How many nodes all diagrams have at most.</param>
    /// <param name="cancellation">Stops the drawing.</param>
    public Drawing(Circuit circuit, int most, CancellationToken cancellation)
    {
        (this.circuit, diagrams) = (circuit, new Diagrams(most, cancellation));
        drawn = new Rails?[circuit.Gates.Length];
        drawn[0] = new Rails(Diagram.True, Diagram.False);
        drawn[1] = new Rails(Diagram.False, Diagram.False);
        isReached = new bool[circuit.Gates.Length];
        words = (circuit.Variables.Length + BitsInAWord - 1) / BitsInAWord;
        levelOf = new int[circuit.Variables.Length];
        Array.Fill(levelOf, Nowhere);
    }

    /// <summary>Where a gate is true, and where it is false; elsewhere it is unknown.</summary>
    private readonly record struct Rails(Diagram True, Diagram False)
    {
        public bool IsNeverUnknown => False == !True;

        public static Rails operator !(Rails rails) => new(rails.False, rails.True);
    }

    /// <summary>Gives the facts that reach a wire, and have no place yet, the next places in the order: those that are read together side by side.</summary>
    public void Place(Wire wire) => Place(wire.Gate);

    /// <summary>The completions in which a wire is true. The facts that reach it have their places.</summary>
    public Diagram Of(Wire wire)
    {
        Draw(wire.Gate);
        return Read(wire.Code).True;
    }

    public Diagram And(Diagram one, Diagram other) => diagrams.And(one, other);

    /// <summary>Whether a diagram asks for a fact: in some completion it turns on that alone.</summary>
    public bool Asks(Diagram diagram, int variable)
    {
        Follow();
        return (asked[(diagram.Node * words) + (variable / BitsInAWord)] & (1UL << variable)) != 0;
    }

    /// <summary>The completions in which a diagram holds for some state of a fact, the others being as they are.</summary>
    public Diagram ForSome(Diagram diagram, int variable) => diagrams.ForSome(diagram, levelOf[variable], levelOf[variable] + Choices(variable));

    /// <summary>A completion in which a diagram holds: the state of each fact.</summary>
    public int[] Some(Diagram diagram)
    {
        var chosen = diagrams.Some(diagram);
        return [.. levelOf.Select((first, variable) => State(variable, Enumerable.Range(0, first == Nowhere ? 0 : Choices(variable))
            .Aggregate(0, (code, choice) => (code * 2) + (chosen.Contains(first + choice) ? 1 : 0))))];
    }

    /// <summary>Whether a diagram holds in a completion.</summary>
    public bool Holds(Diagram diagram, int[] states) => diagrams.Holds(diagram, level =>
    {
        var variable = variables[level];
        var code = states[variable] - State(variable, 0);
        return (code >> (levelOf[variable] + Choices(variable) - 1 - level) & 1) != 0;
    });

    /// <summary>Notes of each node for which facts it asks, itself or through those to which it leads.</summary>
    private void Follow()
    {
        if (asked.Length < diagrams.Count * words)
        {
            Array.Resize(ref asked, Math.Max(2 * asked.Length, diagrams.Count * words));
        }

        for (; followed < diagrams.Count; followed++)
        {
            var (level, yes, no) = diagrams[followed];
            for (var word = 0; word < words; word++)
            {
                asked[(followed * words) + word] = asked[(yes * words) + word] | asked[(no * words) + word];
            }

            asked[(followed * words) + (variables[level] / BitsInAWord)] |= 1UL << variables[level];
        }
    }

    private void Place(int gate)
    {
        if (isReached[gate])
        {
            return;
        }

        isReached[gate] = true;
        var at = circuit.Gates[gate];
        if (at.Kind == GateKind.Input)
        {
            var variable = circuit.VariableOf[at.Start];
            if (levelOf[variable] == Nowhere)
            {
                levelOf[variable] = variables.Count;
                variables.AddRange(Enumerable.Repeat(variable, Choices(variable)));
            }

            return;
        }

        for (var read = at.Start; read < at.Start + at.Count; read++)
        {
            Place(new Wire(circuit.Reads[read]).Gate);
        }
    }

    private void Draw(int gate)
    {
        if (drawn[gate] is not null)
        {
            return;
        }

        var at = circuit.Gates[gate];
        if (at.Kind == GateKind.Input)
        {
            drawn[gate] = Tested(circuit.VariableOf[at.Start], circuit.Inputs[at.Start]);
            return;
        }

        var reads = circuit.Reads.AsSpan(at.Start, at.Count);
        foreach (var read in reads)
        {
            Draw(new Wire(read).Gate);
        }

        drawn[gate] = at.Kind switch
        {
            GateKind.All => Every(reads),
            GateKind.Proven => TwoValued(Read(reads[0]).True),
            GateKind.Open => TwoValued(Unknown(Read(reads[0]))),
            GateKind.First => First(Read(reads[0]), Read(reads[1])),
            _ => throw new UnreachableException(),
        };
    }

    private Rails Read(int code) => (code & 1) == 0 ? drawn[code >> 1]!.Value : !drawn[code >> 1]!.Value;

    private static Rails TwoValued(Diagram diagram) => new(diagram, !diagram);

    private Diagram Unknown(Rails rails) => rails.IsNeverUnknown ? Diagram.False : diagrams.And(!rails.True, !rails.False);

    private Rails Every(ReadOnlySpan<int> wires)
    {
        var (every, some, isTwoValued) = (Diagram.True, Diagram.False, true);
        foreach (var wire in wires)
        {
            var rails = Read(wire);
            every = diagrams.And(every, rails.True);
            isTwoValued &= rails.IsNeverUnknown;
        }

        if (isTwoValued)
        {
            return TwoValued(every);
        }

        foreach (var wire in wires)
        {
            some = diagrams.Or(some, Read(wire).False);
        }

        return new Rails(every, some);
    }

    private Rails First(Rails one, Rails other)
    {
        var open = Unknown(one);
        return new Rails(diagrams.Or(one.True, diagrams.And(open, other.True)), diagrams.Or(one.False, diagrams.And(open, other.False)));
    }

    private Rails Tested(int variable, Circuit.Input input) =>
        new(Tested(variable, input.True, 0, 0), Tested(variable, input.False, 0, 0));

    private Diagram Tested(int variable, int[] states, int choice, int code) => choice == Choices(variable)
        ? Array.IndexOf(states, circuit.Variables[variable].FirstState + State(variable, code)) >= 0 ? Diagram.True : Diagram.False
        : diagrams.Ask(levelOf[variable] + choice, Tested(variable, states, choice + 1, (code * 2) + 1), Tested(variable, states, choice + 1, code * 2));

    /// <summary>How many choices tell the states of a fact apart.</summary>
    private int Choices(int variable) => circuit.Variables[variable].States.Count is > 1 and var states ? BitOperations.Log2((uint)(states - 1)) + 1 : 0;

    /// <summary>The state that a code stands for; codes that are left over stand for the last.</summary>
    private int State(int variable, int code) => Math.Min(code + 1, circuit.Variables[variable].States.Count);
}
