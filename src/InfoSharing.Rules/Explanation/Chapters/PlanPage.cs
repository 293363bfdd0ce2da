using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>Who of several recipients is to have what: one table, then what to do towards each.</summary>
internal static class PlanPage
{
    public static Document Of(SharingPlan plan)
    {
        var pages = plan.Recipients.Select(one => new Towards(one, new Account(one.Recommendation))).ToList();
        return new Document
        {
            Kind = "Recommendation on sharing information with several recipients",
            Headline = English.Sentence(string.Join("; ", pages.Select(page => $"{page.Name}: {page.Headline}"))),
            Tone = pages.Select(page => Tones.Of(page.Recommendation)).Distinct().ToList() is [var tone] ? tone : Tone.Ask,
            Lead = [.. Lead(pages)],
            Chapters = [Comparison(pages), .. pages.Select((page, place) => Chapter(page, English.Invariant($"to-{place + 1}")))],
            Foot = [English.Sentence(pages[0].Recommendation.Pack.Notice)],
        };
    }

    private static IEnumerable<Block> Lead(IReadOnlyList<Towards> pages)
    {
        foreach (var warning in pages[0].Recommendation.Warnings)
        {
            yield return warning;
        }

        var protecting = pages.Where(page => page.Given.Protects).Select(page => page.Name).ToList();
        if (protecting.Count > 0 && protecting.Count < pages.Count)
        {
            yield return $"First those whose duty it is to act on the harm: {English.And(protecting)}. Of the others it is asked what is then left for them to do.";
        }

        yield return $"The law is taken as at {English.Day(pages[0].Recommendation.AsAt)}. This advises; a person decides.";
    }

    private static Chapter Comparison(IReadOnlyList<Towards> pages) => new("who", "Who may have what", "Who may have what",
    [
        new Table(
            "Each item towards each recipient",
            ["Item", .. pages.Select(page => page.Name)],
            [.. pages[0].Recommendation.Items.Select((item, place) => (IReadOnlyList<Line>)
            [
                ItemsText.Named(pages[0].Recommendation, item),
                .. pages.Select(page => (Line)ItemsText.Phrase(page.Recommendation.Items[place])),
            ])]),
    ]);

    private static Chapter Chapter(Towards page, string id)
    {
        var advice = page.Recommendation;
        var tellings = ActionText.Concerned(advice);
        return new Chapter(id, page.Name, $"Towards {page.Name}: {page.Headline}",
        [
            OutcomeText.Course(advice),
            .. page.Given.JudgedAsGiven.Count == 0
                ? Array.Empty<Block>()
                : [$"Judged knowing that somebody who protects is given {English.And(page.Given.JudgedAsGiven)}."],
            new Points([.. advice.Items.Select(item => Item(page.Account, item))]),
            .. Musts(advice) is { Count: > 0 } musts ? [(Block)"What to do:", new Points(musts)] : Array.Empty<Block>(),
            .. tellings.Count == 0
                ? Array.Empty<Block>()
                : ["Whom to tell:", new Points([.. tellings.Select(telling => (Point)$"{telling.Person}: {ActionText.Tell(page.Account, telling)}")])],
        ]);
    }

    private static Point Item(Account account, ItemRecommendation item) =>
        $"{ItemsText.Named(account.Recommendation, item)}: {ItemsText.Phrase(item)}. {string.Join(" ", ItemsText.Led(item))}".TrimEnd();

    /// <summary>What must be done, and no more: the page towards one recipient has the rest.</summary>
    private static IReadOnlyList<Point> Musts(Recommendation advice) =>
    [
        .. advice.Safeguards
            .Where(safeguard => safeguard.Strength == Strength.Must)
            .Select(safeguard => (Point)(English.Capital(safeguard.Text) + (safeguard.For.Count == 0 ? "." : $" (for {English.And(safeguard.For)})."))),
    ];

    /// <summary>One recipient with all that is said of it.</summary>
    private sealed record Towards(RecipientRecommendation Given, Account Account)
    {
        public Recommendation Recommendation => Given.Recommendation;

        /// <summary>Its code; and what kind of body it is, if that is given.</summary>
        public string Name => Kind is { } kind && kind != Given.Id ? $"{Given.Id} ({kind})" : Given.Id;

        public string Headline => OutcomeText.Headline(Recommendation);

        private string? Kind
        {
            get
            {
                var fact = Account.Pack.Facts.FirstOrDefault(known => known is { Scope: FactScope.Case, Party: Party.Recipient, ValuesAreBodies: true });
                return fact is not null && Recommendation.Evaluated.Sharing.Facts.TryFind(fact.Id, out var value) && value is FactValue.Choice choice
                    ? Account.Words.Bodies[choice.Value]
                    : null;
            }
        }
    }
}
