using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Compilation;

/// <summary>The value of a fact as the machine reads it.</summary>
/// <param name="Type">The type of the fact.</param>
/// <param name="Number">A number, or the number of a day; for yes or no and for a choice, the place of the value.</param>
/// <param name="Set">For choices: a bit for each value.</param>
internal readonly record struct Coded(FactType Type, int Number, ulong Set)
{
    public int Place => Number;

    public static Coded Of(bool yes) => new(FactType.YesNo, yes ? 1 : 0, 0);
}

/// <summary>A comparison with a number, a day or a set, and the bit that holds its answer.</summary>
/// <param name="Bit">The bit.</param>
/// <param name="Comparison">How the fact's value is compared.</param>
/// <param name="Number">The number, or the day's number.</param>
/// <param name="Set">For choices: a bit for each value named.</param>
internal readonly record struct Compared(Bit Bit, Comparison Comparison, int Number, ulong Set)
{
    public bool Holds(Coded value) => value.Type == FactType.Choices ? Holds(value.Set) : Holds(value.Number);

    private bool Holds(int value) => Comparison switch
    {
        Comparison.Is => value == Number,
        Comparison.IsNot => value != Number,
        Comparison.AtLeast or Comparison.OnOrAfter => value >= Number,
        Comparison.AtMost => value <= Number,
        _ => value < Number,
    };

    private bool Holds(ulong values) => Comparison switch
    {
        Comparison.ContainsAll => (values & Set) == Set,
        Comparison.ContainsNone => (values & Set) == 0,
        _ => (values & Set) != 0,
    };
}

/// <summary>How a yes or no follows from another fact, as the machine does it: by that fact's value, looked up or compared.</summary>
/// <param name="Source">The other fact.</param>
/// <param name="ByPlace">For yes or no and for a choice: the answer at the place of each value.</param>
/// <param name="True">For the other types: the comparison that gives yes.</param>
/// <param name="False">The one that gives no.</param>
internal sealed record CompiledDerivation(FactSlot Source, Truth[] ByPlace, Compared? True, Compared? False)
{
    /// <summary>The index of the other fact.</summary>
    public int From => Source.Index;

    public Truth Answer(FactValue source) => Answer(Source.Code(source));

    public Truth Answer(Coded source) => source.Type switch
    {
        FactType.YesNo or FactType.Choice => ByPlace[source.Place],
        _ => True is { } yes && yes.Holds(source) ? Truth.True
            : False is { } no && no.Holds(source) ? Truth.False
            : Truth.Unknown,
    };
}

/// <summary>A fact's place in the machine: the bits that each of its values sets.</summary>
internal sealed class FactSlot(FactDefinition definition, int index, IReadOnlyList<string> values)
{
    private readonly Dictionary<string, int> places = PlacesOf(values);
    private readonly int least = definition.Minimum ?? int.MinValue;
    private readonly int most = definition.Maximum ?? int.MaxValue;

    public FactDefinition Definition { get; } = definition;

    public string Id { get; } = definition.Id;

    public FactType Type { get; } = definition.Type;

    public int Index { get; } = index;

    /// <summary>Its place among the facts of its scope.</summary>
    public int Order { get; set; }

    /// <summary>The values that a choice may take, kinds of body included.</summary>
    public IReadOnlyList<string> Values { get; } = values;

    public IReadOnlyDictionary<string, int> Places => places;

    /// <summary>A row for each value of a choice; for yes or no: no, then yes.</summary>
    public Row[] Rows { get; } = [.. Enumerable.Range(0, definition.Type == FactType.YesNo ? 2 : values.Count).Select(_ => new Row())];

    public Compared[] Comparisons { get; set; } = [];

    /// <summary>The numbers (for dates: of days) at which some rule or derivation changes its mind.</summary>
    public HashSet<int> Thresholds { get; } = [];

    /// <summary>For choices: a bit for each value that some rule or derivation names.</summary>
    public ulong Named { get; set; }

    public Row WhenKnown { get; } = new();

    public Row WhenNotKnown { get; } = new();

    public bool AsksWhetherKnown { get; set; }

    public CompiledDerivation[] Derivations { get; set; } = [];

    public ulong SetOf(IEnumerable<string> chosen) => chosen.Aggregate(0UL, (set, value) => set | (1UL << Places[value]));

    /// <summary>A value as the machine reads it.</summary>
    /// <exception cref="ArgumentException">The pack declares no such value, or the number lies outside the bounds that it sets.</exception>
    public Coded Code(FactValue value)
    {
        switch (value)
        {
            case FactValue.YesNo yesNo:
                return Coded.Of(yesNo.Value);
            case FactValue.Choice choice:
                return new Coded(FactType.Choice, Place(choice.Value), 0);
            case FactValue.Choices choices:
                var set = 0UL;
                for (var place = 0; place < choices.Values.Count; place++)
                {
                    set |= 1UL << Place(choices.Values[place]);
                }

                return new Coded(FactType.Choices, 0, set);
            case FactValue.WholeNumber number when number.Value < least || number.Value > most:
                // The key may have been made by hand, with other bounds or none.
                throw FactEntry.OutOfBounds(Id, Definition.Minimum, Definition.Maximum, nameof(value));
            default:
                return new Coded(Type, FactComparison.Order(value), 0);
        }
    }

    private static Dictionary<string, int> PlacesOf(IReadOnlyList<string> values)
    {
        var places = new Dictionary<string, int>(values.Count, StringComparer.Ordinal);
        for (var place = 0; place < values.Count; place++)
        {
            places.Add(values[place], place);
        }

        return places;
    }

    private int Place(string value) =>
        places.TryGetValue(value, out var place)
            ? place
            : throw FactEntry.NotOne(Definition.Key, Values, nameof(value));
}

/// <summary>The facts of one scope, in the ordinal order of their ids, in which a case holds them too.</summary>
internal sealed class ScopeFacts(FactSlot[] slots)
{
    public FactSlot[] Slots { get; } = slots;

    /// <summary>Their ids, side by side to be walked through.</summary>
    public string[] Ids { get; } = [.. slots.Select(slot => slot.Id)];

    /// <summary>Those that may follow from others.</summary>
    public FactSlot[] Derived { get; } = [.. slots.Where(slot => slot.Derivations.Length > 0)];

    /// <summary>Those of which some rule asks whether they are known.</summary>
    public FactSlot[] Asked { get; } = [.. slots.Where(slot => slot.AsksWhetherKnown)];
}
