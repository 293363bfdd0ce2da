using System.Text;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>Where the law says it: every citation of the rules that carry the answer or ask for a safeguard, once, by source.</summary>
internal static class SourcesText
{
    private static readonly string[] KindsInOrder = ["regulation", "act", "instrument", "common-law", "case", "code", "guidance", "procedure"];

    private const int NumberWidth = 4;

    internal sealed record Cited(string Source, string Words, string? Address);

    public static void Write(Page page, Account account)
    {
        var cited = InOrder(account);
        if (cited.Count == 0)
        {
            return;
        }

        page.Heading("Sources");
        foreach (var (source, places) in cited)
        {
            Write(page, account, source, places);
        }
    }

    /// <summary>Every source that is cited, the law first, with the places in it.</summary>
    public static IReadOnlyList<(SourceDefinition Source, IReadOnlyList<Cited> Places)> InOrder(Account account) =>
        [.. account.Carrying
            .Concat(account.Recommendation.Safeguards.SelectMany(safeguard => safeguard.Rules))
            .DistinctBy(rule => rule.Id)
            // A checklist is named by its own title: its points would bury the law.
            .Where(rule => rule.Rule.Concludes.Any(conclusion => conclusion is not ConcludesPoint))
            .SelectMany(rule => rule.Rule.Cites)
            .Select(citation => Read(account, citation))
            .OfType<Cited>()
            .Distinct()
            .GroupBy(one => one.Source)
            .OrderBy(group => Kind(account, group.Key))
            .ThenBy(group => account.Words.Sources[group.Key].Title, StringComparer.Ordinal)
            .Select(group => (account.Words.Sources[group.Key], (IReadOnlyList<Cited>)[.. group
                .Where(place => place.Words.Length > 0)
                .OrderBy(place => InOrder(place.Words), StringComparer.Ordinal)]))];

    private static void Write(Page page, Account account, SourceDefinition source, IReadOnlyList<Cited> places)
    {
        page.Say(source.Title, 2, 4);
        if (source.Uri is { } address)
        {
            page.Say(LawAddress.AsAt(address, account.Recommendation.AsAt), 4);
        }

        foreach (var place in places)
        {
            page.Point("-", place.Words, 4);
            if (place.Address is { } at)
            {
                page.Say(at, 6);
            }
        }
    }

    /// <summary>The words with every number at one width, so that section 10 comes after section 8.</summary>
    private static string InOrder(string words)
    {
        var padded = new StringBuilder();
        for (var at = 0; at < words.Length;)
        {
            var digits = words.AsSpan(at).IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : words.Length - at;
            padded.Append('0', digits > 0 ? Math.Max(0, NumberWidth - digits) : 0).Append(words, at, Math.Max(1, digits));
            at += Math.Max(1, digits);
        }

        return padded.ToString();
    }

    private static int Kind(Account account, string source) => Array.IndexOf(KindsInOrder, account.Words.Sources[source].Kind) is var place and >= 0 ? place : KindsInOrder.Length;

    private static Cited? Read(Account account, Citation citation)
    {
        if (citation.Provision is { } id)
        {
            return account.Words.Provisions.TryGetValue(id, out var provision) && account.Words.Sources.ContainsKey(provision.Source)
                ? new Cited(provision.Source, $"{English.Place(citation.Place ?? provision.Place)}: {provision.Name}", provision.Uri is { } uri ? LawAddress.AsAt(uri, account.Recommendation.AsAt) : null)
                : null;
        }

        return citation.Source is { } source && account.Words.Sources.ContainsKey(source)
            ? new Cited(source, English.Place(citation.Place ?? ""), null)
            : null;
    }
}
