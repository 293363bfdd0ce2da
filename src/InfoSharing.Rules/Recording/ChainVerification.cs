namespace InfoSharing.Rules;

/// <summary>Whether a chain of records holds, and where it first breaks.</summary>
public sealed class ChainVerification
{
    internal ChainVerification(long count, IReadOnlyList<Diagnostic> diagnostics) => (Count, Diagnostics) = (count, diagnostics);

    /// <summary>Whether every record was read and follows the one before it.</summary>
    public bool Holds => Diagnostics.Count == 0;

    /// <summary>How many records were looked at: all of them, or up to the first break.</summary>
    public long Count { get; }

    /// <summary>The number of the first record, counted from 1, that cannot be read or does not follow; nothing if the chain holds.</summary>
    public long? FirstBreak => Holds ? null : Count;

    /// <summary>What is wrong there.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
