using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>Ids that are declared twice: one name, one thing.</summary>
internal static class DuplicateIds
{
    public static IEnumerable<Diagnostic> Find(Survey survey) =>
    [
        .. survey.Kinds.SelectMany(kind => Twice(kind.Kind, kind.All)),
        .. survey.Pack.Facts.SelectMany(fact =>
            Twice("value", [.. fact.Values.Select(value => new Declaration(value.Id, value.At))], Owner.Of(fact).ToString())),
        .. survey.Pack.Rules.SelectMany(rule =>
            Twice("exception", [.. rule.Unless.Select(exception => new Declaration(exception.Id, exception.At))], Owner.Of(rule).ToString())),
    ];

    /// <summary>What is declared a second time.</summary>
    /// <param name="kind">What each of them is.</param>
    /// <param name="all">All of them.</param>
    /// <param name="within">What they belong to, in words; none if they belong to the pack.</param>
    public static IEnumerable<Diagnostic> Twice(string kind, IReadOnlyList<Declaration> all, string? within = null) =>
        from same in all.GroupBy(declaration => declaration.Id, StringComparer.Ordinal)
        let inOrder = same.OrderBy(declaration => declaration.At).ToArray()
        from again in inOrder[1..]
        select Wording.DuplicateId(again.At, kind, again.Id, within, inOrder[0].At);
}
