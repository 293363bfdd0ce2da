using System.Buffers;
using System.Text.Json;
using InfoSharing.Rules.Explanation;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules;

/// <summary>Puts a recommendation into words: a page for people, and JSON for programs.</summary>
/// <remarks>
/// The same recommendation gives the same characters, whatever the machine, its culture or its clock. Each form can be had as a string, or
/// be written to where it goes: a case of hundreds of people and items comes to gigabytes of JSON, which no string can hold, and what writes
/// holds no more than a piece of it.
/// </remarks>
public static class RecommendationExplanation
{
    /// <summary>
    /// A page of plain text, no wider than 100 columns but for addresses: what to do and why, then the law behind it, the
    /// sources, and the trace of the rules that carry the answer.
    /// </summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <exception cref="TextTooLongException">No string can hold it; <see cref="WriteText(Recommendation, TextWriter)"/> can write it.</exception>
    public static string Explain(this Recommendation recommendation) => Explain(recommendation, wholeTrace: false);

    /// <summary>The page of plain text, with the trace of every rule down to each condition if that is wanted.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="wholeTrace">Whether to trace every rule, not only those that carry the answer.</param>
    /// <exception cref="TextTooLongException">No string can hold it; <see cref="WriteText(Recommendation, TextWriter, bool)"/> can write it.</exception>
    public static string Explain(this Recommendation recommendation, bool wholeTrace) =>
        Held(nameof(WriteText), writer => WriteText(recommendation, writer, wholeTrace));

    /// <summary>The page of plain text for one audience: all of it for a professional, only what may be told for the person concerned.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="audience">For whom it is.</param>
    /// <exception cref="TextTooLongException">No string can hold it; <see cref="WriteText(Recommendation, TextWriter, Audience)"/> can write it.</exception>
    public static string Explain(this Recommendation recommendation, Audience audience) =>
        Held(nameof(WriteText), writer => WriteText(recommendation, writer, audience));

    /// <summary>Writes the page of plain text that <see cref="Explain(Recommendation)"/> gives.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="writer">Where to write it.</param>
    public static void WriteText(this Recommendation recommendation, TextWriter writer) => WriteText(recommendation, writer, wholeTrace: false);

