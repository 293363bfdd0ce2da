using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace InfoSharing.Rules.Cli.Tests;

/// <summary>Nothing that a case, a pack, a file name or a word of the command line holds commands the terminal or turns letters round.</summary>
public sealed class NothingSteersTests
{
    private static readonly string[] Steering = ["\e[31m", "\e[2J", "\u0007", "\b", "\u009B2J", "\u202E", "\u202A", "\u2066", "\u2069", "\u200F", "\u200B", "\u2028", "\u2029", "\r", "\u0085"];

    private static readonly string[] Commands =
    [
        "evaluate {case} --pack small", "evaluate {case} --pack small --trace", "why {case} MayShare --pack small", "why-not {case} MustShare --pack small", "what-if {case} MayShare --pack small",
        "what-if {case} --set age@{word}=3 --pack small", "what-if {case} --set {word}=3 --pack small", "why {case} {word} --pack small", "evaluate {bad} --pack small", "evaluate {cases} --pack small", "check {bad} --pack small",
        "check {word}", "evaluate {word}", "{word}", "evaluate {case} --{word}", "ask {case} --pack small", "ask {new} --pack small", "format {bad}", "explain {word}", "record verify {bad}",
        "facts {pack}", "facts {pack} --csharp", "provisions {pack}", "check {pack}", "rulebook {pack}", "diff small {pack} --cases 5", "test {pack}", "evaluate {case} --pack {pack} --html {word}/x",
    ];

    [Holds(150)]
    public Property Nothing_that_is_printed_steers_the_terminal(int seed)
    {
        var random = new Random(seed);
        var (id, word) = ($"child{One()}x", $"w{One()}d".Replace("\0", "", StringComparison.Ordinal));
        using var place = new Workplace { IsTerminal = random.Next(2) == 0, Width = 60 + random.Next(60), Input = $"{id} mother\n{word}\n{word}2\n\n?\nyes\n{word}\n7\nq\n" }.AddSmallPack();
        var (sharing, name) = (Json(id), $"n{One()}e");
        place.Write($"{name}.json", $$"""{ "asAt": "2026-11-22", "people": [{ "id": "{{sharing}}" }], "items": [{ "id": "i", "about": "{{sharing}}" }] }""")
            .Write($"{name}-bad.json", $$"""{ "asAt": "{{sharing}}", "{{sharing}}": 1, "facts": { "{{sharing}}": {{"\u202E\u009B"}} } }""")
            .Write($"{name}.ndjson", $$"""{ "asAt": "{{sharing}}" }""")
            .Copy("tests/InfoSharing.Rules.Tests/corpus/base", name).Copy("tests/InfoSharing.Rules.Cli.Tests/corpus/small", name);
        foreach (var file in Directory.EnumerateFiles(place.PathTo(name), "*.json", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace("\"title\": \"A", $"\"title\": \"A{Json(One())}", StringComparison.Ordinal).Replace("\"label\": \"the", $"\"label\": \"the{Json(One())}", StringComparison.Ordinal)
                .Replace("\"question\": \"Is", $"\"question\": \"Is{Json(One())}", StringComparison.Ordinal));
        }

        var line = Commands[random.Next(Commands.Length)];
        string[] words = [.. line.Split(' ').Select(part => part
            .Replace("{case}", $"{name}.json", StringComparison.Ordinal).Replace("{bad}", $"{name}-bad.json", StringComparison.Ordinal).Replace("{cases}", $"{name}.ndjson", StringComparison.Ordinal)
            .Replace("{new}", $"{name}-new.json", StringComparison.Ordinal).Replace("{pack}", name, StringComparison.Ordinal).Replace("{word}", word, StringComparison.Ordinal))];

        var ran = place.RunWords(words);

        // Answers to many cases are JSON for programs; the headings of tables are bold by the command's own hand.
        var screen = ran.Error + (line.Contains("{cases}", StringComparison.Ordinal) ? "" : Regex.Replace(ran.Out, "\e\\[[01]m", ""));
        return IsPlain(screen).Label($"{line}\n{Shown(screen)}");

        string One() => Steering[random.Next(Steering.Length)];
    }

    [Theory]
    [InlineData("O'Brien", "O'Brien")]
    [InlineData("O\u2019Brien", "O\u2019Brien")]
    [InlineData("Anne-Marie", "Anne-Marie")]
    [InlineData("Zoë", "Zoë")]
    [InlineData("Mary Ann O'Brien,", "Mary Ann O'Brien")]
    [InlineData("Mary  Ann, Zoë d'Arcy", "Mary Ann|Zoë d'Arcy")]
    [InlineData("child mother", "child|mother")]
    [InlineData("child, mother", "child|mother")]
    public void Codes_keep_their_apostrophes_hyphens_accents_and_between_commas_their_spaces(string typed, string people)
    {
        using var place = new Workplace { Input = $"{typed}\n{string.Concat(people.Split('|').Select((_, number) => $"item's-{number}\n"))}7\nq\n" }.AddSmallPack();

        var ran = place.Run("ask new.json --pack small");

        ran.Error.Should().BeEmpty();
        using var json = System.Text.Json.JsonDocument.Parse(place.Read("new.json"));
        json.RootElement.GetProperty("people").EnumerateArray().Select(person => person.GetProperty("id").GetString()).Should().Equal(people.Split('|'));
        json.RootElement.GetProperty("items")[0].GetProperty("about").GetString().Should().Be(people.Split('|')[0]);
        place.Run("evaluate new.json --pack small").ExitCode.Should().Be(ran.ExitCode);
    }

    [Fact]
    public void An_answer_may_be_typed_with_the_other_apostrophe()
    {
        using var place = new Workplace { Input = "child\u2019s own school\nq\n" }.AddSmallPack()
            .Write("small/bodies/more.json", """{ "bodies": [{ "id": "own-school", "label": "the child's own school", "attributes": { "public-authority": true }, "review": "verified" }] }""")
            .Write("case.json", """{ "asAt": "2026-11-22", "facts": { "purpose": "safeguard-child", "sharing.necessary": true }, "people": [{ "id": "child", "facts": { "age": 7 } }], "items": [{ "id": "worry", "about": "child", "facts": { "category": ["health"] } }] }""");

        place.Run("ask case.json --pack small");

        place.Read("case.json").Should().Contain("\"discloser.kind\": \"own-school\"");
    }

    private static string Json(string text) => string.Concat(text.Select(letter => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}")));

    private static bool IsPlain(string page) => page.EnumerateRunes().All(letter => letter.Value == '\n'
        || Rune.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse));

    private static string Shown(string page) => string.Concat(page.Select(letter => letter == '\n' || (letter >= ' ' && letter < 0x7F) ? letter.ToString() : string.Create(CultureInfo.InvariantCulture, $"<{(int)letter:x4}>")));
}
