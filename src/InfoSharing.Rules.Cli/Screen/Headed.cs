using System.Text;

namespace InfoSharing.Rules.Cli.Screen;

/// <summary>A page of plain text with headings that are underlined by dashes: on a terminal they stand out.</summary>
/// <remarks>It is shown line by line as it is written; a line waits for the next one, which says whether it is a heading.</remarks>
internal sealed class Headed(Terminal terminal) : TextWriter
{
    private readonly StringBuilder begun = new();
    private string? waiting;
    private int gaps;

    public override Encoding Encoding => Encoding.UTF8;

    public static void Write(Terminal terminal, string page) => Write(terminal, writer => writer.Write(page));

    /// <summary>Shows what is written, without the empty lines at its end.</summary>
    public static void Write(Terminal terminal, Action<TextWriter> write)
    {
        using var page = new Headed(terminal);
        write(page);
        page.End();
    }

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        for (var end = buffer.IndexOf('\n'); end >= 0; end = buffer.IndexOf('\n'))
        {
            begun.Append(buffer[..end]);
            Take(begun.ToString());
            begun.Clear();
            buffer = buffer[(end + 1)..];
        }

        begun.Append(buffer);
    }

    private void End()
    {
        if (begun.Length > 0)
        {
            Take(begun.ToString());
        }

        if (waiting is not null)
        {
            Show(waiting, Ink.Plain);
        }
        else
        {
            terminal.Line();
        }
    }

    private void Take(string line)
    {
        if (line.Length == 0)
        {
            gaps++;
            return;
        }

        if (waiting is not null)
        {
            var isHeading = gaps == 0 && line.All(letter => letter is '-' or '=');
            Show(waiting, isHeading ? Ink.Strong : Ink.Plain);
        }

        for (; gaps > 0; gaps--)
        {
            Show("", Ink.Plain);
        }

        waiting = line;
    }

    private void Show(string line, Ink ink) => terminal.Line((line, ink));
}
