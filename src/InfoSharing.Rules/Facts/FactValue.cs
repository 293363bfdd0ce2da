using System.Globalization;

namespace InfoSharing.Rules.Facts;

/// <summary>The value of a known fact. A closed hierarchy: every switch over it ends in <c>UnreachableException</c>.</summary>
internal abstract record FactValue
{
    private protected FactValue()
    {
    }

    public sealed record YesNo : FactValue
    {
        // Half of all facts are one of these two: shared, they are where the processor has them.
        private static readonly YesNo Yes = new(true);
        private static readonly YesNo No = new(false);

        private YesNo(bool value) => Value = value;

        public bool Value { get; }

        public static YesNo Of(bool value) => value ? Yes : No;

        public override string ToString() => Value ? "yes" : "no";
    }

    public sealed record Choice(string Value) : FactValue
    {
        public override string ToString() => Value;
    }

    /// <summary>Values are distinct and in ordinal order, so that equal sets are equal values.</summary>
    public sealed record Choices : FactValue
    {
        public Choices(IEnumerable<string> values) => Values = [.. values.Distinct().Order(StringComparer.Ordinal)];

        public IReadOnlyList<string> Values { get; }

        public bool Equals(Choices? other) => other is not null && Values.SequenceEqual(other.Values);

        public override int GetHashCode() => Values.Aggregate(17, (hash, value) => HashCode.Combine(hash, value));

        public override string ToString() => Values.Count == 0 ? "none" : string.Join(", ", Values);
    }

    public sealed record WholeNumber(int Value) : FactValue
    {
        public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
    }

    public sealed record Date(DateOnly Value) : FactValue
    {
        public override string ToString() => Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
