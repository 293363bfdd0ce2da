using InfoSharing.Rules.Batch;

namespace InfoSharing.Rules.Inquiry;

/// <summary>Finds facts of which one has to change, as few as can be had by leaving open one fact after the other.</summary>
internal sealed class ConflictSearch(ChangeLanes lanes, int[] changeable)
{
    /// <summary>Of more combinations than this, conflicts are looked for among all at once before they are among each.</summary>
    private const int FewCombinations = 8;

    /// <summary>
    /// Facts of which one has to change as well, whatever becomes of those given: all that are left when as many as possible are left
    /// open and still nothing does.
    /// </summary>
    public List<int> MustChange(int[] given)
    {
        var combinations = lanes.Combinations(given).ToList();
        var (open, waiting) = (new List<int>(), changeable.Except(given).ToList());
        if (combinations.Count > FewCombinations && !lanes.CouldHold(given))
        {
            // What can be left open beside all combinations at once need not be tried with each.
            var critical = Critical([], [[]], [.. given], waiting);
            (open, waiting) = ([.. waiting.Except(critical)], critical);
        }

        return Critical(given, combinations, open, waiting);
    }

    private List<int> Critical(int[] given, List<int[]> combinations, List<int> open, List<int> waiting)
    {
        var critical = new List<int>();
        (open, waiting) = ([.. open], [.. waiting]);
        while (waiting.Count > 0)
        {
            // The longest beginning of what is waiting that can be left open; the one after it has to change.
            var safe = Safe(given, combinations, open, waiting);
            open.AddRange(waiting.Take(safe));
            critical.AddRange(waiting.Skip(safe).Take(1));
            waiting.RemoveRange(0, Math.Min(safe + 1, waiting.Count));
        }

        return critical;
    }

    /// <summary>How many of those waiting can be left open as well without any combination doing.</summary>
    private int Safe(int[] given, List<int[]> combinations, List<int> open, List<int> waiting)
    {
        var most = Math.Max(1, Lanes.Count / combinations.Count);
        if (waiting.Count > most && !lanes.CouldHold(given, combinations, open, waiting, [waiting.Count])[0])
        {
            return waiting.Count;
        }

        var (safe, could) = (0, waiting.Count > most ? waiting.Count : waiting.Count + 1);
        while (could - safe > 1)
        {
            var tried = Between(safe, could, most);
            var first = lanes.CouldHold(given, combinations, open, waiting, tried).FindIndex(one => one);
            (safe, could) = (first < 0 ? tried[^1] : first == 0 ? safe : tried[first - 1], first < 0 ? could : tried[first]);
        }

        return safe;
    }

    /// <summary>Some numbers between two, evenly spread.</summary>
    private static List<int> Between(int low, int high, int most) =>
        high - low - 1 <= most
            ? [.. Enumerable.Range(low + 1, high - low - 1)]
            : [.. Enumerable.Range(1, most).Select(part => low + (int)((long)(high - low) * part / (most + 1))).Where(number => number > low).Distinct()];
}
