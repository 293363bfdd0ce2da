using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace InfoSharing.Rules.Tests.Schemas;

/// <summary>The published schema of one kind of file.</summary>
internal sealed class Schema
{
    private const string Folder = "src/InfoSharing.Rules/schemas";

    private static readonly Dictionary<string, Schema> Read = Directory.EnumerateFiles(Repository.PathTo(Folder), "*.schema.json")
        .ToDictionary(path => Path.GetFileName(path).Split('.')[0], path => new Schema(File.ReadAllText(path)), StringComparer.Ordinal);

    private readonly JsonSchema schema;

    private Schema(string text) => (Text, schema) = (text, JsonSchema.FromJsonAsync(text).GetAwaiter().GetResult());

    public static IEnumerable<string> Names => Read.Keys.Order(StringComparer.Ordinal);

    public string Text { get; }

    public static Schema Of(string name) => Read[name];

    /// <summary>The schema for a file of a pack, by its path; null when it is none, or not JSON.</summary>
    public static Schema? For(string path) => path switch
    {
        "pack.json" => Of("pack"),
        "case.json" => Of("case"),
        "record.json" => Of("record"),
        _ when !path.EndsWith(".json", StringComparison.Ordinal) => null,
        _ => path.Split('/')[0] switch
        {
            "cases" => Of("case"),
            var folder => Read.GetValueOrDefault(folder),
        },
    };

    /// <summary>What the schema finds wrong; null when the text is not JSON, of which a schema says nothing.</summary>
    public IReadOnlyList<string>? Faults(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
            using var document = JsonDocument.Parse(utf8, options);
            return [.. schema.Validate(JsonSerializer.Serialize(document.RootElement)).Select(error => error.ToString())];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Every object of the schema itself, outermost first.</summary>
    public IEnumerable<JsonObject> Objects() => Objects(JsonNode.Parse(Text)!);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(member => Objects(member.Value)).Prepend(item),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
