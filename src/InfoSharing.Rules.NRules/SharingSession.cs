using InfoSharing.Rules.Compilation;
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

    /// <summary>The rules that hold or are open, for the case and each person and item. A rule that is not among them for a subject is false there.</summary>
    public IReadOnlyList<RuleFact> Rules => [.. Session.Query<RuleFact>().Where(rule => rule.Subject.Case == Case)];

    /// <summary>How every finding came out, for the case or for each person or item.</summary>
    public IReadOnlyList<FindingFact> Findings => [.. Session.Query<FindingFact>().Where(finding => finding.Subject.Case == Case)];

    /// <summary>
    /// The recommendation. It is the library's reading of its own verdicts, and is given only if NRules reached every one of them:
    /// for every rule, and for the case and each person and item.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// NRules came to another verdict on some rule: the rules have not been fired to the end, or a rule of the host took a fact away.
    /// </exception>
    public Recommendation Recommend()
    {
        var verdicts = Verdicts();
        var differing = own.Evaluated.Machine.Units
            .Where(unit => Enumerable.Range(0, own.Evaluated.Rails.Count(unit.Scope))
                .Any(instance => verdicts.GetValueOrDefault((unit, instance), Truth.False) != own.Evaluated.Verdict(unit, instance)))
            .Select(unit => unit.Rule?.Id ?? $"{unit.When.Source.At}")
            .ToList();
        return differing.Count == 0
            ? own
            : throw new InvalidOperationException($"NRules came to another verdict on {differing.Count} rules, the first being '{differing[0]}'. Fire the session to the end, and let no rule take away facts of the case.");
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

    /// <summary>The verdicts other than false that NRules has reached.</summary>
    internal Dictionary<(Unit Unit, int Instance), Truth> Verdicts() =>
        Session.Query<IVerdict>().Where(verdict => verdict.Subject.Case == Case).ToDictionary(verdict => (verdict.Unit, verdict.Subject.Instance), verdict => verdict.Truth);
}
