using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Inquiry;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.NRules.Tests;

/// <summary>Where NRules and the library differ on one sharing, and how many verdicts and answers were compared.</summary>
internal sealed class Agreement
{
    private readonly List<string> differences = [];

    private Agreement(SharingSession opened, Recommendation own)
    {
        var verdicts = opened.Rules.ToDictionary(rule => (rule.Rule, rule.Subject.Id), rule => rule.Truth);
        foreach (var rule in own.Trace.Rules)
        {
            var expected = rule.Verdict switch
            {
                RuleVerdict.Concluded => Truth.True,
                RuleVerdict.Undetermined => Truth.Unknown,
                _ => Truth.False,
            };
            Compare("rule", rule.Id, rule.Subject, verdicts.GetValueOrDefault((rule.Id, rule.Subject), Truth.False), expected);
            Rules++;
        }

        Answers(opened, own.Evaluated);
    }

    public IReadOnlyList<string> Differences => differences;

    /// <summary>How many verdicts of rules were compared.</summary>
    public int Rules { get; private set; }

    /// <summary>How many findings, ratings and statuses were compared.</summary>
    public int Others { get; private set; }

    public static Agreement On(SharingCase sharing, RuleNetwork network, Machine machine, bool acceptAnnounced)
    {
        var agreement = Between(network.Open(sharing, acceptAnnounced), machine, acceptAnnounced);
        try
        {
            // Where no facts are linked, the same comparison is made before anything is answered.
            network.Judge(sharing, acceptAnnounced);
        }
        catch (InvalidOperationException differing)
        {
            agreement.differences.Add($"without facts: {differing.Message}");
        }

        return agreement;
    }

    public static Agreement Between(SharingSession opened, Machine machine, bool acceptAnnounced) =>
        new(opened, Judging.Of(Evaluator.Run(machine, opened.Case.Sharing, acceptAnnounced)));

    private void Answers(SharingSession opened, Evaluated own)
    {
        foreach (var finding in opened.Findings.Where(finding => finding.Subject.Instance >= 0))
        {
            Compare("finding", finding.Finding, finding.Subject.Id, finding.Truth, own.Machine.Findings[finding.Finding].Answer(own.Rails, finding.Subject.Instance));
            Others++;
        }

        foreach (var provision in opened.Session.Query<ProvisionFact>().Where(fact => fact.Subject.Case == opened.Case))
        {
            var signal = provision.Is == Rating.Available ? own.Machine.Provisions[provision.Provision] : own.Machine.Recommended[provision.Provision];
            if (signal.IsRead)
            {
                Compare($"provision {provision.Is}", provision.Provision, provision.Subject.Id, provision.Truth, signal.Answer(own.Rails, provision.Subject.Instance));
                Others++;
            }
        }

        foreach (var status in opened.Session.Query<RequirementFact>().Where(fact => fact.Subject.Case == opened.Case))
        {
            var rules = own.Machine.Requirements[status.Requirement].Rules;
            var (doesNotApply, isMet) = (own.Rails[rules.DoesNotApply, status.Subject.Instance], own.Rails[rules.IsMet, status.Subject.Instance]);
            var expected = status.Is switch
            {
                RequirementStatus.NotApplicable => doesNotApply,
                RequirementStatus.Met => Kleene.And(Kleene.Not(doesNotApply), isMet),
                _ => Kleene.And(Kleene.Not(doesNotApply), Kleene.Not(isMet)),
            };
            Compare($"requirement {status.Is}", $"{status.Requirement}", status.Subject.Id, status.Truth, expected);
            Others++;
        }
    }

    private void Compare(string what, string id, string subject, Truth got, Truth expected)
    {
        if (got != expected)
        {
            differences.Add($"{what} {id} for '{subject}': NRules {got}, library {expected}");
        }
    }
}
