using InfoSharing.Rules.Tests.Explanation;

namespace InfoSharing.Rules.Tests.Recording;

public sealed class ChainTests
{
    private static readonly List<DecisionRecord> Records = Linked(6);

    [Fact]
    public void A_whole_chain_holds() => Verify(Records).Should().BeEquivalentTo(new { Holds = true, Count = 6L, FirstBreak = (long?)null });

    [Fact]
    public void A_chain_may_begin_later() => Verify(Records.Skip(2)).Holds.Should().BeTrue();

    [Fact]
    public void A_masked_record_keeps_its_place() =>
        Verify(Records.Select((record, place) => place % 2 == 0 ? record.Mask(RecordMask.From(Sensitivity.Personal), Explained.Small) : record)).Holds.Should().BeTrue();

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_record_taken_out_is_noticed_at_the_one_after_it(int place)
    {
        var result = Verify(Records.Where((_, at) => at != place));

        result.FirstBreak.Should().Be(place + 1);
        result.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("ISR7010");
    }

    [Fact]
    public void Two_records_exchanged_are_noticed() => Verify([Records[0], Records[2], Records[1], Records[3]]).FirstBreak.Should().Be(2);

    [Fact]
    public void A_record_that_is_not_linked_is_noticed() => Verify([Records[0], InfoSharing.Rules.Tests.Recording.Records.Plain(Explained.OfSmall("danger"))]).FirstBreak.Should().Be(2);

    [Fact]
    public void A_record_that_was_changed_is_noticed_where_it_stands()
    {
        var lines = Records.Select(record => record.Utf8).ToList();
        lines[2] = InfoSharing.Rules.Tests.Recording.Records.Utf8(Records[2].ToJson().Replace("user-17", "user-71", StringComparison.Ordinal));
        var result = DecisionRecord.VerifyChain(lines, "records.jsonl");

        result.FirstBreak.Should().Be(3);
        result.Diagnostics.Should().ContainSingle().Which.ToString().Should().StartWith("records.jsonl#3(1,1): error ISR7003");
    }

    private static ChainVerification Verify(IEnumerable<DecisionRecord> records) => DecisionRecord.VerifyChain(records.Select(record => record.Utf8), "records.jsonl");

    private static List<DecisionRecord> Linked(int count)
    {
        var records = new List<DecisionRecord>();
        for (var number = 0; number < count; number++)
        {
            records.Add(InfoSharing.Rules.Tests.Recording.Records.Full(
                Explained.OfSmall(Explained.SmallCases().ElementAt(number % 4)), records.LastOrDefault()?.Digest, withQuestions: false));
        }

        return records;
    }
}
