namespace InfoSharing.Rules.Inquiry;

/// <summary>
/// Sets of facts of which every set of changes that works must have at least one: and the small sets that have one of each.
/// </summary>
/// <param name="facts">All facts that could change.</param>
internal sealed class Conflicts(int[] facts)
{
    private readonly List<int[]> all = [];
    private readonly List<int[]> done = [];
    private readonly HashSet<string> refuted = new(StringComparer.Ordinal);
    private IEnumerator<int[]>? hitting;
    private int[]? putBack;

    /// <summary>Adds facts of which one has to change.</summary>
    public void Add(IEnumerable<int> facts)
    {
        all.Add([.. facts]);

        // The shorter ones first: they leave less to choose from.
        all.Sort((one, other) => one.Length.CompareTo(other.Length));
        Restart();
    }

    /// <summary>Leaves out every set that has all of these.</summary>
    public void Exclude(int[] facts)
    {
        done.Add(facts);
        Restart();
    }

    /// <summary>Leaves out one set; larger ones with it inside may still work.</summary>
    public void Refute(int[] set) => refuted.Add(Name(set));

    /// <summary>The next set of at most so many facts with one of each conflict and no set that is left out inside; none once there is no more of that size.</summary>
    public int[]? Next(int size)
    {
        if (putBack is { } first)
        {
            putBack = null;
            return first;
        }

        hitting ??= Hit([], size, [], 0).GetEnumerator();
        if (hitting.MoveNext())
        {
            return hitting.Current;
        }

        Restart();
        return null;
    }

    /// <summary>Gives a set back, to be the next again.</summary>
    public void PutBack(int[] set) => putBack = set;

    private void Restart() => (hitting, putBack) = (null, null);

    private IEnumerable<int[]> Hit(List<int> chosen, int size, HashSet<int> passed, int first)
    {
        if (done.Exists(set => Array.TrueForAll(set, chosen.Contains)))
        {
            yield break;
        }

        var next = first;
        while (next < all.Count && Array.Exists(all[next], chosen.Contains))
        {
            next++;
        }

        if (next == all.Count && !refuted.Contains(Name(chosen)))
        {
            yield return [.. chosen];
            yield break;
        }

        if (chosen.Count == size)
        {
            yield break;
        }

        // Nothing says which fact has to change besides those of a set that was judged and failed: any of them.
        var choices = next == all.Count ? facts.Except(chosen) : all[next];

        // What was chosen on the way before is not chosen after it, so that no set comes twice.
        var here = new List<int>();
        foreach (var fact in choices.Where(fact => !passed.Contains(fact)))
        {
            chosen.Add(fact);
            foreach (var set in Hit(chosen, size, passed, Math.Min(next + 1, all.Count)))
            {
                yield return set;
            }

            chosen.RemoveAt(chosen.Count - 1);
            passed.Add(fact);
            here.Add(fact);
        }

        passed.ExceptWith(here);
    }

    private static string Name(IReadOnlyList<int> set) => string.Concat(set.Order().Select(fact => (char)fact));
}
