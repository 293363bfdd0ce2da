using System.Globalization;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Tests.Generating;

/// <summary>The values of a pack's facts at which its rules may change their minds, and some others.</summary>
internal sealed class Vocabulary
{
    private const int ManyChoices = 5;

    private readonly Dictionary<string, SortedSet<int>> numbers = [];
    private readonly HashSet<string> sources;

    public Vocabulary(Pack pack)
    {
        Pack = pack;
        sources = [.. pack.Facts.SelectMany(fact => fact.Derivations).Select(derivation => derivation.From.Id)];
        var derivations = pack.Facts.SelectMany(fact => fact.Derivations).OfType<Derivation.Tests>().SelectMany(tests => new[] { tests.True, tests.False }).OfType<FactTest>();
        var conditions = pack.Rules.SelectMany(rule => rule.Conditions).Concat(pack.Conditions.Select(named => named.When)).SelectMany(condition => condition.Whole()).OfType<FactTest>();
        foreach (var test in derivations.Concat(conditions))
        {
            foreach (var operand in test.Operands)
            {
                if (Number(operand) is { } number)
                {
                    numbers.TryAdd(test.Fact.Id, []);
                    numbers[test.Fact.Id].UnionWith([number - 1, number, number + 1]);
                }
            }
        }

        var days = CoveredDays.Of(pack);
        Days = [.. pack.Rules.Select(rule => rule.Standing).Concat(pack.Provisions.Select(provision => provision.Standing))
            .SelectMany(standing => new[] { standing.From.AddDays(-1), standing.From, standing.Until ?? standing.From, standing.Until?.AddDays(-1) ?? standing.From })
            .Where(day => day > days.From).Append(days.From)
            .Distinct().Order()];
    }

    public Pack Pack { get; }

    /// <summary>The first day on which the pack answers, the days on which law changes then, and those before.</summary>
    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>Whether other facts are derived from a fact.</summary>
    public bool IsSource(FactDefinition fact) => sources.Contains(fact.Id);

    public FactValue Any(FactDefinition fact, Dice dice) => fact.Type switch
    {
        FactType.YesNo => FactValue.YesNo.Of(dice.Chance(50)),
        FactType.Choice => new FactValue.Choice(dice.One(fact.Key.Values)),
        FactType.Choices => new FactValue.Choices(dice.Some(fact.Key.Values, 0, dice.Chance(70) ? 2 : ManyChoices)),
        FactType.WholeNumber => new FactValue.WholeNumber(dice.One([.. Telling(fact)])),
        _ => new FactValue.Date(DateOnly.FromDayNumber(dice.One([.. Telling(fact)]))),
    };

    /// <summary>Every value, or every one between which the rules could tell; every set of a short list of choices.</summary>
    public IEnumerable<FactValue> All(FactDefinition fact) => fact.Type switch
    {
        FactType.YesNo => [FactValue.YesNo.Of(true), FactValue.YesNo.Of(false)],
        FactType.Choice => fact.Key.Values.Select(value => new FactValue.Choice(value)),
        FactType.Choices => Enumerable.Range(0, 1 << Math.Min(ManyChoices, fact.Key.Values.Count))
            .Select(set => new FactValue.Choices(fact.Key.Values.Where((_, place) => place < ManyChoices && (set & (1 << place)) != 0))),
        FactType.WholeNumber => Telling(fact).Select(number => new FactValue.WholeNumber(number)),
        _ => Telling(fact).Select(day => new FactValue.Date(DateOnly.FromDayNumber(day))),
    };

    private IEnumerable<int> Telling(FactDefinition fact)
    {
        var least = fact.Type == FactType.WholeNumber ? fact.Minimum ?? -5 : FactMaker.FirstDay.DayNumber - 1;
        var most = fact.Type == FactType.WholeNumber ? fact.Maximum ?? 120 : FactMaker.FirstDay.DayNumber + 3000;
        return numbers.GetValueOrDefault(fact.Id, []).Where(number => number >= least && number <= most).Append(least).Append((least + most) / 2).Distinct();
    }

    private static int? Number(Literal literal) => literal switch
    {
        Literal.Number number => number.Value,
        Literal.Text text when DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day.DayNumber,
        _ => null,
    };
}
