namespace InfoSharing.Rules;

/// <summary>What is masked in a decision record: by the declared sensitivity of facts, or by the host's choice.</summary>
/// <remarks>
/// It fails closed. With any fact goes everything of the answer that could hang on it, and every free text; by sensitivity, who said
/// what and what was shared with whom go too, and every fact or member of which no sensitivity is known. What is needed all the same is
/// named with <see cref="Showing"/>, and is then the host's responsibility. Immutable and thread-safe.
/// </remarks>
public sealed class RecordMask
{
    private RecordMask(Sensitivity? least, IReadOnlyList<string> paths, IReadOnlyList<string> shown) => (Least, Paths, Shown) = (least, paths, shown);

    internal Sensitivity? Least { get; }

    internal IReadOnlyList<string> Paths { get; }

    internal IReadOnlyList<string> Shown { get; }

    /// <summary>Masks the facts that are declared as sensitive as this, or more.</summary>
    /// <param name="least">The least sensitivity that is masked; <see cref="Sensitivity.Ordinary"/> masks every fact.</param>
    public static RecordMask From(Sensitivity least) => new(least, [], []);

    /// <summary>Masks what stands at these places.</summary>
    /// <param name="paths">JSON Pointers into the record, such as <c>/case/people/0/facts/age</c> or <c>/decision/by</c>.</param>
    public static RecordMask Of(params IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return new(null, [.. paths], []);
    }

    /// <summary>The same mask, leaving open what stands at these places.</summary>
    /// <param name="paths">JSON Pointers into the record, such as <c>/answer/outcome</c>.</param>
    public RecordMask Showing(params IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return new(Least, Paths, [.. Shown, .. paths]);
    }
}
