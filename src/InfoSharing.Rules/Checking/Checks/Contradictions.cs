using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>Conditions that can never be true, and exceptions that hold whenever their rule does.</summary>
internal static class Contradictions
{
    public static IEnumerable<Diagnostic> Find(Survey survey) =>
    [
        .. from root in Roots(survey)
           from clash in Claims.Clashes(Claims.Of(root.Condition, survey))
           where !IsOfOneName(clash)
           select Wording.NeverTrue(
               clash[^1].At, root.Owner.ToString(), [.. clash.Select(claim => claim.Phrase)], [.. clash.SkipLast(1).Select(claim => claim.At)]),
        .. from rule in survey.Pack.Rules
           from exception in rule.Unless
           from found in AlwaysExcepted(survey, rule, exception)
           select found,
    ];

    /// <summary>The outermost conditions, and inside them each <c>all</c> that is not part of another one.</summary>
    private static IEnumerable<PlacedCondition> Roots(Survey survey)
    {
        var inside = survey.Placed.Select(placed => placed.Condition).OfType<AllOf>()
            .SelectMany(all => all.Parts.OfType<AllOf>())
            .ToHashSet<Condition>(ReferenceEqualityComparer.Instance);
        return survey.Placed.Where(placed => placed.IsOutermost || (placed.Condition is AllOf && !inside.Contains(placed.Condition)));
    }

    /// <summary>A named condition that contradicts itself is reported where it is declared, not wherever it is used.</summary>
    private static bool IsOfOneName(IReadOnlyList<Claim> clash) =>
        clash.All(claim => claim.IsNamed) && clash.Select(claim => claim.At).Distinct().Count() == 1;

    private static IEnumerable<Diagnostic> AlwaysExcepted(Survey survey, Rule rule, RuleException exception)
    {
        // While a fact is not known, an exception on it that lets its rule proceed takes nothing away.
        var when = Claims.Of(rule.When, survey).Where(claim => !(exception.ProceedIfUnknown && claim.Values is Values.NotKnown)).ToArray();
        var unless = Claims.Of(exception.When, survey, isTrue: false);
        // Each side alone is reported as what it is: here only what the two make together.
        return Claims.Clashes(when).Any() || Claims.Clashes(unless).Any()
            ? []
            : Claims.Clashes([.. when, .. unless]).Take(1).Select(clash => Wording.AlwaysExcepted(
                exception.At, rule.Id, exception.Id, clash.First(when.Contains).Phrase, clash.First(when.Contains).At));
    }
}
