namespace InfoSharing.Rules.Tests.House;

public sealed class FloorTests
{
    private static readonly string[] NotSources = ["packs", "schemas", "obj", "bin"];

    [Fact]
    public void No_file_of_the_library_looks_up() => Floors.Violations(Library()).Should().BeEmpty();

    [Fact]
    public void Every_type_of_the_library_is_in_the_namespace_of_its_floor() => Floors.Misplaced(Library()).Should().BeEmpty();

    [Fact]
    public void The_table_of_floors_in_the_architecture_page_has_the_same_order()
    {
        var page = File.ReadAllLines(Repository.PathTo("src/README.md"));
        var rows = page.SkipWhile(line => !line.StartsWith("| Floor |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|'));

        rows.Select(row => row.Split('|')[1].Trim(' ', '`')).Should().Equal([.. Floors.LowToHigh, "(root)"]);
    }

    [Fact]
    public void A_using_of_a_higher_floor_is_seen()
    {
        Source[] sources =
        [
            new("Text/Low.cs", "using InfoSharing.Rules.Parsing;\nnamespace InfoSharing.Rules.Text;\ninternal sealed class Low;"),
            new("Parsing/High.cs", "namespace InfoSharing.Rules.Parsing;\ninternal sealed class High;"),
        ];

        Floors.Violations(sources).Should().Equal("Text/Low.cs(1): `Parsing` stands on Parsing, above Text");
    }

    [Theory]
    [InlineData("InfoSharing.Rules.Parsing.High.Word()")]
    [InlineData("global::InfoSharing.Rules.Parsing.High.Word()")]
    [InlineData("Parsing.High.Word()")]
    [InlineData("$\"{Parsing.High.Word()}\"")]
    public void A_qualified_mention_of_a_higher_floor_is_seen(string mention)
    {
        Source[] sources =
        [
            new("Text/Low.cs", $"namespace InfoSharing.Rules.Text;\ninternal sealed class Low {{ public string Say() => {mention}; }}"),
            new("Parsing/High.cs", "namespace InfoSharing.Rules.Parsing;\ninternal static class High { public static string Word() => \"\"; }"),
        ];

        Floors.Violations(sources).Should().Contain("Text/Low.cs(2): `High` stands on Parsing, above Text");
    }

    [Fact]
    public void A_public_type_of_a_higher_floor_is_seen_though_it_needs_no_using()
    {
        Source[] sources =
        [
            new("Law/Low.cs", "namespace InfoSharing.Rules.Law;\ninternal sealed class Low\n{\n    public Answer? Given { get; }\n}"),
            new("Evaluation/Answer.cs", "namespace InfoSharing.Rules;\npublic sealed class Answer;"),
        ];

        Floors.Violations(sources).Should().Equal("Law/Low.cs(4): `Answer` stands on Evaluation, above Law");
    }

    [Fact]
    public void An_extension_method_or_an_attribute_of_a_higher_floor_is_seen()
    {
        Source[] sources =
        [
            new("Law/Low.cs", "namespace InfoSharing.Rules;\n[Marked] public static class Low\n{\n    public static int Twice(int number) => number.Doubled();\n}"),
            new("Facts/High.cs", "namespace InfoSharing.Rules;\npublic static class High { public static int Doubled(this int number) => number * 2; }\npublic sealed class MarkedAttribute : Attribute;"),
        ];

        Floors.Violations(sources).Should().Equal(
            "Law/Low.cs(2): `Marked` stands on Facts, above Law",
            "Law/Low.cs(4): `Doubled` stands on Facts, above Law");
    }

    [Fact]
    public void The_root_stands_above_every_floor()
    {
        Source[] sources =
        [
            new("Explanation/Low.cs", "namespace InfoSharing.Rules.Explanation;\ninternal sealed class Low\n{\n    public FrontDoor? Door { get; }\n}"),
            new("FrontDoor.cs", "namespace InfoSharing.Rules;\npublic sealed class FrontDoor;"),
        ];

        Floors.Violations(sources).Should().Equal("Explanation/Low.cs(4): `FrontDoor` stands on the root, above Explanation");
    }

    [Fact]
    public void Looking_down_and_using_the_own_floor_is_allowed()
    {
        Source[] sources =
        [
            new("Text/Low.cs", "namespace InfoSharing.Rules.Text;\ninternal sealed class Low;"),
            new("Parsing/High.cs", "using InfoSharing.Rules.Text;\nnamespace InfoSharing.Rules.Parsing;\ninternal sealed record High(Low Low, Peer Peer);"),
            new("Parsing/Peer.cs", "namespace InfoSharing.Rules.Parsing;\ninternal sealed class Peer;"),
        ];

        Floors.Violations(sources).Should().BeEmpty();
    }

    [Fact]
    public void A_property_a_comment_or_a_string_with_the_name_of_a_higher_type_is_allowed()
    {
        Source[] sources =
        [
            new("Law/Low.cs", "namespace InfoSharing.Rules.Law;\n/// <summary>Not <see cref=\"Answer\"/>.</summary>\ninternal sealed record Low(string Answer)\n{\n    public string Said => \"Answer\" + Answer; // Answer\n}"),
            new("Evaluation/Answer.cs", "namespace InfoSharing.Rules;\npublic sealed class Answer;"),
        ];

        Floors.Violations(sources).Should().BeEmpty();
    }

    [Fact]
    public void A_folder_that_is_not_a_floor_is_seen() =>
        Floors.Violations([new Source("Attic/Box.cs", "namespace InfoSharing.Rules.Attic;\ninternal sealed class Box;")])
            .Should().Equal("Attic/Box.cs(1): the folder is not a floor");

    [Fact]
    public void A_name_that_the_compiler_does_not_find_is_never_passed_over() =>
        Floors.Violations([new Source("Text/Low.cs", "namespace InfoSharing.Rules.Text;\ninternal sealed record Low(Nothing Known);")])
            .Should().ContainSingle().Which.Should().StartWith("Text/Low.cs(2): cannot be judged");

    [Theory]
    [InlineData("Law/Low.cs", "namespace InfoSharing.Rules;\ninternal enum Low;", "Law/Low.cs(2): a type in InfoSharing.Rules, not in InfoSharing.Rules.Law")]
    [InlineData("Law/Low.cs", "namespace InfoSharing.Rules.Law;\npublic enum Low;", "Law/Low.cs(2): a type in InfoSharing.Rules.Law, not in InfoSharing.Rules")]
    [InlineData("Low.cs", "enum Low;", "Low.cs(1): a type in no namespace, not in InfoSharing.Rules")]
    public void A_type_in_the_wrong_namespace_is_seen(string path, string text, string expected) =>
        Floors.Misplaced([new Source(path, text)]).Should().Equal(expected);

    private static List<Source> Library()
    {
        var folder = Repository.PathTo("src/InfoSharing.Rules");
        return [.. from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
                   let path = Path.GetRelativePath(folder, file).Replace('\\', '/')
                   where !NotSources.Contains(path.Split('/')[0])
                   orderby path
                   select new Source(path, File.ReadAllText(file))];
    }
}
