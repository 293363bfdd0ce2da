using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Explanation;

/// <summary>A piece of a document, said once and written as a web page, as Markdown or as plain text. A closed hierarchy.</summary>
internal abstract record Block
{
    private protected Block()
    {
    }

    public static implicit operator Block(string words) => new Paragraph(words);
}

internal sealed record Paragraph(Line Words) : Block;

/// <summary>A heading inside a chapter.</summary>
internal sealed record Subheading(Line Words) : Block;

/// <summary>A list of points, numbered if their order means something.</summary>
internal sealed record Points(IReadOnlyList<Point> All, bool Numbered = false) : Block;

/// <summary>One point of a list, with what is said under it.</summary>
internal sealed record Point(Line Words, params IReadOnlyList<Block> Under)
{
    public static implicit operator Point(string words) => new((Line)words);
}

/// <summary>Things to do, to be ticked off.</summary>
internal sealed record Checks(IReadOnlyList<Check> All) : Block;

/// <summary>One thing to do: how strongly it is asked for, what it is, and who acts if that is not the reader.</summary>
internal sealed record Check(Strength Strength, string Words, string Note);

/// <summary>A table; the first cell of each row is its heading.</summary>
internal sealed record Table(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Line>> Rows) : Block;

/// <summary>Something with a name and a status, and what is said of it.</summary>
internal sealed record Card(Line Name, Run.Mark Status, IReadOnlyList<Block> Blocks) : Block;

/// <summary>Words that must not be passed over.</summary>
internal sealed record Notice(Tone Tone, Line Words) : Block;

/// <summary>The decision path as a picture.</summary>
internal sealed record Drawing(DecisionPath Path) : Block;

/// <summary>What only some readers want, folded away where that can be done.</summary>
internal sealed record Folded(string Summary, IReadOnlyList<Block> Blocks) : Block;

/// <summary>A chapter of a document.</summary>
/// <param name="Id">Its anchor: ours, never a word from a pack or a case.</param>
/// <param name="Name">What it is called in the list of contents.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">What it says.</param>
internal sealed record Chapter(string Id, string Name, string Title, IReadOnlyList<Block> Blocks);

/// <summary>A whole page for people.</summary>
internal sealed record Document
{
    /// <summary>What kind of page it is.</summary>
    public required string Kind { get; init; }

    /// <summary>The one thing to take away.</summary>
    public required string Headline { get; init; }

    public required Tone Tone { get; init; }

    /// <summary>Short remarks beside the headline.</summary>
    public IReadOnlyList<Run.Mark> Marks { get; init; } = [];

    /// <summary>Said before the first chapter.</summary>
    public required IReadOnlyList<Block> Lead { get; init; }

    public required IReadOnlyList<Chapter> Chapters { get; init; }

    /// <summary>Said at the foot.</summary>
    public required IReadOnlyList<Line> Foot { get; init; }
}
