namespace InfoSharing.Rules.Explanation;

/// <summary>Where the law says it, as links to the text on the day.</summary>
internal static class SourcesChapter
{
    public static Chapter? Of(Account account)
    {
        var sources = SourcesText.InOrder(account);
        return sources.Count == 0 ? null : new Chapter("sources", "Sources", "Sources",
        [
            $"Acts and assimilated law are linked as they stood on {English.Day(account.Recommendation.AsAt)}.",
            new Points([.. sources.Select(source => new Point(
                Line.Link(source.Source.Title, source.Source.Uri is { } address ? LawAddress.AsAt(address, account.Recommendation.AsAt) : null),
                source.Places.Count == 0 ? [] : [new Points([.. source.Places.Select(place => new Point(Line.Link(place.Words, place.Address)))])]))]),
        ]);
    }
}
