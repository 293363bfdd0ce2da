namespace InfoSharing.Rules.Cli.Tests.Verbs;

public sealed class CheckVerbTests
{
    [Fact]
    public void Nothing_is_said_of_packs_without_a_fault()
    {
        using var place = new Workplace().Copy("src/InfoSharing.Rules/packs/north-east-lincolnshire", "nel");

        place.Run("check nel").Should().Be(new Ran(0, "", ""));
    }

    [Theory]
    [InlineData("check mine", "check/three-mistakes.txt")]
    [InlineData("check mine --format json", "check/three-mistakes.json")]
    public void Every_mistake_is_shown_with_its_place_its_line_and_its_remedy(string line, string recorded)
    {
        using var place = WithThreeMistakes(new Workplace());

        Recorded.ShouldBe(place.Run(line).Page(line), recorded);
    }

    [Fact]
    public void On_a_terminal_places_and_codes_stand_out()
    {
        using var place = WithThreeMistakes(new Workplace { IsTerminal = true, HasColour = true });

        Recorded.ShouldBe(place.Run("check mine").Page("check mine").Replace("\e", "ESC", StringComparison.Ordinal), "check/three-mistakes-in-colour.txt");
    }

    [Fact]
    public void Sarif_says_the_same_for_programs()
    {
        using var place = WithThreeMistakes(new Workplace());

        place.Run("check mine --sarif out.sarif").ExitCode.Should().Be(3);

        Recorded.ShouldBe(place.Read("out.sarif"), "check/three-mistakes.sarif");
    }

    [Fact]
    public void A_mistake_in_a_worked_case_is_found_as_well()
    {
        using var place = new Workplace();
        place.Run("new overlay mine");
        place.Write("mine/cases/bad.json", """{ "asAt": "2026-11-22", "facts": { "purpos": "safeguard-child" } }""");

        Recorded.ShouldBe(place.Run("check mine/cases/bad.json --overlay mine").Page("check mine/cases/bad.json --overlay mine"), "check/bad-case.txt");
    }

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        using var place = new Workplace { Width = 60 };
        place.Run("new overlay mine");
        place.Write("mine/cases/bad.json", $$"""{ "title": "{{new string('x', 200)}}", "asAt": "2026-11-22", "facts": { "purpos": "safeguard-child" } }""");

        Recorded.ShouldBe(place.Run("check mine").Page("check mine"), "check/long-line.txt");
    }

    [Fact]
    public void A_path_that_leads_nowhere_fails_the_command() =>
        new Workplace().Run("check nowhere").Should().Be(new Ran(1, "", "error: there is no file or folder `nowhere`\n"));

    [Fact]
    public void A_header_that_cannot_be_read_is_reported_itself()
    {
        using var place = new Workplace().Write("mine/pack.json", "{ \"id\": ");

        Recorded.ShouldBe(place.Run("check mine").Page("check mine"), "check/broken-header.txt");
    }

    [Fact]
    public async Task A_watch_checks_again_when_a_file_changes()
    {
        using var place = new Workplace();
        place.Run("new overlay mine");
        using var ended = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var watching = place.RunAsync("check mine --watch", ended.Token);

        await Task.Delay(600, CancellationToken.None);
        place.Write("mine/rules/extra.json", "{");
        await Task.Delay(3000, CancellationToken.None);
        await ended.CancelAsync();

        var ran = await watching;
        ran.Out.Should().Contain("mine/rules/extra.json(1,1): error ISR1007").And.Contain("1 error");
        ran.ExitCode.Should().Be(3);
    }

    private static Workplace WithThreeMistakes(Workplace place)
    {
        place.Run("new overlay mine");
        return place
            .Write("mine/rules/sending.json", place.Read("mine/rules/sending.json").Replace("\"fact\": \"mine.secure-address\"", "\"fact\": \"mine.secure-adress\"", StringComparison.Ordinal))
            .Write("mine/rules/more.json", """
                {
                  "$schema": "../.schemas/rules.schema.json",
                  "rules": [
                    {
                      "id": "mine-more", "title": "More", "for": "case",
                      "when": { "fact": "purpose", "is": "safeguard-child" },
                      "concludes": [{ "danger": true }, { "safeguard": "record-the-decision" }],
                      "because": "the partners have agreed so",
                      "from": "2026-11-22", "status": "inForce", "review": "unverified", "strength": "must", "locked": false,
                      "cites": [{ "source": "mine-procedure" }]
                    }
                  ]
                }

                """);
    }
}
