using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Tests.Generating;

/// <summary>Makes up a fact dictionary, kinds of body, and tests of facts.</summary>
internal sealed class FactMaker(Dice dice)
{
    public static readonly DateOnly FirstDay = new(2020, 1, 1);

    private int lines;

    /// <summary>A place of its own for everything that is made.</summary>
    public Location Here() => new("generated.json", ++lines, 1);

    /// <summary>The first kind of body has every attribute, so that a fact may be derived from any.</summary>
    public List<BodyKind> Bodies() => dice.Several(2, 4, number => new BodyKind(
        $"body-{number}",
        $"Body {number}",
        new SortedDictionary<string, bool>(new[] { "alpha", "beta" }.Where(_ => number == 0 || dice.Chance(70)).ToDictionary(name => name, _ => dice.Chance(50)), StringComparer.Ordinal),
        Review.Verified,
        Here()));

    /// <summary>A few facts of every scope; the first is always of the case, so that every rule sees one.</summary>
    public List<FactDefinition> Facts(IReadOnlyList<BodyKind> bodies)
    {
        var facts = new List<FactDefinition> { Fact("f0", FactScope.Case, FactType.YesNo, bodies) };
        for (var number = dice.Number(3, 9); number > 0; number--)
        {
            var fact = Fact($"f{facts.Count}", dice.One(Enum.GetValues<FactScope>()), dice.One(Enum.GetValues<FactType>()), bodies);
            facts.Add(fact.Type == FactType.YesNo && dice.Chance(60) ? fact with { Derivations = Derivations(fact.Scope, facts) } : fact);
        }

        return facts;
    }

    /// <summary>A test that fits the type of a fact.</summary>
    public FactTest Test(FactDefinition fact)
    {
        Comparison comparison;
        switch (fact.Type)
        {
            case FactType.YesNo:
                return new FactTest(Name(fact.Id), dice.One(Comparison.Is, Comparison.Is, Comparison.IsNot), [new Literal.YesNo(dice.Chance(70), Here())], Here());
            case FactType.Choice:
                comparison = dice.One(Comparison.Is, Comparison.IsNot, Comparison.In, Comparison.NotIn);
                return new FactTest(Name(fact.Id), comparison, Words(fact, comparison is Comparison.Is or Comparison.IsNot ? 1 : 3), Here());
            case FactType.Choices:
                comparison = dice.One(Comparison.ContainsAny, Comparison.ContainsAll, Comparison.ContainsNone);
                return new FactTest(Name(fact.Id), comparison, Words(fact, 3), Here());
            case FactType.WholeNumber:
                comparison = dice.One(Comparison.Is, Comparison.IsNot, Comparison.AtLeast, Comparison.AtMost);
                return new FactTest(Name(fact.Id), comparison, [new Literal.Number(dice.Number(0, 12), Here())], Here());
            default:
                comparison = dice.One(Comparison.Is, Comparison.IsNot, Comparison.Before, Comparison.OnOrAfter);
                return new FactTest(Name(fact.Id), comparison, [new Literal.Text($"{FirstDay.AddDays(dice.Number(0, 12)):yyyy-MM-dd}", Here())], Here());
        }
    }

    public Reference Name(string id) => new(id, Here());

    private FactDefinition Fact(string id, FactScope scope, FactType type, IReadOnlyList<BodyKind> bodies)
    {
        var areBodies = type == FactType.Choice && dice.Chance(50);
        // Now and then a list that fills a whole word of bits.
        var ids = areBodies ? [.. bodies.Select(body => body.Id)] : dice.Several(2, dice.Chance(10) ? 64 : 5, number => $"v{number}");
        FactKey key = type switch
        {
            FactType.YesNo => FactKey.YesNo(id, scope),
            FactType.Choice => FactKey.Choice(id, scope, ids),
            FactType.Choices => FactKey.Choices(id, scope, ids),
            FactType.WholeNumber => FactKey.WholeNumber(id, scope, dice.Chance(50) ? 0 : null, dice.Chance(50) ? 12 : null),
            _ => FactKey.Date(id, scope),
        };
        return new FactDefinition(key, id, $"{id}?", "it matters", Here())
        {
            Sentences = type == FactType.YesNo ? new Sentences($"{id} is so", $"{id} is not so", $"{id} is not known") : new Sentences("", "", $"{id} is not known"),
            Values = type is FactType.Choice or FactType.Choices && !areBodies ? [.. ids.Select(value => new ChoiceValue(value, value, $"{id} is {value}", Here()))] : [],
            ValuesAreBodies = areBodies,
            Party = areBodies && scope == FactScope.Case && dice.Chance(60) ? dice.One(Enum.GetValues<Party>()) : null,
            Says = type == FactType.YesNo ? null : $"{id} is {{value}}",
        };
    }

    private List<Derivation> Derivations(FactScope scope, IEnumerable<FactDefinition> earlier)
    {
        var sources = earlier.Where(fact => fact.Scope == scope).ToList();
        return sources.Count == 0 ? [] : dice.Several<Derivation>(1, 2, _ =>
        {
            var source = dice.One(sources);
            return source.ValuesAreBodies && dice.Chance(70)
                ? new Derivation.BodyAttribute(Name(source.Id), dice.One("alpha", "beta"))
                : dice.Number(0, 3) switch
                {
                    0 => new Derivation.Tests(Name(source.Id), Test(source), null),
                    1 => new Derivation.Tests(Name(source.Id), null, Test(source)),
                    _ => new Derivation.Tests(Name(source.Id), Test(source), Test(source)),
                };
        });
    }

    private List<Literal> Words(FactDefinition fact, int most) =>
        [.. dice.Some(fact.Key.Values, 1, most).Select(value => new Literal.Text(value, Here()))];
}
