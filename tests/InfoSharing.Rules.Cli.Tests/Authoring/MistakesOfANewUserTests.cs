using System.Text;

namespace InfoSharing.Rules.Cli.Tests.Authoring;

public sealed class MistakesOfANewUserTests
{
    private const string Table = "my-partnership/tables/panel.json";
    private const string Rule = "my-partnership/rules/my-partnership-panel-agreed.json";
    private const string Case = "my-partnership/cases/panel-agreed.json";
    private const string Change = "my-partnership/changes/panel.json";

    private static readonly (string Did, string File, string Instead, string Of)[] Mistakes =
    [
        ("misspelt a fact in a rule", Rule, "partnership.panel-agree\"", "partnership.panel-agreed\""),
        ("misspelt a fact in a case", Case, "my-partnership.panel-agred", "my-partnership.panel-agreed"),
        ("misspelt a question in a rule", Rule, "\"my-partnership-panle\"", "\"my-partnership-panel\""),
        ("misspelt a question in a row", Table, "{ \"my-partnership-panle\": \"waits\"", "{ \"my-partnership-panel\": \"waits\""),
        ("misspelt an answer in a row", Table, "{ \"my-partnership-panel\": \"wait\"", "{ \"my-partnership-panel\": \"waits\""),
        ("misspelt what a row comes to", Table, "\"advise\"", "\"advice\""),
        ("asked in a row what the table does not ask", Table, "\"gravity\": \"none\"", "\"duty\": \"none\""),
        ("said in a row when it may go", Table, "{ \"my-partnership-panel\": \"agreed\" }, \"is\": \"may\"",
            "{ \"my-partnership-panel\": \"waits\", \"duty\": \"none\", \"weighing\": [\"nothing-against\", \"outweighed\"] },\n      \"is\": \"advice\""),
        ("kept back in a row for good", Table, "\"keep-back\"", "\"advice\""),
        ("put a row into a table that takes none", Table, "\"table\": \"weighing\"", "\"table\": \"course\""),
        ("read silence as more open than it is", Table, "\"mostOpen\": true", "\"mostOpen\": false"),
        ("forgot a comma", Table, "\"id\": \"my-partnership-panel\"\n      \"when\"", "\"id\": \"my-partnership-panel\",\n      \"when\""),
        ("forgot why", Rule, "", "\"because\": \"the panel answers for what it has agreed to\","),
        ("answered a question of England", Rule, "\"answer\": \"duty\", \"is\": \"none\"", "\"answer\": \"my-partnership-panel\", \"is\": \"agreed\""),
        ("decided by a rule", Rule, "{ \"outcome\": \"SeekAdvice\" }", "{ \"safeguard\": \"my-partnership-tell-panel\" }"),
        ("widened", Rule, "{ \"outcome\": \"MayShare\" }", "{ \"safeguard\": \"my-partnership-tell-panel\" }"),
        ("wrote true as text in a case", Case, "agreed\": \"true\"", "agreed\": true"),
        ("wrote true as text in a rule", Rule, "\"is\": \"true\"", "\"is\": true"),
        ("pasted from a word processor", Table, "“course”", "\"course\""),
        ("left out the quotation marks", Table, "course", "\"course\""),
        ("ended a sentence with a full stop", Table, "call for it.\"", "call for it\""),
        ("took another word for a member", Table, "\"if\"", "\"when\""),
        ("took an id of England", "my-partnership/facts/panel.json", "\"id\": \"purpose\"", "\"id\": \"my-partnership.panel-agreed\""),
    ];

    private static readonly (string Did, string Rule)[] Changed =
    [
        ("changed a locked rule", "danger-first"),
        ("changed a rule that is not there", "ready-training-in-palce"),
        ("changed a rule that calls for something", "spoken-then-written"),
    ];

    [Fact]
    public void Each_mistake_is_told_with_its_place_and_its_remedy()
    {
        using var place = Finished();
        var pages = new StringBuilder();
        foreach (var (did, file, instead, of) in Mistakes)
        {
            var right = place.Read(file);
            right.Should().Contain(of);
            place.Write(file, right.Replace(of, instead, StringComparison.Ordinal));

            Add(pages, did, place);
            place.Write(file, right);
        }

        foreach (var (did, rule) in Changed)
        {
            place.Write(Change, $$"""
                { "changes": [ { "rule": "{{rule}}", "because": "the panel decides here",
                    "unless": [ { "id": "panel", "when": { "not": { "fact": "my-partnership.panel-agreed", "is": true } }, "because": "the panel has not agreed" } ] } ] }
                """);
            Add(pages, did, place);
        }

        File.Delete(place.PathTo(Change));
        foreach (var (right, wrong) in new[] { ("cases", "case"), ("tables", "table") })
        {
            Directory.Move(place.PathTo($"my-partnership/{right}"), place.PathTo($"my-partnership/{wrong}"));
            Add(pages, $"named the folder `{wrong}`", place);
            Directory.Move(place.PathTo($"my-partnership/{wrong}"), place.PathTo($"my-partnership/{right}"));
        }

        File.Move(place.PathTo(Case), place.PathTo("my-partnership/rules/panel-agreed.json"));
        Add(pages, "put a case among the rules", place);

        Recorded.ShouldBe(pages.ToString(), "authoring/mistakes.txt");
    }

    private static void Add(StringBuilder pages, string did, Workplace place)
    {
        var ran = place.Run("check my-partnership");
        ran.ExitCode.Should().Be(3, did);
        ran.Out.Should().Contain("    help: ", did);
        pages.Append("== Somebody ").Append(did).Append('\n').Append(ran.Out).Append('\n');
    }

    private static Workplace Finished()
    {
        var place = new Workplace();
        new Page(File.ReadAllText(Repository.PathTo("src/InfoSharing.Rules/packs/AUTHORING.md"))).CarryOut(place);
        return place;
    }
}
