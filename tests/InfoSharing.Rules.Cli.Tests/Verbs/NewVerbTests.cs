namespace InfoSharing.Rules.Cli.Tests.Verbs;

public sealed class NewVerbTests
{
    [Theory]
    [InlineData("x")]
    [InlineData("my-partnership")]
    [InlineData("the-safeguarding-children-partnership-of-a-county-with-a-very-long-name-indeed-2026")]
    public void A_new_overlay_checks_clean_passes_its_cases_covers_its_rules_and_is_in_the_layout(string name)
    {
        using var place = new Workplace();

        place.Run($"new overlay {name}").ExitCode.Should().Be(0);

        place.Run($"check {name}").Should().Be(new Ran(0, "", ""));
        place.Run($"test {name} --threshold 100").ExitCode.Should().Be(0);
        place.Run($"format {name} --verify").Should().Be(new Ran(0, "", ""));
        Directory.GetFiles(place.PathTo($"{name}/.schemas")).Should().HaveCount(9);
        place.Read($"{name}/.vscode/settings.json").Should().Contain("./.schemas/rules.schema.json");
    }

    [Fact]
    public void Every_schema_line_of_a_new_overlay_leads_to_a_schema()
    {
        using var place = new Workplace();
        place.Run("new overlay mine");

        foreach (var file in Directory.EnumerateFiles(place.PathTo("mine"), "*.json", SearchOption.AllDirectories).Where(file => !file.Contains("/.", StringComparison.Ordinal)))
        {
            var schema = File.ReadLines(file).Single(line => line.Contains("\"$schema\"", StringComparison.Ordinal)).Split('"')[3];
            File.Exists(Path.GetFullPath(schema, Path.GetDirectoryName(file)!)).Should().BeTrue("{0} names {1}", file, schema);
        }
    }

    [Fact]
    public void A_new_rule_and_a_new_case_leave_the_pack_clean()
    {
        using var place = new Workplace();
        place.Run("new overlay mine");

        place.Run("new rule mine-second --in mine").Should().Be(new Ran(0, "mine/rules/mine-second.json\n", ""));
        place.Run("new case second --in mine").Should().Be(new Ran(0, "mine/cases/second.json\n", ""));

        place.Run("check mine").Should().Be(new Ran(0, "", ""));
        place.Run("test mine").Should().Be(new Ran(0, "4 worked cases came out as written\n", ""));
        place.Run("format mine --verify").ExitCode.Should().Be(0);
    }

    [Theory]
    [InlineData("new overlay Mine", "error: `Mine` does not have the form of an id: did you mean `mine`?")]
    [InlineData("new overlay ../mine", "error: `../mine` does not have the form of an id: did you mean `mine`?")]
    [InlineData("new rule second --in nowhere", "error: `nowhere` is no folder of a pack: it holds no pack.json; make one with `infosharing new overlay NAME`")]
    public void What_cannot_be_made_is_refused_with_the_remedy(string line, string said)
    {
        using var place = new Workplace();

        var ran = place.Run(line);

        ran.ExitCode.Should().Be(1);
        ran.Error.Should().StartWith(said);
        Directory.EnumerateFileSystemEntries(place.Folder).Should().BeEmpty();
    }

    [Fact]
    public void What_is_there_is_never_overwritten()
    {
        using var place = new Workplace();
        place.Run("new overlay mine");
        place.Write("mine/rules/sending.json", "precious");

        place.Run("new overlay mine").ExitCode.Should().Be(1);
        place.Run("new rule sending --in mine").ExitCode.Should().Be(1);

        place.Read("mine/rules/sending.json").Should().Be("precious");
    }
}
