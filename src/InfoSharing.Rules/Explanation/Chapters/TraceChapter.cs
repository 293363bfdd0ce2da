using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>The rules that carry the answer, each with its place and what decided it; then what an exception stopped.</summary>
internal static class TraceChapter
{
    public static Chapter Of(Account account)
    {
        var carrying = account.Carrying.GroupBy(rule => (rule.Id, Said: string.Join('\n', CarryingText.Decided(account, rule)))).ToList();
        var defeated = account.Recommendation.Trace.Rules
            .Where(rule => rule.Verdict == RuleVerdict.Defeated && CarryingText.Matters(rule))
            .DistinctBy(rule => rule.Id)
            .ToList();
        return new Chapter("trace", "Trace", "Trace",
        [
            new Folded(English.Invariant($"The rules that carry the answer ({carrying.Select(alike => alike.Key.Id).Distinct().Count()})"),
                [new Points([.. carrying.Select(alike => Rule(account, [.. alike]))])]),
            .. defeated.Count == 0 ? Array.Empty<Block>() :
            [
                new Folded(English.Invariant($"Rules that an exception defeats ({defeated.Count})"),
                    [new Points([.. defeated.Select(rule => new Point(Named(rule), English.Sentence(account.Reasons.Of(rule))))])]),
            ],
        ]);
    }

    private static Point Rule(Account account, IReadOnlyList<RuleTrace> alike)
    {
        var rule = alike[0];
        var subjects = rule.Scope == FactScope.Case ? "" : $", for {English.And(alike.Select(one => one.Subject))}";
        var decided = CarryingText.Decided(account, rule);
        return new Point(
            Named(rule).And(subjects + ": ").And(Line.Id(account.PlaceOf(rule))),
            decided.Count == 0 ? [] : [new Points([.. decided.Select(line => (Point)line)])]);
    }

    private static Line Named(RuleTrace rule) => Line.Strong(rule.Title).And(" (").And(Line.Id(rule.Id)).And(")");
}
