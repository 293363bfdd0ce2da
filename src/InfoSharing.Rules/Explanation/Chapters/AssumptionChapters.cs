namespace InfoSharing.Rules.Explanation;

/// <summary>What the answer takes on trust: what was presumed, law that a lawyer has to check, and announced law that was not applied.</summary>
internal static class AssumptionChapters
{
    public static Chapter? Of(Account account)
    {
        Block[] blocks = [.. Presumed(account), .. Unverified(account), .. Announced(account), .. Conflicts(account)];
        return blocks.Length == 0 ? null : new Chapter("assumptions", "Assumptions", "Assumptions, and law still to be checked", blocks);
    }

    private static IEnumerable<Block> Presumed(Account account)
    {
        var presumed = account.Carrying.Where(rule => rule.Unless.Any(LawText.IsOpen)).DistinctBy(rule => rule.Id).ToList();
        return presumed.Count == 0 ? [] :
        [
            new Subheading("Presumed, because nobody has said otherwise"),
            new Points([.. presumed.Select(rule => new Point(
                Named(rule).And($". It would not hold if {English.Or(rule.Unless.Where(LawText.IsOpen).Select(exception => exception.Because))}.")))]),
        ];
    }

    private static IEnumerable<Block> Unverified(Account account)
    {
        var unverified = account.Carrying.Where(rule => rule.Review == Review.Unverified).DistinctBy(rule => rule.Id).ToList();
        return unverified.Count == 0 ? [] :
        [
            new Subheading("What a lawyer still has to check"),
            "The answer relies on these rules, and their words have not been checked against a source.",
            new Points([.. unverified.Select(rule => new Point(Named(rule)))]),
        ];
    }

    private static IEnumerable<Block> Announced(Account account) => account.Recommendation.Announced is not { } announced ? [] :
    [
        new Subheading("Announced law, not known to be in force and not applied"),
        LawText.Effect(account, announced),
        new Points([.. announced.Rules.DistinctBy(rule => rule.Id).Select(rule => new Point(Named(rule).And($": {English.Sentence(rule.Because)}")))]),
    ];

    private static IEnumerable<Block> Conflicts(Account account) => account.Recommendation.Conflicts.Count == 0 ? [] :
    [
        new Subheading("Provisions on which the rules disagree"),
        new Points([.. account.Recommendation.Conflicts.Select(provision => (Point)account.Words.Cite(provision))]),
    ];

    private static Line Named(RuleTrace rule) => Line.Of(new Run.Words($"{rule.Title} (")).And(Line.Id(rule.Id)).And(")");
}
