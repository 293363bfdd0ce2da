using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Compilation;

/// <summary>Which units are law on a day.</summary>
/// <param name="InForce">By the index of the unit.</param>
/// <param name="Idle">The verdicts of those that are not.</param>
internal sealed record LawOfADay(bool[] InForce, Bit[] Idle);

/// <summary>Which rules are law on which days. The days on which anything changes cut time into spans, each worked out once.</summary>
internal sealed class Timetable
{
    private readonly DateOnly[] changes;
    private readonly LawOfADay[] settled;
    private readonly LawOfADay[] withAnnounced;

    public Timetable(IReadOnlyList<Unit> units)
    {
        changes = [.. units
            .Where(unit => unit.Rule is not null)
            .SelectMany(unit => new[] { unit.Rule!.Standing.From, unit.Rule.Standing.Until ?? DateOnly.MaxValue })
            .Prepend(DateOnly.MinValue)
            .Distinct()
            .Order()];
        settled = [.. changes.Select(day => Span(units, day, acceptAnnounced: false))];
        withAnnounced = [.. changes.Select(day => Span(units, day, acceptAnnounced: true))];
    }

    public LawOfADay On(DateOnly day, bool acceptAnnounced)
    {
        var place = Array.BinarySearch(changes, day);
        return (acceptAnnounced ? withAnnounced : settled)[place >= 0 ? place : ~place - 1];
    }

    public static bool IsLaw(Standing standing, DateOnly day, bool acceptAnnounced) =>
        standing.Covers(day) && standing.Status switch
        {
            LawStatus.InForce or LawStatus.Repealed => true,
            LawStatus.Announced => acceptAnnounced,
            _ => false,
        };

    private static LawOfADay Span(IReadOnlyList<Unit> units, DateOnly day, bool acceptAnnounced)
    {
        bool[] inForce = [.. units.Select(unit => unit.Rule is not { } rule || IsLaw(rule.Standing, day, acceptAnnounced))];
        return new LawOfADay(inForce, [.. units.Where(unit => !inForce[unit.Index]).Select(unit => unit.Verdict)]);
    }
}
