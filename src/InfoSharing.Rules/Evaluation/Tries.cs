using System.Numerics;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules.Evaluation;

/// <summary>The values of a fact that are worth trying: enough to tell apart what the rules can.</summary>
internal static class Tries
{
    /// <summary>Up to so many choices, every set of them is tried; of more, the pairs and the sets that rules name.</summary>
    private const int FewChoices = 5;

    private static readonly ulong[] Nothing = [0];

    /// <summary>Every value of a list; for numbers and dates, each side of each threshold; of several choices, none or one.</summary>
    public static IEnumerable<FactValue> Simple(FactSlot slot) => slot.Definition.Type switch
    {
        FactType.YesNo => [FactValue.YesNo.Of(true), FactValue.YesNo.Of(false)],
        FactType.Choice => slot.Values.Select(value => new FactValue.Choice(value)),
        FactType.Choices => slot.Values.Select(value => new FactValue.Choices([value])).Prepend(new FactValue.Choices([])),
        FactType.WholeNumber => Thresholds(slot, slot.Definition.Minimum ?? int.MinValue, slot.Definition.Maximum ?? int.MaxValue).Select(number => new FactValue.WholeNumber(number)),
        _ => Thresholds(slot, 0, DateOnly.MaxValue.DayNumber).Select(day => new FactValue.Date(DateOnly.FromDayNumber(day))),
    };

    /// <summary>Sets of two choices and more that rules name.</summary>
    public static IEnumerable<FactValue> Sets(FactSlot slot)
    {
        var named = Enumerable.Range(0, slot.Values.Count).Where(place => (slot.Named & (1UL << place)) != 0).Select(place => 1UL << place).ToArray();
        var sets = named.Length <= FewChoices
            ? named.Aggregate(Nothing, (all, one) => [.. all, .. all.Select(set => set | one)])
            : [.. named.SelectMany(one => named.Select(other => one | other)), .. slot.Comparisons.Select(compared => compared.Set), slot.Named];
        return sets.Where(set => BitOperations.PopCount(set) > 1).Distinct()
            .Select(set => new FactValue.Choices(slot.Values.Where((_, place) => (set & (1UL << place)) != 0)));
    }

    // A threshold outside what the fact may be still says something of all that it may be.
    private static IEnumerable<int> Thresholds(FactSlot slot, int least, int most) =>
        slot.Thresholds.SelectMany(number => new[] { number - 1L, number, number + 1L }).Select(number => (int)Math.Clamp(number, least, most)).Distinct().Order();
}
