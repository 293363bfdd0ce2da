using System.Numerics;

namespace InfoSharing.Rules.Batch;

/// <summary>Which variables each gate can be reached by.</summary>
internal sealed class Cones
{
    private const int BitsInAWord = 64;

    private readonly int words;
    private readonly ulong[] reached;

    public Cones(Circuit circuit)
    {
        words = (circuit.Variables.Length + BitsInAWord - 1) / BitsInAWord;
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
                var from = gate.Behind(read);
                for (var word = 0; word < words; word++)
                {
                    reached[(place * words) + word] |= reached[(from * words) + word];
                }
            }
        }
    }

    /// <summary>The places of the variables that reach a wire.</summary>
    public IEnumerable<int> Of(Wire wire)
    {
        for (var word = 0; word < words; word++)
        {
            for (var bits = reached[(wire.Gate * words) + word]; bits != 0; bits &= bits - 1)
            {
                yield return (word * BitsInAWord) + BitOperations.TrailingZeroCount(bits);
            }
        }
    }
}
