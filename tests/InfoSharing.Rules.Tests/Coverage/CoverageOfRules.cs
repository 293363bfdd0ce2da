using System.Globalization;
using System.Text;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.Coverage;

/// <summary>The other way round: every rule, and the worked cases that show it.</summary>
internal static class CoverageOfRules
{
    private const int Shown = 5;

    public static void Write(StringBuilder page)
    {
        page.Lines(
            "",
            "## Rules and their worked cases",
            "",
            "The worked cases in which a rule concludes, those written for it first, and how many there are of them and of the others. Announced rules are counted as for a",
            "host that accepts announced law; prospective ones never apply. England's rules are counted over England's cases, local ones over local cases.");
        var rules = NorthEastLincolnshirePack.Advisor.Machine.Pack.Rules.ToLookup(rule => rule.Pack);
        Layer(page, "England", rules["england"].Where(rule => !rule.Generated), Workings.OfEngland);
        Layer(page, "North East Lincolnshire", rules["north-east-lincolnshire"], Workings.OfNorthEastLincolnshire);
        Rows(page, [.. rules["england"].Where(rule => rule.Row is not null)], Workings.OfEngland);
    }

    /// <summary>The rows of the decision tables, and which cases meet each.</summary>
    private static void Rows(StringBuilder page, IReadOnlyList<Rule> rows, IReadOnlyList<Working> worked)
    {
        if (rows.Count > 0)
        {
            page.Lines("", "## Rows of the decision tables and the worked cases that meet them", "", "| Row | Title | Review | Met | Not met | Worked cases that meet it |", "|---|---|---|---:|---:|---|");
            page.Lines(rows.OrderBy(row => row.At).Select(row => Line(row, worked)));
        }
    }

    private static void Layer(StringBuilder page, string name, IEnumerable<Rule> rules, IReadOnlyList<Working> worked)
    {
        page.Lines("", $"### {name}", "", "| Rule | Title | Review | Concludes | Does not | Worked cases in which it concludes |", "|---|---|---|---:|---:|---|");
        page.Lines(rules.Select(rule => Line(rule, worked)));
    }

    private static string Line(Rule rule, IReadOnlyList<Working> worked)
    {
        var holds = worked.Where(one => Concluded(rule, one).Contains(rule.Id)).ToList();
        var written = holds.Where(one => one.Worked.File.Expect?.Because.Any(because => because.Id == rule.Id) == true);
        var shown = written.Concat(holds).Distinct().Take(Shown).Select(one => one.Path);
        var more = holds.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $" and {holds.Count - Shown} more") : "";
        var cases = rule.Standing.Status == LawStatus.Prospective ? "prospective: never applied" : CoveragePage.Links(shown) + more;
        return string.Create(CultureInfo.InvariantCulture,
            $"| `{rule.Id}` | {rule.Title} | {Words(rule.Standing)} | {holds.Count} | {worked.Count - holds.Count} | {cases} |");
    }

    private static IReadOnlySet<string> Concluded(Rule rule, Working worked) =>
        rule.Standing.Status == LawStatus.Announced ? worked.ConcludedOnceAccepted : worked.Concluded;

    private static string Words(Standing standing) =>
        standing.Status == LawStatus.InForce ? Lower(standing.Review.ToString()) : $"{Lower(standing.Review.ToString())}, {Lower(standing.Status.ToString())}";

    private static string Lower(string word) => word.ToLowerInvariant();
}
