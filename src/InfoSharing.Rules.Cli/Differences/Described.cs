using InfoSharing.Rules.Explanation;

namespace InfoSharing.Rules.Cli.Differences;

/// <summary>One thing that a pack defines, part by part, so that two versions of it can be laid side by side.</summary>
/// <param name="Kind">What it is: "rule".</param>
/// <param name="Id">Its id, by which the two versions find each other.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Whole">All of it in English, for one that was added or removed.</param>
/// <param name="Parts">What it is made of.</param>
internal sealed record Described(string Kind, string Id, string Title, IReadOnlyList<Block> Whole, IReadOnlyList<Part> Parts);

/// <summary>One part of a definition.</summary>
/// <param name="Name">Which part: "condition".</param>
/// <param name="Says">What it says, in English.</param>
/// <param name="Shape">What it is, exactly: parts of one shape are the same.</param>
internal sealed record Part(string Name, string Says, string Shape)
{
    public Part(string name, string says)
        : this(name, says, says)
    {
    }

    /// <summary>What it is found by in the other version: its name, unless there are several of one name.</summary>
    public string Key { get; init; } = Name;
}

/// <summary>A definition that stands in one of two packs only, or otherwise in each.</summary>
/// <param name="From">As it was; none if it was added.</param>
/// <param name="To">As it is; none if it was removed.</param>
internal sealed record DefinitionChange(Described? From, Described? To)
{
    public Described Either => To ?? From!;

    public string Came => From is null ? "added" : To is null ? "removed" : "changed";

    /// <summary>The parts that differ, of a definition that stands in both.</summary>
    public IReadOnlyList<(string Name, Part? From, Part? To)> Parts { get; } = From is null || To is null ? [] : Differing(From.Parts, To.Parts);

    /// <summary>All that differs between the definitions of two packs: rules first, by kind and id.</summary>
    public static IReadOnlyList<DefinitionChange> Between(IReadOnlyList<Described> from, IReadOnlyList<Described> to)
    {
        var before = from.ToDictionary(one => (one.Kind, one.Id));
        var after = to.ToDictionary(one => (one.Kind, one.Id));
        return
        [
            .. before.Keys.Union(after.Keys)
                .Select(place => new DefinitionChange(before.GetValueOrDefault(place), after.GetValueOrDefault(place)))
                .Where(change => change.From is null || change.To is null || change.Parts.Count > 0)
                .OrderBy(change => Describing.Order(change.Either.Kind)).ThenBy(change => change.Came switch { "changed" => 0, "added" => 1, _ => 2 }).ThenBy(change => change.Either.Id, StringComparer.Ordinal),
        ];
    }

    private static List<(string Name, Part? From, Part? To)> Differing(IReadOnlyList<Part> from, IReadOnlyList<Part> to) =>
    [
        .. from.Concat(to).DistinctBy(part => part.Key)
            .Select(one => (one.Name, From: from.FirstOrDefault(part => part.Key == one.Key), To: to.FirstOrDefault(part => part.Key == one.Key)))
            .Where(one => one.From?.Shape != one.To?.Shape),
    ];
}
