using System.Numerics;

namespace InfoSharing.Rules.Batch;

/// <summary>Which variables each gate can be reached by.</summary>
/// <remarks>
/// For a case of ordinary size that is noted once for all gates. The note grows with gates times variables: of a case for which it would be
/// too much, each wire is followed down when it is asked for.
/// </remarks>
internal sealed class Cones
{
    private const int BitsInAWord = 64;

    // 256 MB.
    private const long MostWords = 1 << 25;

    private readonly Circuit circuit;
    private readonly int words;
    private readonly ulong[] reached = [];

    public Cones(Circuit circuit)
    {
        this.circuit = circuit;
        words = (circuit.Variables.Length + BitsInAWord - 1) / BitsInAWord;
        AreNoted = (long)circuit.Gates.Length * words <= MostWords;
        if (!AreNoted)
        {
            return;
        }

        reached = new ulong[circuit.Gates.Length * words];
        for (var place = 2; place < circuit.Gates.Length; place++)
        {
            var gate = circuit.Gates[place];
            if (gate.Kind == GateKind.Input)
            {
                var variable = circuit.VariableOf[gate.Start];
                reached[(place * words) + (variable / BitsInAWord)] |= 1UL << variable;
                continue;
            }

            foreach (var read in circuit.Reads.AsSpan(gate.Start, gate.Count))
            {
                var from = new Wire(read).Gate;
                for (var word = 0; word < words; word++)
                {
                    reached[(place * words) + word] |= reached[(from * words) + word];
                }
            }
        }
    }

    /// <summary>Whether they are noted for all gates, so that asking for one costs no more than the answer.</summary>
    public bool AreNoted { get; }

    /// <summary>The places of the variables that reach a wire, in order.</summary>
    public IEnumerable<int> Of(Wire wire) => AreNoted ? Noted(wire) : Followed(wire);

    private IEnumerable<int> Noted(Wire wire)
    {
        for (var word = 0; word < words; word++)
        {
            for (var bits = reached[(wire.Gate * words) + word]; bits != 0; bits &= bits - 1)
            {
                yield return (word * BitsInAWord) + BitOperations.TrailingZeroCount(bits);
            }
        }
    }

    private SortedSet<int> Followed(Wire wire)
    {
        var found = new SortedSet<int>();
        var seen = new bool[circuit.Gates.Length];
        var next = new Stack<int>([wire.Gate]);
        while (next.TryPop(out var place))
        {
            // The first two gates are the constants.
            if (place < 2 || seen[place])
            {
                continue;
            }

            seen[place] = true;
            var gate = circuit.Gates[place];
            if (gate.Kind == GateKind.Input)
            {
                found.Add(circuit.VariableOf[gate.Start]);
                continue;
            }

            foreach (var read in circuit.Reads.AsSpan(gate.Start, gate.Count))
            {
                next.Push(new Wire(read).Gate);
            }
        }

        return found;
    }
}
