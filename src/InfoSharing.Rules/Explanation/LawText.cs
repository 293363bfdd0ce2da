using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Explanation;

/// <summary>The law behind the answer: every lawful basis and requirement, rights, announced law, and what is still unchecked.</summary>
internal static class LawText
{
    private static readonly (string Id, string Words)[] Rights =
    [
        ("objection", "to object to the use of the information"),
        ("erasure", "to have it erased"),
        ("portability", "to receive it in a form that can be taken elsewhere"),
        ("withdrawal", "to withdraw consent at any time"),
    ];

    public static void Write(Page page, Account account)
    {
        var advice = account.Recommendation;
        page.Heading("The law: every lawful basis, and why or why not");
        ByItem.Write(page, advice.Items, item => item.Bases.Select(basis => $"{account.Words.Cite(basis.Id)}: {AnswerWords.Phrase(basis.Rating)}. {account.Law.Of(basis)}"));

        page.Heading("The law: what it asks, and how that came out");
        ByItem.Write(page, advice.Items, item => item.Requirements.Select(finding => Requirement(account, item, finding)));

        var bases = advice.Items.Where(item => item.LawfulBasis is not null).GroupBy(item => item.LawfulBasis!.Id).ToList();
        if (bases.Count > 0)
        {
            page.Heading("Rights of the people concerned that follow from the lawful basis");
            foreach (var alike in bases)
            {
                page.Point("-", $"{account.Words.Name(alike.Key)} ({English.And(alike.Select(item => item.Id))}): {RightsOf(account, alike.First().LawfulBasis!)}");
            }
        }

        if (advice.Announced is { } announced)
        {
            page.Heading("Announced law, not known to be in force and not applied");
            page.Say(Effect(account, announced), 2);
            foreach (var rule in announced.Rules)
            {
                page.Point("-", $"{rule.Title} ({rule.Id}): {English.Sentence(rule.Because)}");
            }
        }

        var presumed = account.Carrying.Where(rule => rule.Unless.Any(IsOpen)).DistinctBy(rule => rule.Id).ToList();
        if (presumed.Count > 0)
        {
            page.Heading("What was presumed, because nobody has said otherwise");
            foreach (var rule in presumed)
            {
                page.Point("-", $"{rule.Title} ({rule.Id}). It would not hold if {English.Or([.. rule.Unless.Where(IsOpen).Select(exception => exception.Because)])}.");
            }
        }

        var unverified = account.Carrying.Where(rule => rule.Review == Review.Unverified).DistinctBy(rule => rule.Id).ToList();
        if (unverified.Count > 0)
        {
            page.Heading("What a lawyer still has to check");
            page.Say("The answer relies on these rules, and their words have not been checked against a source:", 2);
            foreach (var rule in unverified)
            {
                page.Point("-", $"{rule.Title} ({rule.Id})");
            }
        }
    }

    public static bool IsOpen(ExceptionTrace exception) => exception.When.Truth == Truth.Unknown;

    private static string Requirement(Account account, ItemRecommendation item, RequirementFinding finding)
    {
        var by = finding.Provision is { } provision ? $" by {account.Words.Cite(provision)}" : "";
        return $"{AnswerWords.Title(finding.Requirement)}: {AnswerWords.Phrase(finding.Status)}{by}. {account.Law.Of(finding, [.. item.Bases, .. item.Provisions])}".TrimEnd();
    }

    public static string RightsOf(Account account, ProvisionRating basis)
    {
        if (account.Words.Provisions[basis.Id].Rights is null)
        {
            return "the pack does not say which.";
        }

        var has = Rights.Where(right => basis.Rights.Contains(right.Id)).Select(right => right.Words).ToList();
        return has.Count == 0 ? "none of the rights to object, to erasure or to portability." : $"the right {English.And(has)}.";
    }

    public static string Effect(Account account, AnnouncedEffect announced)
    {
        var advice = account.Recommendation;
        var outcome = announced.Outcome == advice.Outcome ? "the outcome would be the same" : $"the outcome would be \u201C{AnswerWords.Phrase(announced.Outcome)}\u201D ({Words.Outcomes[announced.Outcome]})";
        var bases = advice.Items
            .Where(item => announced.LawfulBases.TryGetValue(item.Id, out var then) && then is not null && then != item.LawfulBasis?.Id)
            .GroupBy(item => announced.LawfulBases[item.Id]!)
            .Select(group => $"; the lawful basis of {English.And(group.Select(item => item.Id))} would be {account.Words.Cite(group.Key)}");
        return $"If it were in force, {outcome}{string.Concat(bases)}.";
    }
}
