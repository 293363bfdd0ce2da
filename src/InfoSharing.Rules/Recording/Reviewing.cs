using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Recording;

/// <summary>Goes through stored records and keeps none.</summary>
internal static class Reviewing
{
    public static IEnumerable<ReviewedDecision> Run(
        IEnumerable<ReadOnlyMemory<byte>> records, string path, Replayer replayer, DateOnly? asAt, CancellationToken cancellation)
    {
        var number = 0L;
        foreach (var bytes in records)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Judge(bytes, path, ++number, replayer, asAt) is { } noteworthy)
            {
                yield return noteworthy;
            }
        }
    }

    /// <summary>What stands against judging a record again on its own day; nothing, if a pack covers it.</summary>
    public static Diagnostic? Refused(DecisionRecord record, CoveredDays days) =>
        days.Covers(record.AsAt) ? null : Wording.DayNotCovered(record.Root.Find(RecordNames.AsAt)!.Value.At, days.Pack, days.From);

    private static ReviewedDecision? Judge(ReadOnlyMemory<byte> bytes, string path, long number, Replayer replayer, DateOnly? asAt)
    {
        var problems = new DiagnosticBag();
        var record = RecordParser.Parse(Chain.Numbered(path, number), bytes, problems);
        if (record is null)
        {
            return new ReviewedDecision(number, null, null, problems.ToSorted());
        }

        if (asAt is null && Refused(record, replayer.Days) is { } refused)
        {
            return new ReviewedDecision(number, null, null, [refused]);
        }

        // To try every answer to every question takes a thousand times as long as to judge.
        var replay = replayer.Run(record, asAt, withQuestions: false);
        return replay.IsSameAnswer && replay.Unread.Count == 0 ? null : new ReviewedDecision(number, record, replay, []);
    }
}
