using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace InfoSharing.Rules.Explanation;

/// <summary>The shapes that recur in the JSON of an answer.</summary>
internal static class JsonParts
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is written, as text indented by two spaces; letters outside ASCII stay as they are.</summary>
    /// <param name="write">Writes it.</param>
    /// <param name="instead">The member that writes the same without holding it.</param>
    /// <exception cref="TextTooLongException">No string can hold it.</exception>
    public static string Text(Action<Utf8JsonWriter> write, string instead)
    {
        using var text = new JsonText(instead);
        using (var writer = new Utf8JsonWriter(text, Indented))
        {
            write(writer);
        }

        // The writer ends lines as the platform does; inside a string a line break is always escaped.
        return text.ToString().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    /// <summary>Writes the bytes of the same text piece by piece.</summary>
    /// <param name="write">Writes it.</param>
    /// <param name="take">Takes the bytes of a piece.</param>
    public static void Bytes(Action<Utf8JsonWriter> write, Action<ReadOnlyMemory<byte>> take)
    {
        using var pieces = new JsonPieces(take);
        using (var writer = new Utf8JsonWriter(pieces, Indented))
        {
            write(writer);
        }

        pieces.HandOn();
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
