using System.Globalization;
using System.Text;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.Coverage;

/// <summary>The page that shows the map, and the packs and worked cases as they stand to it.</summary>
internal static class CoveragePage
{
    public static string Of(CoverageMap map)
    {
        var page = new StringBuilder();
        page.Lines(
            "# Coverage",
            "",
            "What answers each statement of the procedure and of the law digest, and which worked cases show each rule. Written from `coverage.json`, the packs and",
            "their worked cases by a test that also holds it current (`ISR_RERECORD=1` rewrites it): edit those, not this page. Statements are in our own words.");
        Totals(page, map);
        map.Documents.ToList().ForEach(document => Document(page, document));
        GuidanceOnly(page, map);
        CoverageOfRules.Write(page);
        CoverageOfProvisions.Write(page);
        return page.ToString();
    }

    public static void Lines(this StringBuilder page, params IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            page.Append(line).Append('\n');
        }
    }

    public static string Code(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => $"`{id}`"));

    /// <summary>Links to worked cases, by their paths from the folder of packs, which is where the page lies.</summary>
    public static string Links(IEnumerable<string> paths) =>
        string.Join(", ", paths.Select(path => $"[{path[..^".json".Length].Replace("/cases/", "/", StringComparison.Ordinal).Replace("england/", "", StringComparison.Ordinal)}]({path})"));

    private static void Totals(StringBuilder page, CoverageMap map)
    {
        var (pack, england) = (NorthEastLincolnshirePack.Advisor.Machine.Pack, EnglandPack.Advisor.Machine.Pack);
        page.Lines("", "## Totals", "", "| | All | England | North East Lincolnshire |", "|---|---:|---:|---:|");
        Line("Rules", one => one.Rules.Count(rule => !rule.Generated));
        Line("of which unverified", one => one.Rules.Count(rule => !rule.Generated && rule.Standing.Review == Review.Unverified));
        if (pack.Tables.Count > 0)
        {
            Line("Decision tables", one => one.Tables.Count);
            Line("Rows of decision tables", one => one.Tables.Sum(table => table.Rows.Count));
        }

        Line("Provisions", one => one.Provisions.Count);
        Line("of which unverified", one => one.Provisions.Count(provision => provision.Standing.Review == Review.Unverified));
        Line("Facts", one => one.Facts.Count);
        Line("Kinds of body", one => one.Bodies.Count);
        Line("of which unverified", one => one.Bodies.Count(body => body.Review == Review.Unverified));
        Line("Safeguards", one => one.Safeguards.Count);
        Line("Checklist points", one => one.Checklists.Sum(list => list.Points.Count));
        Line("Corrections of the procedure", one => one.Corrections.Count);
        var (first, local) = (Workings.OfEngland.Count, Workings.OfNorthEastLincolnshire.Count);
        page.Lines(Row("Worked cases", first + local, first, local));

        page.Lines("", "| Rows | All | Something runs | Guidance only |", "|---|---:|---:|---:|");
        page.Lines(map.Documents.Select(document =>
            Row(document.Title, document.Rows.Count(), document.Rows.Count(row => row.Runs), document.Rows.Count(row => !row.Runs))));

        void Line(string name, Func<Pack, int> count) => page.Lines(Row(name, count(pack), count(england), count(pack) - count(england)));
    }

    private static string Row(string name, int all, int one, int other) =>
        string.Create(CultureInfo.InvariantCulture, $"| {name} | {all} | {one} | {other} |");

    private static void Document(StringBuilder page, CoverageDocument document)
    {
        page.Lines("", $"## {document.Title}");
        foreach (var section in document.Sections)
        {
            page.Lines("", $"### {section.Title}", "", "| Row | Place | Says | Answered by |", "|---|---|---|---|");
            page.Lines(section.Rows.Select(row => $"| `{row.Id}` | {row.At} | {row.Says} | {string.Join("<br>", Targets(row))} |"));
        }
    }

    private static IEnumerable<string> Targets(CoverageRow row) =>
        new[]
        {
            ("rules", Code(row.Rules)),
            ("provisions", Code(row.Provisions)),
            ("facts", Code(row.Facts)),
            ("points", Code(row.Points)),
            ("corrections", Code(row.Corrections)),
            ("cases", Links(row.Cases.Select(CoverageRow.PathOf))),
            ("guidance only", row.Guidance ?? ""),
            ("left out", row.Note ?? ""),
        }
        .Where(target => target.Item2.Length > 0)
        .Select(target => $"{target.Item1}: {target.Item2}");

    private static void GuidanceOnly(StringBuilder page, CoverageMap map)
    {
        page.Lines("", "## Guidance only", "");
        page.Lines(map.Rows.Where(row => row.Guidance is not null).Select(row => $"- `{row.Id}` ({row.Says}): {row.Guidance}"));
        page.Lines("", "## Left out of rows of which the rest runs", "");
        page.Lines(map.Rows.Where(row => row.Note is not null).Select(row => $"- `{row.Id}` ({row.Says}): {row.Note}"));
    }
}
