using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>What is certain, and what would change an answer, in plain text.</summary>
internal static class CertaintyText
{
    private const int MostFacts = 8;
    private const int MostValues = 3;

    public static string Of(CertaintyReport report)
    {
        var page = new Page();
        page.Heading("How certain this is");
        page.Say($"{English.Capital(AnswerWords.Phrase(report.Recommendation.Outcome))}: {Said(report.Outcome)}");
        if (report.Outcome.Certainty != Certainty.Holds)
        {
            page.Say($"The facts could still lead to: {English.Or(report.Outcomes.Select(AnswerWords.Phrase))}.", 2);
            if (report.OutcomesBeyondBound.Count > 0)
            {
                page.Say($"Not settled within the bound: {English.Or(report.OutcomesBeyondBound.Select(AnswerWords.Phrase))}.", 2);
            }
        }

        Facts(page, report.Outcome);
        if (report.FactsLeftOut)
        {
            page.Gap();
            page.Say("The case has too many open facts to say of each item on which of them it depends. Ask of one item.");
        }

        foreach (var item in report.Items)
        {
            page.Gap();
            page.Say($"{item.Item}: {Law.Words.Dispositions[item.Disposition]}. {English.Capital(Said(item.DispositionCertainty))}");
            Facts(page, item.DispositionCertainty);
            page.Say($"Lawful basis {item.LawfulBasis ?? "none"}: {Said(item.LawfulBasisCertainty)}", 2);
        }

        return page.ToString();
    }

    public static string Of(ChangeReport report)
    {
        var page = new Page();
        page.Heading($"What would bring it about that {report.Target}");
        if (report.HoldsAlready)
        {
            page.Say("It is so already.");
            return page.ToString();
        }

        if (report.CannotComeAbout)
        {
            page.Say("Nothing that could change or be found out would bring it about.");
            return page.ToString();
        }

        var speaker = new Account(report.Recommendation).Speaker.Facts;
        var facts = report.Recommendation.Evaluated.Machine.FactsById;
        for (var place = 0; place < report.Sets.Count; place++)
        {
            page.Point(English.Invariant($"{place + 1}."), "If " + English.And(report.Sets[place].Changes.Select(change => Said(change, facts[change.Fact].Definition, speaker))) + $". Then: {AnswerWords.Phrase(report.Sets[place].Outcome)}.");
        }

        page.Say(report.SearchedSize == 0
            ? "Not all single changes were looked into, so others may do as well."
            : English.Invariant($"Every set of up to {report.SearchedSize} {(report.SearchedSize == 1 ? "change" : "changes")} was looked into; nothing is said of larger ones."));
        return page.ToString();
    }

    private static string Said(FactChange change, FactDefinition fact, FactSpeaker speaker)
    {
        var said = change.Values.Take(MostValues).Select(value => speaker.Says(fact, value)).ToList();
        var others = change.Values.Count - said.Count;
        var of = change.Subject.Length > 0 ? $"for {change.Subject} " : "";
        return of + English.Or(others > 0 ? said.Append(English.Invariant($"{others} other answers do as well")) : said);
    }

    private static string Said(CertaintyOf of) => of.Certainty switch
    {
        Certainty.Holds => "certain, whatever the unknown facts turn out to be.",
        Certainty.CannotComeAbout => "so only while facts are unknown; once all are known it will be otherwise.",
        Certainty.Depends => "it depends on facts that are not known.",
        _ => "not settled within the bound on what is looked into.",
    };

    private static void Facts(Page page, CertaintyOf of)
    {
        if (of.DependsOn.Count == 0)
        {
            return;
        }

        page.Say(English.Invariant($"It depends on {of.DependsOn.Count} {(of.DependsOn.Count == 1 ? "fact" : "facts")}:"), 2);
        foreach (var fact in of.DependsOn.Take(MostFacts))
        {
            page.Point("-", (fact.Subject.Length > 0 ? $"Of {fact.Subject}: " : "") + fact.Question + (fact.Source == FactSource.AskedNotKnown ? " (asked, and not known)" : ""), 4);
        }

        if (of.DependsOn.Count > MostFacts)
        {
            page.Say(English.Invariant($"and {of.DependsOn.Count - MostFacts} more."), 4);
        }
    }
}
