namespace InfoSharing.Rules.Explanation;

/// <summary>
/// All that one person may be told, and nothing else. The page is written from this alone, so that what is not here cannot reach it.
/// It holds words of the pack only: no id, name or text of the case.
/// </summary>
internal sealed record Told
{
    /// <summary>What kinds of information on the person are shared.</summary>
    public required IReadOnlyList<string> Information { get; init; }

    /// <summary>Why, if that may be told.</summary>
    public required string? Purpose { get; init; }

    /// <summary>Who receives it, if that may be told.</summary>
    public required string? Recipient { get; init; }

    /// <summary>The lawful bases that may be told, with where the law has them.</summary>
    public required IReadOnlyList<(string Words, string Place, string? Address)> Bases { get; init; }

    public required IReadOnlyList<string> Safeguards { get; init; }

    /// <summary>The rights that follow from the bases.</summary>
    public required IReadOnlyList<string> Rights { get; init; }

    /// <summary>The rules that were applied.</summary>
    public required string Pack { get; init; }

    public required DateOnly AsAt { get; init; }
}
