using System.CommandLine;
using InfoSharing.Rules.Cli.Files;
using InfoSharing.Rules.Cli.Formatting;
using InfoSharing.Rules.Cli.Packs;
using InfoSharing.Rules.Cli.Problems;
using InfoSharing.Rules.Cli.Screen;
using InfoSharing.Rules.Cli.Upgrading;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Cli.Verbs;

/// <summary><c>format</c>: puts rule files and case files into the one layout.</summary>
internal static class FormatVerb
{
    private const string StandardInput = "-";

    public static Command Make(Terminal terminal)
    {
        var paths = CommonOptions.Paths("Files, or folders with everything in them; this folder if none is given; `-` for standard input to standard output.");
        var verify = new Option<bool>("--verify") { Description = "Change nothing; name the files that are not in the layout, and end with exit code 2 if there are any." };
        var upgrade = new Option<bool>("--upgrade")
        {
            Description = "Rewrite case files of format 1 as format 2: superseded facts are moved over. A case that would be answered otherwise, or has a fact without a single meaning, stays as it is, and why is said.",
        };
        var (pack, overlays) = (CommonOptions.Pack(), CommonOptions.Overlays());
        var verb = new VerbCommand("format", "Puts rule files and case files into the one layout, and names those that it changed. Comments stay; the meaning never changes.",
            ("infosharing format packs/my-partnership", "formats a pack and its cases"),
            ("infosharing format --verify packs", "lets a build fail if a file is not in the layout"),
            ("infosharing format --upgrade cases", "rewrites cases as format 2 where nothing of the answer changes"))
        {
            paths, verify, upgrade, pack, overlays,
        };
        verb.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(CommonOptions.Format) == OutputFormat.Json;
            var named = parsed.GetValue(paths)!;
            if (parsed.GetValue(upgrade))
            {
                return named is [StandardInput]
                    ? throw new CommandFailedException("cases are upgraded where they lie: name files or folders")
                    : Upgrade(terminal, named, PackChoice.Of(parsed, pack, overlays), parsed.GetValue(verify), asJson);
            }

            return named is [StandardInput] ? Pipe(terminal, asJson) : Files(terminal, named, parsed.GetValue(verify), asJson);
        });
        return verb;
    }

    private static int Files(Terminal terminal, IEnumerable<string> named, bool verify, bool asJson)
    {
        var problems = new List<Problem>();
        var changed = new List<string>();
        foreach (var file in named.SelectMany(path => JsonFiles(terminal.FullPath(path), path)))
        {
            var bag = new DiagnosticBag();
            var bytes = File.ReadAllBytes(file);
            var formatted = Formatter.Format(Path.GetFileName(file), bytes, bag);
            problems.AddRange(bag.ToSorted().Select(diagnostic => Problem.Of(diagnostic, Path.GetDirectoryName(file)!, terminal)));
            if (formatted is null || formatted.AsSpan().SequenceEqual(bytes))
            {
                continue;
            }

            changed.Add(terminal.Shown(file));
            if (!verify)
            {
                OutputFile.Replace(terminal.Shown(file), file, formatted);
            }
        }

        var list = new ProblemList(problems);
        Write(terminal, list, changed, asJson);
        return list.Errors > 0 ? ExitCode.BadFiles : verify && changed.Count > 0 ? ExitCode.No : ExitCode.Done;
    }

    private static int Upgrade(Terminal terminal, string[] named, PackChoice choice, bool verify, bool asJson)
    {
        if (Advisors.ForCases(terminal, asJson, choice) is not { } advisor)
        {
            return ExitCode.BadFiles;
        }

        var run = new UpgradeRun(terminal, advisor, verify);
        foreach (var path in named)
        {
            var full = terminal.FullPath(path);
            foreach (var file in JsonFiles(full, path).Where(file => UpgradeRun.IsCase(file, isNamed: file == full)))
            {
                run.Add(file);
            }
        }

        run.Write(asJson);
        return run.Problems.Errors > 0 ? ExitCode.BadFiles : verify && run.Upgraded.Count > 0 ? ExitCode.No : ExitCode.Done;
    }

    private static int Pipe(Terminal terminal, bool asJson)
    {
        using var input = terminal.OpenInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        var bag = new DiagnosticBag();
        if (Formatter.Format("(standard input)", bytes.ToArray(), bag) is not { } formatted)
        {
            var list = new ProblemList(bag.ToSorted().Select(diagnostic => Problem.Of(diagnostic, terminal.Folder, terminal)));
            list.Write(terminal, asJson);
            return list.ExitCode;
        }

        using var output = terminal.OpenOutput();
        output.Write(formatted);
        return ExitCode.Done;
    }

    private static void Write(Terminal terminal, ProblemList problems, List<string> changed, bool asJson)
    {
        if (asJson)
        {
            terminal.Json(json =>
            {
                json.WriteStartObject();
                json.WriteNumber("errors", problems.Errors);
                json.WriteStartArray("changed");
                foreach (var file in changed)
                {
                    json.WriteStringValue(file);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            });
            return;
        }

        foreach (var file in changed)
        {
            terminal.Line(file);
        }

        problems.Write(terminal, asJson: false);
    }

    private static IEnumerable<string> JsonFiles(string full, string named)
    {
        if (File.Exists(full))
        {
            return [full];
        }

        if (!Directory.Exists(full))
        {
            throw new CommandFailedException($"there is no file or folder `{named}`");
        }

        // Hidden folders, such as that of the editor's settings, are not the pack's.
        return Directory.EnumerateFiles(full, "*.json", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(full, file).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.')))
            .Order(StringComparer.Ordinal);
    }
}
