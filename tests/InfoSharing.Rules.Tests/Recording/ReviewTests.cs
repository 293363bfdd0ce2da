using InfoSharing.Rules.Tests.Explanation;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.Recording;

public sealed class ReviewTests
{
    private static readonly string[] Dated = ["rules/dated-law-charity-2026-02-05.json", "rules/dated-law-school-2026-02-05.json", "published/siblings-hub.json"];

    [Fact]
    public void On_the_same_law_nothing_is_to_be_looked_at_again() =>
        DecisionRecords.Review(Stored(), "records.jsonl", EnglandPack.Advisor).Should().BeEmpty();

    [Fact]
    public void On_another_day_the_decisions_that_would_change_are_named_with_what_changes()
    {
        var changed = DecisionRecords.Review(Stored(), "records.jsonl", EnglandPack.Advisor, new DateOnly(2026, 2, 4)).ToList();

        changed.Select(one => one.Number).Should().StartWith([1L]);
        changed[0].Replay!.Differences.Select(difference => difference.Path).Should().Contain(["/asAt", "/answer/items/0/lawfulBasis"]);
        changed[0].Record!.AsAt.Should().Be(new DateOnly(2026, 2, 5));
    }

    [Fact]
    public void A_new_overlay_that_changes_an_answer_is_seen()
    {
        var changed = DecisionRecords.Review(Stored(), "records.jsonl", NorthEastLincolnshirePack.Advisor).ToList();

        changed.Should().NotBeEmpty().And.AllSatisfy(one => one.Replay!.Differences.Should().Contain(difference => difference.IsOfAnswer));
    }

    [Fact]
    public void A_record_that_cannot_be_read_is_named_and_does_not_stop_the_others()
    {
        var lines = Stored().ToList();
        lines.Insert(1, lines[0][..^10]);
        var found = DecisionRecords.Review(lines, "records.jsonl", EnglandPack.Advisor).ToList();

        found.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Number = 2L, Record = (DecisionRecord?)null, Replay = (Replay?)null });
        found[0].Diagnostics.Should().ContainSingle().Which.Location.File.Should().Be("records.jsonl#2");
    }

    [Fact]
    public void It_stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        var looked = 0;
        var review = () => DecisionRecords.Review(
            Endless().Select(line =>
            {
                if (++looked == 3)
                {
                    stop.Cancel();
                }

                return line;
            }),
            "records.jsonl",
            Explained.Small,
            cancellation: stop.Token).ToList();

        review.Should().Throw<OperationCanceledException>();
        looked.Should().Be(3);
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Stored() => Dated.Select(path => Records.Full(Records.England(path), withQuestions: false).Utf8);

    internal static IEnumerable<ReadOnlyMemory<byte>> Endless()
    {
        var record = Records.Full(Explained.OfSmall("little-known"), withQuestions: false).Utf8.ToArray();
        while (true)
        {
            // Each line is bytes of its own, as from a file.
            yield return record.ToArray();
        }
    }
}
