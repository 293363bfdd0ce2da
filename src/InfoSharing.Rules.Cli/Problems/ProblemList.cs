using System.Globalization;
using InfoSharing.Rules.Cli.Screen;

namespace InfoSharing.Rules.Cli.Problems;

/// <summary>Everything that is wrong with the files that a command looked at.</summary>
internal sealed class ProblemList(IEnumerable<Problem> problems)
{
    private readonly Dictionary<string, string[]> sources = new(StringComparer.Ordinal);

    public IReadOnlyList<Problem> All { get; } = [.. problems];

    public int Errors => All.Count(problem => problem.Diagnostic.Severity == Severity.Error);

    public int Warnings => All.Count - Errors;

    public int ExitCode => Errors > 0 ? Cli.ExitCode.BadFiles : Cli.ExitCode.Done;

    public void Write(Terminal terminal, bool asJson)
    {
        if (asJson)
        {
            WriteJson(terminal);
        }
        else if (All.Count > 0)
        {
            WriteText(terminal);
        }
    }

    private void WriteText(Terminal terminal)
    {
        foreach (var problem in All)
        {
            var diagnostic = problem.Diagnostic;
            var (word, ink) = diagnostic.Severity == Severity.Error ? ("error", Ink.Error) : ("warning", Ink.Warning);
            terminal.Line((Place(problem.Shown, diagnostic.Location), Ink.Strong), (": ", Ink.Plain), ($"{word} {diagnostic.Code}", ink), ($": {diagnostic.Message}", Ink.Plain));
            if (SourceLine(problem) is { } line)
            {
                Snippet.Write(terminal, line, diagnostic.Location.Line, diagnostic.Location.Column, ink);
            }

            if (diagnostic.Help is { } help)
            {
                terminal.Line(("    help: ", Ink.Good), (help, Ink.Plain));
            }

            terminal.Line();
        }

        terminal.Line(Summary());
    }

    private string Summary() => string.Join(", ", new[] { Count(Errors, "error"), Count(Warnings, "warning") }.OfType<string>());

    private static string? Count(int count, string noun) =>
        count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");

    private static string Place(string file, Location at) => string.Create(CultureInfo.InvariantCulture, $"{file}({at.Line},{at.Column})");

    private string? SourceLine(Problem problem)
    {
        if (problem.File is not { } file)
        {
            return null;
        }

        if (!sources.TryGetValue(file, out var lines))
        {
            lines = sources[file] = Lines(File.ReadAllText(file));
        }

        var number = problem.Diagnostic.Location.Line;
        return number <= lines.Length && lines[number - 1].Length > 0 ? lines[number - 1] : null;
    }

    // The three line ends that places are counted by; what else Unicode calls a line end is a character of a line.
    private static string[] Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');

    private void WriteJson(Terminal terminal) => terminal.Json(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("errors", Errors);
        json.WriteNumber("warnings", Warnings);
        json.WriteStartArray("diagnostics");
        foreach (var problem in All)
        {
            json.WriteStartObject();
            json.WriteString("code", problem.Diagnostic.Code);
            json.WriteString("severity", problem.Diagnostic.Severity == Severity.Error ? "error" : "warning");
            Place(problem.Shown, problem.Diagnostic.Location);
            json.WriteString("message", problem.Diagnostic.Message);
            json.WriteString("help", problem.Diagnostic.Help);
            json.WriteStartArray("related");
            foreach (var (shown, at) in problem.Related)
            {
                json.WriteStartObject();
                Place(shown, at);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void Place(string file, Location at)
        {
            json.WriteString("file", file);
            json.WriteNumber("line", at.Line);
            json.WriteNumber("column", at.Column);
        }
    });
}
