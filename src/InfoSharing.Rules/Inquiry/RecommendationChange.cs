using InfoSharing.Rules.Batch;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Inquiry;

namespace InfoSharing.Rules;

/// <summary>Asks which facts would have to be different for a recommendation to come out otherwise.</summary>
public static class RecommendationChange
{
    /// <summary>The smallest sets of changes that bring a target about: known facts changed, unknown ones found out.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="target">What is to be brought about.</param>
    /// <exception cref="ArgumentException">The pack or the case has no such name as the target has.</exception>
    public static ChangeReport WhatWouldChange(this Recommendation recommendation, Target target) =>
        WhatWouldChange(recommendation, target, new ChangeOptions(), CancellationToken.None);

    /// <summary>The same, looked for as far as the options say.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="target">What is to be brought about.</param>
    /// <param name="options">How far to look, and whether facts that nobody can change may be changed.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="ArgumentException">The pack or the case has no such name as the target has, or an option is below zero.</exception>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    public static ChangeReport WhatWouldChange(this Recommendation recommendation, Target target, ChangeOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegative(options.MostChanges, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.MostSets, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.MostCases, nameof(options));
        var evaluated = recommendation.Evaluated;
        var facts = new FactWiring(evaluated, (spot, source) => Changing.IsListed(evaluated, spot) && CanChange(spot, source, options), keepsDerived: false);
        var wiring = new CaseWiring(evaluated, facts, settled: null);
        var goal = TargetWiring.Holds(Sought.Find(target, evaluated), wiring, new AnswerWiring(wiring));
        var circuit = Circuit.Of(facts, Candidates.Of(evaluated.Machine));
        var search = new ChangeSearch(circuit, goal, options, cancellation);
        search.Run();
        return new ChangeReport(recommendation)
        {
            Target = target,
            HoldsAlready = search.HoldsAlready,
            CannotComeAbout = search.CannotComeAbout,
            Sets = [.. search.Found
                .SelectMany(found => Merged(found.States).Select(states => Describe(evaluated, circuit, found.Places, states)))
                .OrderBy(set => set.Changes.Count)
                .ThenBy(set => string.Join('|', set.Changes.Select(change => $"{change.Fact} {change.Subject} {string.Join(',', change.To)}")), StringComparer.Ordinal)],
            SearchedSize = search.SearchedSize,
            StoppedEarly = search.StoppedEarly,
        };
    }

    /// <summary>What is not known can be found out; what is known can be changed unless nobody can.</summary>
    private static bool CanChange(Spot spot, FactSource source, ChangeOptions options) => source switch
    {
        FactSource.NotAsked or FactSource.AskedNotKnown => true,
        FactSource.Given => options.IncludeFixed || !spot.Slot.Definition.Fixed,
        _ => false,
    };

    /// <summary>Combinations of states, those that differ in one fact alone put together as long as any do.</summary>
    private static List<int[][]> Merged(List<int[]> states)
    {
        var merged = states.ConvertAll(combination => Array.ConvertAll(combination, state => new[] { state }));
        for (var place = 0; place < states[0].Length; place++)
        {
            merged = [.. merged
                .GroupBy(combination => string.Join('|', combination.Select((of, at) => at == place ? "" : string.Join(',', of))))
                .Select(alike => alike.First().Select((of, at) => at == place ? [.. alike.SelectMany(one => one[place])] : of).ToArray())];
        }

        return merged;
    }

    private static ChangeSet Describe(Evaluated evaluated, Circuit circuit, int[] places, int[][] states)
    {
        var changed = Changing.Apply(evaluated, places.Select((place, at) => (circuit.Variables[place], states[at][0])));
        return new ChangeSet
        {
            Changes = [.. places
                .Select((place, at) => Describe(evaluated, circuit.Variables[place], states[at]))
                .OrderBy(change => change.Fact, StringComparer.Ordinal)
                .ThenBy(change => change.Subject, StringComparer.Ordinal)],
            Outcome = Courses.Of(Evaluator.Run(evaluated.Machine, changed, evaluated.AcceptAnnounced)).Outcome,
        };
    }

    private static FactChange Describe(Evaluated evaluated, Variable variable, int[] states)
    {
        var (spot, definition) = (variable.Spot, variable.Spot.Slot.Definition);
        IReadOnlyList<FactValue> values = [.. states.SelectMany(state => Told(definition.Type, variable.States[state - 1]))];
        return new FactChange(values)
        {
            Fact = definition.Id,
            Subject = evaluated.NameOf(spot.Scope, spot.Instance),
            Label = definition.Label,
            From = variable.Present?.ToString(),
            To = [.. values.Select(value => value.ToString()!)],
        };
    }

    /// <summary>Of values that rules do not tell apart: every choice; of numbers, days and sets, one that stands for them.</summary>
    private static IEnumerable<FactValue> Told(FactType type, IReadOnlyList<FactValue> values) =>
        type is FactType.YesNo or FactType.Choice ? values : values.Take(1);
}
