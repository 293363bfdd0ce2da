namespace InfoSharing.Rules.Explanation;

/// <summary>What is said of items, each thing once.</summary>
internal static class Alike
{
    /// <summary>Points under the items of which they are said: first what holds of all, then what holds of some.</summary>
    public static IReadOnlyList<Block> Points(IReadOnlyList<ItemRecommendation> items, Func<ItemRecommendation, IEnumerable<string>> lines) =>
    [
        .. items.SelectMany(item => lines(item).Distinct().Select(line => (item, line)))
            .GroupBy(one => one.line, one => one.item)
            .GroupBy(line => Named(items, [.. line]))
            .OrderByDescending(group => group.First().Count())
            .SelectMany(group => (Block[])
            [
                .. items.Count > 1 ? [new Subheading($"For {group.Key}")] : Array.Empty<Block>(),
                new Points([.. group.Select(line => new Point(Labelled(line.Key)))]),
            ]),
    ];

    /// <summary>Groups of items of which the same is said, each with its name.</summary>
    public static IEnumerable<(string Of, ItemRecommendation First)> Groups(IReadOnlyList<ItemRecommendation> items, Func<ItemRecommendation, string> said) =>
        items.GroupBy(said).Select(group => (Named(items, [.. group]), group.First()));

    /// <summary>The words up to the first colon, which say what the rest is, stand out.</summary>
    private static Line Labelled(string line) => line.IndexOf(": ", StringComparison.Ordinal) is var end and > 0
        ? Line.Strong(line[..(end + 1)]).And(line[(end + 1)..])
        : line;

    private static string Named(IReadOnlyList<ItemRecommendation> items, IReadOnlyList<ItemRecommendation> some) =>
        some.Count == items.Count ? "every item" : English.And(some.Select(item => item.Id));
}
