using System.Text;
using InfoSharing.Rules.Cli.Screen;
using Clean = InfoSharing.Rules.Explanation.Clean;

namespace InfoSharing.Rules.Cli.Interviews;

/// <summary>Somebody who is asked, at a terminal or from a pipe.</summary>
internal sealed class Dialogue : IDisposable
{
    private readonly Terminal terminal;
    private readonly TextWriter writer;
    private readonly StreamReader input;

    /// <param name="terminal">The terminal.</param>
    /// <param name="aside">Whether the dialogue keeps out of standard output, which another program reads.</param>
    public Dialogue(Terminal terminal, bool aside)
    {
        (this.terminal, writer) = (terminal, aside ? terminal.Error : terminal.Out);
        input = new StreamReader(terminal.OpenInput(), Encoding.UTF8);
    }

    public void Say(string text, Ink ink = Ink.Plain, int indent = 0, int hanging = 0)
    {
        foreach (var (line, place) in Wrapped(Clean.Words(text), terminal.Width - indent - hanging).Select((line, place) => (line, place)))
        {
            writer.Write($"{new string(' ', indent + (place == 0 ? 0 : hanging))}{terminal.Painted(line, ink)}\n");
        }
    }

    public void Gap() => writer.Write('\n');

    /// <summary>What was typed, without blanks around it; null at the end of the input.</summary>
    public string? Ask(string prompt)
    {
        writer.Write(terminal.Painted(prompt, Ink.Strong));
        writer.Flush();
        var typed = input.ReadLine();
        // A key that is no letter, such as an arrow, sends a command to the terminal.
        var line = typed is null ? null : Clean.Words(typed).Trim();
        if (!terminal.InputIsTerminal)
        {
            // Nobody typed it, so it stands nowhere yet.
            writer.Write($"{line}\n");
        }
        else if (line is null)
        {
            writer.Write('\n');
        }

        return line;
    }

    public void Dispose() => input.Dispose();

    private static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            line.Append(line.Length > 0 ? " " : "").Append(word);
        }

        yield return line.ToString();
    }
}
