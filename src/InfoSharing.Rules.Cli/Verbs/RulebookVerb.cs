using System.CommandLine;
using InfoSharing.Rules.Cli.Books;
using InfoSharing.Rules.Cli.Files;
using InfoSharing.Rules.Cli.Packs;
using InfoSharing.Rules.Cli.Screen;
using InfoSharing.Rules.Explanation;
using InfoSharing.Rules.Testing;

namespace InfoSharing.Rules.Cli.Verbs;

/// <summary><c>rulebook</c>: the rules of a pack as a book in English.</summary>
internal static class RulebookVerb
{
    public static Command Make(Terminal terminal)
    {
        var path = new Argument<string>("PACK") { Description = "The folder of a pack or overlay; this folder if none is given.", DefaultValueFactory = _ => "." };
        var html = new Option<string?>("--html") { Description = "Write the book as a web page to this file.", HelpName = "FILE" };
        var markdown = new Option<string?>("--markdown") { Description = "Write the book as Markdown to this file; to standard output if no file is named at all.", HelpName = "FILE" };
        var whole = new Option<bool>("--whole-law") { Description = "For an overlay: put the rules of the law below it into the book as well." };
        var asAt = CommonOptions.AsAt();
        asAt.Description = "The day whose text of the law is linked; today if not given.";
        var verb = new VerbCommand("rulebook", "Writes the rules as a book in English: each with its exceptions, dates, authority and worked cases; the copy that a lawyer signs.",
            ("infosharing rulebook packs/my-partnership --html rulebook.html", "writes the book of an overlay as a web page"),
            ("infosharing rulebook packs/england > RULEBOOK.md", "writes the book of the national pack as Markdown"))
        {
            path, html, markdown, whole, asAt,
        };
        verb.SetAction(parsed =>
        {
            var named = parsed.GetRequiredValue(path);
            var target = PackPath.OfPack(named, terminal);
            using var outputs = new Outputs(terminal);
            outputs.Reads(target);
            var (page, text) = (outputs.Add(parsed.GetValue(html)), outputs.Add(parsed.GetValue(markdown)));
            outputs.Check();
            if (Advisors.OfPack(terminal, parsed.GetValue(CommonOptions.Format) == OutputFormat.Json, target) is not { } advisor)
            {
                return ExitCode.BadFiles;
            }

            var book = Rulebook.Of(advisor, WorkedCases.Load(advisor, target.Folder!).Value, parsed.GetValue(whole), CommonOptions.Covered(advisor, parsed.GetValue(asAt) ?? terminal.Today));
            page?.Write(Html.Of(book));
            text?.Write(Markdown.Of(book));
            outputs.Commit();
            if (page is null && text is null)
            {
                terminal.Out.Write(Markdown.Of(book));
            }

            return ExitCode.Done;
        });
        return verb;
    }
}
