using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Testing;

/// <summary>The rules, the rows of decision tables and the conditions of a pack as they are written, each once, as far as they can ever come out.</summary>
internal sealed record Written(IReadOnlyList<Rule> Rules, IReadOnlyList<Rule> Rows, IReadOnlyList<(string Owner, Condition Condition)> Conditions)
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
        var all = packs.SelectMany(one => one.Rules).Where(rule => rule.Standing.Status != LawStatus.Prospective).OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();
        var rules = all.Where(rule => !rule.Generated).ToList();
        var conditions = rules.SelectMany(rule => rule.Conditions.Select(when => (rule.Id, When: when)))
            .Concat(packs.SelectMany(one => one.Conditions).Where(named => !named.Generated).Select(named => (named.Id, named.When)))
            .Concat(packs.SelectMany(one => one.Changes).SelectMany(change => change.Unless.Select(exception => (change.Rule.Id, exception.When))));
        return new Written(rules, [.. all.Where(rule => rule.Row is not null)], [.. conditions.SelectMany(one => one.When.Whole().Where(Counts).Select(condition => (one.Id, condition)))]);
    }

    // One that is made of others is covered when they are.
    private static bool Counts(Condition condition) => condition is not (AllOf or AnyOf or Not);
}
