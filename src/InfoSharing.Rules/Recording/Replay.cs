namespace InfoSharing.Rules;

/// <summary>What comes of judging a recorded case again: the same answer, or precisely what differs.</summary>
public sealed class Replay
{
    internal Replay()
    {
    }

    /// <summary>The recommendation now, on the facts that the record shows.</summary>
    public required Recommendation Now { get; init; }

    /// <summary>Whether every part of the answer is the same, and none is unknowable.</summary>
    public bool IsSameAnswer => Unknowable.Count == 0 && !Differences.Any(difference => difference.IsOfAnswer);

    /// <summary>What differs: the engine, the pack, its overlays or the day, then each part of the answer.</summary>
    public required IReadOnlyList<ReplayDifference> Differences { get; init; }

    /// <summary>Parts of the answer that masking makes unknowable: they are masked, or could hang on a masked fact. JSON Pointers.</summary>
    public required IReadOnlyList<string> Unknowable { get; init; }

    /// <summary>Facts of the record that the pack no longer declares, or not with that value; they were left out.</summary>
    public required IReadOnlyList<UnreadFact> Unread { get; init; }
}

/// <summary>Something that differs between a record and its replay.</summary>
public sealed class ReplayDifference
{
    private const string AnswerPath = "/answer/";

    internal ReplayDifference(string path, string? was, string? now) => (Path, Was, Now) = (path, was, now);

    /// <summary>Where it stands in the record: a JSON Pointer.</summary>
    public string Path { get; }

    /// <summary>What the record says, as JSON; nothing if it says nothing there.</summary>
    public string? Was { get; }

    /// <summary>What comes out now, as JSON; nothing if nothing does.</summary>
    public string? Now { get; }

    /// <summary>Whether it is a part of the answer, and not only of what the answer was given by.</summary>
    public bool IsOfAnswer => Path.StartsWith(AnswerPath, StringComparison.Ordinal);
}

/// <summary>A recorded fact that a pack cannot read.</summary>
public sealed class UnreadFact
{
    internal UnreadFact(RecordedFact fact, Diagnostic diagnostic) => (Fact, Diagnostic) = (fact, diagnostic);

    /// <summary>The fact as recorded.</summary>
    public RecordedFact Fact { get; }

    /// <summary>Why it cannot be read.</summary>
    public Diagnostic Diagnostic { get; }
}

/// <summary>A stored decision that a review points at.</summary>
public sealed class ReviewedDecision
{
    internal ReviewedDecision(long number, DecisionRecord? record, Replay? replay, IReadOnlyList<Diagnostic> diagnostics) =>
        (Number, Record, Replay, Diagnostics) = (number, record, replay, diagnostics);

    /// <summary>Its place in the sequence, counted from 1.</summary>
    public long Number { get; }

    /// <summary>The record; nothing if it cannot be read.</summary>
    public DecisionRecord? Record { get; }

    /// <summary>What would be answered now; nothing if the record cannot be read.</summary>
    public Replay? Replay { get; }

    /// <summary>Why it cannot be read; empty if it can.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
