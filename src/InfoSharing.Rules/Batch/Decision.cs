namespace InfoSharing.Rules.Batch;

/// <summary>
/// A function of a few small choices, laid out as a diagram that asks each of them at most once on any way to a result. It is drawn
/// by asking the function itself, so that what a pack's answer is decided by is written once, where single cases are judged.
/// </summary>
internal sealed class Decision
{
    private readonly List<Step> steps = [];
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);

    /// <summary>Draws the diagram.</summary>
    /// <param name="choices">How many ways each choice can go.</param>
    /// <param name="results">How many results there are.</param>
    /// <param name="decide">The function: the ways taken to the number of a result.</param>
    public Decision(int[] choices, int results, Func<int[], int> decide)
    {
        Results = results;
        Root = Draw(choices, 0, new int[choices.Length], decide);
    }

    /// <summary>A choice, and for each way to go: the next step, or the complement of the result.</summary>
    public readonly record struct Step(int Choice, int[] Next);

    public int Results { get; }

    /// <summary>The step to begin at, or the complement of the one result there is.</summary>
    public int Root { get; }

    /// <summary>Each step comes after those it leads to.</summary>
    public IReadOnlyList<Step> Steps => steps;

    private int Draw(int[] choices, int place, int[] taken, Func<int[], int> decide)
    {
        if (place == choices.Length)
        {
            return ~decide(taken);
        }

        var next = new int[choices[place]];
        for (var way = 0; way < next.Length; way++)
        {
            taken[place] = way;
            next[way] = Draw(choices, place + 1, taken, decide);
        }

        if (Array.TrueForAll(next, one => one == next[0]))
        {
            return next[0];
        }

        var key = string.Join(' ', next.Prepend(place));
        if (!known.TryGetValue(key, out var step))
        {
            step = known[key] = steps.Count;
            steps.Add(new Step(place, next));
        }

        return step;
    }
}

/// <summary>One way that a choice can go, as a rail of a gate; or never, or always.</summary>
internal readonly record struct Way(int Code)
{
    public static readonly Way Never = new(-1);

    public static readonly Way Always = On(Wire.True, Truth.True);

    private const int Rails = 4;

    public int Gate => Code / Rails;

    /// <summary>Which rail of the gate says so.</summary>
    public Truth Rail => (Truth)(Code % Rails);

    /// <summary>The way on which a wire has an answer.</summary>
    public static Way On(Wire wire, Truth truth)
    {
        if (wire.Constant is { } constant && wire.Gate != 0)
        {
            return constant == truth ? Always : Never;
        }

        if (wire.Gate == 0)
        {
            return (truth == Truth.True && !wire.IsNegated) || (truth == Truth.False && wire.IsNegated) ? new Way((int)Truth.True) : Never;
        }

        return new Way((wire.Gate * Rails) + (int)(wire.IsNegated ? Law.Kleene.Not(truth) : truth));
    }

    /// <summary>The two ways of what is proven or not.</summary>
    public static Way[] Proven(Gates gates, Wire wire)
    {
        var proven = gates.Proven(wire);
        return [On(proven, Truth.False), On(proven, Truth.True)];
    }

    /// <summary>The three ways of an answer, by the number of the truth.</summary>
    public static Way[] Of(Wire wire) => [On(wire, Truth.Unknown), On(wire, Truth.False), On(wire, Truth.True)];
}

/// <summary>A decision as gates: which results a lane can come to.</summary>
internal sealed class Decided
{
    private readonly Gates gates;

    private Decided(Gates gates, Way[] results) => (this.gates, Results) = (gates, results);

    /// <summary>The way to each result; it can be a choice of the next decision.</summary>
    public Way[] Results { get; }

    /// <summary>Makes the gates of a decision.</summary>
    public static Decided By(Gates gates, Decision decision, params Way[][] choices)
    {
        var results = Enumerable.Range(0, decision.Results).Select(_ => new List<int>()).ToArray();
        var into = decision.Steps.Select(_ => new List<int>()).ToArray();
        Arrive(decision.Root, Way.Always, Way.Always);
        for (var place = decision.Steps.Count - 1; place >= 0; place--)
        {
            if (Passed(gates, into[place]) is var here && here != Way.Never)
            {
                var step = decision.Steps[place];
                for (var way = 0; way < step.Next.Length; way++)
                {
                    Arrive(step.Next[way], here, choices[step.Choice][way]);
                }
            }
        }

        return new Decided(gates, [.. results.Select(codes => Passed(gates, codes))]);

        void Arrive(int next, Way from, Way through)
        {
            if (through != Way.Never)
            {
                (next >= 0 ? into[next] : results[~next]).AddRange([from.Code, through.Code]);
            }
        }
    }

    /// <summary>Whether the result is one of these.</summary>
    public Wire IsOneOf(Func<int, bool> wanted)
    {
        List<int> of = [], others = [];
        for (var result = 0; result < Results.Length; result++)
        {
            if (Results[result] != Way.Never)
            {
                (wanted(result) ? of : others).Add(Results[result].Code);
            }
        }

        return of.Count == 0 ? Wire.False
            : others.Count == 0 ? Wire.True
            : gates.Decided(GateKind.Among, [.. of, .. others], of.Count);
    }

    private static Way Passed(Gates gates, List<int> codes) =>
        codes.Count == 0 ? Way.Never
        : codes.Count == 2 && codes[0] == Way.Always.Code ? new Way(codes[1])
        : codes.Count == 2 && codes[1] == Way.Always.Code ? new Way(codes[0])
        : Way.On(gates.Decided(GateKind.Passed, codes, 0), Truth.True);
}
