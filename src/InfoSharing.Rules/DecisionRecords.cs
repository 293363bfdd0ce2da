using InfoSharing.Rules.Recording;

namespace InfoSharing.Rules;

/// <summary>What can be done with decision records and an advisor: mask, replay, review.</summary>
public static class DecisionRecords
{
    /// <summary>
    /// The record with something masked in it, by what the advisor's pack says of its facts. It keeps its digest, and so its place in
    /// the chain, and still verifies.
    /// </summary>
    /// <param name="record">The record; it must have been made with a salt.</param>
    /// <param name="mask">What to mask.</param>
    /// <param name="advisor">The advisor that gave the recommendation; by another, all of the answer goes with the first fact.</param>
    /// <exception cref="ArgumentException">The record was made without a salt, or the mask names a place where nothing is.</exception>
    public static DecisionRecord Mask(this DecisionRecord record, RecordMask mask, LawfulBasisAdvisor advisor)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(mask);
        ArgumentNullException.ThrowIfNull(advisor);
        return Masker.Mask(record, mask, advisor.Machine);
    }

    /// <summary>Judges the recorded case again, as at its day: the same answer, or precisely what differs.</summary>
    /// <param name="record">The record.</param>
    /// <param name="advisor">By which law.</param>
    /// <exception cref="ArgumentException">The advisor's pack does not cover the day of the record.</exception>
    public static Replay Replay(this DecisionRecord record, LawfulBasisAdvisor advisor) => Replay(record, advisor, record?.AsAt ?? default);

    /// <summary>Judges the recorded case again, as at another day.</summary>
    /// <param name="record">The record.</param>
    /// <param name="advisor">By which law.</param>
    /// <param name="asAt">The day whose law applies.</param>
    /// <exception cref="ArgumentException">The advisor's pack does not cover the day.</exception>
    public static Replay Replay(this DecisionRecord record, LawfulBasisAdvisor advisor, DateOnly asAt)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(advisor);
        return new Replayer(advisor.Machine).Run(record, asAt, withQuestions: true);
    }

    /// <summary>
    /// The stored decisions whose answer the advisor would change or cannot confirm: the answer differs, masking makes a part of it
    /// unknowable, a fact is no longer declared, or the record cannot be read. Questions are not compared.
    /// </summary>
    /// <remarks>
    /// One record at a time is read, judged and let go, so that any number of them can be reviewed. Nothing happens until the result is
    /// gone through. A record of a day that the advisor's pack does not cover is given back with a diagnostic, like one that cannot be read.
    /// </remarks>
    /// <param name="records">The records in UTF-8, such as the lines of a file.</param>
    /// <param name="path">What diagnostics call them; the number of the record is put behind it.</param>
    /// <param name="advisor">By which law.</param>
    /// <param name="asAt">The day whose law applies; each record's own day if none is given.</param>
    /// <param name="cancellation">Stops the review between two records.</param>
    /// <exception cref="ArgumentException">The advisor's pack does not cover the day that is given.</exception>
    public static IEnumerable<ReviewedDecision> Review(
        IEnumerable<ReadOnlyMemory<byte>> records, string path, LawfulBasisAdvisor advisor, DateOnly? asAt = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(advisor);
        if (asAt is { } day && !advisor.Machine.Days.Covers(day))
        {
            throw advisor.Machine.Days.Refusal(nameof(asAt));
        }

        return Reviewing.Run(records, path, new Replayer(advisor.Machine), asAt, cancellation);
    }
}
