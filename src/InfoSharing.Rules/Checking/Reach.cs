using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>Which rules can ever apply: by their dates, by their conditions, and by what other rules can conclude.</summary>
internal sealed class Reach
{
    private readonly Survey survey;
    private readonly HashSet<string> rules = new(StringComparer.Ordinal);
    private readonly HashSet<string> findings = new(StringComparer.Ordinal);
    private readonly HashSet<(string Provision, Rating Is)> ratings = [];
    private readonly HashSet<(Requirement Requirement, RequirementStatus Is)> statuses = [];

    public Reach(Survey survey)
    {
        this.survey = survey;
        List<Rule> open = [.. survey.Pack.Rules.Where(rule => HasItsDay(rule.Standing) && Contradictions.CanBeTrue(rule.When, survey))];
        while (open.Where(rule => IsPossible(rule.When, depth: 0)).ToArray() is { Length: > 0 } applying)
        {
            foreach (var rule in applying)
            {
                rules.Add(rule.Id);
                foreach (var conclusion in rule.Concludes)
                {
                    Take(conclusion);
                }
            }

            open.RemoveAll(CanApply);
        }
    }

    public bool CanApply(Rule rule) => rules.Contains(rule.Id);

    private static bool HasItsDay(Standing standing) =>
        standing.Status != LawStatus.Prospective && !(standing.Until <= standing.From);

    private void Take(Conclusion conclusion)
    {
        switch (conclusion)
        {
            case ConcludesFinding { Finding.Id: var finding }:
                findings.Add(finding);
                break;
            case ConcludesRequirement { Requirement: var requirement, Is: var status }:
                statuses.Add((requirement, status));
                break;
            case ConcludesProvision { Provision.Id: var id, Is: Rating.Available or Rating.Recommended } rated:
                ratings.Add((id, Rating.Available));
                ratings.Add((id, rated.Is));
                if (survey.Provisions.TryFind(id, out var provision))
                {
                    statuses.Add((provision.Requirement, RequirementStatus.Met));
                }

                break;
        }
    }

    private bool IsPossible(Condition condition, int depth) => condition switch
    {
        AllOf all => all.Parts.All(part => IsPossible(part, depth)),
        AnyOf any => any.Parts.Any(part => IsPossible(part, depth)),
        Quantified { Quantifier: not Quantifier.Every } look => IsPossible(look.Where, depth),
        FindingTest { Is: true } test => findings.Contains(test.Finding.Id) || !survey.Findings.Has(test.Finding.Id),
        ProvisionTest { Is: not Rating.NotAvailable } test =>
            ratings.Contains((test.Provision.Id, test.Is)) || !survey.Provisions.Has(test.Provision.Id),
        // What nothing can meet any more is not met, so that needs no rule.
        RequirementTest { Is: not RequirementStatus.NotMet } test => statuses.Contains((test.Requirement, test.Is)),
        NamedTest test => depth >= Limits.MaxDepth || survey.Conditions.Find(test.Condition.Id) is not { } named || IsPossible(named.When, depth + 1),
        _ => true,
    };
}
