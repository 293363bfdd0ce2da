using System.CommandLine;
using InfoSharing.Rules.Cli.Files;
using InfoSharing.Rules.Cli.Screen;
using InfoSharing.Rules.Cli.Starting;

namespace InfoSharing.Rules.Cli.Verbs;

/// <summary><c>schema</c>: the JSON Schemas by which editors complete and check.</summary>
internal static class SchemaVerb
{
    public static Command Make(Terminal terminal)
    {
        var kind = new Argument<string?>("KIND") { HelpName = "KIND", Description = "A kind of file, such as rules; all kinds are named if none is given.", Arity = ArgumentArity.ZeroOrOne };
        kind.AcceptOnlyFromAmong([.. Schemas.All.Select(schema => schema.Kind)]);
        var folder = new Option<string?>("--out") { Description = "Write all of them into this folder.", HelpName = "FOLDER" };
        var verb = new VerbCommand("schema", "Prints the JSON Schema of a kind of file, or writes all of them into a folder.",
            ("infosharing schema rules", "prints the schema of rule files"),
            ("infosharing schema --out packs/my-partnership/.schemas", "brings the schemas of a pack up to date"))
        {
            kind, folder,
        };
        verb.SetAction(parsed =>
        {
            if (parsed.GetValue(folder) is { } named)
            {
                using var outputs = new Outputs(terminal);
                var files = Schemas.All.Select(schema => (Output: outputs.Add(Of(schema.File)), schema.Text)).ToList();
                outputs.Check();
                files.ForEach(file => file.Output.Write(file.Text));
                outputs.Commit();

                OutputFile Of(string name) => new(Path.Combine(named, name), terminal.FullPath(Path.Combine(named, name)), mayMakeFolder: true);
            }
            else if (parsed.GetValue(kind) is { } wanted)
            {
                terminal.Out.Write(Schemas.All.Single(schema => schema.Kind == wanted).Text);
            }
            else if (parsed.GetValue(CommonOptions.Format) == OutputFormat.Json)
            {
                terminal.Json(json =>
                {
                    json.WriteStartArray();
                    foreach (var schema in Schemas.All)
                    {
                        json.WriteStringValue(schema.Kind);
                    }

                    json.WriteEndArray();
                });
            }
            else
            {
                foreach (var schema in Schemas.All)
                {
                    terminal.Line(schema.Kind);
                }
            }

            return ExitCode.Done;
        });
        return verb;
    }
}
