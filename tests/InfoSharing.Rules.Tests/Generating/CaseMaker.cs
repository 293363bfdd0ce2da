using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Tests.Generating;

/// <summary>Makes up cases for a pack: half of them with about ten facts, the others dense; or near to examples that are given.</summary>
internal sealed class CaseMaker(Pack pack, params IReadOnlyList<SharingCase> examples)
{
    private const int BusyPersonsFacts = 10;

    private readonly Vocabulary vocabulary = new(pack);

    public Vocabulary Vocabulary => vocabulary;

    public SharingCase Make(Dice dice)
    {
        if (examples.Count > 0 && dice.Chance(50))
        {
            return Near(dice.One(examples), dice);
        }

        var sharing = new SharingCase(dice.Chance(80) ? new DateOnly(2026, 11, 22) : dice.One(vocabulary.Days));
        // More than four are judged in more than one go.
        for (var person = dice.Chance(10) ? 0 : dice.Chance(90) ? dice.Number(1, 4) : dice.Number(5, 9); person > 0; person--)
        {
            sharing = sharing.With(new Person($"person-{person}"));
        }

        for (var item = dice.Chance(10) || sharing.People.Count == 0 ? 0 : dice.Chance(80) ? dice.Number(1, 2) : dice.Number(3, 9); item > 0; item--)
        {
            sharing = sharing.With(new InformationItem($"item-{item}", dice.One(sharing.People).Id));
        }

        return dice.Chance(50) ? WithAFew(sharing, dice) : WithMany(sharing, dice);
    }

    /// <summary>Places where a fact of the pack could be given in a case.</summary>
    public IEnumerable<(FactDefinition Fact, int Index)> Places(SharingCase sharing) =>
        from fact in vocabulary.Pack.Facts
        from index in Enumerable.Range(0, fact.Scope switch { FactScope.Case => 1, FactScope.Person => sharing.People.Count, _ => sharing.Items.Count })
        select (fact, index);

    /// <summary>The case with a few facts changed, made known or put away.</summary>
    private SharingCase Near(SharingCase sharing, Dice dice)
    {
        foreach (var (fact, index) in dice.Some(Places(sharing), 0, 4))
        {
            sharing = sharing.Given(fact.Key, index, dice.Chance(80) ? vocabulary.Any(fact, dice) : null);
        }

        foreach (var (fact, index, value) in dice.Some(sharing.Facts(), 0, 3))
        {
            sharing = dice.Chance(50) || value is null
                ? sharing.Without(fact.Id, fact.Scope, index)
                : sharing.Given(fact, index, vocabulary.Any(pack.Facts.Single(known => known.Id == fact.Id), dice));
        }

        return sharing;
    }

    private SharingCase WithAFew(SharingCase sharing, Dice dice)
    {
        // A fact that others are derived from is likelier to be known.
        var places = dice.Shuffled(Places(sharing)).OrderByDescending(place => vocabulary.IsSource(place.Fact) && dice.Chance(50)).ToList();
        foreach (var (fact, index) in places.Take(dice.Number(1, BusyPersonsFacts + 2)))
        {
            sharing = sharing.Given(fact.Key, index, dice.Chance(85) ? vocabulary.Any(fact, dice) : null);
        }

        return sharing;
    }

    private SharingCase WithMany(SharingCase sharing, Dice dice)
    {
        var (known, asked) = (dice.One(50, 70, 90, 100), dice.Chance(50));
        foreach (var (fact, index) in Places(sharing))
        {
            var percent = fact.Derivations.Count > 0 ? known / 2 : known;
            if (dice.Chance(percent))
            {
                sharing = sharing.Given(fact.Key, index, vocabulary.Any(fact, dice));
            }
            else if (asked && dice.Chance(30))
            {
                sharing = sharing.Given(fact.Key, index, null);
            }
        }

        return sharing;
    }
}
