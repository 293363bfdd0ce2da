using System.Globalization;

namespace InfoSharing.Rules.Text;

/// <summary>3xxx: names that lead nowhere, things that do not fit together, and conditions that cannot come out.</summary>
internal static partial class Wording
{
    public const string AnyBody = "it can be any kind of body that a file in `bodies` declares";

    private const int LongestList = 12;

    private const string RemedyForKnown =
        "let the test be unknown while the fact is not known, or write a rule of its own that concludes only a safeguard, advice, a question or a point";

    public static Diagnostic DuplicateId(Location at, string kind, string id, string? within, Location first) => Codes.DuplicateId.At(
        at,
        within is null ? $"{kind} {Quote(id)} is declared a second time" : $"{within} has {kind} {Quote(id)} a second time",
        $"it is declared first at {first}: delete one of them, or give it an id of its own",
        first);

    public static Diagnostic UnknownName(
        Code code,
        Location at,
        string use,
        string kind,
        string id,
        (string Id, Location At)? nearest,
        (string Kind, Location At)? otherKind,
        string home) => code.At(
        at,
        $"{use} {kind} {Quote(id)}, which no file declares",
        (nearest, otherKind) switch
        {
            ((var near, var declared), _) => $"did you mean {Quote(near)}? it is declared at {declared}",
            (_, (var other, var declared)) => $"there is {A(other)} of that name, declared at {declared}: write the word for that kind, or the name of {A(kind)}",
            _ => $"declare it in {home}, or write the name of one that is declared",
        });

    public static Diagnostic UnknownAttribute(Location at, string fact, string attribute, string? nearest) => Codes.UnknownAttribute.At(
        at,
        $"fact {Quote(fact)} is derived from attribute {Quote(attribute)}, which no kind of body has",
        DidYouMean(nearest) ?? "give it to the kinds of body that have it, in a file in `bodies`");

    public static Diagnostic OutOfSight(
        Code code, Location at, string owner, string looksAt, string what, string belongsTo, string scope, Location declared) => code.At(
        at,
        $"{owner} looks at {looksAt} here, and {what} belongs to {belongsTo}",
        $"ask about it across all of them, with `any`, `every` or `count`: {Quote($"{{ \"any\": \"{scope}\", \"where\": ... }}")}; or write a rule for {belongsTo}",
        declared);

    public static Diagnostic LawTestOutsideItem(Location at, string owner, string looksAt, string what) => Codes.LawTestOutsideItem.At(
        at,
        $"{owner} looks at {looksAt} here, and {what} is answered for each item",
        "ask about it in a rule for an item, and let that rule conclude a finding that this one can look for across the items");

