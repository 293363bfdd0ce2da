using System.Text.Json;
using System.Text.Json.Nodes;
using InfoSharing.Rules.Tests.Explanation;

namespace InfoSharing.Rules.Tests.Inquiry;

/// <summary>
/// Whole answers to what is asked of three published cases, to the last character; the places of rules and the digest of the pack
/// are left out, so that an edit elsewhere in the pack is no change here.
/// </summary>
public sealed class InquiryCorpusTests
{
    private const string Folder = "tests/InfoSharing.Rules.Tests/corpus/inquiry";

    private static readonly bool Rerecord = Environment.GetEnvironmentVariable("ISR_RERECORD") == "1";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly DateOnly BeforeSeventhBasis = new(2026, 2, 4);
    private static readonly DateOnly AnnouncedDutyStarts = new(2026, 9, 30);

    public static TheoryData<string> Cases => ["haringey-doctor", "knife-wound-continuing-risk", "siblings-hub"];

    /// <summary>Each case with a course that it does not come to.</summary>
    public static TheoryData<string, Outcome> CasesAndOtherCourses => new()
    {
        { "haringey-doctor", Outcome.MayShare },
        { "knife-wound-continuing-risk", Outcome.ShouldShare },
        { "siblings-hub", Outcome.MustShare },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Why_the_answer_and_the_basis_are_as_they_are_reads_as_recorded(string name)
    {
        var advice = Explained.OfEngland(name);
        var basis = advice.Items.First(item => item.LawfulBasis is not null).LawfulBasis!.Id;

        Compare($"{name}-why.txt", advice.Why(advice.Outcome).Explain() + "\n\n" + advice.Why(Target.ProvisionIsRecommended(basis)).Explain());
        Compare($"{name}-why.json", Portable(advice.Why(Target.ProvisionIsRecommended(basis)).ToJson()));
    }

    [Theory]
    [MemberData(nameof(CasesAndOtherCourses))]
    public void Why_consent_recognised_legitimate_interest_and_another_course_do_not_come_about_reads_as_recorded(string name, Outcome other)
    {
        var advice = Explained.OfEngland(name);

        Compare($"{name}-why-not.txt", advice.WhyNot("ukgdpr.6.1.a").Explain() + "\n\n" + advice.WhyNot("ukgdpr.6.1.ea").Explain() + "\n\n" + advice.WhyNot(other).Explain());
        Compare($"{name}-why-not.json", Portable(advice.WhyNot("ukgdpr.6.1.ea").ToJson()));
    }

    [Fact]
    public void Why_an_item_may_not_go_reads_as_recorded()
    {
        var known = Explained.OfEngland("haringey-doctor");
        var little = Explained.OfSmall("little-known");

        Compare("items-why-not.txt", known.WhyNot(Target.DispositionIs(Disposition.Share, "already-working-with-family")).Explain() + "\n\n"
            + known.Why(Target.DispositionIs(Disposition.Withhold, "already-working-with-family")).Explain() + "\n\n"
            + little.WhyNot(Target.DispositionIs(Disposition.Share)).Explain() + "\n\n"
            + little.WhyNot(Outcome.ShouldShare).Explain());
    }

    [Fact]
    public void What_differed_before_the_seventh_basis_reads_as_recorded()
    {
        var advice = Explained.OfEngland(SeventhBasis);
        var comparison = advice.AsAt(BeforeSeventhBasis);

        Compare("before-the-seventh-basis.txt", comparison.Explain() + "\n\n" + comparison.To.WhyNot("ukgdpr.6.1.ea").Explain());
        Compare("before-the-seventh-basis.json", Portable(comparison.ToJson()));
    }

    [Fact]
    public void What_announced_law_would_change_reads_as_recorded()
    {
        var comparison = Explained.OfEngland("siblings-hub").AsAt(AnnouncedDutyStarts, acceptAnnouncedLaw: true);

        Compare("announced-law.txt", comparison.Explain());
    }

    private const string SeventhBasis = "supermarket-and-police";

    private static string Portable(string json)
    {
        var root = JsonNode.Parse(json)!;
        Clean(root);
        return root.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
    }

    private static void Clean(JsonNode? node)
    {
        if (node is JsonObject members)
        {
            members.Remove("at");
            members.Remove("digest");
            foreach (var (_, member) in members)
            {
                Clean(member);
            }
        }
        else if (node is JsonArray all)
        {
            foreach (var one in all)
            {
                Clean(one);
            }
        }
    }

    private static void Compare(string file, string got)
    {
        var path = Repository.PathTo($"{Folder}/{file}");
        if (Rerecord)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, got);
        }

        File.Exists(path).Should().BeTrue("`{0}` is recorded by running the tests with ISR_RERECORD=1", file);
        got.Should().Be(File.ReadAllText(path), "`{0}` is recorded; if the change is meant, run with ISR_RERECORD=1 and read what is written", file);
    }
}
