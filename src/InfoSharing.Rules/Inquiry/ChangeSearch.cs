using InfoSharing.Rules.Batch;

namespace InfoSharing.Rules.Inquiry;

/// <summary>
/// Finds the smallest sets of changes exactly. A lane in which some facts are left open says whether any values of them could do; if
/// not, one of the other facts has to change. Such conflicts, each as small as may be, leave few sets that have to be judged.
/// </summary>
internal sealed class ChangeSearch
{
    private const int Present = 0;

    /// <summary>From so many pairs of one batch that fail, a conflict is looked for; of larger sets, from one.</summary>
    private const int ManyFailed = 8;

    /// <summary>Of more combinations than this, conflicts are looked for among all at once before they are among each.</summary>
    private const int FewCombinations = 8;

    private readonly Circuit circuit;
    private readonly Wire goal;
    private readonly Lanes lanes;
    private readonly ChangeOptions options;
    private readonly CancellationToken cancellation;
    private readonly Conflicts conflicts;
    private readonly int[] changeable;

    public ChangeSearch(Circuit circuit, Wire goal, ChangeOptions options, CancellationToken cancellation)
    {
        (this.circuit, this.goal, this.options, this.cancellation) = (circuit, goal, options, cancellation);
        lanes = new Lanes(circuit);
        changeable = [.. Enumerable.Range(0, circuit.Variables.Length).Where(place => circuit.Variables[place].States.Count > 0)];
        conflicts = new Conflicts(changeable);
    }

    /// <summary>For each set found: the places of its facts, and the combinations of their states that do.</summary>
    public List<(int[] Places, List<int[]> States)> Found { get; } = [];

    public bool HoldsAlready { get; private set; }

    public bool CannotComeAbout { get; private set; }

    public bool StoppedEarly { get; private set; }

    /// <summary>The size up to which no set is missing.</summary>
    public int SearchedSize { get; private set; }

    private long Looked { get; set; }

    private bool IsWhole => Array.TrueForAll(circuit.Variables, variable => variable.IsWhole);

    public void Run()
    {
        if (Judge([([], [])])[0])
        {
            HoldsAlready = true;
            return;
        }

        if (!CouldHold([], changeable))
        {
            CannotComeAbout = IsWhole;
            SearchedSize = IsWhole ? options.MostChanges : 0;
            return;
        }

        conflicts.Add(MustChange([]));
        for (var size = 1; size <= Math.Min(options.MostChanges, changeable.Length); size++)
        {
            var smallest = Found.Count > 0 ? Found[0].Places.Length : size;
            if (size > smallest + 1 || !Search(size))
            {
                return;
            }

            SearchedSize = IsWhole ? size : 0;
        }

        // Nothing larger can be missing if there are no more facts.
        SearchedSize = IsWhole && Found.Count == 0 && options.MostChanges >= changeable.Length ? options.MostChanges : SearchedSize;
        CannotComeAbout = IsWhole && Found.Count == 0 && SearchedSize >= changeable.Length;
    }

    /// <summary>Finds all sets of one size; false if a bound is reached first.</summary>
    private bool Search(int size)
    {
        while (true)
        {
            var candidates = Next(size);
            if (candidates.Count == 0)
            {
                return true;
            }

            var failed = new List<int[]>();
            foreach (var (places, working) in Working(candidates))
            {
                if (working.Count == 0)
                {
                    failed.Add(places);
                    conflicts.Refute(places);
                    continue;
                }

                if (Found.Count >= options.MostSets)
                {
                    StoppedEarly = true;
                    return false;
                }

                Found.Add((places, working));
                conflicts.Exclude(places);
            }

            // One conflict mostly does away with many of the sets that would fail; for a few it is not worth the finding.
            if (failed.Count >= (size == 1 ? int.MaxValue : size == 2 ? ManyFailed : 1))
            {
                conflicts.Add(MustChange(failed[0]));
            }

            if (Looked > options.MostCases)
            {
                StoppedEarly = true;
                return false;
            }
        }
    }

    /// <summary>The next sets to be judged: as many as fit into one batch.</summary>
    private List<int[]> Next(int size)
    {
        var (next, lanesLeft) = (new List<int[]>(), Lanes.Count);
        foreach (var places in conflicts.Hitting(size))
        {
            lanesLeft -= Size(places);
            if (lanesLeft < 0 && next.Count > 0)
            {
                break;
            }

            next.Add(places);
        }

        return next;
    }

