using System.Text.Json;

namespace InfoSharing.Rules.Cli.Tests.Verbs;

public sealed class AskVerbTests
{
    private const string Answers = "child mother\nworry\n\n?\nu\nb\n9\nzz\nyes\nto safe\nb\nsafeguard-child\nu\n200\n7\n1\n";

    [Fact]
    public void An_interview_asks_until_the_outcome_is_certain_and_leaves_a_case_file()
    {
        using var place = new Workplace { Input = Answers }.AddSmallPack();

        Recorded.ShouldBe(place.Run("ask new.json --pack small").Page("ask new.json --pack small"), "ask/interview.txt");
        Recorded.ShouldBe(place.Read("new.json"), "ask/case.json");
    }

    [Fact]
    public void On_a_narrow_terminal_it_is_folded_in_colour_and_what_is_typed_is_not_repeated()
    {
        using var place = new Workplace { Input = Answers, InputIsTerminal = true, IsTerminal = true, HasColour = true, Width = 44 }.AddSmallPack();

        Recorded.ShouldBe(place.Run("ask new.json --pack small").Page("ask new.json --pack small"), "ask/interview-narrow-terminal.txt");
    }

    [Fact]
    public void Of_a_long_list_it_shows_what_matches_a_part_and_takes_the_one_that_does()
    {
        var bodies = string.Join(", ", Enumerable.Range(10, 25).Select(number => $$"""{ "id": "office-{{number}}", "label": "office number {{number}}", "attributes": { "public-authority": true }, "review": "verified" }"""));
        using var place = new Workplace { Input = "child mother\nworry\n\nyes\n1\n\nnumber 1\nOFFICE number 12\nq\n" }.AddSmallPack()
            .Write("small/bodies/offices.json", $$"""{ "bodies": [{{bodies}}] }""");

        Recorded.ShouldBe(place.Run("ask new.json --pack small").Page("ask new.json --pack small"), "ask/long-list.txt");
        place.Read("new.json").Should().Contain("\"discloser.kind\": \"office-12\"");
    }

    [Fact]
    public void The_case_file_is_judged_as_the_interview_said_and_is_in_the_one_layout()
    {
        using var place = new Workplace { Input = Answers }.AddSmallPack();
        var asked = place.Run("ask new.json --pack small");

        place.Run("format new.json --verify").ExitCode.Should().Be(0);
        var judged = place.Run("evaluate new.json --pack small");
        judged.ExitCode.Should().Be(asked.ExitCode).And.Be(0);
        judged.Out.Should().StartWith("Outcome: you should share (ShouldShare)");
    }

    [Fact]
    public void Stopping_keeps_what_was_answered_and_going_on_asks_only_the_rest()
    {
        using var place = new Workplace { Input = "child\nworry\nyes\n7\nq\n" }.AddSmallPack();
        place.Run("ask new.json --pack small").ExitCode.Should().Be(4);
        var stopped = place.Read("new.json");

        using var later = new Workplace { Input = "q\n" }.AddSmallPack().Write("new.json", stopped.Replace("  \"asAt\"", "  \"title\": \"A worry\",\n  \"asAt\"", StringComparison.Ordinal));
        var ran = later.Run("ask new.json --pack small");

        stopped.Should().Contain("\"age\": 7");
        ran.Out.Should().Contain("1. ").And.NotContain("How old is the person?");
        later.Read("new.json").Should().Contain("A worry");
    }

    [Fact]
    public void What_the_file_said_beside_the_case_stays()
    {
        using var place = new Workplace { Input = "yes\n7\nq\n" }.AddSmallPack()
            .Write("old.json", """{ "title": "A worry", "asAt": "2026-11-22", "note": "Told by a neighbour", "people": [{ "id": "child" }], "items": [{ "id": "worry", "about": "child" }] }""");

        place.Run("ask old.json --pack small");

        Recorded.ShouldBe(place.Read("old.json"), "ask/kept.json");
    }

    [Fact]
    public void Programs_get_the_recommendation_and_the_dialogue_keeps_aside()
    {
        using var place = new Workplace { Input = Answers }.AddSmallPack();

        var ran = place.Run("ask new.json --pack small --format json");

        using var json = JsonDocument.Parse(ran.Out);
        json.RootElement.GetProperty("outcome").GetString().Should().Be("ShouldShare");
        ran.Error.Should().Contain("Whom is the information about?");
    }

    [Fact]
    public void The_law_of_england_is_asked_about_in_the_same_way()
    {
        using var place = new Workplace { Input = "child\ninjuries\nq\n" };

        var ran = place.Run("ask new.json");

        ran.ExitCode.Should().Be(4);
        ran.Out.Should().Contain("1. ").And.Contain("So far: Find out more before you decide (MoreFactsNeeded), provisional");
        place.Run("evaluate new.json").ExitCode.Should().Be(4);
    }

    [Fact]
    public void Whether_the_recipient_is_safe_is_asked_first_and_not_again_in_the_same_interview()
    {
        using var place = new Workplace { Input = "u\nq\n" }.Write("open.json", """
            {
              "asAt": "2026-11-22",
              "facts": { "purpose": "safeguard-child", "discloser.kind": "maintained-school", "recipient.kind": "parent", "recipient.unsafe": null },
              "people": [{ "id": "child", "facts": { "role": "child", "age": 9 } }, { "id": "uncle", "facts": { "role": "alleged-to-have-harmed" } }],
              "items": [{ "id": "worry", "about": "child" }]
            }
            """);

        var lines = place.Run("ask open.json").Out.Split('\n');

        lines.Should().Contain(line => line.StartsWith("1. Is the recipient somebody who may harm a person concerned", StringComparison.Ordinal));
        lines.Should().Contain(line => line.StartsWith("2. ", StringComparison.Ordinal))
            .And.NotContain(line => line.StartsWith("2. Is the recipient somebody who may harm", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "new.json", "Nothing was answered, and nothing is written.")]
    [InlineData("q\n", "new.json", "Nothing was answered, and nothing is written.")]
    [InlineData("child\nq\n", "new.json", "0 questions answered; the case is in new.json.")]
    [InlineData("child mother\nworry\nworry\nhistory\nq\n", "new.json", "`worry` is an item of somebody else already: give it another code")]
    [InlineData("child\nworry\nb\nq\n", "new.json", "there is nothing to go back to")]
    public void Whoever_answers_may_stop_at_any_point(string input, string file, string said)
    {
        using var place = new Workplace { Input = input }.AddSmallPack();

        var ran = place.Run($"ask {file} --pack small");

        ran.ExitCode.Should().Be(4);
        ran.Error.Should().BeEmpty();
        ran.Out.Should().Contain(said);
    }

    [Theory]
    [InlineData("ask commented.json", 1, "`commented.json` has comments, which would be lost")]
    [InlineData("ask nowhere/new.json", 1, "`nowhere/new.json` is no place for a case file")]
    [InlineData("ask small", 1, "`small` is no place for a case file")]
    [InlineData("ask bad.json", 3, "bad.json(1,11): error")]
    public void A_file_that_would_lose_something_is_left_alone(string line, int code, string said)
    {
        using var place = new Workplace { Input = "child\nworry\nyes\n" }.AddSmallPack()
            .Write("commented.json", "{ \"asAt\": \"2026-11-22\" /* why */ }").Write("bad.json", """{ "asAt": "soon" }""");

        var ran = place.Run($"{line} --pack small");

        ran.ExitCode.Should().Be(code);
        (ran.Out + ran.Error).Should().Contain(said);
        place.Read("commented.json").Should().Contain("why");
    }
}
