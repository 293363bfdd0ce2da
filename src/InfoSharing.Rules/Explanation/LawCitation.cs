using InfoSharing.Rules.Explanation;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules;

/// <summary>Where a rule has it from: a source and the place in it, with an address where it can be read.</summary>
public sealed class LawCitation
{
    private LawCitation(string source, string place, string? address) => (Source, Place, Address) = (source, place, address);

    /// <summary>What the source is called, such as "UK GDPR".</summary>
    public string Source { get; }

    /// <summary>The place in it, in full, such as "Article 6(1)(e)"; empty if the whole source is meant.</summary>
    public string Place { get; }

    /// <summary>Where it can be read, as it stood on the day of the case where the site keeps versions; none if nowhere.</summary>
    public string? Address { get; }

    /// <summary>Source and place, such as "UK GDPR, Article 6(1)(e)".</summary>
    public override string ToString() => Place.Length == 0 ? Source : $"{Source}, {Place}";

    internal static IReadOnlyList<LawCitation> Of(RuleTrace rule, PackWords words) =>
        [.. rule.Rule.Cites.Select(citation => Read(citation, words, rule.Evaluated.Sharing.AsAt)).DistinctBy(citation => (citation.ToString(), citation.Address))];

    private static LawCitation Read(Citation citation, PackWords words, DateOnly day)
    {
        if (citation.Provision is { } id && words.Provisions.TryGetValue(id, out var provision))
        {
            return new LawCitation(words.ShortTitle(provision.Source), English.Place(citation.Place ?? provision.Place), AsAt(provision.Uri ?? words.Sources.GetValueOrDefault(provision.Source)?.Uri, day));
        }

        var source = citation.Source ?? "";
        return new LawCitation(words.ShortTitle(source), English.Place(citation.Place ?? ""), AsAt(words.Sources.GetValueOrDefault(source)?.Uri, day));
    }

    private static string? AsAt(string? address, DateOnly day) => address is null ? null : LawAddress.AsAt(address, day);
}
