using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Diagnostics;

public sealed class PageTests
{
    private const string Folder = "src/diagnostics";

    public static TheoryData<string> Ids => [.. Codes.All.Select(code => code.Id)];

    [Fact]
    public void Pages_and_codes_match_both_ways() =>
        Directory.EnumerateFiles(Repository.PathTo(Folder), "ISR*.md").Select(Path.GetFileNameWithoutExtension)
            .Should().BeEquivalentTo(Codes.All.Select(code => code.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_the_title_of_its_code_and_says_what_to_avoid_what_to_prefer_and_why(string id)
    {
        var lines = File.ReadAllLines(Repository.PathTo($"{Folder}/{id}.md"));

        lines[0].Should().Be($"# {id}: {Codes.All.Single(code => code.Id == id).Title}");
        lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Should().Equal("## Avoid", "## Prefer", "## Why");
        lines.Should().HaveCountLessThan(40);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_a_page_prefers_is_JSON_and_what_it_avoids_is_too_unless_the_code_is_about_JSON(string id)
    {
        var (avoid, prefer) = Examples(File.ReadAllText(Repository.PathTo($"{Folder}/{id}.md")));
        // Size and encoding cannot be shown in the text of a page.
        var isAboutJson = id.StartsWith("ISR1", StringComparison.Ordinal) && id is not ("ISR1001" or "ISR1002");

        Read(prefer).Should().BeEmpty();
        Read(avoid).Select(diagnostic => diagnostic.Code).Should().Equal(isAboutJson ? [id] : []);
    }

    private static (string Avoid, string Prefer) Examples(string page) =>
        page.Split("```jsonc\n").Skip(1).Select(rest => rest.Split("```")[0]).ToArray() is [var avoid, var prefer]
            ? (avoid, prefer)
            : throw new InvalidOperationException("a page has two examples");

    private static IReadOnlyList<Diagnostic> Read(string json)
    {
        Syntax.Trees.Read(json, out var diagnostics);
        return diagnostics;
    }
}
