using System.Collections.Frozen;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Compilation;

/// <summary>A comparison with a number, a day or a set, and the bit that holds its answer.</summary>
/// <param name="Bit">The bit.</param>
/// <param name="Comparison">How the fact's value is compared.</param>
/// <param name="Number">The number, or the day's number.</param>
/// <param name="Set">For choices: a bit for each value named.</param>
internal readonly record struct Compared(Bit Bit, Comparison Comparison, int Number, ulong Set)
{
    public bool Holds(int value) => Comparison switch
    {
        Comparison.Is => value == Number,
        Comparison.IsNot => value != Number,
        Comparison.AtLeast or Comparison.OnOrAfter => value >= Number,
        Comparison.AtMost => value <= Number,
        _ => value < Number,
    };

    public bool Holds(ulong values) => Comparison switch
    {
        Comparison.ContainsAll => (values & Set) == Set,
        Comparison.ContainsNone => (values & Set) == 0,
        _ => (values & Set) != 0,
    };
}

/// <summary>How a value follows from another fact, as the machine does it.</summary>
internal sealed record CompiledDerivation(int From, Func<FactValue, Truth> Answer);

/// <summary>A fact's place in the machine: the bits that each of its values sets.</summary>
internal sealed class FactSlot(FactDefinition definition, int index, IReadOnlyList<string> values)
{
    public FactDefinition Definition { get; } = definition;

    public int Index { get; } = index;

    /// <summary>Its place among the facts of its scope.</summary>
    public int Order { get; set; }

    /// <summary>The values that a choice may take, kinds of body included.</summary>
    public IReadOnlyList<string> Values { get; } = values;

    public FrozenDictionary<string, int> Places { get; } =
        values.Select((value, place) => KeyValuePair.Create(value, place)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A row for each value of a choice; for yes or no: no, then yes.</summary>
    public Row[] Rows { get; } = [.. Enumerable.Range(0, definition.Type == FactType.YesNo ? 2 : values.Count).Select(_ => new Row())];

    public List<Compared> Comparisons { get; } = [];

    /// <summary>The numbers (for dates: of days) at which some rule or derivation changes its mind.</summary>
    public SortedSet<int> Thresholds { get; } = [];

    /// <summary>For choices: a bit for each value that some rule or derivation names.</summary>
    public ulong Named { get; set; }

    public Row WhenKnown { get; } = new();

    public Row WhenNotKnown { get; } = new();

    public bool AsksWhetherKnown { get; set; }

    public CompiledDerivation[] Derivations { get; set; } = [];

    public ulong SetOf(IEnumerable<string> chosen) => chosen.Aggregate(0UL, (set, value) => set | (1UL << Places[value]));
}
