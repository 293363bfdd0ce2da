using System.Text.Json;
using System.Text.RegularExpressions;

namespace InfoSharing.Rules.Cli.Tests.Verbs;

/// <summary>The verbs that only show something, and the help of all.</summary>
public sealed class LookingUpTests
{
    private static readonly string[] Verbs = ["new", "new overlay", "new rule", "new case", "check", "format", "test", "evaluate", "ask", "why", "why-not", "what-if", "record", "record verify", "record replay", "record review", "diff", "rulebook", "explain", "facts", "provisions", "schema", "completion"];

    public static TheoryData<string> WithHelp => ["", .. Verbs];

    [Theory]
    [MemberData(nameof(WithHelp))]
    public void Help_teaches_with_examples(string verb)
    {
        var page = Run($"{verb} --help").Page($"infosharing {verb} --help");

        page.Should().Contain("  $ ").And.Contain("Exit codes:");
        Recorded.ShouldBe(page, $"help/{(verb.Length == 0 ? "infosharing" : verb.Replace(' ', '-'))}.txt");
    }

    [Fact]
    public void Every_verb_has_help_that_is_recorded() =>
        Run("--help").Out.Split('\n').SkipWhile(line => line != "Commands:").Skip(1).TakeWhile(line => line.Length > 0)
            .Where(line => line[2] is >= 'a' and <= 'z').Select(line => line.Trim().Split(' ')[0]).Should().BeEquivalentTo(Verbs.Where(verb => !verb.Contains(' ', StringComparison.Ordinal)));

    [Theory]
    [InlineData("explain ISR3002", "show/explain.txt")]
    [InlineData("explain ISR9999", "show/explain-nothing.txt")]
    [InlineData("provisions --requirement lawful-basis", "show/provisions.txt")]
    [InlineData("provisions --requirement lawful-basis --format json", "show/provisions.json")]
    [InlineData("facts mine", "show/facts.txt")]
    [InlineData("facts mine --format json", "show/facts.json")]
    [InlineData("facts mine --csharp --namespace My.App", "show/facts.cs.txt")]
    [InlineData("schema", "show/schema.txt")]
    [InlineData("completion bash", "show/completion-bash.txt")]
    [InlineData("chekc", "show/wrong-verb.txt")]
    public void What_is_shown_is_recorded(string line, string recorded)
    {
        using var place = new Workplace();
        place.Run("new overlay mine");

        Recorded.ShouldBe(place.Run(line).Page(line), recorded);
    }

    [Theory]
    [InlineData(100, "show/provisions-wide-terminal.txt")]
    [InlineData(60, "show/provisions-narrow-terminal.txt")]
    public void On_a_terminal_a_table_fits_the_window(int width, string recorded)
    {
        using var place = new Workplace { IsTerminal = true, Width = width };

        var lines = Regex.Replace(place.Run("provisions --requirement lawful-basis").Out, "\e\\[[0-9;]*m", "").Split('\n').Select(line => line.TrimEnd()).ToList();

        lines.Should().OnlyContain(line => line.Length <= width);
        Recorded.ShouldBe(string.Join('\n', lines), recorded);
    }

    [Fact]
    public void Every_schema_is_printed_as_it_is_in_the_library()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("src/InfoSharing.Rules/schemas")))
        {
            Run($"schema {Path.GetFileName(file).Split('.')[0]}").Out.Should().Be(File.ReadAllText(file));
        }
    }

    [Theory]
    [InlineData("infosharing ch", "check")]
    [InlineData("infosharing explain ISR300", "ISR3002")]
    [InlineData("infosharing check --sa", "--sarif")]
    public void A_shell_is_told_how_a_line_may_go_on(string line, string one)
    {
        using var place = new Workplace();

        place.RunWords([$"[suggest:{line.Length}]", line]).Out.Split('\n').Should().Contain(one);
    }

    [Fact]
    public void Typed_keys_of_an_overlay_are_its_own() =>
        JsonDocument.Parse(Run("facts --format json").Out).RootElement.GetArrayLength().Should().Be(LawfulBasisAdvisor.England.PacksAsRead[0].Facts.Count);

    private static Ran Run(string line)
    {
        using var place = new Workplace();
        return place.Run(line);
    }
}
