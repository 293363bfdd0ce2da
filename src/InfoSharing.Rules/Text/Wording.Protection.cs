namespace InfoSharing.Rules.Text;

/// <summary>8xxx: who is told so that somebody protects, which hangs on the harm alone.</summary>
internal static partial class Wording
{
    public static Diagnostic ProtectionHangsOnCourse(Location at, string rule, string protection, string question, IReadOnlyList<string> way) => Codes.ProtectionHangsOnCourse.At(
        at,
        $"rule {Quote(rule)} calls for protection {Quote(protection)} and asks{Through(way)} question {Quote(question)}, by which the course of an item is decided",
        "let it ask for the harm alone: what is feared, how well founded it is, how soon, for whom, and who shares; nothing about the recipient, the item or a form may leave somebody in danger alone");

    public static Diagnostic NobodyToProtect(Location at, string question, string answer, string? discloser, string combination) => Codes.NobodyToProtect.At(
        at,
        $"question {Quote(question)} is answered {Quote(answer)}, which is urgent danger, and where {(discloser is null ? "it is not said who shares" : $"{Quote(discloser)} shares")} nobody else would be told for certain: with {combination}",
        "let rules for the case that ask for the harm alone call for protections with the urgency `now`, without `approachesUnless`, by at least two bodies of different hands");

    private static string Through(IReadOnlyList<string> way) => way.Count == 0 ? "" : $", through {string.Join(", ", way)},";
}
