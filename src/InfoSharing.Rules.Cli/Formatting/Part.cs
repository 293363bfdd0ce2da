namespace InfoSharing.Rules.Cli.Formatting;

/// <summary>A comment, as it was written.</summary>
/// <param name="Text">With its marks.</param>
/// <param name="BlankBefore">Whether an empty line stands before it.</param>
internal sealed record Note(string Text, bool BlankBefore);

/// <summary>A value of a JSON text with its name, if it has one, and the comments that belong to it.</summary>
internal sealed class Part
{
    /// <summary>The name as written, in its quotation marks; null for what stands in a list.</summary>
    public string? Name { get; init; }

    /// <summary>A text, number or word as written; null for what has parts.</summary>
    public string? Scalar { get; init; }

    public bool IsObject { get; init; }

    public List<Part> Parts { get; } = [];

    /// <summary>Comments on lines of their own before it.</summary>
    public required IReadOnlyList<Note> Before { get; init; }

    /// <summary>Comments after it on the same line.</summary>
    public List<string> After { get; } = [];

    /// <summary>Comments after the last part, before the closing bracket.</summary>
    public List<Note> Last { get; } = [];

    /// <summary>Whether an empty line stands before it (and before its comments, if it has some: then it is theirs).</summary>
    public bool BlankBefore { get; init; }

    public bool HasNotes => Before.Count > 0 || After.Count > 0 || Last.Count > 0 || Parts.Any(part => part.HasNotes);
}
