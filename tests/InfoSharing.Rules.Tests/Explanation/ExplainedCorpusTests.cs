using System.Text.Json;
using System.Text.Json.Nodes;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.Explanation;

/// <summary>
/// Whole explanations, to the last character. Those of the small pack hold everything; those of England stop before the
/// trace and leave out the digest and the places of rules, so that an edit elsewhere in the pack is no change here.
/// </summary>
public sealed class ExplainedCorpusTests
{
    private static readonly bool Rerecord = Environment.GetEnvironmentVariable("ISR_RERECORD") == "1";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> SmallCases => [.. Explained.SmallCases()];

    public static TheoryData<string> EnglandCases => [.. Explained.EnglandCases];

    [Theory]
    [MemberData(nameof(SmallCases))]
    public void A_case_of_the_small_pack_reads_as_recorded(string name)
    {
        var recommendation = Explained.OfSmall(name);

        Compare($"small-{name}.txt", recommendation.Explain(wholeTrace: true));
        Compare($"small-{name}.json", recommendation.ToJson() + "\n");
    }

    [Theory]
    [MemberData(nameof(EnglandCases))]
    public void A_published_case_of_England_reads_as_recorded(string name)
    {
        var recommendation = Explained.OfEngland(name);

        Compare($"england-{name}.txt", UpToTrace(recommendation.Explain()));
        Compare($"england-{name}.json", WithoutTrace(recommendation.ToJson()) + "\n");
    }

    [Fact]
    public void A_case_towards_several_recipients_reads_as_recorded()
    {
        var plan = EnglandPack.Advisor.Plan(EnglandPack.Read("recipients/bruises-social-care-club-father.json").Case);

        Compare("england-several-recipients.txt", plan.ToText());
        Compare("england-several-recipients.md", plan.ToMarkdown());
    }

    private static string UpToTrace(string page) => page[..page.IndexOf("\nTrace: ", StringComparison.Ordinal)];

    private static string WithoutTrace(string json)
    {
        var root = JsonNode.Parse(json)!.AsObject();
        root.Remove("trace");
        root["pack"]!.AsObject().Remove("digest");
        foreach (var rule in root["assumptions"]!["unverified"]!.AsArray())
        {
            rule!.AsObject().Remove("at");
        }

        return root.ToJsonString(Indented).ReplaceLineEndings("\n");
    }

    private static void Compare(string file, string got)
    {
        var path = Repository.PathTo($"{Explained.Folder}/{file}");
        if (Rerecord)
        {
            File.WriteAllText(path, got);
        }

        File.Exists(path).Should().BeTrue("`{0}` is recorded by running the tests with ISR_RERECORD=1", file);
        got.Should().Be(File.ReadAllText(path), "`{0}` is recorded; if the change is meant, run with ISR_RERECORD=1 and read what is written", file);
    }
}
