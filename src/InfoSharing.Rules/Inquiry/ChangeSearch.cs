using InfoSharing.Rules.Batch;

namespace InfoSharing.Rules.Inquiry;

/// <summary>
/// Finds the smallest sets of changes exactly. A lane in which some facts are left open says whether any values of them could do; if
/// not, one of the other facts has to change. Such conflicts, each as small as may be, leave few sets that have to be judged.
/// </summary>
internal sealed class ChangeSearch
{
    /// <summary>From so many pairs of one batch that fail, a conflict is looked for; of larger sets, from one.</summary>
    private const int ManyFailed = 8;

    private readonly Circuit circuit;
    private readonly ChangeLanes lanes;
    private readonly ConflictSearch conflictSearch;
    private readonly ChangeOptions options;
    private readonly Conflicts conflicts;
    private readonly int[] changeable;

    public ChangeSearch(Circuit circuit, Wire goal, ChangeOptions options, CancellationToken cancellation)
    {
        (this.circuit, this.options) = (circuit, options);
        lanes = new ChangeLanes(circuit, goal, cancellation);
        changeable = [.. Enumerable.Range(0, circuit.Variables.Length).Where(place => circuit.Variables[place].States.Count > 0)];
        conflicts = new Conflicts(changeable);
        conflictSearch = new ConflictSearch(lanes, changeable);
    }

    /// <summary>For each set found: the places of its facts, and the combinations of their states that do.</summary>
    public List<(int[] Places, List<int[]> States)> Found { get; } = [];

    public bool HoldsAlready { get; private set; }

    public bool CannotComeAbout { get; private set; }

    public bool StoppedEarly { get; private set; }

    /// <summary>The size up to which no set is missing.</summary>
    public int SearchedSize { get; private set; }

    private bool IsWhole => Array.TrueForAll(circuit.Variables, variable => variable.IsWhole);

    public void Run()
    {
        if (lanes.Judge([([], [])])[0])
        {
            HoldsAlready = true;
            return;
        }

        if (!lanes.CouldHold(changeable))
        {
            CannotComeAbout = IsWhole;
            SearchedSize = IsWhole ? options.MostChanges : 0;
            return;
        }

        conflicts.Add(conflictSearch.MustChange([]));
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
                conflicts.Add(conflictSearch.MustChange(failed[0]));
            }

            if (lanes.Looked > options.MostCases)
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
        while (conflicts.Next(size) is { } places)
        {
            lanesLeft -= lanes.Size(places);
            if (lanesLeft < 0 && next.Count > 0)
            {
                conflicts.PutBack(places);
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
        var cases = from one in working from states in lanes.Combinations(one.places) select (one.places, states, Into: one.Item2);
        foreach (var some in cases.Chunk(Lanes.Count))
        {
            foreach (var lane in (lanes.Judge([.. some.Select(one => (one.places, one.states))]) & LaneSet.First(some.Length)).Each())
            {
                some[lane].Into.Add(some[lane].states);
            }
        }

        return working;
    }
}
