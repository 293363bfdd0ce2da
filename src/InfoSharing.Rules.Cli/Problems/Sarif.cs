using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Cli.Problems;

/// <summary>The problems in SARIF 2.1.0, the format in which code-scanning services take them.</summary>
internal static class Sarif
{
    public static string Of(ProblemList problems)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Write(json, problems);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void Write(Utf8JsonWriter json, ProblemList problems)
    {
        var codes = problems.All.Select(problem => problem.Diagnostic.Code).Distinct().Order(StringComparer.Ordinal)
            .Select(id => Codes.All.Single(code => code.Id == id)).ToList();
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "infosharing");
        json.WriteString("version", typeof(Sarif).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]);
        json.WriteStartArray("rules");
        foreach (var code in codes)
        {
            json.WriteStartObject();
            json.WriteString("id", code.Id);
            WriteText(json, "shortDescription", code.Title);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", Level(code.Severity));
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var problem in problems.All)
        {
            var diagnostic = problem.Diagnostic;
            json.WriteStartObject();
            json.WriteString("ruleId", diagnostic.Code);
            json.WriteNumber("ruleIndex", codes.FindIndex(code => code.Id == diagnostic.Code));
            json.WriteString("level", Level(diagnostic.Severity));
            WriteText(json, "message", diagnostic.Help is { } help ? $"{diagnostic.Message}; {help}" : diagnostic.Message);
            WritePlaces(json, "locations", [(problem.Shown, diagnostic.Location)]);
            if (problem.Related.Count > 0)
            {
                WritePlaces(json, "relatedLocations", problem.Related);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlaces(Utf8JsonWriter json, string name, IReadOnlyList<(string Shown, Location At)> places)
    {
        json.WriteStartArray(name);
        foreach (var (shown, at) in places)
        {
            json.WriteStartObject();
            json.WriteStartObject("physicalLocation");
            json.WriteStartObject("artifactLocation");
            json.WriteString("uri", string.Join('/', shown.Split('/').Select(Uri.EscapeDataString)));
            json.WriteEndObject();
            json.WriteStartObject("region");
            json.WriteNumber("startLine", at.Line);
            json.WriteNumber("startColumn", at.Column);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
