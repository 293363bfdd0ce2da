namespace InfoSharing.Rules.Explanation;

/// <summary>What is said of items, each thing once: first what holds of all of them, then what holds of some.</summary>
internal static class ByItem
{
    public static void Write(Page page, IReadOnlyList<ItemRecommendation> items, Func<ItemRecommendation, IEnumerable<string>> lines)
    {
        var said = items.SelectMany(item => lines(item).Distinct().Select(line => (item.Id, Line: line)))
            .GroupBy(one => one.Line, one => one.Id)
            .Select(line => (Line: line.Key, Of: English.And(line), Count: line.Count()))
            .ToList();
        foreach (var alike in said.GroupBy(line => line.Of).OrderByDescending(group => group.First().Count))
        {
            if (items.Count > 1)
            {
                page.Say($"For {(alike.First().Count == items.Count ? "every item" : alike.Key)}:", 2, 2);
            }

            foreach (var (line, _, _) in alike)
            {
                page.Point("-", line, items.Count > 1 ? 4 : 2);
            }
        }
    }
}
