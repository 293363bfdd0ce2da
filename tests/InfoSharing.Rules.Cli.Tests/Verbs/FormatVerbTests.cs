namespace InfoSharing.Rules.Cli.Tests.Verbs;

public sealed class FormatVerbTests
{
    private const string Untidy = "{ \"$schema\": \"x\",\r\n  \"rules\": [ {\"id\":\"a\"} ,],}";

    [Fact]
    public void Changed_files_are_named_and_a_second_time_there_are_none()
    {
        using var place = new Workplace().Write("mine/rules/a.json", Untidy).Write("mine/.vscode/b.json", Untidy);

        place.Run("format mine").Should().Be(new Ran(0, "mine/rules/a.json\n", ""));
        place.Run("format mine").Should().Be(new Ran(0, "", ""));
        place.Read("mine/rules/a.json").Should().Be("{\n  \"$schema\": \"x\",\n  \"rules\": [{ \"id\": \"a\" }]\n}\n");
        place.Read("mine/.vscode/b.json").Should().Be(Untidy, "the editor's settings are not the pack's");
    }

    [Fact]
    public void Verify_names_what_is_untidy_and_changes_nothing()
    {
        using var place = new Workplace().Write("a.json", Untidy);

        place.Run("format --verify").Should().Be(new Ran(2, "a.json\n", ""));
        place.Read("a.json").Should().Be(Untidy);
    }

    [Fact]
    public void A_file_that_is_not_JSON_is_left_alone_and_the_others_are_formatted()
    {
        using var place = new Workplace().Write("a.json", "{ \"a\": }").Write("b.json", Untidy);

        Recorded.ShouldBe(place.Run("format").Page("format"), "format/not-json.txt");
        place.Read("a.json").Should().Be("{ \"a\": }");
    }

    [Fact]
    public void An_editor_can_format_through_a_pipe()
    {
        using var place = new Workplace { Input = "{\"a\":[1,2]}" };

        place.Run("format -").Should().Be(new Ran(0, "{\n  \"a\": [1, 2]\n}\n", ""));
    }

    [Fact]
    public void The_packs_are_in_the_layout()
    {
        foreach (var pack in (string[])["england", "north-east-lincolnshire"])
        {
            using var place = new Workplace();
            place.Run($"format --verify {Repository.PathTo($"src/InfoSharing.Rules/packs/{pack}")}").Should().Be(new Ran(0, "", ""), "`infosharing format` puts them there");
        }
    }
}
