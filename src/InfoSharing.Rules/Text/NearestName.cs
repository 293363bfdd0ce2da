namespace InfoSharing.Rules.Text;

/// <summary>Finds the name that a mistyped one was probably meant to be.</summary>
internal static class NearestName
{
    // Longer names than any id can be are not worth the quadratic work, and come only from broken files.
    private const int LongestCompared = 100;

    /// <summary>
    /// The candidate with the smallest edit distance (insert, delete, replace, swap neighbours), if it is near enough to be a
    /// slip of the keyboard: a third of the name at the most. Equal distances go to the candidate that sorts first.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        if (name.Length is 0 or > LongestCompared)
        {
            return null;
        }

        var written = name.ToLowerInvariant();
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in candidates)
        {
            var allowed = Math.Max(1, Math.Max(name.Length, candidate.Length) / 3);
            if (candidate.Length > LongestCompared || Math.Abs(candidate.Length - name.Length) > allowed)
            {
                continue;
            }

            var distance = Distance(written, candidate.ToLowerInvariant());
            var better = distance < bestDistance
                || (distance == bestDistance && string.CompareOrdinal(candidate, best) < 0);
            if (distance <= allowed && better && distance < candidate.Length)
            {
                (best, bestDistance) = (candidate, distance);
            }
        }

        return best;
    }

    /// <summary>Damerau-Levenshtein distance in its restricted form: no piece of text is edited twice.</summary>
    public static int Distance(string from, string to)
    {
        var beforeLast = new int[to.Length + 1];
        var last = new int[to.Length + 1];
        var current = new int[to.Length + 1];
        for (var column = 0; column <= to.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= from.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= to.Length; column++)
            {
                var replaced = last[column - 1] + (from[row - 1] == to[column - 1] ? 0 : 1);
                var shortest = Math.Min(replaced, Math.Min(last[column], current[column - 1]) + 1);
                var swapped = row > 1 && column > 1 && from[row - 1] == to[column - 2] && from[row - 2] == to[column - 1];
                current[column] = swapped ? Math.Min(shortest, beforeLast[column - 2] + 1) : shortest;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[to.Length];
    }
}
