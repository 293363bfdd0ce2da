using Spectre.Console;
using Clean = InfoSharing.Rules.Explanation.Clean;

namespace InfoSharing.Rules.Cli.Screen;

/// <summary>Rows and columns: a table on a terminal; in a pipe one row a line, so that other programs can read it.</summary>
internal static class Columns
{
    // Narrower than this, columns break words in two.
    private const int NarrowestColumn = 12;

    public static void Write(Terminal terminal, IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> cells)
    {
        // Before they are measured.
        List<IReadOnlyList<string>> rows = [.. cells.Select(row => (IReadOnlyList<string>)[.. row.Select(Clean.Words)])];
        if (terminal.IsTerminal && terminal.Width < headings.Count * NarrowestColumn)
        {
            WriteBlocks(terminal, headings, rows);
        }
        else if (terminal.IsTerminal)
        {
            WriteTable(terminal, headings, rows);
        }
        else
        {
            WritePlain(terminal, headings, rows);
        }
    }

    private static void WriteTable(Terminal terminal, IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(new Spectre.Console.Text(heading, new Style(decoration: Decoration.Bold))));
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(cell => new Spectre.Console.Text(cell)));
        }

        terminal.RichConsole().Write(table);
    }

    private static void WriteBlocks(Terminal terminal, IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        foreach (var row in rows)
        {
            terminal.Line((row[0], Ink.Strong));
            foreach (var (cell, heading) in row.Zip(headings).Skip(1).Where(pair => pair.First.Length > 0))
            {
                terminal.Line(($"  {heading}: ", Ink.Faint), (cell, Ink.Plain));
            }
        }
    }

    private static void WritePlain(Terminal terminal, IReadOnlyList<string> headings, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var all = rows.Prepend(headings).ToList();
        var widths = headings.Select((_, column) => all.Max(row => row[column].Length)).ToList();
        foreach (var row in all)
        {
            terminal.Line(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }
}
