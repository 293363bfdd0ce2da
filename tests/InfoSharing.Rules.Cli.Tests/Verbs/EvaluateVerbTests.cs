using System.Text.Json;

namespace InfoSharing.Rules.Cli.Tests.Verbs;

public sealed class EvaluateVerbTests
{
    private const string Danger = """{ "asAt": "2026-11-22", "facts": { "purpose": "safeguard-child", "discloser.kind": "maintained-school", "recipient.kind": "childrens-social-care", "harm.child": "reasonable-cause" } }""";
    private const string Curious = """{ "asAt": "2026-11-22", "facts": { "purpose": "personal-interest", "recipient.kind": "childrens-social-care" } }""";
    private const string Nothing = """{ "asAt": "2026-11-22" }""";
    private const string Unasked = """{ "asAt": "2026-11-22", "facts": { "purpose": "promote-child-welfare", "discloser.kind": "maintained-school", "recipient.kind": "childrens-social-care", "harm.child": "welfare" }, "people": [ { "id": "child", "facts": { "role": "child", "age": 9 } } ], "items": [ { "id": "worry", "about": "child" } ] }""";

    [Theory]
    [InlineData(Danger, 0)]
    [InlineData(Curious, 2)]
    [InlineData(Nothing, 4)]
    [InlineData(Unasked, 4)]
    [InlineData("""{ "asAt": "2026" }""", 3)]
    public void The_exit_code_says_whether_to_share(string sharing, int code)
    {
        using var place = new Workplace().Write("case.json", sharing);

        place.Run("evaluate case.json").ExitCode.Should().Be(code);
    }

    [Fact]
    public void One_case_is_explained_as_the_library_explains_it()
    {
        using var place = new Workplace().Write("case.json", Danger);
        var got = LawfulBasisAdvisor.England.Evaluate(LawfulBasisAdvisor.England.ReadCase(File.ReadAllBytes(place.PathTo("case.json")), "case.json").Value);

        place.Run("evaluate case.json").Out.Should().Be(got.Explain().TrimEnd('\n') + "\n");
        place.Run("evaluate case.json --format json").Out.Should().Be(got.ToJson() + "\n");
    }

    [Fact]
    public void A_case_can_be_judged_as_at_another_day_with_announced_law_and_a_local_overlay()
    {
        using var place = new Workplace().Write("case.json", Danger).Copy("src/InfoSharing.Rules/packs/north-east-lincolnshire", "nel");

        using var json = JsonDocument.Parse(place.Run("evaluate case.json --as-at 2026-12-01 --accept-announced --overlay nel --format json").Out);

        json.RootElement.GetProperty("asAt").GetString().Should().Be("2026-12-01");
        json.RootElement.GetProperty("overlays")[0].GetProperty("id").GetString().Should().Be("north-east-lincolnshire");
        json.RootElement.GetProperty("trace").EnumerateArray().Single(rule => rule.GetProperty("rule").GetString() == "duty-section-16la").GetProperty("verdict").GetString().Should().NotBe("notInForce");
    }

    [Fact]
    public void The_explanation_is_written_as_a_web_page_and_as_markdown_too()
    {
        using var place = new Workplace().AddSmallPack();
        var advisor = LawfulBasisAdvisor.Load(place.PathTo("small")).Value;
        var got = advisor.Evaluate(advisor.ReadCase(File.ReadAllBytes(place.PathTo("known.json")), "known.json").Value);

        var ran = place.Run("evaluate known.json --pack small --html page.html --markdown page.md");

        ran.Out.Should().Be(got.Explain().TrimEnd('\n') + "\n");
        place.Read("page.html").Should().Be(got.ToHtml());
        place.Read("page.md").Should().Be(got.ToMarkdown());
    }

    [Fact]
    public void A_person_concerned_is_told_no_more_than_may_be_told_on_the_screen_and_in_every_file()
    {
        using var place = new Workplace().AddSmallPack();
        var advisor = LawfulBasisAdvisor.Load(place.PathTo("small")).Value;
        var (got, child) = (advisor.Evaluate(advisor.ReadCase(File.ReadAllBytes(place.PathTo("known.json")), "known.json").Value), Audience.PersonConcerned("child"));

        var ran = place.Run("evaluate known.json --pack small --audience person:child --html page.html --markdown page.md");

        ran.Out.Should().Be(got.Explain(child).TrimEnd('\n') + "\n").And.NotContain("ukgdpr");
        place.Read("page.html").Should().Be(got.ToHtml(child)).And.NotBe(got.ToHtml());
        place.Read("page.md").Should().Be(got.ToMarkdown(child)).And.NotBe(got.ToMarkdown());
    }

