using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using NRules;

namespace InfoSharing.Rules.NRules;

/// <summary>One sharing in the working memory of an NRules session, and the reading of what the rules made of it there.</summary>
/// <remarks>Like the session, for one thread at a time.</remarks>
public sealed class SharingSession
{
    private readonly Recommendation own;

    internal SharingSession(ISession session, CaseFact sharing, Recommendation own) => (Session, Case, this.own) = (session, sharing, own);

    /// <summary>The session.</summary>
    public ISession Session { get; }

    /// <summary>The sharing as a fact in it.</summary>
    public CaseFact Case { get; }

    /// <summary>
    /// The rules that hold or are open, for the case and each person and item. A rule that is not among them for a
    /// subject is false there.
    /// </summary>
    public IReadOnlyList<RuleFact> Rules => [.. Query<RuleFact>().Where(rule => rule.Subject.Case == Case)];

    /// <summary>How every finding came out, for the case or for each person or item.</summary>
    public IReadOnlyList<FindingFact> Findings => [.. Query<FindingFact>().Where(finding => finding.Subject.Case == Case)];

    /// <summary>
    /// The recommendation. It is the library's reading of its own verdicts, and is given only if NRules reached every one of them:
    /// for every rule, and for the case and each person and item.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// NRules came to another verdict on some rule: the rules have not been fired to the end, or a rule of the host took a fact away.
    /// </exception>
    public Recommendation Recommend()
    {
        var differing = DifferingFrom(own.Evaluated);
        return differing.Count == 0
            ? own
            : throw new InvalidOperationException(
                $"NRules came to another verdict on {differing.Count} rules, the first being '{differing[0].Rule!.Id}'. "
                + "Fire the session to the end, and let no rule take away facts of the case.");
    }

    /// <summary>Fires the rules of the pack, then those of the host.</summary>
    /// <remarks>
    /// <see cref="ISession.Fire()"/> comes to the same. Here what the rules of one level link goes on to the next all at once, and NRules visits each
    /// node of its network once a level instead of once a fact.
    /// </remarks>
    internal void Settle()
    {
        Session.AutoPropagateLinkedFacts = false;
        while (!Session.Agenda.IsEmpty && Session.Agenda.Peek().Rule.Priority is var level and > RuleTranslator.PriorityOfTheHost)
        {
            while (!Session.Agenda.IsEmpty && Session.Agenda.Peek().Rule.Priority == level)
            {
                Session.Fire(maxRulesNumber: 1);
            }

            Session.PropagateLinked();
        }

        Session.AutoPropagateLinkedFacts = true;
        Session.Fire();
    }

    /// <summary>The rules on which NRules has come to another verdict for the case or for some person or item.</summary>
    private List<Unit> DifferingFrom(Evaluated evaluated)
    {
        var differing = new List<Unit>();
        var reached = Case.Tally;
        if (reached is null)
        {
            reached = new Verdicts();
            foreach (var verdict in Query<RuleFact>().Where(verdict => verdict.Subject.Case == Case))
            {
                reached.Add(verdict.Unit, verdict.Subject, verdict.Truth);
            }
        }

        foreach (var unit in evaluated.Machine.Units.Where(unit => unit.Rule is not null))
        {
            var subjects = Case.Of(unit.Scope);
            var differs = false;
            for (var place = 0; place < subjects.Count && !differs; place++)
            {
                differs = reached.Of(unit, subjects[place]) != evaluated.Verdict(unit, place);
            }

            if (differs)
            {
                differing.Add(unit);
            }
        }

        return differing;
    }

    // As a query it would be compiled anew each time.
    private IEnumerable<T> Query<T>() => Session.Query<T>().AsEnumerable();
}
