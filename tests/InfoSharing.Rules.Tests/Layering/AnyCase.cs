using System.Globalization;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.Layering;

/// <summary>Cases drawn at random: a worked case with some facts changed, taken away, or asked and not known.</summary>
internal static class AnyCase
{
    private static readonly Lazy<IReadOnlyList<SharingCase>> Worked = new(() => [.. EnglandPack.Sharings.Select(one => one.Sharing)]);

    public static SharingCase Draw(Random random)
    {
        var sharing = Worked.Value[random.Next(Worked.Value.Count)];
        foreach (var _ in Enumerable.Range(0, random.Next(12)))
        {
            sharing = Change(sharing, EnglandPack.Advisor.Machine.Pack.Facts[random.Next(EnglandPack.Advisor.Machine.Pack.Facts.Count)], random);
        }

        return sharing;
    }

    /// <summary>The case with some of these facts given too.</summary>
    public static SharingCase Add(SharingCase sharing, IEnumerable<FactDefinition> facts, Random random) =>
        facts.Where(_ => random.Next(3) > 0).Aggregate(sharing, (known, fact) => Change(known, fact, random));

    private static SharingCase Change(SharingCase sharing, FactDefinition fact, Random random)
    {
        var value = random.Next(5) == 0 ? null : Value(fact, random);
        return fact.Scope switch
        {
            FactScope.Case => sharing.Set(fact.Key, value),
            FactScope.Person when sharing.People.Count > 0 => sharing.With(sharing.People[random.Next(sharing.People.Count)].Set(fact.Key, value)),
            FactScope.Item when sharing.Items.Count > 0 => sharing.With(sharing.Items[random.Next(sharing.Items.Count)].Set(fact.Key, value)),
            _ => sharing,
        };
    }

    private static FactValue Value(FactDefinition fact, Random random) => fact.Type switch
    {
        FactType.YesNo => FactValue.YesNo.Of(random.Next(2) == 0),
        FactType.Choice => new FactValue.Choice(fact.Key.Values[random.Next(fact.Key.Values.Count)]),
        FactType.Choices => new FactValue.Choices(fact.Key.Values.Where(_ => random.Next(4) == 0)),
        FactType.WholeNumber => new FactValue.WholeNumber(random.Next(fact.Minimum ?? 0, (fact.Maximum ?? 100) + 1)),
        FactType.Date => new FactValue.Date(DateOnly.ParseExact("2026-01-01", "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(random.Next(400))),
        _ => throw new ArgumentOutOfRangeException(nameof(fact)),
    };
}