    [Theory]
    [InlineData("known.json --audience person:chidl", "the case has no person `chidl`; did you mean `child`?")]
    [InlineData("known.json --audience everybody", "`everybody` is no audience: write professional, or person: and the id of a person of the case")]
    [InlineData("known.json --audience person:", "`person:` is no audience")]
    [InlineData("known.json --audience person:child --format json", "--trace and --format json say everything, and only a part may be told to a person concerned")]
    [InlineData("known.json --audience person:child --trace", "--trace and --format json say everything")]
    [InlineData("cases.ndjson", "--html, --markdown and --audience go with one case")]
    public void What_is_not_for_that_audience_is_not_written(string line, string said)
    {
        using var place = new Workplace().AddSmallPack();

        var ran = place.Run($"evaluate {line} --html page.html --pack small");

        ran.ExitCode.Should().Be(1);
        ran.Out.Should().BeEmpty();
        ran.Error.Should().Contain(said);
        File.Exists(place.PathTo("page.html")).Should().BeFalse();
    }

    [Fact]
    public void Many_cases_are_answered_line_by_line_and_a_bad_line_is_reported_and_passed_over()
    {
        using var place = new Workplace().Write("cases.ndjson", $"{Danger}\n{{ \"asAt\": \"soon\" }}\n\n{Curious}\r\nnonsense\n{Nothing}");

        Recorded.ShouldBe(Digestless(place.Run("evaluate cases.ndjson").Page("evaluate cases.ndjson")), "evaluate/many.txt");
    }

    [Fact]
    public void Standard_input_is_read_in_the_same_way()
    {
        using var place = new Workplace { Input = $"{Danger}\n{Nothing}\n" };

        var ran = place.Run("evaluate -");

        ran.ExitCode.Should().Be(0);
        Lines(ran.Out).Select(line => line.GetProperty("outcome").GetString()).Should().Equal("ShouldShare", "MoreFactsNeeded");
    }

    [Fact]
    public void The_answers_come_in_the_order_of_the_cases_however_many_cores_judge_them()
    {
        using var place = new Workplace().Write("cases.ndjson", string.Join('\n', Enumerable.Range(0, 700).Select(number => (number % 3) switch { 0 => Danger, 1 => Curious, _ => Nothing })));

        var lines = Lines(place.Run("evaluate cases.ndjson").Out);

        lines.Select(line => line.GetProperty("line").GetInt32()).Should().Equal(Enumerable.Range(1, 700));
        lines.Select(line => line.GetProperty("outcome").GetString()).Should().Equal(Enumerable.Range(0, 700).Select(number => (number % 3) switch { 0 => "ShouldShare", 1 => "DoNotShare", _ => "MoreFactsNeeded" }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(400)]
    [InlineData(1500)]
    [InlineData(100000)]
    public void An_interrupted_run_is_continued_to_the_same_answers(int bytesLeft)
    {
        using var place = new Workplace().Write("cases.ndjson", string.Join('\n', Enumerable.Range(0, 9).Select(number => number == 4 ? "bad" : number % 2 == 0 ? Danger : Nothing)));
        place.Run("evaluate cases.ndjson --out whole.ndjson");
        var whole = place.Read("whole.ndjson");
        place.Write("part.ndjson", whole[..Math.Min(bytesLeft, whole.Length)]);

        place.Run("evaluate cases.ndjson --out part.ndjson --resume");

        place.Read("part.ndjson").Should().Be(whole);
    }

    [Fact]
    public void Answers_of_other_rules_are_not_continued()
    {
        using var place = new Workplace().Write("cases.ndjson", $"{Danger}\n{Nothing}\n");
        place.Run("evaluate cases.ndjson --out answers.ndjson --as-at 2020-01-01");

        place.Run("evaluate cases.ndjson --out answers.ndjson --resume").Should()
            .Be(new Ran(1, "", "error: the answers in `answers.ndjson` were judged by other rules; begin again without --resume\n"));
    }

    [Fact]
    public void Something_else_than_answers_is_not_continued_over()
    {
        using var place = new Workplace().Write("cases.ndjson", Danger).Write("notes.txt", "my notes\n");

        place.Run("evaluate cases.ndjson --out notes.txt --resume").ExitCode.Should().Be(1);
        place.Read("notes.txt").Should().Be("my notes\n");
    }

    [Fact]
    public void Cases_are_never_written_over()
    {
        using var place = new Workplace().Write("cases.ndjson", Danger);

        place.Run("evaluate cases.ndjson --out cases.ndjson").ExitCode.Should().Be(1);
        place.Read("cases.ndjson").Should().Be(Danger);
    }

    [Theory]
    [InlineData("evaluate nowhere.json", "there is no file `nowhere.json`")]
    [InlineData("evaluate case.json --as-at soon", "`soon` is no day: write it as 2026-11-22")]
    [InlineData("evaluate case.json --overlay nowhere", "`nowhere` is no folder of a pack: it holds no pack.json")]
    [InlineData("evaluate case.json --resume", "--resume goes with --out, which names the file to go on with")]
    public void What_the_command_cannot_do_it_says(string line, string said)
    {
        using var place = new Workplace().Write("case.json", Danger);

        var ran = place.Run(line);

        ran.ExitCode.Should().Be(1);
        (ran.Error + ran.Out).Should().Contain(said);
    }

    private static List<JsonElement> Lines(string output) =>
        [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.Clone())];

    // The digest changes with every change of the law, and is tested elsewhere.
    private static string Digestless(string page) => page.Replace(LawfulBasisAdvisor.England.Pack.Digest[..16], "DIGEST", StringComparison.Ordinal);
}
