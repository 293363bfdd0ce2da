namespace InfoSharing.Rules.Inquiry;

/// <summary>
/// Sets of facts of which every set of changes that works must have at least one: and the small sets that have one of each.
/// </summary>
internal sealed class Conflicts
{
    private readonly List<int[]> all = [];
    private readonly List<HashSet<int>> done = [];

    /// <summary>Adds facts of which one has to change.</summary>
    public void Add(IEnumerable<int> facts)
    {
        all.Add([.. facts]);

        // The shorter ones first: they leave less to choose from.
        all.Sort((one, other) => one.Length.CompareTo(other.Length));
    }

    /// <summary>Leaves out every set that has all of these.</summary>
    public void Exclude(IEnumerable<int> facts) => done.Add([.. facts]);

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

        if (next == all.Count)
        {
            yield return [.. chosen];
            yield break;
        }

        if (chosen.Count == size)
        {
            yield break;
        }

        // What was chosen on the way before is not chosen after it, so that no set comes twice.
        var here = new List<int>();
        foreach (var fact in all[next].Where(fact => !passed.Contains(fact)))
        {
            chosen.Add(fact);
            foreach (var set in Hit(chosen, size, passed, next + 1))
            {
                yield return set;
            }

            chosen.RemoveAt(chosen.Count - 1);
            passed.Add(fact);
            here.Add(fact);
        }

        passed.ExceptWith(here);
    }
}
