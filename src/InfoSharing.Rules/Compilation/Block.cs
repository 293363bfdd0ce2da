using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Compilation;

/// <summary>Hands out the bits of one scope. What asks the same is given the same bit, however many rules ask it.</summary>
internal sealed class Block(FactScope scope)
{
    private readonly Dictionary<FactTest, Bit> tests = new(new SameTest());
    private readonly Dictionary<Joined, Bit> joins = [];
    private int next;

    public int Words => (next + Bit.InAWord - 1) / Bit.InAWord;

    /// <summary>What works out each bit that is not simply a test of a fact.</summary>
    public List<Operation> Operations { get; } = [];

    public Bit Next() => Bit.At(scope, next++);

    /// <summary>The bit of a test of a fact; it is tied to the fact the first time.</summary>
    public Bit Of(FactTest test, FactSlot slot)
    {
        if (!tests.TryGetValue(test, out var bit))
        {
            bit = tests[test] = Next();
            FactLeaves.Add(slot, test, bit);
        }

        return bit;
    }

    /// <summary>The bit of an <c>all</c> or <c>any</c> over other bits of the block; of one alone, that bit.</summary>
    public Bit Of(Joined joined)
    {
        if (joined.Alone is { } alone)
        {
            return Bit.At(scope, alone);
        }

        if (!joins.TryGetValue(joined, out var bit))
        {
            bit = joins[joined] = Into(Next(), joined);
        }

        return bit;
    }

    /// <summary>Has a bit worked out from others, for itself alone.</summary>
    public Bit Into(Bit bit, Joined joined)
    {
        Operations.Add(new Join(bit, joined));
        return bit;
    }

    /// <summary>Two tests are the same if they ask the same of the same fact, wherever they are written.</summary>
    private sealed class SameTest : IEqualityComparer<FactTest>
    {
        public bool Equals(FactTest? one, FactTest? other) =>
            one!.Comparison == other!.Comparison
            && one.Fact.Id == other.Fact.Id
            && one.Operands.Count == other.Operands.Count
            && SameValues(one.Operands, other.Operands);

        // The first operand tells most tests of a fact apart.
        public int GetHashCode(FactTest test) => HashCode.Combine(test.Fact.Id, test.Comparison, test.Operands.Count, test.Operands[0] switch
        {
            Literal.Text text => text.Value.GetHashCode(StringComparison.Ordinal),
            Literal.Number number => number.Value,
            var operand => FactComparison.Yes(operand) ? 1 : 0,
        });

        private static bool SameValues(IReadOnlyList<Literal> some, IReadOnlyList<Literal> others)
        {
            for (var place = 0; place < some.Count; place++)
            {
                if (!SameValue(some[place], others[place]))
                {
                    return false;
                }
            }

            return true;
        }

        private static bool SameValue(Literal one, Literal other) => (one, other) switch
        {
            (Literal.Text left, Literal.Text right) => left.Value == right.Value,
            (Literal.Number left, Literal.Number right) => left.Value == right.Value,
            (Literal.YesNo left, Literal.YesNo right) => left.Value == right.Value,
            _ => false,
        };
    }
}
