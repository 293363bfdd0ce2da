using System.Globalization;
using InfoSharing.Rules.Cli.Screen;

namespace InfoSharing.Rules.Cli.Problems;

/// <summary>A line of a file with a caret under the place that is meant; of a long line, the part around it.</summary>
internal static class Snippet
{
    private const string Cut = "…";
    private const int Before = 30;

    public static void Write(Terminal terminal, string line, int number, int column, Ink ink)
    {
        // Tabs would put the caret somewhere else on every terminal, and control characters could do anything.
        var shown = string.Concat(line.Select(letter => char.IsControl(letter) ? ' ' : letter));
        var room = Math.Max(terminal.Width - 12, 40);
        var caret = Math.Clamp(column - 1, 0, shown.Length);
        if (shown.Length > room)
        {
            var start = Math.Clamp(caret - Before, 0, shown.Length - room);
            (shown, caret) = (shown.Substring(start, room), caret - start);
            if (start > 0)
            {
                (shown, caret) = (Cut + shown, caret + 1);
            }

            shown = start + room < line.Length ? shown + Cut : shown;
        }

        var gutter = number.ToString(CultureInfo.InvariantCulture);
        terminal.Line(($"  {gutter} | ", Ink.Faint), (shown, Ink.Plain));
        terminal.Line(($"  {new string(' ', gutter.Length)} | ", Ink.Faint), (new string(' ', Columns(shown[..caret])) + "^", ink));
    }

    // Wide characters take two columns; the law is written in narrow ones, and a caret that is a little off still helps.
    private static int Columns(string text) => new StringInfo(text).LengthInTextElements;
}
