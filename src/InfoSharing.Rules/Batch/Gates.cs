namespace InfoSharing.Rules.Batch;

/// <summary>What a gate does with what it reads.</summary>
internal enum GateKind
{
    /// <summary>Always true.</summary>
    True,

    /// <summary>Never known.</summary>
    Unknown,

    /// <summary>A test of a fact that varies.</summary>
    Input,

    /// <summary>True when all it reads is true, false when any is false.</summary>
    All,

    /// <summary>True when what it reads is proven, false otherwise: never unknown.</summary>
    Proven,

    /// <summary>True when what it reads is unknown, false otherwise.</summary>
    Open,

    /// <summary>The first of two unless that is unknown.</summary>
    First,
}

/// <summary>One gate: where what it reads begins, and how much that is.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Start">The place of the first wire that it reads; for an input, the place of the input.</param>
/// <param name="Count">How many wires it reads.</param>
internal readonly record struct Gate(GateKind Kind, int Start, int Count);

/// <summary>
/// The answer of a gate, or its opposite. What is known when a circuit is built is folded away, so that only what still varies is left.
/// </summary>
internal readonly record struct Wire(int Code)
{
    public static readonly Wire True = new(0);

    public static readonly Wire False = new(1);

    public static readonly Wire Unknown = new(2);

    public int Gate => Code >> 1;

    public bool IsNegated => (Code & 1) != 0;

    public static Wire operator !(Wire wire) => wire.Gate == 1 ? Unknown : new(wire.Code ^ 1);

    public static Wire Of(Truth truth) => truth switch
    {
        Truth.True => True,
        Truth.False => False,
        _ => Unknown,
    };

    /// <summary>The answer, if it is the same whatever varies.</summary>
    public Truth? Constant => Code switch
    {
        0 => Truth.True,
        1 => Truth.False,
        2 or 3 => Truth.Unknown,
        _ => null,
    };
}

/// <summary>The gates of a circuit while it is built: each reads only gates made before it.</summary>
internal sealed class Gates
{
    private readonly List<Gate> gates = [new(GateKind.True, 0, 0), new(GateKind.Unknown, 0, 0)];
    private readonly List<int> read = [];
    private readonly Dictionary<(GateKind, int, int), Wire> pairs = [];
    private readonly List<Wire> parts = [];

    public IReadOnlyList<Gate> All => gates;

    /// <summary>What the gates read, one after the other.</summary>
    public IReadOnlyList<int> Reads => read;

    public Wire Input(int input) => Add(new Gate(GateKind.Input, input, 0));

    public Wire And(Wire one, Wire other)
    {
        if (one.Code > other.Code)
        {
            (one, other) = (other, one);
        }

        return one == Wire.True ? other
            : one == Wire.False || other == Wire.False ? Wire.False
            : one == other ? one
            : Paired(GateKind.All, one, other);
    }

    public Wire Or(Wire one, Wire other) => !And(!one, !other);

    /// <summary>All of them, in Kleene's logic. Stops asking for more once one is false.</summary>
    public Wire Every(IEnumerable<Wire> wires)
    {
        var start = Begin();
        foreach (var wire in wires)
        {
            if (!Join(start, wire))
            {
                break;
            }
        }

        return End(start);
    }

    /// <summary>Begins to join wires, of which all are to be true; others may be joined before this ends.</summary>
    public int Begin() => parts.Count;

    /// <summary>Joins one more; false if nothing that is joined after it makes a difference.</summary>
    public bool Join(int start, Wire wire)
    {
        if (wire == Wire.False)
        {
            parts.RemoveRange(start, parts.Count - start);
        }

        if (wire != Wire.True && parts.IndexOf(wire, start) < 0)
        {
            parts.Add(wire);
        }

        return wire != Wire.False;
    }

    /// <summary>All that were joined since the beginning.</summary>
    public Wire End(int start)
    {
        var count = parts.Count - start;
        Wire all;
        switch (count)
        {
            case 0:
                return Wire.True;
            case 1:
                all = parts[start];
                break;
            case 2:
                all = And(parts[start], parts[start + 1]);
                break;
            default:
                var first = read.Count;
                for (var part = start; part < parts.Count; part++)
                {
                    read.Add(parts[part].Code);
                }

                all = Add(new Gate(GateKind.All, first, count));
                break;
        }

        parts.RemoveRange(start, count);
        return all;
    }

    /// <summary>Any of them, in Kleene's logic. Stops asking for more once one is true.</summary>
    public Wire Any(IEnumerable<Wire> wires) => !Every(wires.Select(wire => !wire));

    /// <summary>At least so many of them: as many as can be counted true.</summary>
    public Wire AtLeast(int needed, IReadOnlyList<Wire> wires)
    {
        if (needed > wires.Count)
        {
            return Wire.False;
        }

        var reached = new Wire[needed + 1];
        Array.Fill(reached, Wire.False);
        reached[0] = Wire.True;
        foreach (var wire in wires)
        {
            for (var count = needed; count > 0; count--)
            {
                reached[count] = Or(reached[count], And(reached[count - 1], wire));
            }
        }

        return reached[needed];
    }

    public Wire Proven(Wire wire) => wire.Constant is { } truth
        ? Wire.Of(Law.Kleene.Of(truth == Truth.True))
        : gates[wire.Gate].Kind is GateKind.Proven or GateKind.Open ? wire
        : Paired(GateKind.Proven, wire, Wire.True);

    public Wire Open(Wire wire) => wire.Constant is { } truth
        ? Wire.Of(Law.Kleene.Of(truth == Truth.Unknown))
        : gates[wire.Gate].Kind is GateKind.Proven or GateKind.Open ? Wire.False
        : Paired(GateKind.Open, wire.IsNegated ? !wire : wire, Wire.True);

    /// <summary>The first, or the second where the first is unknown.</summary>
    public Wire First(Wire one, Wire other) => one.Constant switch
    {
        Truth.Unknown => other,
        not null => one,
        null => one == other ? one : Paired(GateKind.First, one, other),
    };

    private Wire Paired(GateKind kind, Wire one, Wire other)
    {
        if (pairs.TryGetValue((kind, one.Code, other.Code), out var known))
        {
            return known;
        }

        var start = read.Count;
        read.Add(one.Code);
        var count = 1;
        if (kind is GateKind.All or GateKind.First)
        {
            read.Add(other.Code);
            count = 2;
        }

        return pairs[(kind, one.Code, other.Code)] = Add(new Gate(kind, start, count));
    }

    private Wire Add(Gate gate)
    {
        gates.Add(gate);
        return new Wire((gates.Count - 1) << 1);
    }
}
