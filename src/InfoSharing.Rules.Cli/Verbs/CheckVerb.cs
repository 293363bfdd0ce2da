using System.CommandLine;
using InfoSharing.Rules.Cli.Files;
using InfoSharing.Rules.Cli.Packs;
using InfoSharing.Rules.Cli.Problems;
using InfoSharing.Rules.Cli.Screen;
using InfoSharing.Rules.Testing;

namespace InfoSharing.Rules.Cli.Verbs;

/// <summary><c>check</c>: everything that is wrong with packs and cases, at once.</summary>
internal static class CheckVerb
{
    public static Command Make(Terminal terminal)
    {
        var paths = CommonOptions.Paths("Folders of packs, folders of cases, or case files; this folder if none is given.");
        var (pack, overlays, watch) = (CommonOptions.Pack(), CommonOptions.Overlays(), CommonOptions.Watch());
        var sarif = new Option<string?>("--sarif") { Description = "Also write the result as SARIF 2.1.0, for code-scanning services.", HelpName = "FILE" };
        var verb = new VerbCommand("check", "Says everything that is wrong with packs and cases: where, what, and how to mend it. Says nothing if nothing is.",
            ("infosharing check", "checks the pack in this folder, or the packs that lie in it"),
            ("infosharing check packs/my-partnership --watch", "checks it again each time that a file is saved"),
            ("infosharing check packs --sarif check.sarif", "checks several packs and writes a report for a build server"))
        {
            paths, pack, overlays, sarif, watch,
        };
        verb.SetAction(async (parsed, cancelled) =>
        {
            var named = parsed.GetValue(paths)!;
            var choice = PackChoice.Of(parsed, pack, overlays);
            int Once()
            {
                using var outputs = new Outputs(terminal);
                var targets = PackPath.At(named, terminal);
                outputs.Reads(choice, targets);

                var report = outputs.Add(parsed.GetValue(sarif));
                outputs.Check();
                var problems = Check(targets, choice, terminal);
                problems.Write(terminal, parsed.GetValue(CommonOptions.Format) == OutputFormat.Json);
                report?.Write(Sarif.Of(problems));
                outputs.Commit();

                return problems.ExitCode;
            }

            return parsed.GetValue(watch)
                ? await Watching.Run(terminal, [.. named.Select(terminal.FullPath)], Once, cancelled)
                : Once();
        });
        return verb;
    }

    public static ProblemList Check(IReadOnlyList<PackPath> targets, PackChoice choice, Terminal terminal)
    {
        var rules = new TargetRules(choice, terminal);
        return new ProblemList(targets.SelectMany(target => Check(target, rules.For(target), terminal)));
    }

    // Cases are read by the facts that a pack declares: of a pack with errors nobody knows them.
    private static IEnumerable<Problem> Check(PackPath target, LoadedPack loaded, Terminal terminal)
    {
        var ofPack = loaded.Result.Diagnostics.Select(diagnostic => Problem.Of(diagnostic, loaded.Root, terminal));
        return loaded.Result.Succeeded
            ? ofPack.Concat(target.Cases
                .SelectMany(one => WorkedCase.Read(loaded.Result.Value, File.ReadAllBytes(one.File), one.Shown).Diagnostics)
                .Select(diagnostic => target.Placed(diagnostic, terminal)))
            : ofPack;
    }
}
