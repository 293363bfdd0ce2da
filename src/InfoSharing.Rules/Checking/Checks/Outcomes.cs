using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>Outcomes of a national pack that no rule leads to. A local pack narrows another and need not lead to all.</summary>
internal static class Outcomes
{
    private const string National = "national";

    // No rule has to lead to them: one is the answer when no rule leads to another, and some only tables give.
    private static readonly Outcome[] NeedNoRule = [Outcome.MoreFactsNeeded, .. Words.OfCourses];

    public static IEnumerable<Diagnostic> Find(Survey survey)
    {
        if (survey.Pack.Header.Layer != National || survey.Pack.Questions.Any(question => question.IsCourse))
        {
            return [];
        }

        var reach = new Reach(survey);
        var reached = survey.Conclusions.Where(pair => reach.CanApply(pair.Rule)).Select(pair => LeadsTo(pair.Conclusion)).ToHashSet();
        return
            from outcome in Enum.GetValues<Outcome>().Except(NeedNoRule)
            where !reached.Contains(outcome)
            let tried = survey.Conclusions.Where(pair => LeadsTo(pair.Conclusion) == outcome).Select(pair => pair.Conclusion.At).Order()
            select Wording.OutcomeOutOfReach(survey.Pack.Header.At, Words.Outcomes[outcome], [.. tried]);
    }

    // As the guide has it: what is barred or withheld is not shared, and in danger sharing is called for.
    private static Outcome? LeadsTo(Conclusion conclusion) => conclusion switch
    {
        ConcludesOutcome { Outcome: var outcome } => outcome,
        ConcludesBar or ConcludesDisposition { Disposition: Disposition.Withhold } => Outcome.DoNotShare,
        ConcludesDanger => Outcome.ShouldShare,
        _ => null,
    };
}
