using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.NRules;

namespace InfoSharing.Rules.Benchmarks.Rivals;

/// <summary>Every rule of a pack in NRules, by the adapter: three-valued, chained by NRules itself, each verdict compared with the library's in each decision.</summary>
internal sealed class NRulesRival(Machine machine)
{
    private readonly RuleNetwork network = RuleNetwork.Of(machine, []);

    /// <summary>How many NRules rules there are.</summary>
    public int Rules => network.Rules.Count;

    /// <summary>Judges a case as a host does: in a session of its own, with the recommendation that is given only if every verdict agrees.</summary>
    public Recommendation Run(SharingCase sharing) => network.Judge(sharing, acceptAnnouncedLaw: false);

    /// <summary>Judges cases and counts the verdicts compared, of every rule on every person and item.</summary>
    /// <exception cref="InvalidOperationException">They differ, so that their times would mean nothing.</exception>
    public int CheckAgainst(IEnumerable<SharingCase> cases) =>
        cases.Sum(sharing => Run(sharing).Evaluated is var own ? machine.Units.Where(unit => unit.Rule is not null).Sum(unit => own.Rails.Count(unit.Scope)) : 0);
}
