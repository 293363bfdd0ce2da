using FluentAssertions;
using InfoSharing.Rules.Tests.WorkedCases;
using Xunit;

namespace InfoSharing.Rules.Tests.Documents;

public class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathTo("README.md")).ReplaceLineEndings("\n");

    public static TheoryData<string> Documents =>
    [
        "README.md", "CONTRIBUTING.md", "src/README.md", "benchmarks/README.md", "src/InfoSharing.Rules/packs/GUIDE.md", "src/InfoSharing.Rules/packs/AUTHORING.md",
        "src/InfoSharing.Rules/README.md", "src/InfoSharing.Rules.NRules/README.md",
    ];

    [Fact]
    public void The_programs_shown_are_those_that_are_compiled()
    {
        var compiled = Lines(File.ReadAllText(Repository.PathTo("tests/InfoSharing.Rules.Tests/Documents/ReadmePrograms.cs")));

        foreach (var program in Blocks("csharp"))
        {
            compiled.Should().Contain(Lines(program));
        }
    }

    [Fact]
    public void The_vendors_program_advises_to_share_now()
    {
        var (advice, json) = ReadmePrograms.Vendor();

        advice.Outcome.Should().Be(Outcome.ShouldShare);
        advice.Urgency.Should().Be(Urgency.ShareNow);
        json.Should().Contain("\"outcome\": \"ShouldShare\"");
    }

    [Fact]
    public void What_is_asked_and_kept_in_the_readme_comes_out()
    {
        var (advice, _) = ReadmePrograms.Vendor();

        var (ask, before) = ReadmePrograms.Inquirer(advice);

        ask.Should().HaveCount(3);
        before.Explain().Should().NotBeEmpty();
        ReadmePrograms.Keeper(LawfulBasisAdvisor.England, advice, new DateTimeOffset(2026, 11, 22, 17, 0, 0, TimeSpan.Zero)).Should().BeTrue();
    }

    [Fact]
    public void The_answer_shown_is_the_one_that_the_first_command_prints()
    {
        var printed = EnglandPack.Advisor.Evaluate(EnglandPack.Read("published/siblings-hub.json").Case).Explain().ReplaceLineEndings("\n");

        printed.Should().StartWith(Blocks("text").Single());
    }

    [Fact]
    public void The_diagnostic_shown_is_the_one_that_is_given()
    {
        var read = EnglandPack.Advisor.ReadCase("""{ "asAt": "2026-11-22",  "facts": { "purpos": "safeguard-child" } }"""u8.ToArray(), "case.json");

        Blocks("console").Should().Contain(string.Join('\n', read.Diagnostics) + "\n");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_to_a_file_leads_to_one(string document)
    {
        var text = File.ReadAllText(Repository.PathTo(document));
        var links = System.Text.RegularExpressions.Regex.Matches(text, @"\]\((?!https?:|#)([^)#]+)").Select(match => match.Groups[1].Value);

        var folder = Path.GetDirectoryName(Repository.PathTo(document))!;
        links.Where(link => !Path.Exists(Path.Combine(folder, link))).Should().BeEmpty("{0} links to them", document);
    }

    private static IEnumerable<string> Blocks(string language) =>
        Readme.Split($"```{language}\n").Skip(1).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)]);

    private static string Lines(string program) =>
        string.Join('\n', program.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
}
