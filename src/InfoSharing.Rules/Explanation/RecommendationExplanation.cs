using System.Text.Json;
using InfoSharing.Rules.Explanation;

namespace InfoSharing.Rules;

/// <summary>Puts a recommendation into words: a page for people, and JSON for programs.</summary>
/// <remarks>The same recommendation gives the same characters, whatever the machine, its culture or its clock.</remarks>
public static class RecommendationExplanation
{
    /// <summary>
    /// A page of plain text, no wider than 100 columns but for addresses: what to do and why, then the law behind it, the
    /// sources, and the trace of the rules that carry the answer.
    /// </summary>
    /// <param name="recommendation">The recommendation.</param>
    public static string Explain(this Recommendation recommendation) => Explain(recommendation, wholeTrace: false);

    /// <summary>The page of plain text, with the trace of every rule down to each condition if that is wanted.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="wholeTrace">Whether to trace every rule, not only those that carry the answer.</param>
    public static string Explain(this Recommendation recommendation, bool wholeTrace)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        return PlainText.Of(recommendation, wholeTrace);
    }

    /// <summary>The page of plain text for one audience: all of it for a professional, only what may be told for the person concerned.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="audience">For whom it is.</param>
    public static string Explain(this Recommendation recommendation, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(audience);
        return audience.Person is { } person ? DocumentText.Of(PersonPage.Of(Checked(recommendation), person)) : Explain(recommendation);
    }

    /// <summary>The whole explanation as Markdown.</summary>
    /// <param name="recommendation">The recommendation.</param>
    public static string ToMarkdown(this Recommendation recommendation) => ToMarkdown(recommendation, Audience.Professional);

    /// <summary>The explanation as Markdown: all of it for a professional, only what may be told for the person concerned.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="audience">For whom it is.</param>
    public static string ToMarkdown(this Recommendation recommendation, Audience audience) => Markdown.Of(Page(recommendation, audience));

    /// <summary>
    /// The whole explanation as one web page that needs nothing from outside and runs nothing: for a wide window, a phone, the
    /// dark and paper.
    /// </summary>
    /// <param name="recommendation">The recommendation.</param>
    public static string ToHtml(this Recommendation recommendation) => ToHtml(recommendation, Audience.Professional);

    /// <summary>The explanation as one web page: all of it for a professional, only what may be told for the person concerned.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="audience">For whom it is.</param>
    public static string ToHtml(this Recommendation recommendation, Audience audience) => Html.Of(Page(recommendation, audience));

    /// <summary>The whole recommendation as JSON, indented by two spaces, with its members always in the same order.</summary>
    /// <remarks>
    /// Letters outside ASCII and signs such as <c>'</c> and <c>&lt;</c> are written as they are, so that people can read
    /// it: escape it for HTML before putting it into a web page.
    /// </remarks>
    /// <param name="recommendation">The recommendation.</param>
    public static string ToJson(this Recommendation recommendation)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        return JsonParts.Text(recommendation.WriteJson);
    }

    /// <summary>Writes the whole recommendation as one JSON object; layout and escaping are the writer's.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="writer">Where to write it.</param>
    public static void WriteJson(this Recommendation recommendation, Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        ArgumentNullException.ThrowIfNull(writer);
        JsonAnswer.Write(recommendation, writer);
    }

    private static Document Page(Recommendation recommendation, Audience audience)
    {
        ArgumentNullException.ThrowIfNull(audience);
        return audience.Person is { } person ? PersonPage.Of(Checked(recommendation), person) : Professional.Of(Checked(recommendation));
    }

    private static Recommendation Checked(Recommendation recommendation)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        return recommendation;
    }
}
