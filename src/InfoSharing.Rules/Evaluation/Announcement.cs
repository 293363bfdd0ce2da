namespace InfoSharing.Rules.Evaluation;

/// <summary>Works out what announced law would change, by judging the case once more as if it were in force.</summary>
internal static class Announcement
{
    public static AnnouncedEffect? Of(Evaluated evaluated, Recommendation now)
    {
        if (evaluated.AcceptAnnounced)
        {
            return null;
        }

        var then = new Recommendation(Evaluator.Run(evaluated.Machine, evaluated.Sharing, acceptAnnounced: true), now.Asking);
        if (then.Signature == now.Signature)
        {
            return null;
        }

        return new AnnouncedEffect
        {
            Outcome = then.Outcome,
            LawfulBases = then.Items.ToDictionary(item => item.Id, item => item.LawfulBasis?.Id, StringComparer.Ordinal),
            Rules = [.. then.Trace.Rules.Where(rule => rule is { Status: LawStatus.Announced, Verdict: RuleVerdict.Concluded or RuleVerdict.Undetermined }).DistinctBy(rule => rule.Id)],
        };
    }
}
