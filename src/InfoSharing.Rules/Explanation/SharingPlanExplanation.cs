using System.Buffers;
using System.Text.Json;
using InfoSharing.Rules.Explanation;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules;

/// <summary>Puts a plan into words: who of several recipients is to have what, as a page of text, Markdown, a web page and JSON.</summary>
/// <remarks>The page compares the recipients and says of each what must be done; the recommendation towards each has a whole page of its own.</remarks>
public static class SharingPlanExplanation
{
    /// <summary>The page as plain text, in lines of at most 100 letters.</summary>
    /// <param name="plan">The plan.</param>
    public static string ToText(this SharingPlan plan) => Held(nameof(WriteText), writer => WriteText(plan, writer));

    /// <summary>Writes the page as plain text.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="writer">Where to write it.</param>
    public static void WriteText(this SharingPlan plan, TextWriter writer) => DocumentText.Write(Required(writer), Page(plan));

    /// <summary>The page as Markdown.</summary>
    /// <param name="plan">The plan.</param>
    public static string ToMarkdown(this SharingPlan plan) => Held(nameof(WriteMarkdown), writer => WriteMarkdown(plan, writer));

    /// <summary>Writes the page as Markdown.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="writer">Where to write it.</param>
    public static void WriteMarkdown(this SharingPlan plan, TextWriter writer) => Markdown.Write(Required(writer), Page(plan));

    /// <summary>The page as one web page that needs nothing from outside and runs nothing.</summary>
    /// <param name="plan">The plan.</param>
    public static string ToHtml(this SharingPlan plan) => Held(nameof(WriteHtml), writer => WriteHtml(plan, writer));

    /// <summary>Writes the page as the web page that <see cref="ToHtml(SharingPlan)"/> gives; it says of itself that it is UTF-8.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="writer">Where to write it.</param>
    public static void WriteHtml(this SharingPlan plan, TextWriter writer) => Html.Write(Required(writer), Page(plan));

    /// <summary>The plan as JSON: for each recipient, in the order of the plan, its id, whether it protects, and the whole recommendation.</summary>
    /// <param name="plan">The plan.</param>
    /// <exception cref="TextTooLongException">No string can hold it; <see cref="WriteJson(SharingPlan, Stream)"/> can write it.</exception>
    public static string ToJson(this SharingPlan plan) => JsonParts.Text(writer => WriteJson(plan, writer), nameof(WriteJson));

    /// <summary>Writes the JSON that <see cref="ToJson(SharingPlan)"/> gives, in UTF-8, piece by piece; the stream stays open.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="stream">Where to write it.</param>
    public static void WriteJson(this SharingPlan plan, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        JsonParts.Bytes(writer => WriteJson(plan, writer), piece => stream.Write(piece.Span));
    }

    /// <summary>Writes the same piece by piece, for whoever hands it on.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="writer">Where to write it, such as a pipe.</param>
    public static void WriteJson(this SharingPlan plan, IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonParts.Bytes(json => WriteJson(plan, json), piece => writer.Write(piece.Span));
    }

    /// <summary>Writes the plan as one JSON object; layout and escaping are the writer's.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="writer">Where to write it.</param>
    public static void WriteJson(this SharingPlan plan, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteList("recipients", plan.Recipients, one =>
        {
            writer.WriteString("id", one.Id);
            writer.WriteText("is", one.Recipient.Person);
            writer.WriteBoolean("protects", one.Protects);
            writer.WriteStrings("judgedAsGiven", one.JudgedAsGiven);
            writer.WritePropertyName("recommendation");
            JsonAnswer.Write(one.Recommendation, writer);
        });
        writer.WriteEndObject();
    }

    private static TextWriter Required(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return writer;
    }

    private static Document Page(SharingPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return PlanPage.Of(plan);
    }

    private static string Held(string instead, Action<TextWriter> write)
    {
        using var text = new TextInMemory(instead);
        write(text);
        return text.ToString();
    }
}
