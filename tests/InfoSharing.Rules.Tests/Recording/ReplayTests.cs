using System.Collections.Concurrent;
using InfoSharing.Rules.Tests.Explanation;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.Recording;

public sealed class ReplayTests
{
    private static readonly DateOnly BeforeTheNewBasis = new(2026, 2, 4);

    [Fact]
    public void Every_worked_case_recorded_and_replayed_on_the_same_pack_says_the_same()
    {
        var different = new ConcurrentBag<string>();
        Parallel.ForEach(EnglandPack.Sharings, one =>
        {
            var replay = Records.Parsed(Records.Full(EnglandPack.Advisor.Evaluate(one.Sharing), withQuestions: false).Utf8).Replay(EnglandPack.Advisor);
            if (!replay.IsSameAnswer || replay.Differences.Count > 0 || replay.Unread.Count > 0)
            {
                different.Add(one.Path);
            }
        });

        different.Should().BeEmpty();
    }

    [Fact]
    public void The_questions_are_replayed_too()
    {
        var record = Records.Full(Explained.OfSmall("little-known"));

        record.Replay(Explained.Small).IsSameAnswer.Should().BeTrue();
        record.ToJson().Should().Contain("\"questions\":[{\"fact\":");
    }

    [Fact]
    public void Another_day_says_what_differs_and_nothing_else()
    {
        var record = Records.Full(Records.England("rules/dated-law-charity-2026-02-05.json"), withQuestions: false);
        var replay = record.Replay(EnglandPack.Advisor, BeforeTheNewBasis);

        replay.IsSameAnswer.Should().BeFalse();
        replay.Differences.Should().ContainSingle(difference => difference.Path == "/asAt").Which.Now.Should().Be("\"2026-02-04\"");
        replay.Differences.Should().ContainSingle(difference => difference.Path == "/answer/items/0/lawfulBasis")
            .Which.Should().BeEquivalentTo(new { Was = "\"ukgdpr.6.1.ea\"", Now = "\"ukgdpr.6.1.f\"", IsOfAnswer = true });
        replay.Differences.Should().NotContain(difference => difference.Path == "/pack" || difference.Path == "/engine");
    }

    [Fact]
    public void Another_pack_is_named_and_the_facts_that_it_does_not_declare_are_too()
    {
        var replay = Records.Full(Records.England("published/siblings-hub.json"), withQuestions: false).Replay(Explained.Small);

        replay.Differences.Should().ContainSingle(difference => difference.Path == "/pack").Which.Now.Should().Contain(Explained.Small.Pack.Digest);
        replay.Unread.Select(unread => unread.Fact.Fact).Should().Contain("harm.evidence");
        replay.IsSameAnswer.Should().BeFalse();
    }

    [Fact]
    public void An_overlay_that_was_not_there_is_named()
    {
        var replay = Records.Full(Records.England("published/siblings-hub.json"), withQuestions: false).Replay(NorthEastLincolnshirePack.Advisor);

        replay.Differences.Should().ContainSingle(difference => difference.Path == "/overlays").Which.Was.Should().Be("[]");
    }
}
