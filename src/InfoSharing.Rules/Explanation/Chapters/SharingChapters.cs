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
            .. ProtectionText.Others(advice).Select(other => new Notice(Tone.Plain, Line.Strong($"It should go to {other.Label}. ").And(English.Sentence(other.Rules[0].Because)))),
        ]);
    }

    /// <summary>Who is told now so that somebody protects, where that does not stand at the top already.</summary>
    public static Chapter? Protect(Account account)
    {
        var advice = account.Recommendation;
        return advice.ProtectNow.Count == 0 || ProtectionText.IsFirst(advice)
            ? null
            : new Chapter("protect", "Who protects", ProtectionText.Title(advice), [.. Protections(advice, Tone.Ask)]);
    }

    /// <summary>A line for each of those who are told.</summary>
    public static IEnumerable<Block> Protections(Recommendation advice, Tone tone) =>
        advice.ProtectNow.Select(one => new Notice(tone, Line.Strong($"{ProtectionText.Who(one)}: ").And(ProtectionText.What(one))));

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
