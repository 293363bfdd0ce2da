using InfoSharing.Rules.Tests.Explanation;

namespace InfoSharing.Rules.Tests.Inquiry;

/// <summary>What is certain of three published cases, what would change them and what to ask next, to the last character.</summary>
public sealed class CertaintyCorpusTests
{
    private const string Folder = "tests/InfoSharing.Rules.Tests/corpus/inquiry";

    private static readonly bool Rerecord = Environment.GetEnvironmentVariable("ISR_RERECORD") == "1";

    public static TheoryData<string> Cases => ["haringey-doctor", "knife-wound-continuing-risk", "siblings-hub"];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_certain_and_what_would_change_it_reads_as_recorded(string name)
    {
        var advice = Explained.OfEngland(name);
        string[] changes = [.. new[]
        {
            Target.ProvisionIsAvailable("ukgdpr.6.1.a"),
            Target.ProvisionIsAvailable("ukgdpr.6.1.ea"),
            Target.OutcomeIs(Outcome.DoNotShare),
        }.Select(target => advice.WhatWouldChange(target).Explain())];

        Compare($"{name}-certainty.txt", advice.Certainty().Explain() + "\n\n" + string.Join("\n\n", changes));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_same_as_json_reads_as_recorded(string name)
    {
        var advice = Explained.OfEngland(name);

        Compare($"{name}-change.json", advice.WhatWouldChange(Target.ProvisionIsAvailable("ukgdpr.6.1.a")).ToJson());
        Compare($"{name}-next-questions.json", advice.NextQuestions(2).ToJson());
    }

    [Fact]
    public void A_whole_report_of_certainty_as_json_reads_as_recorded() =>
        Compare("little-known-certainty.json", Explained.OfSmall("little-known").Certainty().ToJson());

    private static void Compare(string file, string text)
    {
        var path = Repository.PathTo($"{Folder}/{file}");
        if (Rerecord)
        {
            File.WriteAllText(path, text);
        }

        text.Should().Be(File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