    /// <summary>Writes the page of plain text, with the trace of every rule down to each condition if that is wanted.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="writer">Where to write it.</param>
    /// <param name="wholeTrace">Whether to trace every rule, not only those that carry the answer.</param>
    public static void WriteText(this Recommendation recommendation, TextWriter writer, bool wholeTrace)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        ArgumentNullException.ThrowIfNull(writer);
        PlainText.Write(writer, recommendation, wholeTrace);
    }

    /// <summary>Writes the page of plain text for one audience: all of it for a professional, only what may be told for the person concerned.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="writer">Where to write it.</param>
    /// <param name="audience">For whom it is.</param>
    public static void WriteText(this Recommendation recommendation, TextWriter writer, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(audience);
        if (audience.Person is { } person)
        {
            DocumentText.Write(writer, PersonPage.Of(recommendation, person));
        }
        else
        {
            PlainText.Write(writer, recommendation, wholeTrace: false);
        }
    }

    /// <summary>The whole explanation as Markdown.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <exception cref="TextTooLongException">No string can hold it; <see cref="WriteMarkdown(Recommendation, TextWriter)"/> can write it.</exception>
    public static string ToMarkdown(this Recommendation recommendation) => ToMarkdown(recommendation, Audience.Professional);

    /// <summary>The explanation as Markdown: all of it for a professional, only what may be told for the person concerned.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="audience">For whom it is.</param>
    /// <exception cref="TextTooLongException">No string can hold it; <see cref="WriteMarkdown(Recommendation, TextWriter, Audience)"/> can write it.</exception>
    public static string ToMarkdown(this Recommendation recommendation, Audience audience) =>
        Held(nameof(WriteMarkdown), writer => WriteMarkdown(recommendation, writer, audience));

    /// <summary>Writes the whole explanation as Markdown.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="writer">Where to write it.</param>
    public static void WriteMarkdown(this Recommendation recommendation, TextWriter writer) => WriteMarkdown(recommendation, writer, Audience.Professional);

    /// <summary>Writes the explanation as Markdown: all of it for a professional, only what may be told for the person concerned.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="writer">Where to write it.</param>
    /// <param name="audience">For whom it is.</param>
    public static void WriteMarkdown(this Recommendation recommendation, TextWriter writer, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Markdown.Write(writer, Page(recommendation, audience));
    }

    /// <summary>
    /// The whole explanation as one web page that needs nothing from outside and runs nothing: for a wide window, a phone, the
    /// dark and paper.
    /// </summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <exception cref="TextTooLongException">No string can hold it; <see cref="WriteHtml(Recommendation, TextWriter)"/> can write it.</exception>
    public static string ToHtml(this Recommendation recommendation) => ToHtml(recommendation, Audience.Professional);

    /// <summary>The explanation as one web page: all of it for a professional, only what may be told for the person concerned.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="audience">For whom it is.</param>
    /// <exception cref="TextTooLongException">No string can hold it; <see cref="WriteHtml(Recommendation, TextWriter, Audience)"/> can write it.</exception>
    public static string ToHtml(this Recommendation recommendation, Audience audience) =>
        Held(nameof(WriteHtml), writer => WriteHtml(recommendation, writer, audience));

    /// <summary>Writes the whole explanation as the web page that <see cref="ToHtml(Recommendation)"/> gives; it says of itself that it is UTF-8.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="writer">Where to write it.</param>
    public static void WriteHtml(this Recommendation recommendation, TextWriter writer) => WriteHtml(recommendation, writer, Audience.Professional);

    /// <summary>Writes the explanation as one web page: all of it for a professional, only what may be told for the person concerned.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="writer">Where to write it.</param>
    /// <param name="audience">For whom it is.</param>
    public static void WriteHtml(this Recommendation recommendation, TextWriter writer, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(writer);
        Html.Write(writer, Page(recommendation, audience));
    }

    /// <summary>The whole recommendation as JSON, indented by two spaces, with its members always in the same order.</summary>
    /// <remarks>
    /// Letters outside ASCII and signs such as <c>'</c> and <c>&lt;</c> are written as they are, so that people can read
    /// it: escape it for HTML before putting it into a web page.
    /// </remarks>
    /// <param name="recommendation">The recommendation.</param>
    /// <exception cref="TextTooLongException">No string can hold it; <see cref="WriteJson(Recommendation, Stream)"/> can write it.</exception>
    public static string ToJson(this Recommendation recommendation)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        return JsonParts.Text(recommendation.WriteJson, nameof(WriteJson));
    }

    /// <summary>Writes the JSON that <see cref="ToJson(Recommendation)"/> gives, in UTF-8, piece by piece; the stream stays open.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="stream">Where to write it.</param>
    public static void WriteJson(this Recommendation recommendation, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        ArgumentNullException.ThrowIfNull(stream);
        JsonParts.Bytes(recommendation.WriteJson, piece => stream.Write(piece.Span));
    }

    /// <summary>Writes the JSON that <see cref="ToJson(Recommendation)"/> gives, in UTF-8, piece by piece.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="writer">Where to write it, such as a pipe; what it is given it may hold or hand on.</param>
    public static void WriteJson(this Recommendation recommendation, IBufferWriter<byte> writer)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        ArgumentNullException.ThrowIfNull(writer);
        JsonParts.Bytes(recommendation.WriteJson, piece => writer.Write(piece.Span));
    }

    /// <summary>Writes the whole recommendation as one JSON object; layout and escaping are the writer's.</summary>
    /// <remarks>
    /// A writer over a stream holds all of it until it is flushed; one over an <see cref="IBufferWriter{T}"/> hands it on as it comes.
    /// </remarks>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="writer">Where to write it.</param>
    public static void WriteJson(this Recommendation recommendation, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        ArgumentNullException.ThrowIfNull(writer);
        JsonAnswer.Write(recommendation, writer);
    }

    private static string Held(string instead, Action<TextWriter> write)
    {
        using var text = new TextInMemory(instead);
        write(text);
        return text.ToString();
    }

    private static Document Page(Recommendation recommendation, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        ArgumentNullException.ThrowIfNull(audience);
        return audience.Person is { } person ? PersonPage.Of(recommendation, person) : Professional.Of(recommendation);
    }
}
