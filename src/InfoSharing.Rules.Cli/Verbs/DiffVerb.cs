using System.CommandLine;
using InfoSharing.Rules.Cli.Differences;
using InfoSharing.Rules.Cli.Problems;
using InfoSharing.Rules.Cli.Screen;

namespace InfoSharing.Rules.Cli.Verbs;

/// <summary><c>diff</c>: what changed from one pack to another, and what that does to answers.</summary>
internal static class DiffVerb
{
    private const int UsualCases = 2000;
    private const string Words = $"The folder of a pack or overlay, or what is built in: `{DiffSide.England}`, `{DiffSide.NorthEastLincolnshire}`, or `{DiffSide.None}` for the law of England without overlay.";

    public static Command Make(Terminal terminal)
    {
        var (old, @new) = (new Argument<string>("OLD") { HelpName = "OLD", Description = Words }, new Argument<string>("NEW") { HelpName = "NEW", Description = "The same, as it is now." });
        foreach (var side in new[] { old, @new })
        {
            side.CompletionSources.Add(DiffSide.England, DiffSide.NorthEastLincolnshire, DiffSide.None);
        }

        var cases = new Option<int>("--cases") { Description = "How many cases to generate and try, besides the worked cases of both.", HelpName = "N", DefaultValueFactory = _ => UsualCases };
        cases.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 0)
            {
                result.AddError("the number of cases is 0 or more");
            }
        });
        var seed = new Option<int>("--seed") { Description = "Which cases are generated: the same number makes the same cases.", HelpName = "NUMBER", DefaultValueFactory = _ => 1 };
        var verb = new VerbCommand("diff", "Says what changed from one pack to another, in sentences; then what it does: how many answers change, from what to what, with the smallest case of each kind and the rules at its root. Ends with 0 if no answer changes in the cases tried, with 2 if one does.",
            ($"infosharing diff {DiffSide.None} my-partnership", "what an overlay adds to the law of England, and what it does"),
            ("infosharing diff before/my-partnership my-partnership --cases 20000", "what an edit does, tried on many cases"))
        {
            old, @new, cases, seed,
        };
        verb.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(CommonOptions.Format) == OutputFormat.Json;
            var problems = new List<Problem>();
            var (from, to) = (DiffSide.Load(parsed.GetRequiredValue(old), terminal, problems), DiffSide.Load(parsed.GetRequiredValue(@new), terminal, problems));
            if (from is null || to is null)
            {
                new ProblemList(problems).Write(terminal, asJson);
                return ExitCode.BadFiles;
            }

            var difference = PackDifference.Of(from, to, parsed.GetValue(cases), parsed.GetValue(seed));
            if (asJson)
            {
                terminal.Json(json => DifferenceJson.Write(json, difference, parsed.GetValue(seed)));
            }
            else if (!difference.IsEmpty)
            {
                Headed.Write(terminal, DifferenceText.Of(difference));
            }

            return difference.Effects.AnswersChange ? ExitCode.No : ExitCode.Done;
        });
        return verb;
    }
}
