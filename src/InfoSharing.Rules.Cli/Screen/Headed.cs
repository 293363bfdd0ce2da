namespace InfoSharing.Rules.Cli.Screen;

/// <summary>A page of plain text with headings that are underlined by dashes: on a terminal they stand out.</summary>
internal static class Headed
{
    public static void Write(Terminal terminal, string page)
    {
        var lines = page.TrimEnd('\n').Split('\n');
        for (var number = 0; number < lines.Length; number++)
        {
            var isHeading = number + 1 < lines.Length && lines[number + 1].Length > 0 && lines[number + 1].All(letter => letter is '-' or '=');
            terminal.Line((lines[number], isHeading ? Ink.Strong : Ink.Plain));
        }
    }
}
