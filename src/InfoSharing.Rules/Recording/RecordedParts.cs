namespace InfoSharing.Rules;

/// <summary>How a fact stands in a decision record. One that is not there at all was not asked.</summary>
public enum RecordedState
{
    /// <summary>Whether it was known, and its value, are masked.</summary>
    Masked = 0,

    /// <summary>It was asked, and was not known.</summary>
    AskedNotKnown,

    /// <summary>It was known.</summary>
    Known,
}

/// <summary>A fact as a decision record keeps it.</summary>
public sealed class RecordedFact
{
    internal RecordedFact()
    {
    }

    /// <summary>The fact's id.</summary>
    public required string Fact { get; init; }

    /// <summary>The person or item that it is a fact of; empty for the case.</summary>
    public required string Subject { get; init; }

    /// <summary>What it is a fact of.</summary>
    public required FactScope Scope { get; init; }

    /// <summary>Whether it was known.</summary>
    public RecordedState State { get; init; }

    /// <summary>Its value as JSON, as it would be written in a case file; none unless it was known.</summary>
    public string? Value { get; init; }

    /// <summary>Who said so, or who was asked; nothing if that was not kept or is masked.</summary>
    public string? By { get; init; }

    /// <summary>When; nothing if that was not kept or is masked.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Where it stands in the record, as a JSON Pointer (RFC 6901).</summary>
    public required string Path { get; init; }

    internal Syntax.Node? ValueNode { get; init; }
}

/// <summary>Which pack, or overlay, a recorded decision was judged by.</summary>
public sealed class RecordedPack
{
    internal RecordedPack()
    {
    }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>SHA-256 over its files, in lower-case hexadecimal.</summary>
    public required string Digest { get; init; }
}
