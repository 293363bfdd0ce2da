using System.CommandLine;
using System.Globalization;
using InfoSharing.Rules.Cli.Cases;
using InfoSharing.Rules.Cli.Interviews;
using InfoSharing.Rules.Cli.Packs;
using InfoSharing.Rules.Cli.Screen;

namespace InfoSharing.Rules.Cli.Verbs;

/// <summary><c>ask</c>: an interview that ends when the outcome is certain, and leaves a case file.</summary>
internal static class AskVerb
{
    public static Command Make(Terminal terminal)
    {
        var one = new OneCase("The case file to write: a new one, or one to go on with.", namesRecipient: false);
        var verb = new VerbCommand("ask", "Asks the questions that settle most, one at a time, until the outcome is certain, and writes the case file after each answer. Ends as `evaluate` of the case does.",
            ("infosharing ask case.json", "asks who and what it is about, then what is known"),
            ("infosharing ask case.json --overlay packs/my-partnership < answers.txt", "the same with a local overlay, from a file with an answer a line"));
        one.AddTo(verb);
        verb.SetAction((parsed, cancelled) => Task.FromResult(Run(terminal, parsed, one, cancelled)));
        return verb;
    }

    private static int Run(Terminal terminal, ParseResult parsed, OneCase one, CancellationToken cancelled)
    {
        var asJson = parsed.GetValue(CommonOptions.Format) == OutputFormat.Json;
        var path = terminal.FullPath(one.Named(parsed));
        if (one.JudgeOrBegin(parsed, terminal) is not { } judged)
        {
            return ExitCode.BadFiles;
        }

        using var dialogue = new Dialogue(terminal, asJson);
        var interview = new Interview(dialogue, new CaseFileWriter(judged.Advisor, path, one.Named(parsed)), cancelled);
        var got = interview.Run(judged).Recommendation;
        dialogue.Gap();
        dialogue.Say(File.Exists(path)
            ? string.Create(CultureInfo.InvariantCulture, $"{interview.Answered} {(interview.Answered == 1 ? "question" : "questions")} answered; the case is in {one.Named(parsed)}. `infosharing evaluate {one.Named(parsed)}` says why, and what to do.")
            : "Nothing was answered, and nothing is written.");
        if (asJson)
        {
            terminal.Exact(got.ToJson());
        }

        return ExitCode.Of(got.Outcome);
    }
}
