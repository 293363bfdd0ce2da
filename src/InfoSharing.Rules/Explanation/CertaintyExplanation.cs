using System.Text.Json;
using InfoSharing.Rules.Explanation;

namespace InfoSharing.Rules;

/// <summary>Puts what is certain, what would change an answer, and what to ask next into words: plain text for people, JSON for programs.</summary>
/// <remarks>The same answer gives the same characters, whatever the machine, its culture or its clock.</remarks>
public static class CertaintyExplanation
{
    /// <summary>What is certain, in plain text.</summary>
    /// <param name="report">The report.</param>
    public static string Explain(this CertaintyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return CertaintyText.Of(report);
    }

    /// <summary>What would bring the target about, in plain text.</summary>
    /// <param name="report">The report.</param>
    public static string Explain(this ChangeReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return CertaintyText.Of(report);
    }

    /// <summary>The report as JSON, indented by two spaces, with its members always in the same order.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="TextTooLongException">No string can hold it; <see cref="WriteJson(CertaintyReport, Utf8JsonWriter)"/> can write it.</exception>
    public static string ToJson(this CertaintyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonParts.Text(report.WriteJson, nameof(WriteJson));
    }

    /// <summary>The report as JSON, indented by two spaces, with its members always in the same order.</summary>
    /// <param name="report">The report.</param>
    /// <exception cref="TextTooLongException">No string can hold it; <see cref="WriteJson(ChangeReport, Utf8JsonWriter)"/> can write it.</exception>
    public static string ToJson(this ChangeReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonParts.Text(report.WriteJson, nameof(WriteJson));
    }

    /// <summary>The questions as JSON, indented by two spaces, with its members always in the same order.</summary>
    /// <param name="questions">The questions.</param>
    /// <exception cref="TextTooLongException">No string can hold it; <see cref="WriteJson(IReadOnlyList{NextQuestion}, Utf8JsonWriter)"/> can write it.</exception>
    public static string ToJson(this IReadOnlyList<NextQuestion> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        return JsonParts.Text(questions.WriteJson, nameof(WriteJson));
    }

    /// <summary>Writes the report as one JSON object; layout and escaping are the writer's.</summary>
    /// <param name="report">The report.</param>
    /// <param name="writer">Where to write it.</param>
    public static void WriteJson(this CertaintyReport report, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        JsonCertainty.Write(writer, report);
    }

    /// <summary>Writes the report as one JSON object; layout and escaping are the writer's.</summary>
    /// <param name="report">The report.</param>
    /// <param name="writer">Where to write it.</param>
    public static void WriteJson(this ChangeReport report, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(writer);
        JsonCertainty.Write(writer, report);
    }

    /// <summary>Writes the questions as one JSON object; layout and escaping are the writer's.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="writer">Where to write it.</param>
    public static void WriteJson(this IReadOnlyList<NextQuestion> questions, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(writer);
        JsonCertainty.Write(writer, questions);
    }
}
