namespace InfoSharing.Rules;

/// <summary>A question worth asking next, with what each possible answer would settle.</summary>
public sealed class NextQuestion
{
    internal NextQuestion()
    {
    }

    /// <summary>The fact's id.</summary>
    public required string Fact { get; init; }

    /// <summary>The person or item that it is asked of; empty for the case.</summary>
    public required string Subject { get; init; }

    /// <summary>The question in words.</summary>
    public required string Text { get; init; }

    /// <summary>Why it is asked.</summary>
    public required string Why { get; init; }

    /// <summary>Whether an answer changes something on its own; if not, it matters only together with answers to other questions.</summary>
    public required bool MattersAlone { get; init; }

    /// <summary>Every possible answer; those that rules do not tell apart stand together.</summary>
    public required IReadOnlyList<NextAnswer> Answers { get; init; }
}

/// <summary>Possible answers to a question that lead to the same.</summary>
public sealed class NextAnswer
{
    internal NextAnswer()
    {
    }

    /// <summary>The answers, as they would be written in a case file; of numbers, days and sets one that stands for those like it.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>The outcome if that is the answer and nothing else changes.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The outcomes that would still be possible, whatever the other unknown facts turn out to be; never too few.</summary>
    public required IReadOnlyList<Outcome> StillPossible { get; init; }

    /// <summary>Whether the outcome would then be settled.</summary>
    public bool Settles => StillPossible.Count == 1;
}
