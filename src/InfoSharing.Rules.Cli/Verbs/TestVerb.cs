using System.CommandLine;
using System.Globalization;
using InfoSharing.Rules.Cli.Cases;
using InfoSharing.Rules.Cli.Files;
using InfoSharing.Rules.Cli.Packs;
using InfoSharing.Rules.Cli.Screen;

namespace InfoSharing.Rules.Cli.Verbs;

/// <summary><c>test</c>: runs the worked cases of packs.</summary>
internal static class TestVerb
{
    public static Command Make(Terminal terminal)
    {
        var paths = CommonOptions.Paths("Folders of packs, folders of cases, or case files; this folder if none is given.");
        var (pack, overlays, watch) = (CommonOptions.Pack(), CommonOptions.Overlays(), CommonOptions.Watch());
        var junit = new Option<string?>("--junit") { Description = "Also write the result in the XML of JUnit, for build servers.", HelpName = "FILE" };
        var coverage = new Option<bool>("--coverage") { Description = "Say which rules and conditions of the packs no case shows both true and not true." };
        var threshold = new Option<decimal?>("--threshold") { Description = "Fail if less than this share of rules and conditions is covered.", HelpName = "PERCENT" };
        threshold.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<decimal?>() is < 0 or > 100)
            {
                result.AddError("the threshold is a number from 0 to 100");
            }
        });
        var verb = new VerbCommand("test", "Runs worked cases. Of each that fails it says what was expected, what came, which rules and conditions are responsible, and the facts.",
            ("infosharing test packs/my-partnership", "runs the cases of one pack"),
            ("infosharing test packs/my-partnership/cases/secure-mail.json --overlay packs/my-partnership", "runs one case, by the rules that are named"),
            ("infosharing test packs --coverage --threshold 90 --junit cases.xml", "runs the cases of several packs as a build server would"))
        {
            paths, pack, overlays, coverage, threshold, junit, watch,
        };
        verb.SetAction(async (parsed, cancelled) =>
        {
            var named = parsed.GetValue(paths)!;
            var choice = PackChoice.Of(parsed, pack, overlays);
            var least = parsed.GetValue(threshold);
            int Once()
            {
                using var outputs = new Outputs(terminal);
                var targets = PackPath.At(named, terminal);
                outputs.Reads(choice, targets);

                var report = outputs.Add(parsed.GetValue(junit));
                outputs.Check();
                var run = TestRun.Of(targets, choice, parsed.GetValue(coverage) || least is not null, terminal);
                new TestReport(run, terminal).Write(parsed.GetValue(CommonOptions.Format) == OutputFormat.Json);
                report?.Write(JUnit.Of(run, terminal));
                outputs.Commit();

                return Judge(run, least, named, terminal);
            }

            return parsed.GetValue(watch)
                ? await Watching.Run(terminal, [.. named.Select(terminal.FullPath)], Once, cancelled)
                : Once();
        });
        return verb;
    }

    private static int Judge(TestRun run, decimal? least, IEnumerable<string> named, Terminal terminal)
    {
        if (run.Problems.Errors > 0)
        {
            return ExitCode.BadFiles;
        }

        if (!run.Outcomes.Any())
        {
            terminal.Fail($"there is no worked case in {string.Join(", ", named.Select(one => $"`{one}`"))}, and rules that no case tries are not tested");
            return ExitCode.No;
        }

        if (least is { } wanted && run.Percent < wanted)
        {
            terminal.Fail(string.Create(CultureInfo.InvariantCulture, $"{TestReport.Percent(run.Percent!.Value)} is covered, and the threshold is {TestReport.Percent(wanted)}"));
            return ExitCode.No;
        }

        return run.Failed > 0 ? ExitCode.No : ExitCode.Done;
    }
}
