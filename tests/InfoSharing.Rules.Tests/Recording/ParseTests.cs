using System.Text;
using InfoSharing.Rules.Tests.Explanation;

namespace InfoSharing.Rules.Tests.Recording;

public sealed class ParseTests
{
    private static readonly DecisionRecord Whole = Records.Full(Explained.OfSmall("danger"));

    [Theory]
    [InlineData("\"acceptsAnnouncedLaw\":", "\"\u00e9t\u00e9\":{\"z\":[1e-7,\"\\u001f😀\",null],\"a\":{}},\"acceptsAnnouncedLaw\":")]
    [InlineData("\"as\":\"recommended\"", "\"approvedBy\":{\"role\":\"manager\"},\"as\":\"recommended\"")]
    [InlineData("\"disposition\":\"share\"", "\"disposition\":\"share\",\"confidence\":0.5")]
    [InlineData("\"outcome\":", "\"novelty\":[],\"outcome\":")]
    public void Members_that_are_not_known_are_kept_byte_for_byte(string known, string with)
    {
        var json = Whole.ToJson();
        var place = json.IndexOf(known, StringComparison.Ordinal);
        var altered = Tampering.Sealed(json[..place] + with + json[(place + known.Length)..]);
        var read = Records.Parsed(altered);

        read.Utf8.ToArray().Should().Equal(altered.ToArray());
        read.Mask(InfoSharing.Rules.RecordMask.Of("/decision/by"), Explained.Small).ToJson().Should().NotContain("user-17");
        read.Replay(Explained.Small).IsSameAnswer.Should().BeTrue();
    }

    [Fact]
    public void Another_layout_is_read_and_reported_and_the_bytes_to_keep_are_the_same()
    {
        var indented = System.Text.Json.Nodes.JsonNode.Parse(Whole.ToJson())!.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true });
        var loaded = DecisionRecord.Parse(Encoding.UTF8.GetBytes(indented), "record.json");

        loaded.Diagnostics.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Code = "ISR7004", Severity = Severity.Warning });
        loaded.Value.ToJson().Should().Be(Whole.ToJson());
    }

    [Fact]
    public void A_record_without_a_recommendation_by_which_to_be_judged_is_no_record() =>
        DecisionRecord.Parse("{\"asAt\":\"2026-11-22\"}"u8.ToArray(), "record.json").Diagnostics.Select(one => one.Code).Should().Equal("ISR7001");

    [Fact]
    public void A_newer_record_is_not_half_read() =>
        DecisionRecord.Parse(Records.Utf8(Whole.ToJson().Replace("\"version\":1}", "\"version\":2}", StringComparison.Ordinal)), "record.json")
            .Diagnostics.Select(one => one.Code).Should().Equal("ISR7002");

    [Fact]
    public void The_digest_that_was_kept_elsewhere_tells_a_forgery_that_fits_itself()
    {
        var forged = Tampering.Resealed(Whole, json => json.Replace("user-17", "user-18", StringComparison.Ordinal));

        forged.DecidedBy.Should().Be("user-18");
        forged.Verify(Whole.Digest).Should().BeFalse();
        Whole.Verify(Whole.Digest).Should().BeTrue();
    }

    [Fact]
    public void No_value_of_a_fact_and_no_free_text_gets_into_what_is_said_of_a_broken_record()
    {
        var broken = Whole.ToJson().Replace("refer today", "refer tomorrow", StringComparison.Ordinal);
        var read = () => DecisionRecord.Parse(Records.Utf8(broken), "record.json").Value;

        read.Should().Throw<DiagnosticsException>().Which.Message.Should().NotContainAny("refer", "user-17", "user-4", "serious");
    }
}
