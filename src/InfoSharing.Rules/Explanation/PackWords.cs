using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>The words of a pack, by id.</summary>
/// <remarks>Immutable but for what it has worked out once, and shared by every recommendation of the pack and every thread.</remarks>
internal sealed class PackWords
{
    private static readonly ConditionalWeakTable<Pack, PackWords> Known = [];

    /// <summary>How the bracket begins that gives the number of a law after its name.</summary>
    private static readonly string[] Numbered = [" (c. ", " (S.I. ", " (assimilated "];

    // What a condition of the pack asks for is the same for every case, person and item.
    private readonly ConcurrentDictionary<Condition, string> asked = new(ReferenceEqualityComparer.Instance);

    private readonly ConcurrentDictionary<Rule, string> places = new(ReferenceEqualityComparer.Instance);

    private PackWords(Pack pack)
    {
        Facts = pack.Facts.ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        Bodies = pack.Bodies.ToDictionary(body => body.Id, body => body.Label, StringComparer.Ordinal);
        Findings = pack.Findings.ToDictionary(finding => finding.Id, StringComparer.Ordinal);
        Conditions = pack.Conditions.ToDictionary(condition => condition.Id, StringComparer.Ordinal);
        Provisions = pack.Provisions.ToDictionary(provision => provision.Id, StringComparer.Ordinal);
        Sources = pack.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
        Protections = pack.Protections.ToDictionary(
            protection => protection.Id,
            protection => protection.Label ?? (protection.Body is { } body ? Bodies.GetValueOrDefault(body.Id) : null) ?? protection.Id,
            StringComparer.Ordinal);
        Speaker = new Speaker(this);
    }

    public IReadOnlyDictionary<string, FactDefinition> Facts { get; }

    public IReadOnlyDictionary<string, string> Bodies { get; }

    public IReadOnlyDictionary<string, FindingDefinition> Findings { get; }

    public IReadOnlyDictionary<string, NamedCondition> Conditions { get; }

    public IReadOnlyDictionary<string, ProvisionDefinition> Provisions { get; }

    public IReadOnlyDictionary<string, SourceDefinition> Sources { get; }

    /// <summary>By protection: who it is.</summary>
    public IReadOnlyDictionary<string, string> Protections { get; }

    public Speaker Speaker { get; }

    /// <summary>The words of a pack, put in order once for as long as the pack is there.</summary>
    public static PackWords Of(Pack pack) => Known.GetValue(pack, known => new PackWords(known));

    /// <summary>What a condition of the pack asks for, as a statement.</summary>
    public string Asks(Condition condition) => asked.TryGetValue(condition, out var words) ? words : asked[condition] = Speaker.Asks(condition);

    /// <summary>Where a rule of the pack is written.</summary>
    public string PlaceOf(Rule rule) => places.TryGetValue(rule, out var place) ? place : places[rule] = rule.At.ToString();

    /// <summary>The name of a provision.</summary>
    public string Name(string provision) => Provisions.TryGetValue(provision, out var known) ? known.Name : provision;

    /// <summary>Who a protection is.</summary>
    public string Protection(string protection) => Protections.GetValueOrDefault(protection) ?? protection;

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
