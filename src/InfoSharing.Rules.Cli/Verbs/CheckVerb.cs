using System.CommandLine;
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
        var (pack, watch) = (CommonOptions.Pack(), CommonOptions.Watch());
        var sarif = new Option<string?>("--sarif") { Description = "Also write the result as SARIF 2.1.0, for code-scanning services.", HelpName = "FILE" };
        var verb = new VerbCommand("check", "Says everything that is wrong with packs and cases: where, what, and how to mend it. Says nothing if nothing is.",
            ("infosharing check", "checks the pack in this folder, or the packs that lie in it"),
            ("infosharing check packs/my-partnership --watch", "checks it again each time that a file is saved"),
            ("infosharing check packs --sarif check.sarif", "checks several packs and writes a report for a build server"))
        {
            paths, pack, sarif, watch,
        };
        verb.SetAction(async (parsed, cancelled) =>
        {
            var named = parsed.GetValue(paths)!;
            var below = parsed.GetValue(pack) is { } folder ? terminal.FullPath(folder) : null;
            int Once()
            {
                var problems = Check(PackPath.At(named, terminal), below, terminal);
                problems.Write(terminal, parsed.GetValue(CommonOptions.Format) == OutputFormat.Json);
                if (parsed.GetValue(sarif) is { } file)
                {
                    File.WriteAllText(terminal.FullPath(file), Sarif.Of(problems));
                }

                return problems.ExitCode;
            }

            return parsed.GetValue(watch)
                ? await Watching.Run(terminal, [.. named.Select(terminal.FullPath)], Once, cancelled)
                : Once();
        });
        return verb;
    }

    public static ProblemList Check(IReadOnlyList<PackPath> targets, string? below, Terminal terminal) =>
        new(targets.SelectMany(target => Check(target, below).Select(diagnostic => target.Placed(diagnostic, terminal))));

    // Cases are read by the facts that a pack declares: of a pack with errors nobody knows them.
    private static IEnumerable<Diagnostic> Check(PackPath target, string? below)
    {
        var loaded = target.Load(below);
        return loaded.Succeeded
            ? loaded.Diagnostics.Concat(target.Cases.SelectMany(one => WorkedCase.Read(loaded.Value, File.ReadAllBytes(one.File), one.Shown).Diagnostics))
            : loaded.Diagnostics;
    }
}
