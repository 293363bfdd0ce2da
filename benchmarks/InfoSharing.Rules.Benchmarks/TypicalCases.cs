using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules.Benchmarks;

/// <summary>
/// Distinct cases of one size (typically three people and four items) and about as many facts as a practitioner gives. Enough of
/// them, and varied enough, that the processor cannot learn the way through one.
/// </summary>
internal static class TypicalCases
{
    private const int Seed = 20261122;
    private const double TypicalKnownShare = 0.4;

    public static SharingCase[] Make(Machine machine, int count) => Make(machine, count, people: 3, items: 4);

    public static SharingCase[] Make(Machine machine, int count, int people, int items) => Make(machine, count, people, items, TypicalKnownShare);

    /// <summary>Cases of which every fact is known, for an engine that knows only yes and no.</summary>
    public static SharingCase[] FullyKnown(Machine machine, int count) => Make(machine, count, people: 3, items: 4, knownShare: 1);

    private static SharingCase[] Make(Machine machine, int count, int people, int items, double knownShare)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, count).Select(_ => Make(machine, random, people, items, knownShare))];
    }

    private static SharingCase Make(Machine machine, Random random, int people, int items, double knownShare)
    {
        var sharing = new SharingCase(new DateOnly(2026, 11, 22));
        foreach (var (key, value) in Facts(machine, FactScope.Case, random, knownShare))
        {
            sharing = sharing.Set(key, value);
        }

        for (var one = 0; one < people; one++)
        {
            sharing = sharing.With(Facts(machine, FactScope.Person, random, knownShare)
                .Aggregate(new Person($"person-{one}"), (person, fact) => person.Set(fact.Key, fact.Value)));
        }

        for (var one = 0; one < items; one++)
        {
            sharing = sharing.With(Facts(machine, FactScope.Item, random, knownShare)
                .Aggregate(new InformationItem($"item-{one}", $"person-{one % people}"), (item, fact) => item.Set(fact.Key, fact.Value)));
        }

        return sharing;
    }

    private static IEnumerable<(FactKey Key, FactValue Value)> Facts(Machine machine, FactScope scope, Random random, double knownShare)
    {
        foreach (var slot in machine.Facts.Where(slot => slot.Definition.Scope == scope))
        {
            if (random.NextDouble() < knownShare)
            {
                yield return (slot.Definition.Key, Value(slot, random));
            }
        }
    }

    private static FactValue Value(FactSlot slot, Random random) => slot.Definition.Type switch
    {
        FactType.YesNo => FactValue.YesNo.Of(random.Next(2) == 0),
        FactType.Choice => new FactValue.Choice(slot.Values[random.Next(slot.Values.Count)]),
        FactType.Choices => new FactValue.Choices(slot.Values.Where(_ => random.Next(4) == 0)),
        FactType.WholeNumber => new FactValue.WholeNumber(random.Next(0, 90)),
        _ => new FactValue.Date(new DateOnly(2026, 1, 1).AddDays(random.Next(365))),
    };
}
