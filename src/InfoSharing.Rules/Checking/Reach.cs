using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Checking;

/// <summary>Which rules can ever apply: by their dates, by their conditions, and by what other rules can conclude.</summary>
internal sealed class Reach
{
    private readonly Survey survey;
    private readonly HashSet<string> rules = new(StringComparer.Ordinal);
    private readonly HashSet<string> conditions = new(StringComparer.Ordinal);
    private readonly HashSet<string> findings = new(StringComparer.Ordinal);
    private readonly HashSet<(string Provision, Rating Is)> ratings = [];
    private readonly HashSet<(Requirement Requirement, RequirementStatus Is)> statuses = [];

    public Reach(Survey survey)
    {
        this.survey = survey;
        List<Rule> open = [.. survey.Pack.Rules.Where(rule => HasItsDay(rule.Standing) && Contradictions.CanBeTrue(rule.When, survey))];
        List<NamedCondition> named = [.. survey.Pack.Conditions];
        do
        {
            foreach (var condition in named.Where(condition => IsPossible(condition.When)))
            {
                conditions.Add(condition.Id);
            }

            foreach (var rule in open.Where(rule => IsPossible(rule.When)))
            {
                rules.Add(rule.Id);
                Take(rule.Concludes);
            }
        }
        while (named.RemoveAll(condition => conditions.Contains(condition.Id)) + open.RemoveAll(CanApply) > 0);
    }

    public bool CanApply(Rule rule) => rules.Contains(rule.Id);

    private static bool HasItsDay(Standing standing) =>
        standing.Status != LawStatus.Prospective && !(standing.Until <= standing.From);

    private void Take(IReadOnlyList<Conclusion> concluded)
    {
        findings.UnionWith(concluded.OfType<ConcludesFinding>().Select(one => one.Finding.Id));
        statuses.UnionWith(concluded.OfType<ConcludesRequirement>().Select(one => (one.Requirement, one.Is)));
        foreach (var rated in concluded.OfType<ConcludesProvision>().Where(one => one.Is != Rating.NotAvailable))
        {
            ratings.UnionWith([(rated.Provision.Id, Rating.Available), (rated.Provision.Id, rated.Is)]);
            if (survey.Provisions.TryFind(rated.Provision.Id, out var provision))
            {
                statuses.Add((provision.Requirement, RequirementStatus.Met));
            }
        }
    }

    private bool IsPossible(Condition condition) => condition switch
    {
        AllOf all => all.Parts.All(part => IsPossible(part)),
        AnyOf any => any.Parts.Any(part => IsPossible(part)),
        Quantified { Quantifier: not Quantifier.Every } look => IsPossible(look.Where),
        FindingTest { Is: true } test => findings.Contains(test.Finding.Id) || !survey.Findings.Has(test.Finding.Id),
        ProvisionTest { Is: not Rating.NotAvailable } test =>
            ratings.Contains((test.Provision.Id, test.Is)) || !survey.Provisions.Has(test.Provision.Id),
        // What nothing can meet any more is not met, so that needs no rule.
        RequirementTest { Is: not RequirementStatus.NotMet } test => statuses.Contains((test.Requirement, test.Is)),
        NamedTest test => conditions.Contains(test.Condition.Id) || !survey.Conditions.Has(test.Condition.Id),
        _ => true,
    };
}
