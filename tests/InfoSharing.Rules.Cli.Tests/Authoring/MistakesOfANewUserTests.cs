using System.Text;

namespace InfoSharing.Rules.Cli.Tests.Authoring;

public sealed class MistakesOfANewUserTests
{
    private const string Change = "my-partnership/changes/panel.json";
    private const string Rule = "my-partnership/rules/my-partnership-tell-panel.json";
    private const string Case = "my-partnership/cases/panel-agreed.json";

    private static readonly (string Did, string File, string Instead, string Of)[] Mistakes =
    [
        ("misspelt a fact in a change", Change, "partnership.panel-agree\"", "partnership.panel-agreed\""),
        ("misspelt a fact in a case", Case, "my-partnership.panel-agred", "my-partnership.panel-agreed"),
        ("forgot a comma", Change, "\"id\": \"panel\"", "\"id\": \"panel\","),
        ("forgot why", Rule, "", "\"because\": \"the panel answers for what it has agreed to\","),
        ("changed a locked rule", Change, "unsafe-recipient-barred", "may-share-to-safeguard"),
        ("changed a rule that is not there", Change, "may-share-to-safegaurd", "may-share-to-safeguard"),
        ("widened", Rule, "{ \"outcome\": \"MayShare\" }", "{ \"safeguard\": \"my-partnership-tell-panel\" }"),
        ("wrote true as text in a case", Case, "agreed\": \"true\"", "agreed\": true"),
        ("wrote true as text in a change", Change, "\"is\": \"true\"", "\"is\": true"),
        ("pasted from a word processor", Change, "“may-share-to-safeguard”", "\"may-share-to-safeguard\""),
        ("left out the quotation marks", Change, "may-share-to-safeguard", "\"may-share-to-safeguard\""),
        ("ended a sentence with a full stop", Change, "has not agreed.\"", "has not agreed\""),
        ("took another word for a member", Change, "\"except\"", "\"unless\""),
        ("took an id of England", "my-partnership/facts/panel.json", "\"id\": \"purpose\"", "\"id\": \"my-partnership.panel-agreed\""),
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

        foreach (var (right, wrong) in new[] { ("cases", "case"), ("changes", "change") })
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
