using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>The words of a pack, by id.</summary>
internal sealed class PackWords(Pack pack)
{
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
            // "Data (Use and Access) Act 2025 (c. 18)": only what stands last goes.
            _ => Before(known.Title, known.Title.EndsWith(')') ? LastBracket(known.Title) : -1),
        };
    }

    private static string Before(string title, int end) => end > 0 ? title[..end] : title;

    /// <summary>Where the bracket begins that closes at the end, with the space before it.</summary>
    private static int LastBracket(string title)
    {
        var depth = 0;
        for (var at = title.Length - 1; at > 0; at--)
        {
            depth += title[at] switch { ')' => 1, '(' => -1, _ => 0 };
            if (depth == 0)
            {
                return title[at - 1] == ' ' ? at - 1 : -1;
            }
        }

        return -1;
    }

    private static string FirstPlace(string place)
    {
        var comma = place.IndexOf(", ", StringComparison.Ordinal);
        return comma > 0 ? place[..comma] : place;
    }
}
