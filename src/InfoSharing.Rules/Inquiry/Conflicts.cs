namespace InfoSharing.Rules.Inquiry;

/// <summary>
/// Sets of facts of which every set of changes that works must have at least one: and the small sets that have one of each.
/// </summary>
/// <param name="facts">All facts that could change.</param>
internal sealed class Conflicts(int[] facts)
{
    private readonly List<int[]> all = [];
    private readonly List<HashSet<int>> done = [];
    private readonly HashSet<string> refuted = new(StringComparer.Ordinal);

    /// <summary>Adds facts of which one has to change.</summary>
    public void Add(IEnumerable<int> facts)
    {
        all.Add([.. facts]);

        // The shorter ones first: they leave less to choose from.
        all.Sort((one, other) => one.Length.CompareTo(other.Length));
    }

    /// <summary>Leaves out every set that has all of these.</summary>
    public void Exclude(IEnumerable<int> facts) => done.Add([.. facts]);

    /// <summary>Leaves out one set; larger ones with it inside may still work.</summary>
    public void Refute(int[] set) => refuted.Add(Name(set));

    /// <summary>Sets of at most so many facts with one of each conflict, none of them with a set that is left out inside.</summary>
    public IEnumerable<int[]> Hitting(int size) => Hit([], size, [], 0);

    private IEnumerable<int[]> Hit(List<int> chosen, int size, HashSet<int> passed, int first)
    {
        if (done.Exists(set => set.IsSubsetOf(chosen)))
        {
            yield break;
        }

        var next = first;
        while (next < all.Count && all[next].Any(chosen.Contains))
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

    private static string Name(IEnumerable<int> set) => string.Join(' ', set.Order());
}
