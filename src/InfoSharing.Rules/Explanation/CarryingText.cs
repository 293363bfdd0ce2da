using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>The trace in short: the rules that carry the answer, each with its place and what decided it; then what an exception stopped.</summary>
internal static class CarryingText
{
    public static void Write(Page page, Account account)
    {
        page.Heading("Trace: the rules that carry the answer");
        foreach (var alike in account.Carrying.GroupBy(rule => (rule.Id, Said: string.Join('\n', Decided(account, rule)))))
        {
            var rule = alike.First();
            var subjects = rule.Scope == FactScope.Case ? "" : $", for {English.And(alike.Select(one => one.Subject))}";
            page.Say($"{rule.Title} ({rule.Id}){subjects}: {account.PlaceOf(rule)}", 2, 4);
            foreach (var line in Decided(account, rule))
            {
                page.Point("-", line, 4);
            }
        }

        var defeated = account.Recommendation.Trace.Rules.Where(rule => rule.Verdict == RuleVerdict.Defeated && Matters(rule)).DistinctBy(rule => rule.Id).ToList();
        if (defeated.Count > 0)
        {
            page.Gap();
            page.Say("Defeated by an exception:", 2);
            foreach (var rule in defeated)
            {
                page.Point("-", $"{rule.Title} ({rule.Id}): {account.Reasons.Of(rule)}", 4);
            }
        }
    }

    public static IReadOnlyList<string> Decided(Account account, RuleTrace rule) =>
        [.. rule.When.Grounds.Select(ground => account.Speaker.Stands(ground) + Known(ground)).Distinct()];

    private static string Known(ConditionTrace ground) => ground.Value is { } value
        ? $" ({ground.Fact} = {value}{(ground.Source == FactSource.Derived ? ", derived" : "")})"
        : "";

    /// <summary>Whether a rule, had it held, would have found danger or touched a provision.</summary>
    public static bool Matters(RuleTrace rule) =>
        rule.Rule.Concludes.Any(conclusion => conclusion is ConcludesDanger or ConcludesProvision);
}
