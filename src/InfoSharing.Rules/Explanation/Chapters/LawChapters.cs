using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Explanation;

/// <summary>The slate: every lawful basis, requirement and provision, with why and why not; and the rights that follow.</summary>
internal static class LawChapters
{
    private static readonly (Requirement Requirement, string Title)[] Kinds =
    [
        (Requirement.Gateway, "Powers and duties to share"),
        (Requirement.RecognisedLegitimateInterest, "Recognised legitimate interests"),
        (Requirement.PurposeCompatibility, "Compatible purposes"),
        (Requirement.SpecialCategoryCondition, "Special category conditions"),
        (Requirement.Schedule1Condition, "Schedule 1 conditions"),
        (Requirement.CriminalOffenceCondition, "Criminal offence conditions"),
        (Requirement.DutyOfConfidence, "Grounds that lift confidence"),
        (Requirement.HumanRights, "Human rights"),
        (Requirement.Transparency, "Openness, and exemptions from it"),
        (Requirement.LawEnforcement, "Law enforcement"),
    ];

    public static Chapter Bases(Account account) => new("bases", "Lawful bases", "Every lawful basis, and why or why not",
        [.. Tables(account, "Lawful bases (UK GDPR, Article 6(1))", ["Lawful basis", "Here", "Why"], item => item.Bases.Select(rating => Row(account, rating)))]);

    public static Chapter Requirements(Account account) => new("law", "What the law asks", "What the law asks, and how that came out",
        [.. Tables(account, "What the law asks", ["Requirement", "Here", "Why"], item => item.Requirements.Select(finding => Row(account, item, finding)))]);

    public static Chapter? Provisions(Account account)
    {
        var items = account.Recommendation.Items;
        Block[] blocks =
        [
            .. from kind in Kinds
               where items.Any(item => item.Provisions.Any(rating => rating.Requirement == kind.Requirement))
               from block in OfKind(account, kind.Requirement, kind.Title)
               select block,
        ];
        return blocks.Length == 0 ? null : new Chapter("conditions", "Conditions and powers", "Conditions, powers and grounds", blocks);
    }

    public static Chapter? Rights(Account account)
    {
        var bases = account.Recommendation.Items.Where(item => item.LawfulBasis is not null).GroupBy(item => item.LawfulBasis!.Id).ToList();
        return bases.Count == 0 ? null : new Chapter("rights", "Rights", "Rights that follow from the lawful basis",
            [new Points([.. bases.Select(alike => new Point(
                Line.Strong(account.Words.Name(alike.Key)).And($" ({English.And(alike.Select(item => item.Id))}): {LawText.RightsOf(account, alike.First().LawfulBasis!)}")))])]);
    }

    private static IEnumerable<Block> OfKind(Account account, Requirement requirement, string title)
    {
        yield return new Subheading(title);
        var open = Tables(account, "Available or open", ["Provision", "Here", "Why"], item => Rows(item, closed: false)).ToList();
        foreach (var block in open)
        {
            yield return block;
        }

        if (open.Count == 0)
        {
            yield return "None is available here.";
        }

        var closed = Tables(account, "Not available", ["Provision", "Here", "Why not"], item => Rows(item, closed: true)).ToList();
        if (closed.Count > 0)
        {
            yield return new Folded("Not available, and why not", closed);
        }

        IEnumerable<IReadOnlyList<Line>> Rows(ItemRecommendation item, bool closed) => item.Provisions
            .Where(rating => rating.Requirement == requirement && rating.Rating == Rating.NotAvailable == closed)
            .OrderByDescending(rating => rating.Rating)
            .Select(rating => Row(account, rating));
    }

    /// <summary>One table for all items of which the same is said.</summary>
    private static IEnumerable<Block> Tables(Account account, string caption, IReadOnlyList<string> columns, Func<ItemRecommendation, IEnumerable<IReadOnlyList<Line>>> rows)
    {
        var items = account.Recommendation.Items;
        var tables = items.ToDictionary(item => item.Id, item => rows(item).ToList(), StringComparer.Ordinal);
        return Alike.Groups(items, item => string.Join('\n', tables[item.Id].SelectMany(row => row).Select(cell => cell.Text)))
            .Where(group => tables[group.First.Id].Count > 0)
            .Select(group => new Table(items.Count > 1 ? $"{caption}, for {group.Of}" : caption, columns, tables[group.First.Id]));
    }

    private static IReadOnlyList<Line> Row(Account account, ProvisionRating rating) =>
    [
        Line.Strong(account.Words.Name(rating.Id)).And($" ({account.Words.PlaceOf(rating.Id)})"),
        Line.Mark(AnswerWords.Phrase(rating.Rating), Tones.Of(rating.Rating)),
        account.Law.Of(rating),
    ];

    private static IReadOnlyList<Line> Row(Account account, ItemRecommendation item, RequirementFinding finding) =>
    [
        Line.Strong(AnswerWords.Title(finding.Requirement)),
        Line.Mark(AnswerWords.Phrase(finding.Status), Tones.Of(finding.Status)),
        $"{(finding.Provision is { } provision ? $"By {account.Words.Cite(provision)}. " : "")}{account.Law.Of(finding, ItemsText.Ratings(item))}".TrimEnd(),
    ];
}
