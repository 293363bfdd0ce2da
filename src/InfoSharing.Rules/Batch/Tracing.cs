using System.Diagnostics;

namespace InfoSharing.Rules.Batch;

/// <summary>
/// Finds what to settle next: from a gate that is open in a lane, down through open gates only, to a fact that is in several states
/// there; and which answer of the test of that fact would help to bring about what is wanted.
/// </summary>
internal static class Tracing
{
    /// <summary>The input that a gate waits for in a lane.</summary>
    /// <param name="circuit">The circuit.</param>
    /// <param name="lanes">The lanes as they were worked out.</param>
    /// <param name="lane">The lane.</param>
    /// <param name="wire">A wire that is open there.</param>
    /// <param name="wanted">The answer that it should have.</param>
    public static (int Input, Truth Wanted) From(Circuit circuit, Lanes lanes, int lane, Wire wire, Truth wanted)
    {
        var (gate, sought) = Opposed(wire, wanted);
        while (circuit.Gates[gate] is { Kind: not GateKind.Input } at)
        {
            var reads = circuit.Reads.AsSpan(at.Start, at.Count);
            (gate, sought) = at.Kind switch
            {
                GateKind.All or GateKind.First => Opposed(new Wire(FirstOpen(lanes, lane, reads)), sought),
                GateKind.Proven => Opposed(new Wire(reads[0]), sought),
                GateKind.Open => Opposed(new Wire(reads[0]), sought == Truth.True ? Truth.Unknown : Truth.True),
                GateKind.Among => Through(circuit, lanes, lane, sought == Truth.True ? [.. reads[..at.Split], .. reads[at.Split..]] : [.. reads[at.Split..], .. reads[..at.Split]]),
                _ => throw new UnreachableException(),
            };
        }

        return (circuit.Gates[gate].Start, sought);
    }

    private static (int Gate, Truth Wanted) Opposed(Wire wire, Truth wanted) => (wire.Gate, wire.IsNegated ? Law.Kleene.Not(wanted) : wanted);

    private static int FirstOpen(Lanes lanes, int lane, ReadOnlySpan<int> reads)
    {
        foreach (var wire in reads)
        {
            if (lanes.IsOpen(wire >> 1, lane))
            {
                return wire;
            }
        }

        throw new UnreachableException();
    }

    /// <summary>The first open gate on the ways to a result, and the rail on which the way goes on.</summary>
    private static (int Gate, Truth Wanted) Through(Circuit circuit, Lanes lanes, int lane, ReadOnlySpan<int> ways)
    {
        var waiting = new Stack<Way>();
        for (var place = ways.Length - 1; place >= 0; place--)
        {
            waiting.Push(new Way(ways[place]));
        }

        var seen = new HashSet<int>();
        while (waiting.TryPop(out var way))
        {
            if (circuit.Gates[way.Gate] is not { Kind: GateKind.Passed } at)
            {
                if (lanes.IsOpen(way.Gate, lane) && lanes.Can(way)[lane])
                {
                    return (way.Gate, way.Rail);
                }
            }
            else if (lanes.Can(way)[lane] && seen.Add(way.Gate))
            {
                foreach (var code in circuit.Reads.AsSpan(at.Start, at.Count))
                {
                    waiting.Push(new Way(code));
                }
            }
        }

        throw new UnreachableException();
    }
}
