using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Layering;

/// <summary>Ids that two layers declare: one name, one thing, through all layers.</summary>
internal static class Clashes
{
    private sealed record Declaration(string Kind, string Id, string Pack, Location At);

    public static IEnumerable<Diagnostic> OfPacks(IReadOnlyList<Pack> layers) =>
        from same in layers.GroupBy(pack => pack.Header.Id, StringComparer.Ordinal)
        from again in same.Skip(1)
        select Wording.LaidTwice(again.Header.At, again.Header.Id);

    /// <summary>An id that a layer declares and one before it has already: the national pack first, then the overlays by their ids.</summary>
    public static IEnumerable<Diagnostic> OfIds(IReadOnlyList<Pack> layers) =>
        from same in layers.SelectMany(Declared).GroupBy(declaration => (declaration.Kind, declaration.Id))
        let first = same.First()
        from again in same.Where(declaration => declaration.Pack != first.Pack)
        select Wording.IdOfAnotherLayer(again.At, again.Pack, again.Kind, again.Id, first.Pack, first.At);

    private static IEnumerable<Declaration> Declared(Pack pack)
    {
        return
        [
            .. pack.Sources.Select(source => Of("source", source.Id, source.At)),
            .. pack.Facts.Select(fact => Of("fact", fact.Id, fact.At)),
            .. pack.Safeguards.Select(safeguard => Of("safeguard", safeguard.Id, safeguard.At)),
            .. pack.Advisers.Select(adviser => Of("adviser", adviser.Id, adviser.At)),
            .. pack.Protections.Select(protection => Of("protection", protection.Id, protection.At)),
            .. pack.Reasons.Select(reason => Of("reason", reason.Id, reason.At)),
            .. pack.Checklists.Select(checklist => Of("checklist", checklist.Id, checklist.At)),
            .. pack.Checklists.SelectMany(checklist => checklist.Points).Select(point => Of("point", point.Id, point.At)),
            .. pack.Corrections.Select(correction => Of("correction", correction.Id, correction.At)),
            .. pack.Findings.Select(finding => Of("finding", finding.Id, finding.At)),
            .. pack.Conditions.Select(condition => Of("condition", condition.Id, condition.At)),
            .. pack.Rules.Select(rule => Of("rule", rule.Id, rule.At)),
            .. pack.Questions.Select(question => Of("question", question.Id, question.At)),
        ];

        Declaration Of(string kind, string id, Location at) => new(kind, id, pack.Header.Id, at);
    }
}
