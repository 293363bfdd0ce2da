using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Tests.Oracle;

/// <summary>Where something is judged: the case, or a person or an item by its place in the case.</summary>
internal readonly record struct Spot(FactScope Scope, int Index)
{
    public static readonly Spot Case = new(FactScope.Case, 0);
}

/// <summary>What is known of a case, read afresh from the case and the pack for every question.</summary>
internal sealed class PlainFacts(PlainPack index, SharingCase sharing)
{
    private readonly Dictionary<(string, Spot), FactValue?> known = [];

    /// <summary>"A case without items is judged as one item, <c>information</c>, of which nothing is known."</summary>
    public IReadOnlyList<InformationItem> Items { get; } = sharing.Items.Count > 0
        ? sharing.Items
        : [new InformationItem("information", sharing.People.Count > 0 ? sharing.People[0].Id : "nobody")];

    public IEnumerable<Spot> All(FactScope scope)
    {
        var count = scope switch { FactScope.Case => 1, FactScope.Person => sharing.People.Count, _ => Items.Count };
        return Enumerable.Range(0, count).Select(place => new Spot(scope, place));
    }

    public string Name(Spot spot) => spot.Scope switch
    {
        FactScope.Case => "",
        FactScope.Person => sharing.People[spot.Index].Id,
        _ => Items[spot.Index].Id,
    };

    /// <summary>"A rule for an item sees the case, the item, and the person whom the item is about." None if there is no such person.</summary>
    public Spot? Seen(FactScope scope, Spot from)
    {
        if (scope == from.Scope)
        {
            return from;
        }

        if (scope == FactScope.Case)
        {
            return Spot.Case;
        }

        if (scope == FactScope.Item || from.Scope == FactScope.Case)
        {
            throw new InvalidOperationException($"{from.Scope} does not see {scope}");
        }

        for (var person = 0; person < sharing.People.Count; person++)
        {
            if (sharing.People[person].Id == Items[from.Index].About)
            {
                return new Spot(FactScope.Person, person);
            }
        }

        return null;
    }

    /// <summary>The value of a fact as seen from a spot, given or derived; null if it is not known.</summary>
    public FactValue? Value(string fact, Spot from)
    {
        if (Seen(index.Facts[fact].Scope, from) is not { } spot)
        {
            return null;
        }

        if (!known.TryGetValue((fact, spot), out var value))
        {
            value = known[(fact, spot)] = Given(fact, spot) ?? Derived(index.Facts[fact], spot);
        }

        return value;
    }

    /// <summary>How a test comes out for a fact as seen from a spot.</summary>
    public bool? Test(FactTest test, Spot from)
    {
        var value = Value(test.Fact.Id, from);
        return test.Comparison == Comparison.IsKnown
            ? (value is not null) == ((Literal.YesNo)test.Operands[0]).Value
            : value is null ? null : Compare(test, value);
    }

    private FactValue? Given(string fact, Spot spot)
    {
        var set = spot.Scope switch
        {
            FactScope.Case => sharing.Facts,
            FactScope.Person => sharing.People[spot.Index].Facts,
            _ => Items[spot.Index].Facts,
        };
        foreach (var (key, value) in set.All)
        {
            if (key.Id == fact)
            {
                return value;
            }
        }

        return null;
    }

    private FactValue.YesNo? Derived(FactDefinition fact, Spot spot)
    {
        foreach (var derivation in fact.Derivations)
        {
            if (Value(derivation.From.Id, spot) is { } source && Answer(derivation, source) is { } answer)
            {
                return FactValue.YesNo.Of(answer);
            }
        }

        return null;
    }

    private bool? Answer(Derivation derivation, FactValue source)
    {
        if (derivation is Derivation.BodyAttribute attribute)
        {
            var kind = index.Pack.Bodies.Single(body => body.Id == source.ToString());
            return kind.Attributes.TryGetValue(attribute.Attribute, out var has) ? has : null;
        }

        var tests = (Derivation.Tests)derivation;
        return tests.True is not null && Compare(tests.True, source) ? true
            : tests.False is not null && Compare(tests.False, source) ? false
            : null;
    }

    /// <summary>Compares by what is written: words as words, days as the words that sort like days, numbers as numbers.</summary>
    private static bool Compare(FactTest test, FactValue value)
    {
        var written = test.Operands.Select(Written);
        return test.Comparison switch
        {
            Comparison.Is => Written(value) == written.First(),
            Comparison.IsNot => Written(value) != written.First(),
            Comparison.In => written.Contains(Written(value)),
            Comparison.NotIn => !written.Contains(Written(value)),
            Comparison.AtLeast => Number(value) >= ((Literal.Number)test.Operands[0]).Value,
            Comparison.AtMost => Number(value) <= ((Literal.Number)test.Operands[0]).Value,
            Comparison.Before => string.CompareOrdinal(Written(value), written.First()) < 0,
            Comparison.OnOrAfter => string.CompareOrdinal(Written(value), written.First()) >= 0,
            Comparison.ContainsAny => Chosen(value).Intersect(written).Any(),
            Comparison.ContainsAll => !written.Except(Chosen(value)).Any(),
            Comparison.ContainsNone => !Chosen(value).Intersect(written).Any(),
            _ => throw new InvalidOperationException($"{test.Comparison} compares nothing"),
        };
    }

    private static string Written(Literal literal) => literal switch
    {
        Literal.YesNo yesNo => yesNo.Value ? "yes" : "no",
        Literal.Number number => $"{number.Value}",
        _ => ((Literal.Text)literal).Value,
    };

    private static string Written(FactValue value) => value switch
    {
        FactValue.YesNo yesNo => yesNo.Value ? "yes" : "no",
        FactValue.Choice choice => choice.Value,
        FactValue.WholeNumber number => $"{number.Value}",
        FactValue.Date date => $"{date.Value:yyyy-MM-dd}",
        _ => throw new InvalidOperationException("a list has no one word"),
    };

    private static int Number(FactValue value) => ((FactValue.WholeNumber)value).Value;

    private static IReadOnlyList<string> Chosen(FactValue value) => ((FactValue.Choices)value).Values;
}
