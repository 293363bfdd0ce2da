namespace InfoSharing.Rules.Cli.Tests.Verbs;

public sealed class RecordVerbTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 14, 5, 0, TimeSpan.Zero);

    [Fact]
    public void A_chain_that_holds_is_said_to_hold_in_one_line()
    {
        using var place = Recorded3(out _);

        Recorded.ShouldBe(place.Run("record verify decisions.ndjson").Page("record verify decisions.ndjson"), "record/verify.txt");
    }

    [Fact]
    public void A_record_taken_out_of_a_chain_is_missed()
    {
        using var place = Recorded3(out var lines);
        place.Write("decisions.ndjson", $"{lines[0]}\n{lines[2]}\n");

        Recorded.ShouldBe(place.Run("record verify decisions.ndjson").Page("record verify decisions.ndjson"), "record/verify-taken-out.txt");
    }

    [Theory]
    [InlineData("safeguard-child", "prevent-crime")]
    [InlineData("\"user-17\"", "\"user-18\"")]
    [InlineData("\"outcome\":\"ShouldShare\"", "\"outcome\":\"DoNotShare\"")]
    public void A_record_that_was_changed_is_found(string was, string now)
    {
        using var place = Recorded3(out var lines);
        lines[1].Should().Contain(was);
        place.Write("decisions.ndjson", string.Join('\n', lines[0], lines[1].Replace(was, now, StringComparison.Ordinal), lines[2]));

        var ran = place.Run("record verify decisions.ndjson");

        ran.ExitCode.Should().Be(3);
        ran.Out.Should().StartWith("decisions.ndjson#2(1,").And.Contain("error ISR7003");
    }

    [Theory]
    [InlineData("record replay decisions.ndjson --pack small", "replay")]
    [InlineData("record replay decisions.ndjson --pack changed", "replay-changed")]
    [InlineData("record replay decisions.ndjson --pack changed --format json", "replay-changed.json")]
    [InlineData("record replay decisions.ndjson --pack small --as-at 2019-01-01", "replay-as-at")]
    [InlineData("record review decisions.ndjson --pack small", "review")]
    [InlineData("record review decisions.ndjson --pack changed", "review-changed")]
    [InlineData("record review decisions.ndjson --pack changed --format json", "review-changed.json")]
    public void Recorded_cases_are_judged_again(string line, string recorded)
    {
        using var place = Recorded3(out _).AddChangedPack();

        Recorded.ShouldBe(Digestless(place.Run(line).Page(line)), recorded.EndsWith(".json", StringComparison.Ordinal) ? $"record/{recorded}" : $"record/{recorded}.txt");
    }

    [Fact]
    public void A_bad_record_is_reported_with_its_number_and_the_rest_goes_on()
    {
        using var place = Recorded3(out var lines).AddChangedPack();
        place.Write("decisions.ndjson", $"{lines[0]}\n\nnonsense\n{lines[1]}\n");

        var ran = place.Run("record review decisions.ndjson --pack changed");

        ran.ExitCode.Should().Be(3);
        ran.Out.Should().Contain("decisions.ndjson#2(1,").And.Contain("decisions.ndjson#3 (as at 2026-11-22): ShouldShare became");
        ran.Error.Should().Be("3 records: 2 with another answer or one that cannot be confirmed, 1 that cannot be read\n");
    }

    [Fact]
    public void Records_come_from_standard_input_and_from_files_of_one()
    {
        using var first = Recorded3(out var lines);
        using var place = new Workplace { Input = string.Join('\n', lines) }.Write("one.json", lines[0] + "\n");

        place.Run("record verify - one.json").Should().Be(new Ran(0, "-: 3 records, as they were written, each following the one before it\none.json: 1 record, as it was written\n", ""));
    }

    [Theory]
    [InlineData("record verify nowhere.ndjson", "there is no file `nowhere.ndjson`")]
    [InlineData("record verify empty.ndjson", "`empty.ndjson` holds no record")]
    [InlineData("record review empty.ndjson", "0 records")]
    public void What_is_not_there_is_not_proven(string line, string said)
    {
        using var place = new Workplace().Write("empty.ndjson", "\n");

        var ran = place.Run(line);

        ran.ExitCode.Should().Be(1);
        ran.Error.Should().Contain(said);
    }

    /// <summary>Three decisions in a chain, the second departed from.</summary>
    internal static Workplace Recorded3(out string[] lines)
    {
        var place = new Workplace().AddSmallPack();
        var advisor = LawfulBasisAdvisor.Load(place.PathTo("small")).Value;
        lines = new string[3];
        string? previous = null;
        foreach (var number in Enumerable.Range(0, lines.Length))
        {
            var name = number == 2 ? "open.json" : "known.json";
            var got = advisor.Evaluate(advisor.ReadCase(File.ReadAllBytes(place.PathTo(name)), name).Value);
            var record = number == 1
                ? got.ToRecord("user-17", Decided.Departed, At.AddHours(number), "the family was seen this morning", new RecordDetails { Previous = previous })
                : got.ToRecord("user-17", Decided.AsRecommended, At.AddHours(number), null, new RecordDetails { Previous = previous });
            (lines[number], previous) = (record.ToJson(), record.Digest);
        }

        return place.Write("decisions.ndjson", string.Join('\n', lines) + "\n");
    }

    // Digests change with every word of the engine's answer, and are tested elsewhere.
    private static string Digestless(string page) => System.Text.RegularExpressions.Regex.Replace(page, "[0-9a-f]{64}|(?<=\\()[0-9a-f]{12}(?=\\))", "DIGEST", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5));
}
