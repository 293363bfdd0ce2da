using System.Text.Json;

namespace InfoSharing.Rules.Cli.Tests.Verbs;

public sealed class DayTests
{
    private const string Before2018 = """{"asAt":"2018-05-24","facts":{"danger.immediate":true,"harm.child":"reasonable-cause"}}""";
    private const string Today = """{"asAt":"2026-11-22","facts":{"danger.immediate":true,"harm.child":"reasonable-cause"}}""";
    private const string FarAhead = """{"asAt":"2062-11-22","facts":{"danger.immediate":true,"harm.child":"reasonable-cause"}}""";
    private const string NotThatDay = "2016-11-22 lies before 2018-05-25, the first day on which pack `england` answers";

    [Fact]
    public void A_case_of_a_day_before_the_law_begins_is_a_fault_of_the_file_and_no_answer()
    {
        using var place = new Workplace().Write("before2018.json", Before2018);

        place.Run("evaluate before2018.json").Should().Be(new Ran(3, """
            before2018.json(1,9): error ISR5010: the day lies before `2018-05-25`, the first on which pack `england` answers
              1 | {"asAt":"2018-05-24","facts":{"danger.immediate":true,"harm.child":"reasonable-cause"}}
                |         ^
                help: write the day whose law applies; of an earlier day the pack says nothing

            1 error

            """.ReplaceLineEndings("\n"), ""));
    }

    [Theory]
    [InlineData("evaluate case.json --as-at 2016-11-22")]
    [InlineData("evaluate cases.ndjson --as-at 2016-11-22")]
    [InlineData("ask case.json --as-at 2016-11-22")]
    [InlineData("ask new.json --as-at 2016-11-22")]
    [InlineData("why case.json MayShare --as-at 2016-11-22")]
    [InlineData("why-not case.json MayShare --as-at 2016-11-22")]
    [InlineData("what-if case.json --set danger.immediate=no --as-at 2016-11-22")]
    [InlineData("record replay decisions.ndjson --as-at 2016-11-22")]
    [InlineData("record review decisions.ndjson --as-at 2016-11-22")]
    [InlineData("rulebook nel --as-at 2016-11-22")]
    public void A_day_on_the_command_line_on_which_the_pack_does_not_answer_is_refused(string line)
    {
        using var place = new Workplace().Write("case.json", Today).Write("cases.ndjson", Today).Write("decisions.ndjson", Recorded())
            .Copy("src/InfoSharing.Rules/packs/north-east-lincolnshire", "nel");

        var ran = place.Run(line);

        ran.Should().Be(new Ran(1, "", $"error: {NotThatDay}\n"));
        File.Exists(place.PathTo("new.json")).Should().BeFalse();
    }

    [Fact]
    public void A_line_of_many_with_such_a_day_is_reported_and_passed_over()
    {
        using var place = new Workplace().Write("cases.ndjson", $"{Today}\n{Before2018}\n{FarAhead}\n{Today}\n");

        var ran = place.Run("evaluate cases.ndjson");

        ran.ExitCode.Should().Be(3);
        var lines = ran.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        lines.Select(line => line.GetProperty("line").GetInt32()).Should().Equal(1, 3, 4);
        lines.Select(line => line.TryGetProperty("warnings", out _)).Should().Equal(false, true, false);
        ran.Error.Should().Contain("cases.ndjson(2,9): error ISR5010:").And.Contain("cases.ndjson(3,9): warning ISR5011:");
    }

    [Fact]
    public void A_record_of_a_day_that_the_pack_does_not_cover_is_reported_and_the_rest_goes_on()
    {
        using var place = new Workplace().AddSmallPack().Write("decisions.ndjson", $"{Recorded("2019-06-01")}\n{Recorded()}\n");
        AnswersFrom(place, "small", "2020-01-01");

        foreach (var verb in new[] { "replay", "review" })
        {
            var ran = place.Run($"record {verb} decisions.ndjson --pack small");

            ran.ExitCode.Should().Be(3);
            ran.Out.Should().Contain("decisions.ndjson#1(1,").And.Contain("error ISR5010: the day lies before `2020-01-01`")
                .And.Contain("decisions.ndjson#2 (as at 2026-11-22)");
        }
    }

    [Fact]
    public void A_warning_of_a_day_far_ahead_stands_in_the_answer_and_beside_answers_to_questions()
    {
        using var place = new Workplace().Write("case.json", FarAhead);

        place.Run("evaluate case.json").Out.Should().Contain("Look whether the year is right.");
        place.Run("why case.json ShouldShare").Error.Should().StartWith("Look whether the year is right. The day lies more than a year after 2026-09-30");
        place.Run("check case.json").Should().Match<Ran>(ran => ran.ExitCode == 0 && ran.Out.StartsWith("case.json(1,9): warning ISR5011:", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_packs_are_compared_on_days_on_which_both_answer()
    {
        using var place = new Workplace().AddSmallPack()
            .Copy("tests/InfoSharing.Rules.Tests/corpus/base", "later").Copy("tests/InfoSharing.Rules.Cli.Tests/corpus/small", "later");
        AnswersFrom(place, "later", "2022-01-01");

        var ran = place.Run("diff small later --cases 200");

        ran.ExitCode.Should().Be(0);
        ran.Error.Should().BeEmpty();
    }

    private static void AnswersFrom(Workplace place, string folder, string day) => place.Write(
        $"{folder}/pack.json",
        place.Read($"{folder}/pack.json").Replace("\"from\": \"2018-05-25\", \"checked\"", $"\"from\": \"{day}\", \"checked\"", StringComparison.Ordinal));

    private static string Recorded(string asAt = "2026-11-22") => LawfulBasisAdvisor.England
        .Evaluate(new SharingCase(DateOnly.Parse(asAt, System.Globalization.CultureInfo.InvariantCulture)).With(EnglandFacts.OfCase.Purpose, "safeguard-child"))
        .ToRecord("user-17", Decided.AsRecommended, new DateTimeOffset(2026, 11, 22, 14, 5, 0, TimeSpan.Zero)).ToJson();
}
