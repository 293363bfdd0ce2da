using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>The words of a pack, by id.</summary>
internal sealed class PackWords(Pack pack)
{
    /// <summary>How the bracket begins that gives the number of a law after its name.</summary>
    private static readonly string[] Numbered = [" (c. ", " (S.I. ", " (assimilated "];

    public IReadOnlyDictionary<string, FactDefinition> Facts { get; } = pack.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Bodies { get; } = pack.Bodies.ToDictionary(body => body.Id, body => body.Label, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, FindingDefinition> Findings { get; } = pack.Findings.ToDictionary(finding => finding.Id, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, NamedCondition> Conditions { get; } = pack.Conditions.ToDictionary(condition => condition.Id, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, ProvisionDefinition> Provisions { get; } = pack.Provisions.ToDictionary(provision => provision.Id, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, SourceDefinition> Sources { get; } = pack.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);

    /// <summary>The name of a provision.</summary>
    public string Name(string provision) => Provisions.TryGetValue(provision, out var known) ? known.Name : provision;

    /// <summary>The first place of a provision: "UK GDPR, Article 6(1)(e)".</summary>
    public string PlaceOf(string provision) =>
        Provisions.TryGetValue(provision, out var known) ? $"{ShortTitle(known.Source)}, {English.Place(FirstPlace(known.Place))}" : provision;

    /// <summary>A provision by name and first place: "Public task (UK GDPR, Article 6(1)(e))".</summary>
    public string Cite(string provision) => $"{Name(provision)} ({PlaceOf(provision)})";

    /// <summary>A source without what stands in brackets after its name.</summary>
    public string ShortTitle(string source)
    {
        if (!Sources.TryGetValue(source, out var known))
        {
            return source;
        }

        return known.Kind switch
        {
            // A judgment is known by its whole name.
            "case" => known.Title,
            "common-law" => Before(known.Title, known.Title.IndexOf(" of ", StringComparison.Ordinal)),
            // "Data (Use and Access) Act 2025 (c. 18)": a bracket may belong to the name.
            _ => Before(known.Title, Numbered.Append(" (").Select(number => known.Title.IndexOf(number, StringComparison.Ordinal)).FirstOrDefault(end => end > 0)),
        };
    }

    private static string Before(string title, int end) => end > 0 ? title[..end] : title;

    private static string FirstPlace(string place)
    {
        var comma = place.IndexOf(", ", StringComparison.Ordinal);
        return comma > 0 ? place[..comma] : place;
    }
}
