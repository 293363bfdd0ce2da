namespace InfoSharing.Rules.Explanation;

/// <summary>The steps by which the law comes to an outcome, each with how it came out.</summary>
internal sealed record DecisionPath(IReadOnlyList<PathStep> Steps, PathStep Outcome)
{
    /// <summary>The path in words, for whoever cannot see the picture.</summary>
    public string InWords => string.Concat(Steps.Select((step, place) => English.Invariant($"{place + 1}. {step.Title}: {step.Status}. ")))
        + $"Outcome: {Outcome.Title}, {Outcome.Status}.";
}

/// <summary>One step of a path.</summary>
internal sealed record PathStep(string Title, string Status, Tone Tone);
