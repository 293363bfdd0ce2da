using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>The checklists in short, and where the procedure is out of date.</summary>
internal static class GuidanceText
{
    public static void Write(Page page, Account account)
    {
        Checklists(page, account);
        Corrections(page, account);
    }

    private static void Checklists(Page page, Account account)
    {
        var checklists = account.Recommendation.Checklists;
        if (checklists.Count == 0)
        {
            return;
        }

        page.Heading("Checklists");
        foreach (var checklist in checklists)
        {
            page.Say($"{checklist.Title}: {Counts(checklist)}.", 2, 2);
            foreach (var alike in checklist.Points.Where(point => point.Status == PointStatus.ToDo).GroupBy(point => point.Rules[0].Because, point => point.Text))
            {
                page.Point("-", $"{English.Sentence(string.Join("; ", alike))} {English.Sentence(alike.Key)}", 4);
            }
        }
    }

    public static string Counts(Checklist checklist) => string.Join(", ", checklist.Points
        .GroupBy(point => point.Status)
        .OrderByDescending(group => group.Key)
        .Select(group => English.Invariant($"{group.Count()} {AnswerWords.Phrase(group.Key)}")));

    private static void Corrections(Page page, Account account)
    {
        var corrections = account.Recommendation.Corrections;
        if (corrections.Count == 0)
        {
            return;
        }

        page.Heading("Where the procedure is out of date");
        foreach (var correction in corrections)
        {
            var cites = account.Pack.Corrections.First(known => known.Id == correction.Id).Cites;
            page.Point("-", $"The procedure says: {correction.Procedure}. The law now says: {correction.Law} ({string.Join("; ", cites.Select(cite => Place(account, cite)))}).");
        }
    }

    public static string Place(Account account, Citation citation)
    {
        var source = citation.Provision is { } id && account.Words.Provisions.TryGetValue(id, out var provision)
            ? (Title: account.Words.ShortTitle(provision.Source), Place: citation.Place ?? provision.Place)
            : (Title: account.Words.ShortTitle(citation.Source ?? ""), citation.Place);
        return source.Place is { } place ? $"{source.Title}, {English.Place(place)}" : source.Title;
    }
}
