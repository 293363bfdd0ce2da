using System.CommandLine;
using System.Text;
using InfoSharing.Rules.Cli.Files;
using InfoSharing.Rules.Cli.Formatting;
using InfoSharing.Rules.Cli.Packs;
using InfoSharing.Rules.Cli.Screen;
using InfoSharing.Rules.Cli.Starting;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Cli.Verbs;

/// <summary><c>new</c>: something to start with, which checks clean.</summary>
internal static class NewVerb
{
    private const string SharedSource = "dfe-info-sharing-2024";

    public static Command Make(Terminal terminal) =>
        new VerbCommand("new", "Makes something to start with: an overlay, a rule or a case.",
            ("infosharing new overlay my-partnership", "makes a folder with a local safeguard, a rule and two worked cases, ready for VS Code"),
            ("infosharing new rule my-partnership-panel --in my-partnership", "adds a file with one rule to a pack"),
            ("infosharing new case refused --in my-partnership", "adds a worked case"))
        {
            Overlay(terminal), Rule(terminal), Case(terminal),
        };

    private static VerbCommand Overlay(Terminal terminal)
    {
        var name = new Argument<string>("NAME") { Description = "The id of the overlay and the name of its folder: lower-case words joined by `-`." };
        var verb = new VerbCommand("overlay", "Makes a folder with a local pack that lies on the law of England and checks clean.",
            ("infosharing new overlay my-partnership", "makes the folder `my-partnership` here")) { name };
        verb.SetAction(parsed =>
        {
            var id = Checked(parsed.GetRequiredValue(name));
            var folder = terminal.FullPath(id);
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            {
                throw new CommandFailedException($"there is something in `{id}` already, and it is left as it is");
            }

            var files = Template.OfOverlay(id, LawfulBasisAdvisor.England.Pack, terminal.Today).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
            Write(terminal, [.. files.Select(file => (Path.Combine(folder, file.Path), file.Text))]);
            foreach (var (path, _) in files.Where(file => !file.Path.StartsWith('.')))
            {
                terminal.Line($"{id}/{path}");
            }

            terminal.Note($"next: infosharing check {id}; infosharing test {id}");
            return ExitCode.Done;
        });
        return verb;
    }

    private static VerbCommand Rule(Terminal terminal)
    {
        var (id, pack) = (Id("The id of the rule, which also names its file."), In());
        var verb = new VerbCommand("rule", "Adds a file with one rule to a pack.", ("infosharing new rule my-partnership-panel --in my-partnership", "adds `my-partnership/rules/my-partnership-panel.json`")) { id, pack };
        verb.SetAction(parsed => Add(terminal, parsed.GetValue(pack)!, "rules", Checked(parsed.GetRequiredValue(id)), (advisor, schemas, name) =>
            Template.OfRule(name, advisor.PacksAsRead[^1].Sources is [var source, ..] ? source.Id : SharedSource, schemas, terminal.Today)));
        return verb;
    }

    private static VerbCommand Case(Terminal terminal)
    {
        var (id, pack) = (Id("The name of the case's file."), In());
        var verb = new VerbCommand("case", "Adds a worked case to a pack.", ("infosharing new case refused --in my-partnership", "adds `my-partnership/cases/refused.json`")) { id, pack };
        verb.SetAction(parsed => Add(terminal, parsed.GetValue(pack)!, "cases", Checked(parsed.GetRequiredValue(id)), (advisor, schemas, name) =>
        {
            var draft = advisor.ReadCase(Encoding.UTF8.GetBytes(Template.OfCase(schemas, terminal.Today, Words.Outcomes[default])), $"cases/{name}.json");
            return Template.OfCase(schemas, terminal.Today, Words.Outcomes[advisor.Evaluate(draft.Value).Outcome]);
        }));
        return verb;
    }

    private static int Add(Terminal terminal, string named, string kind, string name, Func<LawfulBasisAdvisor, string, string, string> text)
    {
        var target = PackPath.OfPack(named, terminal, "; make one with `infosharing new overlay NAME`");
        var folder = target.Folder!;
        var path = Path.Combine(folder, kind, $"{name}.json");
        if (File.Exists(path))
        {
            throw new CommandFailedException($"`{terminal.Shown(path)}` is there already, and is left as it is");
        }

        if (Advisors.OfPack(terminal, asJson: false, target) is not { } advisor)
        {
            return ExitCode.BadFiles;
        }

        var schemas = Directory.Exists(Path.Combine(folder, ".schemas")) ? "../.schemas" : "../../../schemas";
        Write(terminal, (path, text(advisor, schemas, name)));
        terminal.Line(terminal.Shown(path));
        return ExitCode.Done;
    }

    private static Argument<string> Id(string description) => new("NAME") { Description = description };

    private static Option<string> In() => new("--in") { Description = "The folder of the pack; this folder if it is not given.", HelpName = "FOLDER", DefaultValueFactory = _ => "." };

    // An id with anything else in it would be refused when the pack is read, and could name a folder anywhere.
    private static string Checked(string id)
    {
        var problems = new DiagnosticBag();
        Ids.Plain(new TextNode(new Location(id, 1, 1), id), problems);
        return problems.Count == 0 ? id : throw new CommandFailedException($"{problems.ToSorted()[0].Message}: {problems.ToSorted()[0].Help}");
    }

    private static void Write(Terminal terminal, params IReadOnlyList<(string Path, string Text)> files)
    {
        using var outputs = new Outputs(terminal);
        var all = files.Select(file => (Output: outputs.Add(new OutputFile(terminal.Shown(file.Path), file.Path, mustBeNew: true, mayMakeFolder: true)), file.Text)).ToList();
        outputs.Check();
        foreach (var (file, text) in all)
        {
            // What fits on a line hangs on how long the name is.
            var formatted = Formatter.Format(Path.GetFileName(file.Named), Encoding.UTF8.GetBytes(text), new DiagnosticBag());
            file.Write(formatted ?? throw new InvalidOperationException($"the template of `{Path.GetFileName(file.Named)}` is not JSON"));
        }

        outputs.Commit();
    }
}
