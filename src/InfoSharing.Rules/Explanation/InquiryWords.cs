using System.Diagnostics;
using InfoSharing.Rules.Inquiry;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>The words for what is asked of a recommendation, and for the parts that its answers share.</summary>
internal sealed class InquiryWords(Account account)
{
    /// <summary>What a target says, as a statement that it is so.</summary>
    public string Says(Target target) => target.Aim switch
    {
        Aim.OutcomeIs outcome => $"the answer is \u201C{AnswerWords.Phrase(outcome.Outcome)}\u201D",
        Aim.FindingHolds finding => Of(finding.Subject) + account.Words.Findings[finding.Finding].Sentences.True,
        Aim.ProvisionIs { Is: Rating.Recommended } provision => $"{account.Words.Cite(provision.Provision)} is the provision to rely on{For(provision.Item)}",
        Aim.ProvisionIs provision => $"{account.Words.Cite(provision.Provision)} can be relied on{For(provision.Item)}",
        Aim.ProtectionIsCalledFor called => $"somebody who can protect is called for: {account.Words.Protection(called.Protection)}",
        Aim.RequirementIs requirement => $"the requirement of {AnswerWords.Inside(requirement.Requirement)} {(requirement.Status == RequirementStatus.NotApplicable ? "does not apply" : requirement.Status == RequirementStatus.Met ? "is met" : "is not met")}{For(requirement.Item)}",
        Aim.DispositionIs { Disposition: Disposition.Withhold } disposition => $"{disposition.Item ?? "an item"} is kept back",
        Aim.DispositionIs disposition => $"{disposition.Item ?? "an item"} may be shared",
        _ => throw new UnreachableException(),
    };

    /// <summary>A rule by title, id and whom it is about.</summary>
    public static string Named(RuleTrace rule) => $"{rule.Title} ({rule.Id}){(rule.Subject.Length > 0 ? $", for {rule.Subject}" : "")}";

    /// <summary>How a test came out, said of whom it is about, with the fact and its value.</summary>
    public string Stands(ConditionTrace test, string subject, string context) => Of(Other(subject, context)) + account.Speaker.Stands(test.Of("")) + Known(test);

    /// <summary>What a test would have to come out as.</summary>
    public string Needed(Obstacle obstacle) => obstacle.Wanted ? account.Speaker.Asks(obstacle.Test!.Condition) : account.Speaker.Contrary(obstacle.Test!.Condition);

    /// <summary>Why a rule is not law on the day.</summary>
    public string NotLaw(RuleTrace rule)
    {
        var (standing, day) = (rule.Rule.Standing, account.Recommendation.AsAt);
        return standing.Status switch
        {
            _ when standing.Until is { } until && day >= until => $"it is no longer law since {English.Day(until)}",
            LawStatus.Announced => $"it is announced to start on {English.Day(standing.From)}, and is not known to be in force",
            LawStatus.Prospective => "it is enacted, but no day has been set on which it starts",
            _ => $"it is law only from {English.Day(standing.From)}",
        };
    }

    /// <summary>The sources of a rule, each with its address on a line of its own.</summary>
    public void Sources(Page page, RuleTrace rule, int indent)
    {
        foreach (var citation in LawCitation.Of(rule, account.Words))
        {
            page.Say($"Source: {citation}{(citation.Address is { } address ? $" <{address}>" : "")}", indent, 2);
        }
    }

    private static string Known(ConditionTrace test) => test.Condition is not FactTest { Comparison: not Comparison.IsKnown }
        ? ""
        : test.Value is { } value ? $" ({test.Fact} = {value}{(test.Source == FactSource.Derived ? ", derived" : "")})"
        : $" ({test.Fact}: {(test.Source == FactSource.AskedNotKnown ? "asked, not known" : "not asked")})";

    /// <summary>The subject, where it is not the one that is spoken of anyway.</summary>
    public static string Other(string subject, string context) => subject == context ? "" : subject;

    public static string Of(string? subject) => string.IsNullOrEmpty(subject) ? "" : $"for {subject}, ";

    private static string For(string? item) => item is null ? "" : $" for {item}";
}
