using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using InfoSharing.Rules.Cli.Problems;
using InfoSharing.Rules.Cli.Screen;
using InfoSharing.Rules.Cli.Verbs;
using Clean = InfoSharing.Rules.Explanation.Clean;

namespace InfoSharing.Rules.Cli;

/// <summary>The whole command: its verbs, its help, and what becomes of a failure.</summary>
internal static class CommandLine
{
    private const string Name = "infosharing";

    public static RootCommand Make(Terminal terminal)
    {
        var root = new RootCommand("Writes, checks, formats, tests and tries rules for sharing information to safeguard somebody. It advises; a person decides.")
        {
            NewVerb.Make(terminal),
            CheckVerb.Make(terminal),
            FormatVerb.Make(terminal),
            TestVerb.Make(terminal),
            EvaluateVerb.Make(terminal),
            AskVerb.Make(terminal),
            WhyVerb.Make(terminal),
            WhyNotVerb.Make(terminal),
            WhatIfVerb.Make(terminal),
            RecordVerb.Make(terminal),
            DiffVerb.Make(terminal),
            RulebookVerb.Make(terminal),
            ExplainVerb.Make(terminal),
            FactsVerb.Make(terminal),
            ProvisionsVerb.Make(terminal),
            SchemaVerb.Make(terminal),
            CompletionVerb.Make(terminal),
        };
        root.HelpName = Name;
        root.Options.Add(CommonOptions.Format);
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new TeachingHelp(terminal);
        }

        return root;
    }

    public static async Task<int> Run(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancelled = default)
    {
        var parsed = Make(terminal).Parse(args);
        if (parsed.Action is ParseErrorAction mistake)
        {
            // The whole help would push what is wrong off the screen.
            mistake.ShowHelp = false;
        }

        var asJson = parsed.GetValue(CommonOptions.Format) == OutputFormat.Json;
        // What it says of a mistake quotes the words of the command line as they are.
        using var said = new StringWriter { NewLine = "\n" };
        using var mistakes = new StringWriter { NewLine = "\n" };
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = parsed.Action is ParseErrorAction ? said : terminal.Out,
                Error = mistakes,
                EnableDefaultExceptionHandler = false,
            }, cancelled);
        }
        catch (DiagnosticsException found)
        {
            new ProblemList(found.Diagnostics.Select(diagnostic => Problem.Of(diagnostic, terminal.Folder, terminal))).Write(terminal, asJson);
            return ExitCode.BadFiles;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Failed;
        }
        catch (Exception failure) when (failure is CommandFailedException or IOException or UnauthorizedAccessException)
        {
            terminal.Fail(failure.Message);
            return ExitCode.Failed;
        }
        finally
        {
            terminal.Out.Write(Clean.Lines(said.ToString()));
            terminal.Error.Write(Clean.Lines(mistakes.ToString()));
        }
    }

    /// <summary>The usual help, and below it examples to copy.</summary>
    private sealed class TeachingHelp(Terminal terminal) : SynchronousCommandLineAction
    {
        private readonly HelpAction usual = new() { MaxWidth = terminal.Width };

        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            usual.Invoke(parseResult);
            var command = parseResult.CommandResult.Command;
            var examples = command is VerbCommand verb ? verb.Examples : command is RootCommand ? Overview : [];
            if (examples.Count > 0)
            {
                terminal.Out.WriteLine(examples.Count == 1 ? "Example:" : "Examples:");
                foreach (var (line, does) in examples)
                {
                    terminal.Out.WriteLine($"  $ {line}");
                    terminal.Out.WriteLine($"      {does}");
                }

                terminal.Out.WriteLine();
            }

            terminal.Out.WriteLine("Exit codes: 0 done (share); 1 the command failed; 2 do not share, or a case failed; 3 files have errors; 4 more facts, advice or consent first.");
            return ExitCode.Done;
        }
    }

    private static readonly IReadOnlyList<(string Line, string Does)> Overview =
    [
        ("infosharing new overlay my-partnership", "starts a local pack on the law of England in a folder of its own"),
        ("infosharing check my-partnership", "says everything that is wrong with it, or nothing"),
        ("infosharing test my-partnership --coverage", "runs its worked cases, and says what none of them tries"),
        ("infosharing evaluate case.json", "judges one case, and says why"),
    ];
}
