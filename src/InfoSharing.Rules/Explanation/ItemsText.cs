namespace InfoSharing.Rules.Explanation;

/// <summary>What may be shared, item by item, and what the sharing rests on.</summary>
internal static class ItemsText
{
    // What a person relies on and has to be able to name; the rest stands with the law.
    private static readonly (Requirement Requirement, string Title)[] ReliedOn =
    [
        (Requirement.Gateway, "Power or duty"),
        (Requirement.SpecialCategoryCondition, "Special category condition"),
        (Requirement.Schedule1Condition, "Schedule 1 condition"),
        (Requirement.CriminalOffenceCondition, "Criminal offence condition"),
        (Requirement.DutyOfConfidence, "Confidence"),
        (Requirement.LawEnforcement, "Law enforcement"),
    ];

    public static void Write(Page page, Account account)
    {
        var items = account.Recommendation.Items;
        page.Heading("What may be shared");
        foreach (var item in items)
        {
            page.Say($"{Named(account.Recommendation, item)}: {Phrase(item)}.", 2, 2);
            foreach (var line in Led(item))
            {
                page.Point("-", line, 4);
            }
        }

        foreach (var other in ProtectionText.Others(account.Recommendation))
        {
            page.Say($"It should go to {other.Label}: {English.Sentence(other.Rules[0].Because)}", 2, 2);
        }

        var going = items.Where(item => item.Disposition != Disposition.Withhold).ToList();
        if (going.Any(item => Resting(account, item).Any()))
        {
            page.Heading(going.Any(Goes) ? "What the sharing rests on" : "What sharing could rest on");
            ByItem.Write(page, going, item => Resting(account, item));
        }
    }

    public static bool Goes(ItemRecommendation item) => item.Disposition == Disposition.Share;

    public static string Named(Recommendation advice, ItemRecommendation item) =>
        advice.Evaluated.Sharing.Items.Count == 0 ? "the information (no items are listed yet)" : $"{item.Id} (about {item.About})";

    /// <summary>What is to be done with it, in few words.</summary>
    public static string Phrase(ItemRecommendation item) => item.Course?.Now.Says ?? AnswerWords.Phrase(item.Disposition);

    /// <summary>Why the item takes its course, and where that leads.</summary>
    public static IEnumerable<string> Led(ItemRecommendation item)
    {
        if (item.Course is not { } course)
        {
            yield break;
        }

        yield return English.Sentence(course.Now.Because);
        foreach (var step in course.First.Skip(1).Select(step => step.Says).Distinct())
        {
            yield return $"After that, {step}.";
        }

        if (course.First.Count > 0)
        {
            yield return $"If all goes well, {course.Then.Says}.";
        }

        if (course.IfRefused is { } refused)
        {
            yield return $"If it is refused, {refused.Says}.";
        }
    }

    public static IEnumerable<string> Resting(Account account, ItemRecommendation item)
    {
        if (item.LawfulBasis is { } basis)
        {
            yield return $"Lawful basis: {account.Words.Cite(basis.Id)}. {account.Law.Of(basis)}";
        }

        foreach (var (requirement, title) in ReliedOn)
        {
            if (item.Requirements.FirstOrDefault(finding => finding.Requirement == requirement) is { Status: RequirementStatus.Met, Provision: { } provision })
            {
                yield return $"{title}: {account.Words.Cite(provision)}.";
            }
        }

        foreach (var finding in Goes(item) ? item.Requirements : [])
        {
            if (item.Mend.Contains(finding.Requirement))
            {
                yield return $"To put right afterwards: {AnswerWords.Inside(finding.Requirement)}. {account.Law.Of(finding, Ratings(item))}";
            }
            else if (finding.Status == RequirementStatus.Unknown)
            {
                yield return $"To check: {AnswerWords.Inside(finding.Requirement)}. {account.Law.Of(finding, Ratings(item))}";
            }
        }
    }

    public static IReadOnlyList<ProvisionRating> Ratings(ItemRecommendation item) => [.. item.Bases, .. item.Provisions];
}
