using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace InfoSharing.Rules.Batch;

/// <summary>
/// Runs a circuit over two hundred and fifty-six lanes at once. In each lane every variable is in one of its states, or in any of
/// several; a rail then says which answers are possible. With one state each, exactly one rail of every gate is set: that is a case
/// judged. With several, no rail is missing that some choice among them would set; one may be set that none would.
/// </summary>
internal sealed class Lanes
{
    public const int Count = 256;
    private const int Words = Count / 64;
    private const int Rails = 3;

    private readonly Circuit circuit;
    private readonly Vector256<ulong>[] states;
    private readonly Cell[] cells;

    public Lanes(Circuit circuit)
    {
        this.circuit = circuit;
        states = new Vector256<ulong>[circuit.States];
        cells = new Cell[circuit.Gates.Length];
        cells[0].True = Vector256<ulong>.AllBitsSet;
        cells[1].Unknown = Vector256<ulong>.AllBitsSet;
        Reset();
    }

    /// <summary>What a gate can be, lane by lane.</summary>
    private struct Cell
    {
        public Vector256<ulong> True;
        public Vector256<ulong> False;
        public Vector256<ulong> Unknown;
    }

    /// <summary>Puts every variable, in every lane, in its present state.</summary>
    public void Reset()
    {
        Array.Clear(states);
        foreach (var variable in circuit.Variables)
        {
            states[variable.FirstState] = Vector256<ulong>.AllBitsSet;
        }
    }

    /// <summary>Puts every variable, in every lane, in one state: by the places of the variables.</summary>
    public void Put(int[] put)
    {
        Array.Clear(states);
        for (var place = 0; place < put.Length; place++)
        {
            states[circuit.Variables[place].FirstState + put[place]] = Vector256<ulong>.AllBitsSet;
        }
    }

    /// <summary>Lets every variable, in every lane, be in any state of a completion.</summary>
    public void OpenAll()
    {
        Array.Fill(states, Vector256<ulong>.AllBitsSet);
        foreach (var variable in circuit.Variables.Where(variable => !variable.IsComplete(0)))
        {
            states[variable.FirstState] = Vector256<ulong>.Zero;
        }
    }

    /// <summary>Puts a variable in a state in some lanes, and only there; each lane is to have one.</summary>
    public void Put(Variable variable, int state, LaneSet lanes) => states[variable.FirstState + state] = lanes.Bits;

    /// <summary>The state of each variable in a lane in which each is in one.</summary>
    public int[] StatesIn(int lane) =>
        Array.ConvertAll(circuit.Variables, variable => Enumerable.Range(0, variable.Count).First(state => new LaneSet(states[variable.FirstState + state])[lane]));

    /// <summary>Puts a variable in one state in one lane: zero for the present one.</summary>
    public void Set(int lane, Variable variable, int state)
    {
        var words = MemoryMarshal.Cast<Vector256<ulong>, ulong>(states.AsSpan(variable.FirstState, variable.Count));
        for (var place = lane >> 6; place < words.Length; place += Words)
        {
            words[place] &= ~(1UL << lane);
        }

        words[(state * Words) + (lane >> 6)] |= 1UL << lane;
    }

    /// <summary>Puts a variable in any of some states in every lane.</summary>
    public void SetAll(Variable variable, Func<int, bool> allowed)
    {
        for (var state = 0; state < variable.Count; state++)
        {
            states[variable.FirstState + state] = allowed(state) ? Vector256<ulong>.AllBitsSet : Vector256<ulong>.Zero;
        }
    }

    /// <summary>Lets a variable in one lane be in one more state.</summary>
    public void Allow(int lane, Variable variable, int state) =>
        MemoryMarshal.Cast<Vector256<ulong>, ulong>(states.AsSpan(variable.FirstState + state, 1))[lane >> 6] |= 1UL << lane;

    /// <summary>Lets a variable be in any state, its present one included, in some lanes; in the others it keeps its own.</summary>
    public void Open(Variable variable, LaneSet lanes)
    {
        foreach (ref var state in states.AsSpan(variable.FirstState, variable.Count))
        {
            state |= lanes.Bits;
        }
    }

    /// <summary>Works out every gate.</summary>
    public void Run()
    {
        var (gates, reads) = (circuit.Gates, circuit.Reads);
        for (var place = 2; place < gates.Length; place++)
        {
            ref readonly var gate = ref gates[place];
            cells[place] = gate.Kind switch
            {
                GateKind.All => Every(reads.AsSpan(gate.Start, gate.Count)),
                GateKind.Input => Tested(circuit.Inputs[gate.Start]),
                GateKind.Proven => Proven(Read(reads[gate.Start])),
                GateKind.Open => Open(Read(reads[gate.Start])),
                GateKind.First => First(Read(reads[gate.Start]), Read(reads[gate.Start + 1])),
                _ => throw new UnreachableException(),
            };
        }
    }

