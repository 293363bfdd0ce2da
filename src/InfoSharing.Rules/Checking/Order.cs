namespace InfoSharing.Rules.Checking;

/// <summary>Things put in order, so that each comes after all that it reads.</summary>
/// <param name="Sorted">Those that can be put in order.</param>
/// <param name="Tangled">Those that stand in a circle, or read something that does.</param>
internal sealed record Order<T>(IReadOnlyList<T> Sorted, IReadOnlySet<T> Tangled)
    where T : notnull
{
    /// <summary>Sorts without recursion: no chain of names is too long for it.</summary>
    public static Order<T> Of(IEnumerable<T> all, Func<T, IEnumerable<T>> reads)
    {
        var known = all.ToHashSet();
        var waiting = known.ToDictionary(one => one, one => reads(one).Where(known.Contains).ToHashSet());
        var readers = waiting
            .SelectMany(pair => pair.Value.Select(read => (Read: read, By: pair.Key)))
            .ToLookup(pair => pair.Read, pair => pair.By);
        var ready = new Queue<T>(waiting.Where(pair => pair.Value.Count == 0).Select(pair => pair.Key));
        var sorted = new List<T>();
        while (ready.TryDequeue(out var one))
        {
            sorted.Add(one);
            waiting.Remove(one);
            foreach (var reader in readers[one])
            {
                waiting[reader].Remove(one);
                if (waiting[reader].Count == 0)
                {
                    ready.Enqueue(reader);
                }
            }
        }

        return new Order<T>(sorted, waiting.Keys.ToHashSet());
    }
}
