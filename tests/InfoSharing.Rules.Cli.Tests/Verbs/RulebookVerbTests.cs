using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Cli.Tests.Verbs;

public sealed class RulebookVerbTests
{
    private static readonly string England = Repository.PathTo("src/InfoSharing.Rules/packs/england");

    [Fact]
    public void The_book_of_an_overlay_says_its_own_rules_and_what_it_changes()
    {
        using var place = new Workplace();
        place.Run("new overlay mine");
        place.Write("mine/changes/panel.json", """
            {
              "changes": [
                {
                  "rule": "ready-training-in-place",
                  "because": "the list decides here",
                  "unless": [{ "id": "not-on-the-list", "when": { "fact": "mine.secure-address", "is": false }, "ifUnknown": "proceed", "because": "the address is not on the list" }]
                }
              ]
            }

            """);
        place.Run("check mine").Should().Be(new Ran(0, "", ""));

        var ran = place.Run("rulebook mine");

        ran.ExitCode.Should().Be(0);
        Recorded.ShouldBe(Placeless(ran.Out), "rulebook/mine.md");
    }

    [Fact]
    public void A_table_that_asks_more_than_a_page_has_room_for_says_what_a_row_tests_in_one_cell()
    {
        using var place = new Workplace().Copy("src/InfoSharing.Rules/packs/england", "pack");

        place.Run("rulebook pack --markdown book.md").ExitCode.Should().Be(0);

        place.Read("book.md").Should()
            .Contain("| Row | Where | Block | Course | Because |")
            .And.Contain("| 1 | Bar: stands | keep back | **keep-back** | a rule of law forbids it |")
            .And.Contain("| whatever fits no row before | share | **may** |");
    }

    [Fact]
    public void Tables_come_first_with_their_rows_their_questions_and_what_they_never_do()
    {
        using var place = new Workplace().Copy("tests/InfoSharing.Rules.Tests/corpus/good", "good");

        place.Run("rulebook good --html book.html --markdown book.md").Should().Be(new Ran(0, "", ""));

        Recorded.ShouldBe(string.Concat(place.Read("book.md").Split("\n## ").Take(4).Select((chapter, number) => number == 0 ? chapter + "\n" : $"\n## {chapter}\n")), "rulebook/tables.md");
        Recorded.ShouldBe(place.Read("book.html").Split("<section ").Single(section => section.StartsWith("id=\"tables\"", StringComparison.Ordinal)), "rulebook/tables.html");
    }

    [Fact]
    public void What_tables_are_written_as_for_the_engine_is_not_printed_as_rules()
    {
        using var place = new Workplace().Copy("tests/InfoSharing.Rules.Tests/corpus/good", "good");

        var book = place.Run("rulebook good").Out;

        book.Should().NotContainAny(".given", ".stands", ".presumed", ".fits", ".or-before", "row-before").And.Contain("“Trust” is answered: it was told in confidence");
    }

    [Fact]
    public void Every_rule_of_England_has_its_place_and_what_is_not_law_or_not_checked_stands_apart()
    {
        using var place = new Workplace();
        place.Run($"rulebook {England} --html book.html --markdown book.md").Should().Be(new Ran(0, "", ""));
        var advisor = LawfulBasisAdvisor.Load(England).Value;
        var book = place.Read("book.md").Split("\n## ").ToDictionary(chapter => chapter.Split('\n')[0]);

        foreach (var rule in advisor.PacksAsRead[0].Rules.Where(rule => !rule.Generated))
        {
            var line = $"\n{rule.Id} · {Words.Strengths[rule.Strength]}{(rule.Locked ? " · locked" : "")} · from ";
            var chapter = book.Single(one => one.Value.Contains(line, StringComparison.Ordinal)).Key;
            chapter.Should().StartWith(rule.Standing switch
            {
                { Status: LawStatus.Announced } => "Announced: ",
                { Status: LawStatus.Prospective } => "Not commenced: ",
                { Status: LawStatus.Repealed } => "Repealed: ",
                { Review: Review.Unverified } => "To be checked by a lawyer: ",
                _ => "",
            });
        }

        book.Should().ContainKeys("Index by provision", "Index by finding", "Conditions that rules use by name");
        place.Read("book.html").Should().Contain(advisor.Pack.Digest).And.Contain("Signature");
    }

    [Fact]
    public void Law_is_linked_as_it_stood_on_the_day_of_the_book()
    {
        using var place = new Workplace();

        place.Run($"rulebook {England} --as-at 2026-03-01").Out.Should().Contain("http://www.legislation.gov.uk/ukpga/1989/41/section/47/2026-03-01");
    }

    [Fact]
    public void What_is_no_pack_has_no_book()
    {
        using var place = new Workplace();

        place.Run("rulebook").Should().Be(new Ran(1, "", "error: `.` is no folder of a pack: it holds no pack.json\n"));
    }

    // Where England's rules stand changes with every rule that is added above them, and its cases grow.
    private static string Placeless(string page) => System.Text.RegularExpressions.Regex.Replace(page, @"england, (rules/[\w-]+\.json)\(\d+,\d+\)", "england, $1(line,column)");
}
