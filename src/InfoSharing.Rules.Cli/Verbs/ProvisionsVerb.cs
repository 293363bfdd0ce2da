using System.CommandLine;
using System.Globalization;
using InfoSharing.Rules.Cli.Screen;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Cli.Verbs;

/// <summary><c>provisions</c>: the law's own lists, as a pack has them.</summary>
internal static class ProvisionsVerb
{
    public static Command Make(Terminal terminal)
    {
        var path = new Argument<string?>("PACK") { Description = "The folder of a national pack; the law of England that is built in if none is given.", Arity = ArgumentArity.ZeroOrOne };
        var requirement = new Option<string?>("--requirement") { Description = "Only those that serve this requirement, such as lawful-basis or gateway.", HelpName = "NAME" };
        requirement.AcceptOnlyFromAmong([.. Words.Requirements.All]);
        var verb = new VerbCommand("provisions", "Lists lawful bases, conditions, gateways and grounds, each with its place in the law, its dates and how well it was checked.",
            ("infosharing provisions --requirement lawful-basis", "lists the lawful bases of UK GDPR Article 6"))
        {
            path, requirement,
        };
        verb.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(CommonOptions.Format) == OutputFormat.Json;
            if (FactsVerb.Read(terminal, asJson, parsed.GetValue(path)) is not { } pack)
            {
                return ExitCode.BadFiles;
            }

            var wanted = parsed.GetValue(requirement);
            List<ProvisionDefinition> provisions = [.. pack.Provisions.Where(one => wanted is null || Words.Requirements[one.Requirement] == wanted)];
            if (asJson)
            {
                WriteJson(terminal, provisions);
            }
            else
            {
                Columns.Write(terminal, ["Provision", "Name", "Requirement", "Source", "Place", "From", "Status", "Review"],
                    [.. provisions.Select(one => (IReadOnlyList<string>)
                    [
                        one.Id, one.Name, Words.Requirements[one.Requirement], one.Source, one.Place, Day(one.Standing.From) ?? "", Words.LawStatuses[one.Standing.Status], Words.Reviews[one.Standing.Review],
                    ])]);
            }

            return ExitCode.Done;
        });
        return verb;
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void WriteJson(Terminal terminal, IEnumerable<ProvisionDefinition> provisions) => terminal.Json(json =>
    {
        json.WriteStartArray();
        foreach (var one in provisions)
        {
            json.WriteStartObject();
            json.WriteString("id", one.Id);
            json.WriteString("name", one.Name);
            json.WriteString("requirement", Words.Requirements[one.Requirement]);
            json.WriteString("summary", one.Summary);
            json.WriteString("source", one.Source);
            json.WriteString("at", one.Place);
            json.WriteString("uri", one.Uri);
            json.WriteString("from", Day(one.Standing.From));
            json.WriteString("until", Day(one.Standing.Until));
            json.WriteString("status", Words.LawStatuses[one.Standing.Status]);
            json.WriteString("review", Words.Reviews[one.Standing.Review]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });
}
