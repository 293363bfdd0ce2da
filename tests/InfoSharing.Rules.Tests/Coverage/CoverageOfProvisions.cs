using System.Text;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.Coverage;

/// <summary>The provisions that no rule names, and everything that a lawyer has yet to look at.</summary>
internal static class CoverageOfProvisions
{
    public static void Write(StringBuilder page)
    {
        var pack = NorthEastLincolnshirePack.Advisor.Machine.Pack;
        var named = pack.Rules.SelectMany(Named).ToHashSet();
        page.Lines("", "## Provisions without a rule", "", "Data: listed so that a host can show them, and rated by no rule.", "");
        page.Lines(pack.Provisions.Where(provision => !named.Contains(provision.Id)).Select(provision => $"- `{provision.Id}`: {provision.Name}"));

        page.Lines("", "## For the lawyer", "", "Everything marked `unverified`: encoded from general knowledge or a reading of the text, and to be checked before use.");
        List(page, "Provisions", pack.Provisions.Where(one => Unverified(one.Standing)).Select(one => $"`{one.Id}`: {one.Name}"));
        List(page, "Rules", pack.Rules.Where(one => !one.Generated && Unverified(one.Standing)).Select(one => $"`{one.Id}`: {one.Title}"));
        if (pack.Tables.Count > 0)
        {
            List(page, "Decision tables", pack.Tables.Where(one => Unverified(one.Standing)).Select(one => $"`{one.Id}`: {one.Title}"));
        }

        List(page, "Kinds of body", pack.Bodies.Where(one => one.Review == Review.Unverified).Select(one => $"`{one.Id}`: {one.Label}"));
    }

    private static void List(StringBuilder page, string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        page.Lines("", $"### {title} ({all.Count})", "");
        page.Lines(all.Select(line => $"- {line}"));
    }

    private static bool Unverified(Standing standing) => standing.Review == Review.Unverified;

    private static IEnumerable<string> Named(Rule rule) =>
        rule.Concludes.SelectMany(conclusion => conclusion switch
        {
            ConcludesProvision provision => [provision.Provision.Id, provision.Through?.Id],
            ConcludesRequirement requirement => [requirement.Through?.Id],
            _ => Array.Empty<string?>(),
        })
        .Concat(rule.Cites.Select(citation => citation.Provision))
        .OfType<string>();
}
