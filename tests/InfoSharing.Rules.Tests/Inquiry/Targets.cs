using InfoSharing.Rules.Inquiry;
using InfoSharing.Rules.Tests.Generating;

namespace InfoSharing.Rules.Tests.Inquiry;

/// <summary>Every target that can be asked of a scene, and whether it is so by the published members of the answer alone.</summary>
internal static class Targets
{
    public static IEnumerable<Target> All(Scene scene)
    {
        var items = scene.Sharing.Items.Count > 0 ? scene.Sharing.Items.Select(item => item.Id).ToList() : ["information"];
        return
        [
            .. Enum.GetValues<Outcome>().Select(Target.OutcomeIs),
            .. scene.Pack.Findings.SelectMany(finding => finding.Scope switch
            {
                FactScope.Case => [Target.FindingHolds(finding.Id)],
                FactScope.Person => scene.Sharing.People.Select(person => Target.FindingHolds(finding.Id, person.Id)),
                _ => items.Select(item => Target.FindingHolds(finding.Id, item)).Append(Target.FindingHolds(finding.Id)),
            }),
            .. scene.Pack.Provisions.SelectMany(provision => items.SelectMany(item => new[] { Target.ProvisionIsAvailable(provision.Id, item), Target.ProvisionIsRecommended(provision.Id, item) })
                .Append(Target.ProvisionIsAvailable(provision.Id))),
            .. scene.Pack.Protections.Select(protection => Target.ProtectionIsCalledFor(protection.Id)),
            .. from requirement in Enum.GetValues<Requirement>()
               from status in new[] { RequirementStatus.Met, RequirementStatus.NotMet, RequirementStatus.NotApplicable }
               from item in items
               select Target.RequirementIs(requirement, status, item),
            .. from disposition in new[] { Disposition.Share, Disposition.Withhold }
               from item in items
               select Target.DispositionIs(disposition, item),
        ];
    }

    public static bool IsSo(Aim aim, Recommendation answer) => aim switch
    {
        Aim.OutcomeIs outcome => answer.Outcome == outcome.Outcome,
        Aim.FindingHolds finding => answer.Trace.Rules.Any(rule => rule.Verdict == RuleVerdict.Concluded
            && rule.Rule.Concludes.OfType<Model.ConcludesFinding>().Any(conclusion => conclusion.Finding.Id == finding.Finding)
            && (finding.Subject is null || rule.Subject == finding.Subject)),
        Aim.ProtectionIsCalledFor called => answer.Trace.Rules.Any(rule => rule.Verdict == RuleVerdict.Concluded
            && rule.Rule.Concludes.OfType<Model.ConcludesProtection>().Any(conclusion => conclusion.Protection.Id == called.Protection)),
        Aim.ProvisionIs provision => answer.Items.Any(item => (provision.Item is null || item.Id == provision.Item) && IsSo(provision, answer, item.Id)),
        Aim.RequirementIs requirement => answer.Items.Any(item => item.Id == requirement.Item && IsSo(requirement, answer, item)),
        Aim.DispositionIs disposition => answer.Items.Any(item => item.Id == disposition.Item && item.Disposition == disposition.Disposition),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // A provision that is not law on the day is not shown in the answer, whatever its rules say; so the rules are asked.
    private static bool IsSo(Aim.ProvisionIs provision, Recommendation answer, string item)
    {
        var speaking = answer.Trace.Rules
            .Where(rule => rule.Subject == item && rule.Scope == FactScope.Item)
            .SelectMany(rule => rule.Rule.Concludes.OfType<Model.ConcludesProvision>().Select(conclusion => (rule, conclusion)))
            .Where(one => one.conclusion.Provision.Id == provision.Provision)
            .ToList();
        return speaking.Exists(one => one.rule.Verdict == RuleVerdict.Concluded
                && (one.conclusion.Is == Rating.Recommended || (one.conclusion.Is == Rating.Available && provision.Is == Rating.Available)))
            && speaking.TrueForAll(one => one.conclusion.Is != Rating.NotAvailable || one.rule.Verdict is RuleVerdict.DidNotApply or RuleVerdict.Defeated or RuleVerdict.NotInForce);
    }

    private static bool IsSo(Aim.RequirementIs requirement, Recommendation answer, ItemRecommendation item) =>
        item.Requirements.FirstOrDefault(finding => finding.Requirement == requirement.Requirement)?.Status is { } shown
            ? shown == requirement.Status
            : answer.Evaluated.Machine.Requirements[requirement.Requirement].Status(answer.Evaluated.Rails, answer.Items.ToList().IndexOf(item)) == requirement.Status;
}
