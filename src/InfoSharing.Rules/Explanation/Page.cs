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
        var line = new StringBuilder().Append(' ', indent);
        var empty = true;
        foreach (var word in Printable(words).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!empty && line.Length + 1 + word.Length > Width)
            {
                text.Append(line).Append(NewLine);
                line.Clear().Append(' ', indent + hang);
                empty = true;
            }

            line.Append(empty ? "" : " ").Append(word);
            empty = false;
        }

        text.Append(line).Append(NewLine);
    }

    /// <summary>A point of a list.</summary>
    public void Point(string mark, string words, int indent = 2) => Say(mark + Wide(1) + words, indent, mark.Length + 1);

    public override string ToString() => text.Replace(WideSpace, ' ').ToString();

    /// <summary>Codes come from the host: a line break or an escape sequence in one must not reach the page.</summary>
    private static string Printable(string words) => words.Any(char.IsControl) ? string.Concat(words.Select(letter => char.IsControl(letter) ? ' ' : letter)) : words;

    private const char WideSpace = '\u00A0';

    private static string Wide(int spaces) => new(WideSpace, spaces);
}
