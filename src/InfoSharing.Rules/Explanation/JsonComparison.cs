using System.Text.Json;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Explanation;

/// <summary>Writes what differs between two recommendations as JSON. The order of members is part of the format.</summary>
internal static class JsonComparison
{
    private const int Format = 1;

    public static readonly WordList<DifferenceKind> Kinds = new("a kind of difference",
        (DifferenceKind.Outcome, "outcome"),
        (DifferenceKind.Settled, "settled"),
        (DifferenceKind.Danger, "danger"),
        (DifferenceKind.Extent, "extent"),
        (DifferenceKind.Disposition, "disposition"),
        (DifferenceKind.LawfulBasis, "lawfulBasis"),
        (DifferenceKind.Requirement, "requirement"),
        (DifferenceKind.Rating, "rating"),
        (DifferenceKind.ProtectNow, "protectNow"),
        (DifferenceKind.ShareWith, "shareWith"),
        (DifferenceKind.Telling, "telling"),
        (DifferenceKind.Safeguard, "safeguard"),
        (DifferenceKind.Advice, "advice"),
        (DifferenceKind.Conflict, "conflict"),
        (DifferenceKind.Correction, "correction"),
        (DifferenceKind.Finding, "finding"));

    private static readonly WordList<DifferenceCause> Causes = new("a cause of a difference",
        (DifferenceCause.Rules, "rules"),
        (DifferenceCause.Facts, "facts"),
        (DifferenceCause.Law, "law"),
        (DifferenceCause.Pack, "pack"));

    public static void Write(Utf8JsonWriter json, ComparisonAnswer comparison)
    {
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        Side(json, "from", comparison.From);
        Side(json, "to", comparison.To);
        json.WriteBoolean("same", comparison.IsEmpty);
        json.WriteList("changes", comparison.Changes, change =>
        {
            json.WriteString("what", Kinds[change.Kind]);
            json.WriteString("id", change.Id);
            json.WriteString("subject", change.Subject);
            json.WriteText("from", change.From);
            json.WriteText("to", change.To);
        });
        json.WriteList("facts", comparison.Facts, fact => Fact(json, fact));
        json.WriteList("roots", comparison.Roots, rule => Rule(json, rule));
        json.WriteList("following", comparison.Following, rule => Rule(json, rule));
        json.WriteEndObject();
    }

    private static void Side(Utf8JsonWriter json, string name, Recommendation advice)
    {
        json.WriteStartObject(name);
        json.WriteString("outcome", Words.Outcomes[advice.Outcome]);
        json.WriteString("asAt", JsonParts.Day(advice.AsAt));
        json.WriteWarnings(advice);
        json.WriteBoolean("announcedLawAccepted", advice.Evaluated.AcceptAnnounced);
        json.WriteString("pack", advice.Pack.Id);
        json.WriteString("version", advice.Pack.Version);
        json.WriteString("digest", advice.Pack.Digest);
        json.WriteStrings("overlays", advice.Overlays.Select(overlay => overlay.Id));
        json.WriteEndObject();
    }

    /// <summary>The members of an object that says how a rule came out otherwise.</summary>
    public static void Rule(Utf8JsonWriter json, RuleDifference rule)
    {
        json.WriteString("rule", rule.Id);
        json.WriteString("title", (rule.To ?? rule.From!).Title);
        json.WriteString("subject", rule.Subject);
        json.WriteText("from", rule.From is { } from ? AnswerWords.Verdicts[from.Verdict] : null);
        json.WriteText("to", rule.To is { } to ? AnswerWords.Verdicts[to.Verdict] : null);
        json.WriteString("cause", Causes[rule.Cause]);
        json.WriteList("facts", rule.Facts, fact => Fact(json, fact));
    }

    private static void Fact(Utf8JsonWriter json, FactDifference fact)
    {
        json.WriteString("fact", fact.Fact);
        json.WriteString("subject", fact.Subject);
        json.WriteText("from", fact.From);
        json.WriteString("fromSource", AnswerWords.Sources[fact.FromSource]);
        json.WriteText("to", fact.To);
        json.WriteString("toSource", AnswerWords.Sources[fact.ToSource]);
    }
}
