using System.CommandLine;
using System.Text;
using InfoSharing.Rules.Cli.Screen;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Cli.Verbs;

/// <summary><c>explain</c>: the page of a diagnostic code.</summary>
internal static class ExplainVerb
{
    public static Command Make(Terminal terminal)
    {
        var code = new Argument<string>("CODE")
        {
            Description = "A code, such as ISR3002.",
            HelpName = "CODE",
            CompletionSources = { _ => Codes.All.Select(known => new System.CommandLine.Completions.CompletionItem(known.Id, detail: known.Title)) },
        };
        var verb = new VerbCommand("explain", "Explains a diagnostic: what it means, an example of the mistake, and how it is mended.",
            ("infosharing explain ISR3002", "explains what it is to use a fact that no file declares"))
        {
            code,
        };
        verb.SetAction(parsed =>
        {
            var named = parsed.GetRequiredValue(code).ToUpperInvariant();
            if (Codes.All.FirstOrDefault(known => known.Id == named) is not { } known)
            {
                var nearest = NearestName.Find(named, Codes.All.Select(one => one.Id));
                throw new CommandFailedException($"there is no diagnostic `{named}`" + (nearest is null ? "" : $"; did you mean `{nearest}`?"));
            }

            if (parsed.GetValue(CommonOptions.Format) == OutputFormat.Json)
            {
                terminal.Json(json =>
                {
                    json.WriteStartObject();
                    json.WriteString("code", known.Id);
                    json.WriteString("title", known.Title);
                    json.WriteString("severity", known.Severity == Severity.Error ? "error" : "warning");
                    json.WriteString("page", Page(known.Id));
                    json.WriteEndObject();
                });
            }
            else
            {
                Write(terminal, Page(known.Id));
            }

            return ExitCode.Done;
        });
        return verb;
    }

    // In a pipe the page stays the Markdown that it is.
    private static void Write(Terminal terminal, string page)
    {
        var isExample = false;
        foreach (var line in page.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isExample = !isExample;
                if (terminal.IsTerminal)
                {
                    continue;
                }
            }

            var text = terminal.IsTerminal ? isExample ? $"    {line}" : line.TrimStart('#', ' ') : line;
            terminal.Line((text, line.StartsWith('#') ? Ink.Strong : Ink.Plain));
        }
    }

    private static string Page(string id)
    {
        using var reader = new StreamReader(typeof(ExplainVerb).Assembly.GetManifestResourceStream($"diagnostics/{id}.md")!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
