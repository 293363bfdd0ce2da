using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Testing;

/// <summary>The rules and conditions of a pack as they are written, each once, as far as they can ever come out.</summary>
internal sealed record Written(IReadOnlyList<Rule> Rules, IReadOnlyList<(string Owner, Condition Condition)> Conditions)
{
    /// <exception cref="ArgumentException">The advisor applies no such pack.</exception>
    public static Written In(LawfulBasisAdvisor advisor, string? pack)
    {
        var packs = advisor.PacksAsRead.Where(one => pack is null || one.Header.Id == pack).ToList();
        if (packs.Count == 0)
        {
            throw new ArgumentException($"The advisor applies no pack '{pack}'.", nameof(pack));
        }

        // A prospective rule never applies, whatever the case.
        var rules = packs.SelectMany(one => one.Rules).Where(rule => rule.Standing.Status != LawStatus.Prospective).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        var conditions = rules.SelectMany(rule => rule.Conditions.Select(when => (rule.Id, When: when)))
            .Concat(packs.SelectMany(one => one.Conditions).Select(named => (named.Id, named.When)))
            .Concat(packs.SelectMany(one => one.Changes).SelectMany(change => change.Unless.Select(exception => (change.Rule.Id, exception.When))));
        return new Written(rules, [.. conditions.SelectMany(one => one.When.Whole().Where(Counts).Select(condition => (one.Id, condition)))]);
    }

    // One that is made of others is covered when they are.
    private static bool Counts(Condition condition) => condition is not (AllOf or AnyOf or Not);
}
