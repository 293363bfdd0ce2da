using System.Globalization;

namespace InfoSharing.Rules.Text;

/// <summary>4xxx: what the law does not let a pack say.</summary>
internal static partial class Wording
{
    public static Diagnostic NeverInForce(Location at, string owner, DateOnly from, DateOnly until) => Codes.NeverInForce.At(
        at,
        $"{owner} applies from {Day(from)} and no longer from {Day(until)}, so it never applies",
        "correct the dates; `until` is the first day on which it no longer applies");

    public static Diagnostic RepealedWithoutEnd(Location at, string owner) => Codes.RepealedWithoutEnd.At(
        at,
        $"{owner} is repealed, and does not say since when",
        "add `\"until\"` with the first day on which it no longer applied");

    public static Diagnostic RuleBeforeProvision(
        Location at, string rule, DateOnly from, string provision, DateOnly provisionFrom, Location declared) => Codes.RuleBeforeProvision.At(
        at,
        $"rule {Quote(rule)} applies from {Day(from)}, and provision {Quote(provision)}, which it relies on, is law from {Day(provisionFrom)}",
        $"write {Quote($"\"from\": \"{Iso(provisionFrom)}\"")} in the rule, or a later day",
        declared);

    public static Diagnostic RuleOutlivesProvision(
        Location at, string rule, DateOnly? until, string provision, DateOnly provisionUntil, string? replacedBy, Location declared) => Codes.RuleOutlivesProvision.At(
        at,
        until is { } end
            ? $"rule {Quote(rule)} applies until {Day(end)}, and provision {Quote(provision)}, which it relies on, was law until {Day(provisionUntil)}"
            : $"rule {Quote(rule)} applies without end, and provision {Quote(provision)}, which it relies on, was law until {Day(provisionUntil)}",
        $"write {Quote($"\"until\": \"{Iso(provisionUntil)}\"")} in the rule"
            + (replacedBy is null ? "" : $", and another rule for {Quote(replacedBy)}, which replaces the provision"),
        declared);

    public static Diagnostic RuleOnLawNotInForce(
        Location at, string rule, string status, string provision, string provisionStatus, Location declared) => Codes.RuleOnLawNotInForce.At(
        at,
        $"rule {Quote(rule)} has the status {Quote(status)}, and provision {Quote(provision)}, which it relies on, the status {Quote(provisionStatus)}",
        $"write {Quote($"\"status\": \"{provisionStatus}\"")} in the rule, or correct the provision when it has come into force",
        declared);

    public static Diagnostic PolicyDocumentNotSaid(Location at, string provision) => Codes.PolicyDocumentNotSaid.At(
        at,
        $"provision {Quote(provision)} is a condition of Schedule 1, and does not say whether it needs an appropriate policy document",
        "add `\"policyDocument\"` with `\"required\"`, `\"requiredUnlessCompetentAuthority\"` or `\"notRequired\"`");

    public static Diagnostic PolicyDocumentNotRead(
        Location at, string rule, string provision, IReadOnlyCollection<string> evidence, Location declared) => Codes.PolicyDocumentNotRead.At(
        at,
        $"rule {Quote(rule)} makes provision {Quote(provision)} available, which needs an appropriate policy document, and never asks for one",
        evidence.Count == 0
            ? "declare a fact with `\"evidences\": \"appropriate-policy-document\"`, and ask about it in the rule"
            : $"ask about fact {QuoteAll(evidence, "or")} in the rule's conditions, or about a finding that does",
        declared);

    public static Diagnostic TellsOfAnotherScope(Location at, string kind, string id, string scope, Location declared) => Codes.NotToBeTold.At(
        at,
        $"{kind} {Quote(id)} is not about {scope}, and so cannot say this to the person concerned",
        "a purpose and a recipient are facts of the case; the kind of information, and the finding that lets it be told, are of the item",
        declared);

    public static Diagnostic TellsTooMuch(Location at, string fact, Location declared) => Codes.NotToBeTold.At(
        at,
        $"fact {Quote(fact)} is too sensitive to be told to the person concerned",
        "only an `ordinary` fact may be told, or one about the information itself that is `personal`: leave the entry out",
        declared);

    public static Diagnostic TellsNoChoice(Location at, string fact, Location declared) => Codes.NotToBeTold.At(
        at,
        $"fact {Quote(fact)} is no choice, so it has no values to put into words for the person concerned",
        "give words to the values of a fact of type `choice`",
        declared);

    public static Diagnostic TellsUnknownValue(Location at, string fact, string value, string? nearest, Location declared) => Codes.NotToBeTold.At(
        at,
        $"words for the person concerned are given to {Quote(value)}, which is no value of fact {Quote(fact)}",
        DidYouMean(nearest) ?? "give words to one of the values that the fact declares",
        declared);

    public static Diagnostic TellsNoBasis(Location at, string provision, Location declared) => Codes.NotToBeTold.At(
        at,
        $"provision {Quote(provision)} is no lawful basis, and so is not told to the person concerned",
        "give words to provisions with the requirement `lawful-basis` alone",
        declared);

    private static string Day(DateOnly day) => Quote(Iso(day));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
