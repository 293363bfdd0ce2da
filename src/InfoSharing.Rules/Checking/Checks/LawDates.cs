using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>The dates of rules and provisions: each by itself, and each rule against the provisions that it says can be relied on.</summary>
internal static class LawDates
{
    public static IEnumerable<Diagnostic> Find(Survey survey) =>
    [
        .. survey.Pack.Rules.SelectMany(rule => Check(Owner.Of(rule), rule.Standing, rule.At)),
        .. survey.Pack.Provisions.SelectMany(provision => Check(Owner.Of(provision), provision.Standing, provision.At)),
    ];

    public static IEnumerable<Diagnostic> FindAgainstProvisions(Survey survey) =>
        from pair in survey.Conclusions
        from name in RestsOn(pair.Conclusion)
        let provision = survey.Provisions.Find(name.Id)
        where provision is not null
        from found in Check(pair.Rule, name, provision)
        select found;

    private static IEnumerable<Diagnostic> Check(Owner owner, Standing standing, Location at)
    {
        if (standing.Until <= standing.From)
        {
            yield return Wording.NeverInForce(at, owner.ToString(), standing.From, standing.Until.Value);
        }

        if (standing is { Status: LawStatus.Repealed, Until: null })
        {
            yield return Wording.RepealedWithoutEnd(at, owner.ToString());
        }
    }

    /// <summary>The provisions that have to be law for a conclusion to be right. That one is not available needs no law.</summary>
    private static IEnumerable<Reference> RestsOn(Conclusion conclusion) => conclusion switch
    {
        ConcludesProvision { Is: not Rating.NotAvailable, Through: var through } rated => through is null ? [rated.Provision] : [rated.Provision, through],
        ConcludesRequirement { Is: RequirementStatus.Met, Through: { } through } => [through],
        _ => [],
    };

    private static IEnumerable<Diagnostic> Check(Rule rule, Reference name, ProvisionDefinition provision)
    {
        if (rule.Standing.Status == LawStatus.Prospective)
        {
            yield break;
        }

        var (own, law) = (rule.Standing, provision.Standing);
        // An announced rule may rest on announced law; nothing that is ever applied may rest on law that has not begun.
        if (law.Status == LawStatus.Prospective || (law.Status == LawStatus.Announced && own.Status != LawStatus.Announced))
        {
            yield return Wording.RuleOnLawNotInForce(
                name.At, rule.Id, Words.LawStatuses[own.Status], provision.Id, Words.LawStatuses[law.Status], provision.At);
        }

        if (own.From < law.From)
        {
            yield return Wording.RuleBeforeProvision(name.At, rule.Id, own.From, provision.Id, law.From, provision.At);
        }

        if (law.Until is { } end && !(own.Until <= end))
        {
            yield return Wording.RuleOutlivesProvision(name.At, rule.Id, own.Until, provision.Id, end, provision.ReplacedBy?.Id, provision.At);
        }
    }
}
