using System.CommandLine;
using InfoSharing.Rules.Cli.Packs;
using InfoSharing.Rules.Cli.Screen;
using InfoSharing.Rules.Cli.Typed;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using Clean = InfoSharing.Rules.Explanation.Clean;

namespace InfoSharing.Rules.Cli.Verbs;

/// <summary><c>facts</c>: the fact dictionary, for people or as typed keys for C#.</summary>
internal static class FactsVerb
{
    public static Command Make(Terminal terminal)
    {
        var path = new Argument<string?>("PACK") { Description = "The folder of a pack or overlay; the law of England that is built in if none is given.", Arity = ArgumentArity.ZeroOrOne };
        var csharp = new Option<bool>("--csharp") { Description = "Write the facts as typed keys: C# source for a host." };
        var className = new Option<string?>("--class") { Description = "The class to write; named after the pack if not given.", HelpName = "NAME" };
        var space = new Option<string>("--namespace") { Description = "The namespace of the class.", HelpName = "NAME", DefaultValueFactory = _ => "InfoSharing.Rules" };
        var verb = new VerbCommand("facts", "Lists the facts that may be given of a case, or writes them as typed keys for C#.",
            ("infosharing facts", "lists the facts of England"),
            ("infosharing facts packs/my-partnership --csharp --namespace My.App > MyPartnershipFacts.g.cs", "writes the keys of an overlay's own facts"))
        {
            path, csharp, className, space,
        };
        verb.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(CommonOptions.Format) == OutputFormat.Json;
            if (Read(terminal, asJson, parsed.GetValue(path)) is not { } pack)
            {
                return ExitCode.BadFiles;
            }

            if (parsed.GetValue(csharp))
            {
                var source = new FactKeySource(pack.Header.Id, pack.Facts, parsed.GetValue(className) ?? FactKeySource.ClassFor(pack.Header.Id), parsed.GetValue(space)!);
                terminal.Out.Write(Clean.Lines(source.Write()));
            }
            else if (asJson)
            {
                WriteJson(terminal, pack.Facts);
            }
            else
            {
                Columns.Write(terminal, ["Fact", "Of", "Type", "Question"],
                    [.. pack.Facts.Select(fact => (IReadOnlyList<string>)[fact.Id, ModelWords.Scopes[fact.Scope], ModelWords.FactTypes[fact.Type], fact.Question])]);
            }

            return ExitCode.Done;
        });
        return verb;
    }

    /// <summary>A pack as it was read: of an overlay, what is its own.</summary>
    internal static Pack? Read(Terminal terminal, bool asJson, string? path) =>
        (path is null ? LawfulBasisAdvisor.England : Advisors.OfPack(terminal, asJson, PackPath.OfPack(path, terminal)))?.PacksAsRead[^1];

    private static void WriteJson(Terminal terminal, IReadOnlyList<FactDefinition> facts) => terminal.Json(json =>
    {
        json.WriteStartArray();
        foreach (var fact in facts)
        {
            json.WriteStartObject();
            json.WriteString("id", fact.Id);
            json.WriteString("for", ModelWords.Scopes[fact.Scope]);
            json.WriteString("type", ModelWords.FactTypes[fact.Type]);
            json.WriteString("label", fact.Label);
            json.WriteString("question", fact.Question);
            json.WriteString("why", fact.Why);
            json.WriteStartArray("values");
            foreach (var value in fact.Key.Values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
