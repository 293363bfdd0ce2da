using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>Ids that are declared twice: one name, one thing.</summary>
internal static class DuplicateIds
{
    public static IEnumerable<Diagnostic> Find(Survey survey) =>
    [
        .. survey.Kinds.SelectMany(kind => Twice(kind.Kind, kind.All, within: null)),
        .. survey.Pack.Facts.SelectMany(fact =>
            Twice("value", [.. fact.Values.Select(value => new Declaration(value.Id, value.At))], Owner.Of(fact))),
        .. survey.Pack.Rules.SelectMany(rule =>
            Twice("exception", [.. rule.Unless.Select(exception => new Declaration(exception.Id, exception.At))], Owner.Of(rule))),
    ];

    private static IEnumerable<Diagnostic> Twice(string kind, IReadOnlyList<Declaration> all, Owner? within) =>
        from same in all.GroupBy(declaration => declaration.Id, StringComparer.Ordinal)
        let inOrder = same.OrderBy(declaration => declaration.At).ToArray()
        from again in inOrder[1..]
        select Wording.DuplicateId(again.At, kind, again.Id, within?.ToString(), inOrder[0].At);
}
