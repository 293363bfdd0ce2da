using System.Text.RegularExpressions;

namespace InfoSharing.Rules.Cli.Tests.Verbs;

public sealed class TestVerbTests
{
    private const string Wrong = """
        {
          "title": "A case that expects too much",
          "asAt": "2026-11-22",
          "facts": { "purpose": "safeguard-child", "discloser.kind": "maintained-school", "recipient.kind": "childrens-social-care", "harm.child": "reasonable-cause" },
          "people": [{ "id": "child", "facts": { "role": "child", "age": 7 } }],
          "items": [{ "id": "injuries", "about": "child", "facts": { "category": ["health"], "confidential": null } }],
          "expect": {
            "outcome": "MustShare",
            "items": { "injuries": { "lawfulBasis": "ukgdpr.6.1.a", "disposition": "withhold" } },
            "safeguards": ["mine-secure-address"],
            "because": ["mine-secure-address"],
            "notBecause": ["danger-significant-harm"]
          }
        }

        """;

    [Fact]
    public void Cases_that_come_out_as_written_are_counted()
    {
        using var place = Overlay();

        place.Run("test mine").Should().Be(new Ran(0, "3 worked cases came out as written\n", ""));
    }

    [Theory]
    [InlineData("test mine", "test/failing.txt")]
    [InlineData("test mine --format json", "test/failing.json")]
    public void A_case_that_fails_says_what_was_expected_what_came_who_is_responsible_and_the_facts(string line, string recorded)
    {
        using var place = Overlay().Write("mine/cases/wrong.json", Wrong);

        Recorded.ShouldBe(Placeless(place.Run(line).Page(line)), recorded);
    }

    [Fact]
    public void Build_servers_get_the_xml_of_junit()
    {
        using var place = Overlay().Write("mine/cases/wrong.json", Wrong);

        place.Run("test mine --junit out.xml").ExitCode.Should().Be(2);

        Recorded.ShouldBe(Placeless(place.Read("out.xml")), "test/failing.xml");
    }

    [Fact]
    public void Coverage_names_in_a_sentence_what_no_case_touches()
    {
        using var place = Overlay();
        File.Delete(place.PathTo("mine/cases/address-on-the-list.json"));

        Recorded.ShouldBe(place.Run("test mine --coverage").Page("test mine --coverage"), "test/coverage.txt");
    }

    [Theory]
    [InlineData("test mine --threshold 100", 0)]
    [InlineData("test mine/cases/address-on-the-list.json --overlay mine --threshold 100", 2)]
    public void Too_little_covered_is_a_failure(string line, int code)
    {
        using var place = Overlay();

        place.Run(line).ExitCode.Should().Be(code);
    }

    [Fact]
    public void A_pack_without_cases_fails()
    {
        using var place = Overlay();
        Directory.Delete(place.PathTo("mine/cases"), recursive: true);

        place.Run("test mine").Should().Be(new Ran(2, "", "error: there is no worked case in `mine`, and rules that no case tries are not tested\n"));
    }

    [Fact]
    public void A_case_that_expects_nothing_fails()
    {
        using var place = Overlay().Write("mine/cases/idle.json", """{ "asAt": "2026-11-22" }""");

        place.Run("test mine/cases/idle.json --overlay mine").Out.Should().Contain("expect: expected an answer, got nothing: a case that expects nothing tests nothing");
    }

    [Fact]
    public void A_pack_with_errors_is_not_tested()
    {
        using var place = Overlay().Write("mine/rules/extra.json", "{");

        place.Run("test mine").ExitCode.Should().Be(3);
    }

    // Where England's rules and rows stand changes with every one that is added above them.
    private static string Placeless(string page) => Regex.Replace(page, @"(?<!mine/)((?:rules|tables)/(?!sending)[\w-]+\.json)\(\d+,\d+\)", "$1(line,column)");

    private static Workplace Overlay()
    {
        var place = new Workplace();
        place.Run("new overlay mine");
        return place;
    }
}
