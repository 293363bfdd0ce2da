using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>The way to the outcome: signs of danger, then each requirement in the order in which the law is reasoned.</summary>
internal static class PathChapter
{
    public static Chapter Of(Account account) => new("path", "The path", "How the answer comes about", [new Drawing(Path(account.Recommendation))]);

    public static DecisionPath Path(Recommendation advice)
    {
        var requirements = advice.Items.SelectMany(item => item.Requirements).GroupBy(finding => finding.Requirement).ToDictionary(group => group.Key, group => group.ToList());
        return new DecisionPath(
            [Danger(advice), .. advice.Items.SelectMany(item => item.Requirements.Select(finding => finding.Requirement)).Distinct().Select(one => Step(advice, one, requirements[one]))],
            new PathStep(English.Capital(AnswerWords.Phrase(advice.Outcome)), Sure(advice), Tones.Of(advice)));
    }

    private static PathStep Danger(Recommendation advice) =>
        advice.InDanger ? new PathStep("Signs of danger", "yes: protection first", Tone.Go)
        : advice.Trace.Rules.Any(rule => rule.Verdict == RuleVerdict.Undetermined && rule.Rule.Concludes.OfType<ConcludesDanger>().Any())
            ? new PathStep("Signs of danger", "not known yet", Tone.Ask)
            : new PathStep("Signs of danger", "none", Tone.Aside);

    /// <summary>The least that is known of any item: a chain holds as far as its weakest link.</summary>
    private static PathStep Step(Recommendation advice, Requirement requirement, List<RequirementFinding> findings)
    {
        RequirementStatus[] weakestFirst = [RequirementStatus.NotMet, RequirementStatus.Unknown, RequirementStatus.Met, RequirementStatus.NotApplicable];
        var weakest = weakestFirst.First(status => findings.Exists(finding => finding.Status == status));
        var count = findings.Count(finding => finding.Status == weakest);
        var mend = weakest != RequirementStatus.Met && advice.Items.Any(item => item.Mend.Contains(requirement)) ? ", mend later" : "";
        var of = count == findings.Count ? "" : English.Invariant($" for {count} of {findings.Count}");
        return new PathStep(AnswerWords.Title(requirement), AnswerWords.Phrase(weakest) + of + mend, Tones.Of(weakest));
    }

    private static string Sure(Recommendation advice) =>
        $"{(advice.IsSettled ? "settled" : "provisional")}; {advice.Extent switch { Extent.Whole => "all of it may go", Extent.Part => "part of it may go", _ => "nothing goes to this recipient now" }}";
}
