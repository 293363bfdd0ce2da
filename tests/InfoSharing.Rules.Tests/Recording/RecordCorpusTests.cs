using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using InfoSharing.Rules.Tests.Explanation;
using InfoSharing.Rules.Tests.Schemas;

namespace InfoSharing.Rules.Tests.Recording;

/// <summary>
/// Whole records of published cases, laid out to be read; their digests are left out, so that an edit elsewhere in the pack is no change
/// here. And records of versions that were written once: those are never recorded anew.
/// </summary>
public sealed class RecordCorpusTests
{
    private static readonly bool Rerecord = Environment.GetEnvironmentVariable("ISR_RERECORD") == "1";
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("haringey-doctor")]
    [InlineData("knife-wound-continuing-risk")]
    [InlineData("siblings-hub")]
    public void The_record_of_a_published_case_is_as_recorded(string name)
    {
        var record = Records.Full(Records.England($"published/{name}.json"));
        var path = Repository.PathTo($"{Records.Folder}/{name}.json");
        var got = Readable(record) + "\n";
        if (Rerecord)
        {
            File.WriteAllText(path, got);
        }

        got.Should().Be(File.ReadAllText(path), "`{0}` is recorded; if the change is meant, run with ISR_RERECORD=1 and read what is written", name);
    }

    [Fact]
    public void The_first_version_stays_readable()
    {
        var bytes = File.ReadAllBytes(Repository.PathTo($"{Records.Folder}/versions/1.json"));
        var record = Records.Parsed(bytes);

        record.Utf8.ToArray().Should().Equal(bytes);
        record.Version.Should().Be(1);
        record.DecidedBy.Should().Be("user-17");
        record.Decision.Should().Be(Decided.Departed);
        record.Reason.Should().Be("the family was seen this morning");
        record.Outcome.Should().Be(Outcome.ShouldShare);
        record.Facts.Should().HaveCount(12);
        record.Facts.Should().Contain(fact => fact.Fact == "confidential" && fact.Subject == "injuries" && fact.State == RecordedState.AskedNotKnown && fact.By == "user-4");
        record.Verify("3819ccb0af6d04cc4be06416c4c1eddaef4c9fc83ec2473824d0a68cf7bc9190").Should().BeTrue();
        record.Replay(Explained.Small).Unread.Should().BeEmpty();
        Schema.Of("record").Faults(bytes).Should().BeEmpty();
    }

    [Fact]
    public void Records_keep_to_their_schema_whole_and_masked()
    {
        foreach (var name in Explained.SmallCases())
        {
            var whole = Records.Full(Explained.OfSmall(name), new string('a', 64), departed: true);
            Schema.Of("record").Faults(whole.Utf8).Should().BeEmpty();
            Schema.Of("record").Faults(whole.Mask(RecordMask.From(Sensitivity.Ordinary), Explained.Small).Utf8).Should().BeEmpty();
        }

        Schema.Of("record").Faults(Records.Full(Records.England("published/siblings-hub.json"), withQuestions: false).Utf8).Should().BeEmpty();
    }

    private static string Readable(DecisionRecord record)
    {
        var root = JsonNode.Parse(record.ToJson())!.AsObject();
        root.Remove("digest");
        root["pack"]!.AsObject().Remove("digest");
        return root.ToJsonString(Indented).ReplaceLineEndings("\n");
    }
}
