using System.Diagnostics;
using InfoSharing.Rules.Explanation;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tables;

namespace InfoSharing.Rules.Cli.Books;

/// <summary>What a rule concludes, as a statement that goes on after "then".</summary>
internal sealed class ConclusionSentence(Pack pack)
{
    private readonly PackWords words = PackWords.Of(pack);
    private readonly Dictionary<string, string> safeguards = pack.Safeguards.ToDictionary(one => one.Id, one => one.Text, StringComparer.Ordinal);
    private readonly Dictionary<string, ProtectionDefinition> protections = pack.Protections.ToDictionary(one => one.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, string> advisers = pack.Advisers.ToDictionary(one => one.Id, one => one.Label, StringComparer.Ordinal);
    private readonly Dictionary<string, string> reasons = pack.Reasons.ToDictionary(one => one.Id, one => one.Text, StringComparer.Ordinal);
    private readonly Dictionary<string, string> points = pack.Checklists.SelectMany(one => one.Points).ToDictionary(one => one.Id, one => one.Text, StringComparer.Ordinal);
    private readonly Dictionary<string, CorrectionDefinition> corrections = pack.Corrections.ToDictionary(one => one.Id, StringComparer.Ordinal);

    /// <summary>By the findings by which rules answer questions of the decision tables: the question.</summary>
    private readonly Dictionary<string, string> answers = (
        from question in pack.Questions
        from answer in question.Answers
        select (Finding: Lowering.GivenOf(question.Id, answer.Id), Says: $"“{question.Title}” is answered: {answer.Says}")).ToDictionary(one => one.Finding, one => one.Says, StringComparer.Ordinal);

    public string Of(Conclusion conclusion, Rule rule) => conclusion switch
    {
        ConcludesFinding one when answers.TryGetValue(one.Finding.Id, out var answered) => answered,
        ConcludesFinding one => words.Findings[one.Finding.Id].Sentences.True,
        ConcludesProvision one => $"“{words.Cite(one.Provision.Id)}” {Rated(one.Is)}{Through(one.Through)}",
        ConcludesRequirement one => $"the requirement of {AnswerWords.Inside(one.Requirement)} {Stands(one.Is)}{Through(one.Through)}",
        ConcludesSafeguard one => $"{Bound(rule.Strength)}: {safeguards[one.Safeguard.Id]}",
        ConcludesAdvice one => $"ask {advisers[one.Adviser.Id]}",
        ConcludesQuestion one => $"ask early: {words.Facts[one.Fact.Id].Question}",
        ConcludesTelling one => $"{Told(one.When)}, because {reasons[one.Reason.Id]}",
        ConcludesDanger => "there are signs of danger: somebody has to protect now",
        ConcludesRecipient one => $"{words.Bodies[one.Body.Id]} should receive it",
        ConcludesProtection one => Protects(protections[one.Protection.Id]),
        ConcludesPoint one => $"the point “{points[one.Point.Id]}” {Stands(one.Is)}",
        ConcludesCorrection one => $"the procedure is out of date: it says that {corrections[one.Correction.Id].Procedure}; the law says that {corrections[one.Correction.Id].Law}",
        _ => throw new UnreachableException(),
    };

    private string Protects(ProtectionDefinition one)
    {
        var who = one.Body is { } body ? words.Bodies[body.Id] : one.Label;
        var when = one.Urgency switch
        {
            ProtectionUrgency.Now => "now, whatever becomes of the items",
            ProtectionUrgency.Soon => "what can be said without what does not go",
            _ => "in a talk without names",
        };
        return $"tell {who} {when}: {one.How}; {one.Say}";
    }

    private string Through(Reference? through) => through is null ? "" : $", through “{words.Cite(through.Id)}”";

    private static string Rated(Rating rating) => rating switch
    {
        Rating.Recommended => "is the one to rely on",
        Rating.NotAvailable => "cannot be relied on",
        _ => "can be relied on",
    };

    private static string Stands(RequirementStatus status) => status switch
    {
        RequirementStatus.NotMet => "is not met",
        RequirementStatus.NotApplicable => "does not apply",
        _ => "is met",
    };

    private static string Stands(PointStatus status) => status switch
    {
        PointStatus.Done => "is done",
        PointStatus.NotApplicable => "does not apply",
        _ => "is to be done",
    };

    private static string Told(TellWhen when) => when switch
    {
        TellWhen.Now => "tell the person now",
        TellWhen.Later => "tell the person later",
        _ => "do not tell the person",
    };

    private static string Bound(Strength strength) => strength switch
    {
        Strength.Must => "it must be done",
        Strength.Should => "it should be done",
        _ => "it could be done",
    };
}
