using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using InfoSharing.Rules.Cli.Starting;

namespace InfoSharing.Rules.Cli.Tests.Authoring;

/// <summary>The reference of the rule language, written from the schemas against which the tests hold the loader.</summary>
internal sealed class Reference
{
    private const string Definitions = "#/definitions/";

    // A word of JSON Schema that nothing here writes out would be left out unseen.
    private static readonly HashSet<string> Known =
    [
        "$schema", "title", "description", "allowComments", "allowTrailingCommas", "type", "properties", "items", "$ref", "additionalProperties", "definitions",
        "required", "enum", "pattern", "maxLength", "anyOf", "format", "minimum", "maximum", "minItems", "oneOf",
    ];

    private readonly StringBuilder page = new();

    private readonly Dictionary<string, JsonNode> written = new(StringComparer.Ordinal);

    public static string Write()
    {
        var reference = new Reference();
        reference.page.Append("""
            # Reference of the rule language

            Every kind of file of a pack, and every member that it can have. This page is written from the JSON Schemas, with which a test compares what the
            loader accepts; [the language guide](GUIDE.md) says what it all means, and [the author's guide](AUTHORING.md) how to begin.


            """.ReplaceLineEndings("\n"));
        foreach (var schema in Schemas.OfPackFiles)
        {
            reference.File(schema.Kind, JsonNode.Parse(schema.Text)!.AsObject());
        }

        return reference.page.ToString().TrimEnd('\n') + "\n";
    }

    private void File(string kind, JsonObject schema)
    {
        var place = kind switch { "pack" => "pack.json", "case" => "cases/**/*.json", "rules" => "rules/**/*.json", _ => $"{kind}/*.json" };
        page.Append(CultureInfo.InvariantCulture, $"## `{place}`\n\n");
        Describe(schema);
        foreach (var (name, definition) in schema["definitions"]!.AsObject())
        {
            if (written.TryGetValue(name, out var before) && JsonNode.DeepEquals(before, definition))
            {
                continue;
            }

            written[name] = definition!;
            page.Append(CultureInfo.InvariantCulture, $"### `{name}` of `{place}`\n\n");
            Describe(definition!.AsObject());
        }
    }

    private void Describe(JsonObject node)
    {
        node.Select(member => member.Key).Should().BeSubsetOf(Known);
        if (node["description"] is { } description)
        {
            page.Append(CultureInfo.InvariantCulture, $"{description}\n\n");
        }

        if (node["oneOf"] is JsonArray ways)
        {
            page.Append("One of these:\n\n");
            foreach (var way in ways.Select(way => way!.AsObject()))
            {
                if (way["$ref"] is not null)
                {
                    page.Append(CultureInfo.InvariantCulture, $"- {Kind(way)}\n\n");
                    continue;
                }

                var required = string.Join(", ", (way["required"] as JsonArray ?? []).Select(member => $"`{member}`"));
                page.Append(CultureInfo.InvariantCulture, $"**{(way["title"] is { } title ? title.ToString() : $"With {required}")}**\n\n");
                Describe(way);
            }
        }
        else if (node["properties"] is JsonObject members)
        {
            var required = (node["required"] as JsonArray ?? []).Select(member => member!.ToString()).ToHashSet(StringComparer.Ordinal);
            page.Append("| Member | | Is | Meaning |\n|---|---|---|---|\n");
            foreach (var (name, member) in members)
            {
                page.Append(CultureInfo.InvariantCulture, $"| `{name}` | {(required.Contains(name) ? "required" : "")} | {Cell(Kind(member!.AsObject()))} | {Cell(member["description"]?.ToString() ?? "")} |\n");
            }

            page.Append('\n');
            if (node["anyOf"] is JsonArray some)
            {
                page.Append(CultureInfo.InvariantCulture, $"At least one of: {string.Join("; ", some.Select(one => Required(one!)))}.\n\n");
            }
        }
        else
        {
            page.Append(CultureInfo.InvariantCulture, $"Is {Kind(node)}.\n\n");
        }
    }

    private static string Required(JsonNode one) => string.Join(" and ", (one["required"] as JsonArray ?? []).Select(member => $"`{member}`"));

    private static string Kind(JsonObject node)
    {
        node.Select(member => member.Key).Should().BeSubsetOf(Known);
        if (node["$ref"] is { } reference)
        {
            return $"`{reference.ToString()[Definitions.Length..]}`";
        }

        if (node["enum"] is JsonArray words)
        {
            return string.Join(", ", words.Select(word => $"`{word?.ToJsonString().Trim('"') ?? "null"}`"));
        }

        if ((node["oneOf"] ?? node["anyOf"]) is JsonArray ways && node["properties"] is null)
        {
            return string.Join(", or ", ways.Select(way => Kind(way!.AsObject())));
        }

        return node["type"] switch
        {
            JsonArray several => string.Join(" or ", several.Select(one => Named(one!.ToString(), node))),
            { } one => Named(one.ToString(), node),
            null when node.All(member => member.Key == "description") => "anything",
            null => throw new FormatException($"nobody can say what {node.ToJsonString()} is"),
        };
    }

    private static string Named(string type, JsonObject node) => type switch
    {
        "string" => "text" + (node["pattern"] is { } pattern ? $" that fits `{pattern}`" : "") + (node["format"] is { } format ? $" in the form of a {format}" : "")
            + (node["maxLength"] is { } length ? $" of at most {length} characters" : ""),
        "boolean" => "`true` or `false`",
        "null" => "`null`",
        "integer" or "number" => "a whole number" + (node["minimum"] is { } least ? $" from {least}" : "") + (node["maximum"] is { } most ? $" up to {most}" : ""),
        "array" => "a list" + (node["minItems"] is { } few ? $" of at least {few}" : "") + (node["items"] is JsonObject items ? $": {Kind(items)}" : ""),
        "object" when node["properties"] is JsonObject { Count: > 0 } members => $"an object with {string.Join(", ", members.Select(member => $"`{member.Key}` ({Kind(member.Value!.AsObject())}{(Holds(node, member.Key) ? ", required" : "")})"))}",
        "object" => "an object" + (node["additionalProperties"] is JsonObject each ? $" of names, each with: {Kind(each)}" : ""),
        _ => throw new FormatException($"nobody knows the type `{type}`"),
    };

    private static bool Holds(JsonObject node, string member) => node["required"] is JsonArray required && required.Any(one => one!.ToString() == member);

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
