using System.Reflection;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.Coverage;

public sealed class CoverageTests
{
    private const string Page = "src/InfoSharing.Rules/packs/COVERAGE.md";

    private static readonly Lazy<CoverageMap> Read = new(CoverageMap.Read);

    private static CoverageMap Map => Read.Value;

    [Fact]
    public void Every_row_points_at_something_that_runs_or_says_why_it_is_guidance_only() =>
        Map.Rows.Where(row => row.Runs == row.Guidance is not null).Select(row => row.Id)
            .Should().BeEmpty("a row has a rule, a case, a point or a correction, or else a reason for having none");

    [Fact]
    public void Every_target_of_a_row_exists() =>
        Map.Rows.SelectMany(Missing).Should().BeEmpty();

    [Fact]
    public void The_cases_of_a_row_show_at_least_one_of_its_rules()
    {
        var held = Workings.OfEngland.Concat(Workings.OfNorthEastLincolnshire).ToDictionary(one => one.Path, one => one.ConcludedOnceAccepted);

        var applied = NorthEastLincolnshirePack.Advisor.Machine.Pack.Rules.Where(rule => rule.Standing.Status != LawStatus.Prospective).Select(rule => rule.Id).ToHashSet();

        Map.Rows.Where(row => row.Rules.Any(applied.Contains))
            .Where(row => !row.Cases.Any(name => held.TryGetValue(CoverageRow.PathOf(name), out var rules) && row.Rules.Any(rules.Contains)))
            .Select(row => row.Id).Should().BeEmpty();
    }

    [Fact]
    public void No_two_rows_have_the_same_id() =>
        Map.Rows.GroupBy(row => row.Id).Where(rows => rows.Count() > 1).Select(rows => rows.Key).Should().BeEmpty();

    [Fact]
    public void No_two_rows_of_a_document_say_the_same() =>
        Map.Documents.SelectMany(document => document.Rows.GroupBy(row => (row.At, row.Says)))
            .Where(rows => rows.Count() > 1).Select(rows => rows.Key.Says).Should().BeEmpty();

    [Fact]
    public void The_page_is_the_one_that_the_map_and_the_packs_make()
    {
        var written = CoveragePage.Of(Map);
        if (Environment.GetEnvironmentVariable("ISR_RERECORD") == "1")
        {
            File.WriteAllText(Repository.PathTo(Page), written);
        }

        (File.ReadAllText(Repository.PathTo(Page)) == written).Should().BeTrue("`{0}` is written by running this test with ISR_RERECORD=1", Page);
    }

    [Fact]
    public void The_map_and_its_page_are_no_part_of_the_library() =>
        Assembly.Load("InfoSharing.Rules").GetManifestResourceNames()
            .Where(name => name.Contains("coverage", StringComparison.OrdinalIgnoreCase)).Should().BeEmpty();

    private static IEnumerable<string> Missing(CoverageRow row)
    {
        var pack = NorthEastLincolnshirePack.Advisor.Machine.Pack;
        return
        [
            .. Among("rule", row.Rules, pack.Rules.Select(one => one.Id)),
            .. Among("provision", row.Provisions, pack.Provisions.Select(one => one.Id)),
            .. Among("fact", row.Facts, pack.Facts.Select(one => one.Key.Id)),
            .. Among("point", row.Points, pack.Checklists.SelectMany(one => one.Points).Select(one => one.Id)),
            .. Among("correction", row.Corrections, pack.Corrections.Select(one => one.Id)),
            .. Among("case", row.Cases.Select(CoverageRow.PathOf), Workings.OfEngland.Concat(Workings.OfNorthEastLincolnshire).Select(one => one.Path)),
        ];

        IEnumerable<string> Among(string kind, IEnumerable<string> named, IEnumerable<string> known) =>
            named.Except(known).Select(name => $"{row.Id}: there is no {kind} {name}");
    }
}
