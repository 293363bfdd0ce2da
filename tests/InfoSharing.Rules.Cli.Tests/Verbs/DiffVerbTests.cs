namespace InfoSharing.Rules.Cli.Tests.Verbs;

/// <summary><c>diff</c>: whole screens, and how it ends.</summary>
public sealed class DiffVerbTests
{
    private const string Worked = """
        {
          "title": "A school passes on a worry about a child",
          "asAt": "2026-11-22",
          "facts": { "purpose": "safeguard-child", "discloser.kind": "school", "sharing.necessary": true },
          "people": [{ "id": "child", "facts": { "age": 7 } }],
          "items": [{ "id": "worry", "about": "child", "facts": { "confidential": true, "category": [] } }],
          "expect": { "outcome": "ShouldShare" }
        }

        """;

    [Theory]
    [InlineData("diff small edited --cases 400", "changed.txt")]
    [InlineData("diff edited small --cases 400 --seed 7", "changed-back.txt")]
    [InlineData("diff small edited --cases 100 --format json", "changed.json")]
    public void An_edit_is_told_in_words_and_by_what_it_does(string line, string recorded)
    {
        using var place = Edited();

        var ran = place.Run(line);

        ran.ExitCode.Should().Be(2);
        Recorded.ShouldBe(ran.Page(line), $"diff/{recorded}");
    }

    [Fact]
    public void An_overlay_is_told_against_the_law_below_it()
    {
        using var place = new Workplace();
        place.Run("new overlay mine");

        // Generated cases change with the law of England; the two worked cases of the overlay do not.
        Recorded.ShouldBe(place.Run("diff none mine --cases 0").Page("diff none mine --cases 0"), "diff/overlay.txt");
    }

    [Theory]
    [InlineData("diff small copy")]
    [InlineData("diff england none")]
    [InlineData("diff north-east-lincolnshire north-east-lincolnshire")]
    public void Where_nothing_differs_it_is_quiet(string line)
    {
        using var place = new Workplace().AddSmallPack().Copy("tests/InfoSharing.Rules.Tests/corpus/base", "copy").Copy("tests/InfoSharing.Rules.Cli.Tests/corpus/small", "copy");
        place.Write("copy/rules/rules.json", place.Read("copy/rules/rules.json").Replace("\n", "\n  ", StringComparison.Ordinal));

        place.Run(line).Should().Be(new Ran(0, "", ""));
    }

    [Theory]
    [InlineData("\"id\": \"weightless\", \"when\": { \"weight\": \"against\", \"trust\": [ \"kept\", \"lifted\" ] }", "\"id\": \"weightless\", \"when\": { \"weight\": \"against\", \"trust\": \"kept\" }", "row.txt")]
    [InlineData("\"says\": \"it was told freely\"", "\"says\": \"it was told openly\"", "question.txt")]
    public void A_changed_row_is_told_as_a_row_and_a_changed_question_as_a_question(string written, string instead, string recorded)
    {
        const string tables = "edited/tables/tables.json";
        using var place = new Workplace().Copy("tests/InfoSharing.Rules.Tests/corpus/good", "good").Copy("tests/InfoSharing.Rules.Tests/corpus/good", "edited");
        var text = place.Read(tables);
        text.Should().Contain(written);
        place.Write(tables, text.Replace(written, instead, StringComparison.Ordinal));

        const string line = "diff good edited --cases 100";
        Recorded.ShouldBe(place.Run(line).Page(line), $"diff/{recorded}");
        place.Run("diff good good --cases 100").Should().Be(new Ran(0, "", ""));
    }

    [Fact]
    public void Other_words_that_change_no_answer_end_well()
    {
        using var place = Edited();
        place.Write("edited/rules/rules.json", place.Read("small/rules/rules.json").Replace("somebody concerned is a child", "somebody here is a child", StringComparison.Ordinal));

        var ran = place.Run("diff small edited --cases 100");

        ran.ExitCode.Should().Be(0);
        ran.Out.Should().Contain("because: “somebody concerned is a child” became “somebody here is a child”")
            .And.Contain("The answer changes in 0 of 1 worked cases and in 0 of 100 generated ones.").And.Contain("no proof");
    }

    [Fact]
    public void A_fact_that_one_pack_lacks_is_left_out_and_said()
    {
        using var place = Edited();
        place.Write("edited/facts/more.json", """
            { "facts": [{ "id": "weather", "for": "case", "type": "yes-no", "sensitivity": "ordinary", "label": "the weather", "question": "Does it rain?", "why": "nobody knows",
              "true": "it rains", "false": "it does not rain", "unknown": "it is not known whether it rains" }] }
            """);

        var ran = place.Run("diff small edited --cases 100");

        ran.Out.Should().Contain("+ Does it rain? (weather)").And.Contain("Facts that the first pack lacks, and that were left out of its cases: weather.");
    }

    [Theory]
    [InlineData("diff small bad", 3, "bad/rules/rules.json")]
    [InlineData("diff small bad --format json", 3, "\"errors\":")]
    [InlineData("diff small nowhere", 1, "`nowhere` is no folder of a pack: it holds no pack.json; the words for what is built in are `england`, `north-east-lincolnshire` and `none`")]
    [InlineData("diff small", 1, "NEW")]
    [InlineData("diff small edited --cases -1", 1, "0 or more")]
    public void What_cannot_be_compared_is_said(string line, int code, string said)
    {
        using var place = Edited().Copy("tests/InfoSharing.Rules.Tests/corpus/base", "bad");
        place.Write("bad/rules/rules.json", place.Read("bad/rules/rules.json").Replace("under-18", "under-81", StringComparison.Ordinal));

        var ran = place.Run(line);

        ran.ExitCode.Should().Be(code);
        (ran.Out + ran.Error).Should().Contain(said);
    }

    [Fact]
    public void A_worked_case_with_errors_is_not_passed_over()
    {
        using var place = Edited().Write("edited/cases/bad.json", """{ "asAt": "soon" }""");

        var ran = place.Run("diff small edited");

        ran.ExitCode.Should().Be(3);
        ran.Out.Should().Contain("edited/cases/bad.json(1,11): error");
    }

    /// <summary>The small pack with one worked case, and a copy of it in which confidence is an exception and a safeguard is gone.</summary>
    private static Workplace Edited()
    {
        var place = new Workplace().AddSmallPack().Write("small/cases/worry.json", Worked)
            .Copy("tests/InfoSharing.Rules.Tests/corpus/base", "edited").Copy("tests/InfoSharing.Rules.Cli.Tests/corpus/small", "edited").Write("edited/cases/worry.json", Worked);
        return place.Write("edited/rules/rules.json", place.Read("small/rules/rules.json")
            .Replace("""has no basis" } ]""", """has no basis" }, { "id": "in-confidence", "when": { "fact": "confidential", "is": true }, "ifUnknown": "proceed", "because": "what was told in confidence stays here" } ]""", StringComparison.Ordinal)
            .Replace(", { \"safeguard\": \"record-decision\" }", "", StringComparison.Ordinal)
            .Replace("\"in\": [\"safeguard-child\"]", "\"in\": [\"safeguard-child\", \"prevent-crime\"]", StringComparison.Ordinal));
    }
}