    public static Diagnostic FindingOfAnotherScope(
        Location at, string rule, string ruleScope, string finding, string findingScope, string scopeWord, Location declared) => Codes.FindingOfAnotherScope.At(
        at,
        $"rule {Quote(rule)} is for {ruleScope}, and finding {Quote(finding)}, which it concludes, belongs to {findingScope}",
        $"write {Quote($"\"for\": \"{scopeWord}\"")} in the rule, or conclude another finding",
        declared);

    public static Diagnostic ConclusionOutOfScope(
        Location at, string rule, string ruleScope, string what, string home, string homeWord) => Codes.ConclusionOutOfScope.At(
        at,
        $"rule {Quote(rule)} is for {ruleScope}, and only a rule for {home} can conclude {what}",
        $"write {Quote($"\"for\": \"{homeWord}\"")} in the rule, or divide it in two that share a finding");

    public static Diagnostic LookAcrossTwice(Location at, string owner, string over) => Codes.LookAcrossTwice.At(
        at,
        $"{owner} looks across every {over} of the case here, not only those that belong to what it is looking at",
        "if the whole case is meant, let a rule for the case conclude a finding and ask about that; it reads more plainly");

    public static Diagnostic ComparisonDoesNotFit(
        Location at, string fact, string type, string comparison, IReadOnlyCollection<string> fitting) => Codes.ComparisonDoesNotFit.At(
        at,
        $"fact {Quote(fact)} is of type {Quote(type)}, and {Quote(comparison)} does not fit that type",
        $"it can be tested with {QuoteAll(fitting, "or")}");

    public static Diagnostic UnknownValue(
        Location at, string fact, string value, string? nearest, string remedy, Location declared) => Codes.UnknownValue.At(
        at,
        $"{Quote(value)} is not a value of fact {Quote(fact)}",
        nearest is null ? remedy : $"did you mean {Quote(nearest)}? the fact is declared at {declared}",
        declared);

    public static Diagnostic WrongLiteral(Location at, string fact, string type, string written, string remedy) => Codes.WrongLiteral.At(
        at,
        $"fact {Quote(fact)} is of type {Quote(type)}, and {Quote(written)} is no value of that type",
        remedy);

    public static Diagnostic NotADate(Location at, string fact, string written) => Codes.NotADate.At(
        at,
        $"fact {Quote(fact)} is of type `date`, and {Quote(written)} is not a date",
        "write the year, the month and the day, with two digits each for month and day: `2026-02-05`");

    public static Diagnostic NumberNeverPossible(Location at, string fact, int number, int? minimum, int? maximum, Location declared) => Codes.NumberNeverPossible.At(
        at,
        string.Create(CultureInfo.InvariantCulture, $"fact {Quote(fact)} is never `{number}`"),
        (minimum, maximum) switch
        {
            ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"it goes from `{least}` to `{most}`"),
            ({ } least, null) => string.Create(CultureInfo.InvariantCulture, $"it is `{least}` or more"),
            _ => string.Create(CultureInfo.InvariantCulture, $"it is `{maximum}` or less"),
        },
        declared);

    public static Diagnostic DerivedFromAnotherScope(
        Location at, string fact, string scope, string source, string sourceScope, Location declared) => Codes.DerivedFromAnotherScope.At(
        at,
        $"fact {Quote(fact)} belongs to {scope}, and fact {Quote(source)}, from which it is derived, belongs to {sourceScope}",
        "a fact is derived from facts of its own scope only; a finding can put facts of several scopes together",
        declared);

    public static Diagnostic DerivedFromNoBody(Location at, string fact, string attribute, string source, Location declared) => Codes.DerivedFromNoBody.At(
        at,
        $"fact {Quote(fact)} takes attribute {Quote(attribute)} from fact {Quote(source)}, which does not name one kind of body",
        "an attribute comes from a fact of type `choice` with `\"values\": \"bodies\"`; from other facts, derive with `true` and `false`",
        declared);

    public static Diagnostic DependsOnItself(Location at, string thing, IEnumerable<string> path, Location[] related) => Codes.DependsOnItself.At(
        at,
        $"{thing} depends on itself: {string.Join(" → ", path)}",
        "take out one of these steps; an answer cannot wait for itself",
        related);

    public static Diagnostic NeverTrue(Location at, string owner, IReadOnlyList<string> parts, Location[] related) => Codes.NeverTrue.At(
        at,
        parts.Count == 1
            ? $"{Quote(parts[0])} in {owner} is never true: it leaves no value"
            : $"{QuoteAll(parts)} in {owner} are never {(parts.Count == 2 ? "both" : "all")} true",
        parts.Count == 1
            ? "leave at least one value, or delete it"
            : "correct the one that is wrong; if either is enough, put them in an `any`",
        related);

    public static Diagnostic AlwaysExcepted(Location at, string rule, string exception, string words, Location required) => Codes.NeverTrue.At(
        at,
        $"rule {Quote(rule)} never applies: it asks for {Quote(words)}, and exception {Quote(exception)} takes that away again",
        "correct the exception, or delete the rule",
        required);

    public static Diagnostic FindingNeverConcluded(Location at, string finding, Location[] asked) => Codes.FindingNeverConcluded.At(
        at,
        $"finding {Quote(finding)} is asked about and no rule concludes it, so it is never true",
        $"write a rule that concludes it, or take it out where it is asked about: {Places(asked)}",
        asked);

    public static Diagnostic RatingNeverReached(Location at, string owner, string provision, string rating, bool canStillBeOtherwise) => Codes.RatingNeverReached.At(
        at,
        canStillBeOtherwise
            ? $"{owner} asks whether provision {Quote(provision)} is {Quote(rating)}, and no rule concludes that"
            : $"{owner} asks whether provision {Quote(provision)} is {Quote(rating)}, and no rule makes it anything else",
        canStillBeOtherwise
            ? "write a rule that concludes it, or take the test out; it is never true"
            : "write a rule that makes it available, or take the test out; it is always true");

    public static Diagnostic StatusNeverReached(Location at, string owner, string requirement, string status) => Codes.RatingNeverReached.At(
        at,
        $"{owner} asks whether requirement {Quote(requirement)} is {Quote(status)}, and no rule leads to that",
        "write a rule that concludes it, or take the test out; it is never true");

    public static Diagnostic OpposedConclusions(
        Location at, string rule, string words, string firstRule, string firstWords, Location first) => Codes.OpposedConclusions.At(
        at,
        rule == firstRule
            ? $"rule {Quote(rule)} concludes {Quote(words)}, and {Quote(firstWords)} as well"
            : $"rule {Quote(rule)} concludes {Quote(words)}, and rule {Quote(firstRule)} concludes {Quote(firstWords)} on the same condition",
        $"the other conclusion stands at {first}: keep one of them, or give one rule an exception",
        first);

    public static Diagnostic NeverUsed(Location at, string kind, string id) => Codes.NeverUsed.At(
        at,
        $"{kind} {Quote(id)} is declared and no rule uses it",
        "delete it, or use it where it was meant to be used");

    public static Diagnostic AttributeNeverRead(Location at, string body, string attribute, string nearest) => Codes.NeverUsed.At(
        at,
        $"kind of body {Quote(body)} has attribute {Quote(attribute)}, and no fact is derived from it",
        DidYouMean(nearest));

    public static Diagnostic KnownDecides(Location at, string owner, string fact) => Codes.KnownDecides.At(
        at,
        $"{owner} goes by whether fact {Quote(fact)} is known, and decides more than what to ask or take care of",
        RemedyForKnown);

    public static Diagnostic KnownDecidesByName(Location at, string owner, string condition, string fact, Location test) => Codes.KnownDecides.At(
        at,
        $"{owner} goes by whether fact {Quote(fact)} is known, by way of condition {Quote(condition)}, and decides more than what to ask or take care of",
        RemedyForKnown,
        test);

    public static Diagnostic TooManyWrittenOut(Location at, string owner, int limit) => Codes.TooManyWrittenOut.At(
        at,
        $"{owner} has more than {Count(limit, "condition")} when the named conditions that it uses are written out",
        "let rules conclude findings for what the named conditions say, and ask about those: a finding is worked out once");

    /// <summary>The values of a choice: all of them when they are few, else where to look.</summary>
    public static string ValuesOf(IReadOnlyCollection<string> values, Location declared) => values.Count <= LongestList
        ? OneOf(nearest: null, values)
        : $"it has {Count(values.Count, "value")}, listed at {declared}";

    private static string Places(Location[] places) => places.Length <= 3
        ? string.Join(", ", places.Select(place => place.ToString()))
        : $"{string.Join(", ", places.Take(3).Select(place => place.ToString()))} and {Count(places.Length - 3, "place")} more";

    public static Diagnostic CannotSupersede(Location at, string fact, string now, string why) => Codes.CannotSupersede.At(
        at,
        $"fact {Quote(fact)} is superseded by {Quote(now)}, which {why}",
        "name a fact that is given today, of the same thing or of something within it, or say `noSingleMeaning`");

    public static Diagnostic MeaningOfOpenFact(Location at, string fact) => Codes.MeaningsNotEach.At(
        at,
        $"fact {Quote(fact)} has no closed list of values, and says what each of them means",
        "say `noSingleMeaning`, and why");

    public static Diagnostic MeaningTwice(Location at, string fact, string value, Location first) => Codes.MeaningsNotEach.At(
        at,
        $"fact {Quote(fact)} says twice what its value {Quote(value)} means",
        $"the first is at {first}: say it once",
        first);

    public static Diagnostic MeaningMissing(Location at, string fact, IReadOnlyCollection<string> values) => Codes.MeaningsNotEach.At(
        at,
        $"fact {Quote(fact)} does not say what {QuoteAll(values)} means",
        "say what it means now, or `noSingleMeaning` and why");
}
