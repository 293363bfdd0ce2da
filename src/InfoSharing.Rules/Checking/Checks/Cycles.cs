using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>Things that depend on themselves, by way of others or at once: nothing could answer them.</summary>
internal static class Cycles
{
    public static IEnumerable<Diagnostic> Find(Survey survey)
    {
        var dependencies = survey.Dependencies;
        var tangled = Order<Thing>.Of(dependencies.Readers, thing => dependencies.Of(thing).Select(reading => reading.Of)).Tangled;
        var reported = new HashSet<Thing>();
        foreach (var thing in dependencies.Readers.Where(tangled.Contains))
        {
            // One circle, one report: what already stands in a reported one is not reported again.
            if (!reported.Contains(thing) && ShortestWayBack(thing, dependencies, tangled) is { } circle)
            {
                reported.UnionWith(circle.Select(reading => reading.Of));
                yield return Report(thing, circle);
            }
        }
    }

    private static List<Reading>? ShortestWayBack(Thing start, Dependencies dependencies, IReadOnlySet<Thing> tangled)
    {
        var cameBy = new Dictionary<Thing, (Thing From, Reading By)>();
        var open = new Queue<Thing>([start]);
        while (open.TryDequeue(out var thing))
        {
            foreach (var reading in dependencies.Of(thing).Where(reading => tangled.Contains(reading.Of)))
            {
                if (cameBy.TryAdd(reading.Of, (thing, reading)) && reading.Of != start)
                {
                    open.Enqueue(reading.Of);
                }
            }
        }

        if (!cameBy.ContainsKey(start))
        {
            return null;
        }

        var way = new List<Reading>();
        var at = start;
        do
        {
            var (from, by) = cameBy[at];
            way.Insert(0, by);
            at = from;
        }
        while (at != start);
        return way;
    }

    private static Diagnostic Report(Thing start, List<Reading> circle)
    {
        var from = start;
        var steps = new List<string>();
        foreach (var step in circle)
        {
            steps.Add(step.Rule is null ? from.ToString() : $"{from} by rule {Wording.Quote(step.Rule)}");
            from = step.Of;
        }

        return Wording.DependsOnItself(
            circle[0].At, start.ToString(), [.. steps, start.ToString()], [.. circle.Skip(1).Select(step => step.At)]);
    }
}
