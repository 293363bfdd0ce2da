namespace InfoSharing.Rules.Cli.Tests.Authoring;

public sealed class AuthorsGuideTests
{
    private const string Guide = "src/InfoSharing.Rules/packs/AUTHORING.md";

    private static readonly bool Rerecord = Environment.GetEnvironmentVariable("ISR_RERECORD") == "1";

    [Fact]
    public void Every_file_and_command_of_the_authors_guide_does_what_the_guide_shows()
    {
        using var place = new Workplace();
        var path = Repository.PathTo(Guide);
        var page = new Page(File.ReadAllText(path));

        var carriedOut = page.CarryOut(place);

        if (Rerecord)
        {
            File.WriteAllText(path, carriedOut);
        }

        File.ReadAllText(path).Should().Be(carriedOut, "the guide shows what its commands print; ISR_RERECORD=1 records it anew");
        (page.Files, page.Commands).Should().Be((13, 24));
    }

    [Fact]
    public void What_the_guide_leaves_behind_is_a_clean_overlay_that_narrows_by_two_rows_and_has_all_its_rules_tried()
    {
        using var place = new Workplace();
        new Page(File.ReadAllText(Repository.PathTo(Guide))).CarryOut(place);

        place.Run("check my-partnership").Should().Be(new Ran(0, "", ""));
        place.Run("format my-partnership --verify").Should().Be(new Ran(0, "", ""));
        place.Run("test my-partnership --threshold 100").ExitCode.Should().Be(0);
        place.Read("my-partnership/tables/panel.json").Should().Contain("\"my-partnership-panel\": \"waits\"");
        place.Read("my-partnership.md").Should().Contain("The panel has agreed, and is told what was shared").And.Contain("the early help panel agrees first, where protection does not call for it");
    }

    [Theory]
    [InlineData("$ infosharing test nowhere", "*echo*")]
    [InlineData("$ rm -r everything", "nobody carries out `rm -r everything`")]
    public void A_page_that_fails_or_asks_for_something_else_is_not_taken_for_carried_out(string command, string said)
    {
        using var place = new Workplace();
        var page = new Page($"```console\n{command}\n```\n");

        FluentActions.Invoking(() => page.CarryOut(place)).Should().Throw<Exception>().WithMessage(said);
    }

    [Fact]
    public void An_output_that_the_guide_makes_up_is_replaced()
    {
        using var place = new Workplace();
        place.Run("new overlay mine");

        new Page("```console\n$ infosharing check mine\nall is well\n$ infosharing test mine\n```\n").CarryOut(place)
            .Should().Be("```console\n$ infosharing check mine\n$ infosharing test mine\n3 worked cases came out as written\n```\n");
    }
}
