using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Cli.Differences;

/// <summary>What differs between two packs: what they say, and what they answer.</summary>
internal sealed record PackDifference(DiffSide From, DiffSide To, IReadOnlyList<DefinitionChange> Changes, Effects Effects)
{
    public bool IsEmpty => Changes.Count == 0 && !Effects.AnswersChange && Effects.Behind.Count == 0;

    public static PackDifference Of(DiffSide from, DiffSide to, int generated, int seed)
    {
        var changes = DefinitionChange.Between(Describing.Of(from.Advisor), Describing.Of(to.Advisor));
        return new PackDifference(from, to, changes, Effects.Of(from, to, FactsToTry(changes, from, to), generated, seed));
    }

    /// <summary>The facts that changed, and those that changed rules and conditions read.</summary>
    private static HashSet<string> FactsToTry(IReadOnlyList<DefinitionChange> changes, DiffSide from, DiffSide to)
    {
        var changed = changes.Select(change => (change.Either.Kind, change.Either.Id)).ToHashSet();
        var read = new[] { from, to }.Select(side => side.Advisor.Machine.Pack).SelectMany(pack => pack.Rules
            .Where(rule => changed.Contains((rule.Row is null ? "rule" : "row", rule.Id))).SelectMany(rule => rule.Conditions)
            .Concat(pack.Conditions.Where(named => changed.Contains(("condition", named.Id))).Select(named => named.When))
            .SelectMany(condition => Whole(condition, pack, [])));
        return [.. read.OfType<FactTest>().Select(test => test.Fact.Id), .. changed.Where(one => one.Kind == "fact").Select(one => one.Id)];
    }

    /// <summary>All of a condition, with what named conditions ask for; and of a row of a decision table with what answers its questions.</summary>
    private static IEnumerable<Condition> Whole(Condition condition, Pack pack, HashSet<string> seen) => condition.Whole().SelectMany(one => one switch
    {
        NamedTest named => Whole(pack.Conditions.First(known => known.Id == named.Condition.Id).When, pack, seen),
        FindingTest test when pack.Findings.First(known => known.Id == test.Finding.Id).Generated && seen.Add(test.Finding.Id) => pack.Rules
            .Where(rule => rule.Concludes.OfType<ConcludesFinding>().Any(concluded => concluded.Finding.Id == test.Finding.Id))
            .SelectMany(rule => rule.Conditions).SelectMany(inner => Whole(inner, pack, seen)),
        _ => [one],
    });
}
