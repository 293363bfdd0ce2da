using System.Buffers;
using System.Text;

namespace InfoSharing.Rules.Explanation;

/// <summary>A page of plain text, wrapped at a fixed width; only a word that is longer than a line runs over.</summary>
internal sealed class Page
{
    public const int Width = 100;
    private const char NewLine = '\n';

    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, byte.MaxValue + 1).Select(code => (char)code).Where(char.IsControl)]);

    private readonly StringBuilder text = new();

    public void Heading(string title)
    {
        Gap();
        text.Append(title).Append(NewLine).Append('-', title.Length).Append(NewLine);
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
        for (var rest = Printable(words).AsSpan(); !rest.IsEmpty;)
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

    /// <summary>Codes come from the host: a line break or an escape sequence in one must not reach the page.</summary>
    private static string Printable(string words) =>
        words.AsSpan().ContainsAny(Controls) ? string.Concat(words.Select(letter => char.IsControl(letter) ? ' ' : letter)) : words;

    private const char WideSpace = '\u00A0';

    private static string Wide(int spaces) => new(WideSpace, spaces);
}
