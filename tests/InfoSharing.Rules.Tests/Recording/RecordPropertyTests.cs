using FsCheck;
using InfoSharing.Rules.Recording;
using InfoSharing.Rules.Tests.Explanation;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Properties;

namespace InfoSharing.Rules.Tests.Recording;

/// <summary>What must hold of every record.</summary>
public sealed class RecordPropertyTests
{
    private static readonly Scenes MadeUp = Scenes.Generated();

    [Holds(2_000)]
    public Property A_record_of_a_made_up_case_that_is_written_and_read_is_the_same_byte_for_byte() => MadeUp.All((scene, dice) =>
    {
        var record = Records.Full(scene.Recommend(), dice.Chance(50) ? new string('a', 64) : null, dice.Chance(50), withQuestions: dice.Chance(5));
        Same(record);
        ReplayedSame(record, scene);
    });

    [Holds(60)]
    public Property A_record_of_a_case_in_England_that_is_written_and_read_is_the_same_byte_for_byte() => England.Cases.All((scene, dice) =>
    {
        var record = Records.Full(scene.Recommend(), departed: dice.Chance(50), withQuestions: false);
        Same(record);
        ReplayedSame(record, scene);
    });

    [Fact]
    public void Flipping_any_bit_of_any_byte_is_noticed() => Flip(Records.Plain(Explained.OfSmall("curiosity")), [0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80]);

    // One bit makes another letter or digit, the other a capital letter.
    [Theory]
    [InlineData("danger")]
    [InlineData("little-known")]
    public void Flipping_any_byte_of_a_full_record_is_noticed(string name) =>
        Flip(Records.Full(Explained.OfSmall(name), new string('b', 64), departed: true, withQuestions: false), [0x01, 0x20]);

    [Fact]
    public void Flipping_any_byte_of_a_masked_record_is_noticed() =>
        Flip(Records.Full(Explained.OfSmall("danger"), withQuestions: false).Mask(RecordMask.From(Sensitivity.Special), Explained.Small), [0x01]);

    [Fact]
    public void A_record_that_is_cut_short_anywhere_is_called_that()
    {
        var bytes = Records.Full(Explained.OfSmall("danger")).Utf8;
        for (var length = 0; length < bytes.Length; length++)
        {
            DecisionRecord.Parse(bytes[..length], "record.json").Diagnostics.Select(one => one.Code).Should().Equal(length == 0 ? "ISR1003" : "ISR7012");
        }
    }

    private static void Flip(DecisionRecord record, byte[] bits)
    {
        Records.Parsed(record.Utf8).Digest.Should().Be(record.Digest);
        var unnoticed = new System.Collections.Concurrent.ConcurrentBag<int>();
        Parallel.For(0, record.Utf8.Length, place =>
        {
            foreach (var bit in bits)
            {
                var bytes = record.Utf8.ToArray();
                bytes[place] ^= bit;
                // Another layout of the same content is reported, and read; nothing else is.
                var loaded = DecisionRecord.Parse(bytes, "record.json");
                if (loaded.Diagnostics.Count == 0 || (loaded.Succeeded && !loaded.Value.Utf8.Span.SequenceEqual(record.Utf8.Span)))
                {
                    unnoticed.Add(place);
                }
            }
        });
        unnoticed.Should().BeEmpty();
    }

    private static void Same(DecisionRecord record)
    {
        var parsed = Records.Parsed(record.Utf8);
        parsed.Utf8.Span.SequenceEqual(record.Utf8.Span).Should().BeTrue();
        parsed.Verify(record.Digest).Should().BeTrue();
    }

    private static void ReplayedSame(DecisionRecord record, Scene scene)
    {
        var replay = new Replayer(scene.Machine).Run(record, null, withQuestions: true);
        replay.Differences.Should().BeEmpty();
        replay.Unknowable.Should().BeEmpty();
        replay.Unread.Should().BeEmpty();
    }
}
