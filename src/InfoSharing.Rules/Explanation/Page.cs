using System.Text;

namespace InfoSharing.Rules.Explanation;

/// <summary>A page of plain text, wrapped at a fixed width; only a word that is longer than a line runs over.</summary>
internal sealed class Page
{
    public const int Width = 100;
    private const char NewLine = '\n';

    private readonly StringBuilder text = new();

    public void Heading(string title)
    {
        Gap();
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

    public override string ToString() => text.Replace(WideSpace, ' ').ToString();

    private const char WideSpace = '\u00A0';

    private static string Wide(int spaces) => new(WideSpace, spaces);
}
