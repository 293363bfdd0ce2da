namespace InfoSharing.Rules.Explanation;

/// <summary>What may be shared, item by item, and what the sharing rests on.</summary>
internal static class SharingChapters
{
    public static Chapter Items(Account account)
    {
        var advice = account.Recommendation;
        return new Chapter("share", "What may go", "What may be shared",
        [
            .. advice.Items.Select(item => Card(account, item)),
            .. advice.ShareWith.Select(other => new Notice(Tone.Plain, Line.Strong($"{ItemsText.Instead(advice, other)}. ").And(English.Sentence(other.Rules[0].Because)))),
        ]);
    }

    public static Chapter? Grounds(Account account)
    {
        var going = account.Recommendation.Items.Where(item => item.Disposition != Disposition.Withhold).ToList();
        return going.Any(item => ItemsText.Resting(account, item).Any())
            ? new Chapter("grounds", "Grounds", going.Any(ItemsText.Goes) ? "What the sharing rests on" : "What sharing could rest on", Alike.Points(going, item => ItemsText.Resting(account, item)))
            : null;
    }

    private static Card Card(Account account, ItemRecommendation item) => new(
        ItemsText.Named(account.Recommendation, item),
        new Run.Mark(ItemsText.Phrase(item), Tones.Of(item.Disposition)),
        [.. ItemsText.Led(item).Select(line => new Paragraph(line))]);
}
