using System.Text.Json;
using InfoSharing.Rules.Explanation;

namespace InfoSharing.Rules;

/// <summary>Puts the answers to what is asked of a recommendation into words: plain text for people, JSON for programs.</summary>
/// <remarks>The same answer gives the same characters, whatever the machine, its culture or its clock.</remarks>
public static class InquiryExplanation
{
    /// <summary>Where the law, guidance or procedure has what a rule says, with addresses at the day of the case.</summary>
    /// <param name="rule">The rule.</param>
    public static IReadOnlyList<LawCitation> Citations(this RuleTrace rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return LawCitation.Of(rule, PackWords.Of(rule.Evaluated.Machine.Pack));
    }

    /// <summary>Why something is so, in plain text: each step with its rule, what carries it, and its sources.</summary>
    /// <param name="answer">The answer.</param>
    public static string Explain(this WhyAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return WhyText.Of(answer);
    }

    /// <summary>Why something is not so, in plain text: what stands in every way, and each way with what stands in it.</summary>
    /// <param name="answer">The answer.</param>
    public static string Explain(this WhyNotAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return WhyNotText.Of(answer);
    }

    /// <summary>What differs, in plain text: the answer, where the difference begins, and what follows.</summary>
    /// <param name="comparison">The comparison.</param>
    public static string Explain(this ComparisonAnswer comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return ComparisonText.Of(comparison);
    }

    /// <summary>The answer as JSON, indented by two spaces, with its members always in the same order.</summary>
    /// <param name="answer">The answer.</param>
    /// <exception cref="TextTooLongException">No string can hold it; <see cref="WriteJson(WhyAnswer, Utf8JsonWriter)"/> can write it.</exception>
    public static string ToJson(this WhyAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return JsonParts.Text(answer.WriteJson, nameof(WriteJson));
    }

    /// <summary>The answer as JSON, indented by two spaces, with its members always in the same order.</summary>
    /// <param name="answer">The answer.</param>
    /// <exception cref="TextTooLongException">No string can hold it; <see cref="WriteJson(WhyNotAnswer, Utf8JsonWriter)"/> can write it.</exception>
    public static string ToJson(this WhyNotAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return JsonParts.Text(answer.WriteJson, nameof(WriteJson));
    }

    /// <summary>The comparison as JSON, indented by two spaces, with its members always in the same order.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <exception cref="TextTooLongException">No string can hold it; <see cref="WriteJson(ComparisonAnswer, Utf8JsonWriter)"/> can write it.</exception>
    public static string ToJson(this ComparisonAnswer comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return JsonParts.Text(comparison.WriteJson, nameof(WriteJson));
    }

    /// <summary>Writes the answer as one JSON object; layout and escaping are the writer's.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="writer">Where to write it.</param>
    public static void WriteJson(this WhyAnswer answer, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(writer);
        JsonInquiry.Write(writer, answer);
    }

    /// <summary>Writes the answer as one JSON object; layout and escaping are the writer's.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="writer">Where to write it.</param>
    public static void WriteJson(this WhyNotAnswer answer, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(writer);
        JsonInquiry.Write(writer, answer);
    }

    /// <summary>Writes the comparison as one JSON object; layout and escaping are the writer's.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="writer">Where to write it.</param>
    public static void WriteJson(this ComparisonAnswer comparison, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(writer);
        JsonComparison.Write(writer, comparison);
    }
}
