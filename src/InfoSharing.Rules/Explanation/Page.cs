using System.Text;

namespace InfoSharing.Rules.Explanation;

/// <summary>A page of plain text, wrapped at a fixed width; only a word that is longer than a line runs over.</summary>
internal sealed class Page
{
    public const int Width = 100;
    private const char NewLine = '\n';

    // Once so much has been said, it is handed on.
    private const int Much = 1 << 14;

    // What was said last decides whether a gap is wanted.
    private const int Kept = 2;

    private readonly StringBuilder text = new();
    private readonly TextWriter? to;

    /// <summary>A page that is held as a whole.</summary>
    public Page()
    {
    }

    /// <summary>A page that is handed on as it is said; <see cref="Finish"/> hands on the rest.</summary>
    public Page(TextWriter to) => this.to = to;

    public void Heading(string title)
    {
        Gap();
        HandOn();
        var clean = Clean.Words(title);
        text.Append(clean).Append(NewLine).Append('-', clean.Length).Append(NewLine);
    }

    /// <summary>An empty line, unless there is one already.</summary>
    public void Gap()
    {
        if (text.Length > 0 && !(text.Length > 1 && text[^1] == NewLine && text[^2] == NewLine))
        {
            text.Append(NewLine);
        }
    }

    /// <summary>A paragraph: the first line at one indent, the others further in.</summary>
    public void Say(string words, int indent = 0, int hang = 0)
    {
        HandOn();
        var (from, empty) = (text.Length, true);
        text.Append(' ', indent);
        for (var rest = Clean.Words(words).AsSpan(); !rest.IsEmpty;)
        {
            var end = rest.IndexOf(' ') is var space and >= 0 ? space : rest.Length;
            var word = rest[..end];
            rest = rest[Math.Min(end + 1, rest.Length)..];
            if (word.IsEmpty)
            {
                continue;
            }

            if (!empty && text.Length - from + 1 + word.Length > Width)
            {
                text.Append(NewLine);
                (from, empty) = (text.Length, true);
                text.Append(' ', indent + hang);
            }

            text.Append(empty ? "" : " ").Append(word);
            empty = false;
        }

        text.Append(NewLine);
    }

    /// <summary>A point of a list.</summary>
    public void Point(string mark, string words, int indent = 2) => Say(mark + Wide(1) + words, indent, mark.Length + 1);

    /// <summary>Hands on what is left.</summary>
    public void Finish() => HandOn(text.Length);

    public override string ToString() => text.Replace(WideSpace, ' ').ToString();

    private void HandOn()
    {
        if (to is not null && text.Length > Much)
        {
            HandOn(text.Length - Kept);
        }
    }

    private void HandOn(int letters)
    {
        text.Replace(WideSpace, ' ', 0, letters);
        var left = letters;
        foreach (var chunk in text.GetChunks())
        {
            var some = chunk[..Math.Min(left, chunk.Length)];
            to!.Write(some.Span);
            left -= some.Length;
        }

        text.Remove(0, letters);
    }

    private const char WideSpace = '\u00A0';

    private static string Wide(int spaces) => new(WideSpace, spaces);
}
