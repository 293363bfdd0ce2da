using InfoSharing.Rules.Batch;

namespace InfoSharing.Rules.Inquiry;

/// <summary>Changed cases judged in lanes: whole, with some facts in other states, or with some facts left open to be in any.</summary>
internal sealed class ChangeLanes(Circuit circuit, Wire goal, CancellationToken cancellation)
{
    private const int Present = 0;

    private readonly Lanes lanes = new(circuit);

    /// <summary>How many changed cases were looked into.</summary>
    public long Looked { get; private set; }

    /// <summary>How many combinations of states some facts have.</summary>
    public int Size(int[] places) => places.Aggregate(1, (size, place) => size * circuit.Variables[place].Count);

    /// <summary>Every combination of states of some facts, their present ones among them.</summary>
    public IEnumerable<int[]> Combinations(int[] places)
    {
        var states = new int[places.Length];
        while (true)
        {
            yield return (int[])states.Clone();
            var last = places.Length - 1;
            while (last >= 0 && ++states[last] == circuit.Variables[places[last]].Count)
            {
                states[last--] = Present;
            }

            if (last < 0)
            {
                yield break;
            }
        }
    }

    /// <summary>In which of some changed cases it holds, in the lane of their place.</summary>
    public LaneSet Judge(IReadOnlyList<(int[] Places, int[] States)> cases)
    {
        lanes.Reset();
        for (var lane = 0; lane < cases.Count; lane++)
        {
            var (places, states) = cases[lane];
            for (var place = 0; place < places.Length; place++)
            {
                lanes.Set(lane, circuit.Variables[places[place]], states[place]);
            }
        }

        Look(cases.Count);
        return lanes.Can(goal, Truth.True);
    }

    /// <summary>Whether anything could do with some facts left open, all others being as they are.</summary>
    public bool CouldHold(IReadOnlyList<int> open) => CouldHold([], [[]], [], open, [open.Count])[0];

    /// <summary>For each beginning of what is waiting: whether any combination could do with that left open too.</summary>
    public List<bool> CouldHold(int[] given, List<int[]> combinations, IReadOnlyList<int> open, IReadOnlyList<int> waiting, List<int> beginnings)
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

    private void Look(int count)
    {
        cancellation.ThrowIfCancellationRequested();
        Looked += count;
        lanes.Run();
    }
}