    /// <summary>For each set, the combinations of its facts' states that do, all other facts being as they are.</summary>
    private List<(int[] Places, List<int[]> States)> Working(List<int[]> candidates)
    {
        var working = candidates.ConvertAll(places => (places, new List<int[]>()));
        var cases = from one in working from states in Combinations(one.places) select (one.places, states, Into: one.Item2);
        foreach (var some in cases.Chunk(Lanes.Count))
        {
            var holds = Judge([.. some.Select(one => (one.places, one.states))]);
            for (var lane = 0; lane < some.Length; lane++)
            {
                if (holds[lane])
                {
                    some[lane].Into.Add(some[lane].states);
                }
            }
        }

        return working;
    }

    private int Size(int[] places) => places.Aggregate(1, (size, place) => size * circuit.Variables[place].Count);

    /// <summary>
    /// Facts of which one has to change as well, whatever becomes of those given: all that are left when as many as possible are left
    /// open and still nothing does.
    /// </summary>
    private List<int> MustChange(int[] given)
    {
        var combinations = Combinations(given).ToList();
        var (open, waiting) = (new List<int>(), changeable.Except(given).ToList());
        if (combinations.Count > FewCombinations && !CouldHold(given, []))
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
        if (waiting.Count > most && !CouldHold(given, combinations, open, waiting, [waiting.Count])[0])
        {
            return waiting.Count;
        }

        var (safe, could) = (0, waiting.Count > most ? waiting.Count : waiting.Count + 1);
        while (could - safe > 1)
        {
            var tried = Between(safe, could, most);
            var first = CouldHold(given, combinations, open, waiting, tried).FindIndex(one => one);
            (safe, could) = (first < 0 ? tried[^1] : first == 0 ? safe : tried[first - 1], first < 0 ? could : tried[first]);
        }

        return safe;
    }

    /// <summary>Some numbers between two, evenly spread.</summary>
    private static List<int> Between(int low, int high, int most) =>
        high - low - 1 <= most
            ? [.. Enumerable.Range(low + 1, high - low - 1)]
            : [.. Enumerable.Range(1, most).Select(part => low + (int)((long)(high - low) * part / (most + 1))).Where(number => number > low).Distinct()];

    private bool CouldHold(int[] open, int[] alsoOpen) => CouldHold([], [[]], [.. open], [.. alsoOpen], [alsoOpen.Length])[0];

    /// <summary>For each beginning of what is waiting: whether any combination could do with that left open too.</summary>
    private List<bool> CouldHold(int[] given, List<int[]> combinations, List<int> open, List<int> waiting, List<int> beginnings)
    {
        var could = beginnings.ConvertAll(_ => false);
        var all = beginnings.Count * combinations.Count;
        for (var from = 0; from < all; from += Lanes.Count)
        {
            // A lane for each beginning and combination, the shorter beginnings first.
            var count = Math.Min(Lanes.Count, all - from);
            lanes.Reset();
            foreach (var place in open)
            {
                lanes.Open(circuit.Variables[place], LaneSet.All);
            }

            for (var (place, beginning) = (0, 0); beginning < beginnings.Count; place++)
            {
                while (beginning < beginnings.Count && beginnings[beginning] <= place)
                {
                    beginning++;
                }

                if (place < waiting.Count)
                {
                    lanes.Open(circuit.Variables[waiting[place]], ~LaneSet.First(Math.Clamp((beginning * combinations.Count) - from, 0, Lanes.Count)));
                }
            }

            for (var lane = 0; lane < count; lane++)
            {
                var combination = combinations[(from + lane) % combinations.Count];
                for (var place = 0; place < given.Length; place++)
                {
                    lanes.Set(lane, circuit.Variables[given[place]], combination[place]);
                }
            }

            Look(count);
            foreach (var lane in (lanes.Can(goal, Truth.True) & LaneSet.First(count)).Each())
            {
                could[(from + lane) / combinations.Count] = true;
            }
        }

        return could;
    }

    private bool[] Judge(IReadOnlyList<(int[] Places, int[] States)> cases)
    {
        lanes.Reset();
        for (var lane = 0; lane < cases.Count; lane++)
        {
            for (var place = 0; place < cases[lane].Places.Length; place++)
            {
                lanes.Set(lane, circuit.Variables[cases[lane].Places[place]], cases[lane].States[place]);
            }
        }

        Look(cases.Count);
        var holding = lanes.Can(goal, Truth.True);
        return [.. Enumerable.Range(0, cases.Count).Select(lane => holding[lane])];
    }

    private void Look(int count)
    {
        cancellation.ThrowIfCancellationRequested();
        Looked += count;
        lanes.Run();
    }

    /// <summary>Every combination of states of some facts, their present ones among them.</summary>
    private IEnumerable<int[]> Combinations(int[] places)
    {
        IEnumerable<int[]> all = [[]];
        foreach (var place in places)
        {
            all = all.SelectMany(before => Enumerable.Range(Present, circuit.Variables[place].Count).Select(state => (int[])[.. before, state]));
        }

        return all;
    }
}
