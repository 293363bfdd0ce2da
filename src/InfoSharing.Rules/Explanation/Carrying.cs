using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>
/// The rules that carry the answer: those that decide the outcome, the items, their requirements and bases, whom to tell, and who protects,
/// with every rule on whose finding they rest.
/// </summary>
internal static class Carrying
{
    public static IReadOnlyList<RuleTrace> Rules(Recommendation advice)
    {
        var carrying = new Dictionary<(string Id, string Subject), RuleTrace>();
        var next = new Queue<RuleTrace>(Deciding(advice));
        while (next.TryDequeue(out var rule))
        {
            if (rule.Verdict == RuleVerdict.Concluded && carrying.TryAdd((rule.Id, rule.Subject), rule))
            {
                foreach (var source in rule.When.Grounds.SelectMany(ground => ground.Sources))
                {
                    next.Enqueue(source);
                }
            }
        }

        return [.. carrying.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal)];
    }

    private static IEnumerable<RuleTrace> Deciding(Recommendation advice) =>
    [
        .. advice.Trace.Rules.Where(rule => rule.Rule.Concludes.Any(conclusion => conclusion is ConcludesDanger or ConcludesRecipient)),
        .. advice.Items.Select(item => item.Course?.Row).OfType<RuleTrace>(),
        .. advice.Items.SelectMany(item => (item.LawfulBasis?.Rules ?? []).Concat(item.Requirements.SelectMany(finding => finding.Rules))),
        .. advice.TellSubject.SelectMany(telling => telling.Rules),
        .. advice.ProtectNow.SelectMany(protection => protection.Rules),
    ];
}
