using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace InfoSharing.Rules.Explanation;

/// <summary>The shapes that recur in the JSON of an answer.</summary>
internal static class JsonParts
{
    /// <summary>What is written, as text indented by two spaces; letters outside ASCII stay as they are.</summary>
    public static string Text(Action<Utf8JsonWriter> write)
    {
        using var text = new JsonText();
        using (var writer = new Utf8JsonWriter(text, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(writer);
        }

        // The writer ends lines as the platform does; inside a string a line break is always escaped.
        return text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>A list of objects, of which the caller writes the members.</summary>
    public static void WriteList<T>(this Utf8JsonWriter json, string name, IEnumerable<T> all, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (var one in all)
        {
            json.WriteStartObject();
            members(one);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A text, or null.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>The ids of rules, each once, in the order given.</summary>
    public static void WriteRules(this Utf8JsonWriter json, string name, IEnumerable<RuleTrace> rules) =>
        json.WriteStrings(name, rules.Select(rule => rule.Id).Distinct());

    /// <summary>What to heed, if there is anything: nearly every answer has no such member.</summary>
    public static void WriteWarnings(this Utf8JsonWriter json, Recommendation advice)
    {
        if (advice.Warnings.Count > 0)
        {
            json.WriteStrings("warnings", advice.Warnings);
        }
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