    /// <summary>The lanes in which a wire can have an answer.</summary>
    public LaneSet Can(Wire wire, Truth truth)
    {
        var cell = Read(wire.Code);
        return new LaneSet(truth switch { Truth.True => cell.True, Truth.False => cell.False, _ => cell.Unknown });
    }

    /// <summary>The answer of a wire in a lane in which every variable is in one state.</summary>
    public Truth this[Wire wire, int lane] =>
        Can(wire, Truth.True)[lane] ? Truth.True
        : Can(wire, Truth.False)[lane] ? Truth.False
        : Truth.Unknown;

    private Cell Read(int code)
    {
        ref readonly var cell = ref cells[code >> 1];
        return (code & 1) == 0 ? cell : new Cell { True = cell.False, False = cell.True, Unknown = cell.Unknown };
    }

    private Cell Every(ReadOnlySpan<int> wires)
    {
        var (every, none) = (Vector256<ulong>.AllBitsSet, Vector256<ulong>.AllBitsSet);
        var (some, open) = (Vector256<ulong>.Zero, Vector256<ulong>.Zero);
        var rails = MemoryMarshal.Cast<Cell, Vector256<ulong>>(cells.AsSpan());
        foreach (var wire in wires)
        {
            // Its opposite is true on the next rail: which of the two is no branch.
            var (first, opposite) = ((wire >> 1) * Rails, wire & 1);
            var (yes, unknown) = (rails[first + opposite], rails[first + 2]);
            every &= yes;
            some |= rails[first + 1 - opposite];
            open |= unknown;
            none &= yes | unknown;
        }

        // Unknown comes of one that is unknown with no other false.
        return new Cell { True = every, False = some, Unknown = open & none };
    }

    private Cell Tested(Circuit.Input input)
    {
        return new Cell { True = Union(input.True), False = Union(input.False), Unknown = Union(input.Unknown) };

        Vector256<ulong> Union(int[] of)
        {
            var union = Vector256<ulong>.Zero;
            foreach (var state in of)
            {
                union |= states[state];
            }

            return union;
        }
    }

    private static Cell Proven(Cell cell) => new() { True = cell.True, False = cell.False | cell.Unknown };

    private static Cell Open(Cell cell) => new() { True = cell.Unknown, False = cell.True | cell.False };

    private static Cell First(Cell one, Cell other) => new()
    {
        True = one.True | (one.Unknown & other.True),
        False = one.False | (one.Unknown & other.False),
        Unknown = one.Unknown & other.Unknown,
    };
}

/// <summary>Some of the lanes of a batch.</summary>
internal readonly record struct LaneSet(Vector256<ulong> Bits)
{
    public static readonly LaneSet None = new(Vector256<ulong>.Zero);

    public static readonly LaneSet All = new(Vector256<ulong>.AllBitsSet);

    public bool IsEmpty => Bits == Vector256<ulong>.Zero;

    public bool this[int lane] => (Bits.GetElement(lane >> 6) & (1UL << lane)) != 0;

    public static LaneSet operator &(LaneSet one, LaneSet other) => new(one.Bits & other.Bits);

    public static LaneSet operator |(LaneSet one, LaneSet other) => new(one.Bits | other.Bits);

    public static LaneSet operator ~(LaneSet lanes) => new(~lanes.Bits);

    /// <summary>The first so many lanes.</summary>
    public static LaneSet First(int count)
    {
        Span<ulong> words = stackalloc ulong[Vector256<ulong>.Count];
        for (var word = 0; word < words.Length; word++)
        {
            var left = count - (word * 64);
            words[word] = left >= 64 ? ulong.MaxValue : left <= 0 ? 0 : (1UL << left) - 1;
        }

        return new LaneSet(Vector256.Create<ulong>(words));
    }

    /// <summary>The lanes in turn.</summary>
    public IEnumerable<int> Each()
    {
        for (var word = 0; word < Vector256<ulong>.Count; word++)
        {
            for (var bits = Bits.GetElement(word); bits != 0; bits &= bits - 1)
            {
                yield return (word * 64) + System.Numerics.BitOperations.TrailingZeroCount(bits);
            }
        }
    }
}
