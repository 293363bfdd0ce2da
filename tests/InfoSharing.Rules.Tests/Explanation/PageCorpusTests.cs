using System.Text.RegularExpressions;

namespace InfoSharing.Rules.Tests.Explanation;

/// <summary>
/// Whole pages, to the last character, for both audiences. They stop before the trace and leave out the digest, so that an edit
/// elsewhere in the pack is no change here.
/// </summary>
public sealed partial class PageCorpusTests
{
    private static readonly bool Rerecord = Environment.GetEnvironmentVariable("ISR_RERECORD") == "1";

    public static TheoryData<string> Professionals => ["haringey-doctor", "knife-wound-continuing-risk", "siblings-hub"];

    public static TheoryData<string, string> People => new()
    {
        { "haringey-doctor", "parents" },
        { "knife-wound-continuing-risk", "patient" },
        { "siblings-hub", "child" },
        { "young-person-told-of-an-item", "young-person" },
    };

    [Theory]
    [MemberData(nameof(Professionals))]
    public void The_page_for_a_professional_reads_as_recorded(string name)
    {
        var recommendation = Of(name);

        Compare($"{name}.md", WithoutTrace(recommendation.ToMarkdown(), "## Trace\n", "---\n"));
        Compare($"{name}.html", WithoutTrace(recommendation.ToHtml(), "<section id=\"trace\"", "</section>\n"));
    }

    [Theory]
    [MemberData(nameof(People))]
    public void The_page_for_a_person_concerned_reads_as_recorded(string name, string person)
    {
        var (recommendation, audience) = (Of(name), Audience.PersonConcerned(person));

        Compare($"{name}-{person}.md", recommendation.ToMarkdown(audience));
        Compare($"{name}-{person}.html", recommendation.ToHtml(audience));
        Compare($"{name}-{person}.txt", recommendation.Explain(audience));
    }

    private static Recommendation Of(string name) => name == "young-person-told-of-an-item" ? Explained.Told() : Explained.OfEngland(name);

    private static string WithoutTrace(string page, string from, string to)
    {
        var start = page.IndexOf(from, StringComparison.Ordinal);
        return Digest().Replace(page[..start] + page[page.IndexOf(to, start, StringComparison.Ordinal)..], "(digest)");
    }

    private static void Compare(string file, string got)
    {
        var path = Repository.PathTo($"{Explained.Folder}/pages/{file}");
        if (Rerecord)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, got);
        }

        File.Exists(path).Should().BeTrue("`{0}` is recorded by running the tests with ISR_RERECORD=1", file);
        got.Should().Be(File.ReadAllText(path), "`{0}` is recorded; if the change is meant, run with ISR_RERECORD=1 and look at what is written", file);
    }

    [GeneratedRegex("\\b[0-9a-f]{16}\\b")]
    private static partial Regex Digest();
}
