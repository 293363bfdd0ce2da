using System.Globalization;

namespace InfoSharing.Rules.Text;

/// <summary>2xxx: what is wrong with the shape of things: members, lists, words, dates, files.</summary>
internal static partial class Wording
{
    public static Diagnostic WrongShape(Location at, string what, string expected, string written) => Codes.WrongShape.At(
        at,
        $"{what} is written as {expected}, and {written} stands here");

    public static Diagnostic WordShape(Location at, string title, string written, IReadOnlyCollection<string> allowed) => Codes.WrongShape.At(
        at,
        $"{title} is written as a word in quotation marks, and {written} stands here",
        OneOf(nearest: null, allowed));

    public static Diagnostic UnknownMember(Location at, string what, string name, string? nearest, IEnumerable<string> known) => Codes.UnknownMember.At(
        at,
        $"{A(what)} has no member {Quote(name)}",
        OneOfMembers(nearest, known));

    public static Diagnostic RulesDecideNothing(Location at, string name) => Codes.UnknownMember.At(
        at,
        $"a conclusion has no member {Quote(name)}",
        "rules decide nothing: let the rule answer a question, as in `{ \"answer\": ..., \"is\": ... }`, and let a row of a table in `tables` say what that answer leads to");

    public static Diagnostic MissingMembers(Location at, string what, IReadOnlyCollection<string> names) => Codes.MissingMember.At(
        at,
        $"this {what} has no {QuoteAll(names, "or")}",
        names.Count == 1 ? $"add {Quote($"\"{names.First()}\": ...")} to it" : "add them to it");

    public static Diagnostic EmptyList(Location at, string name) => Codes.EmptyList.At(
        at,
        $"the list {Quote(name)} is empty",
        "put at least one thing in it");

    public static Diagnostic EmptyText(Location at, string name) => Codes.EmptyText.At(
        at,
        $"the text of {Quote(name)} is empty",
        "write the text; if there is nothing to say and the member may be left out, delete it");

    public static Diagnostic UnknownWord(Location at, string written, string title, string? nearest, IReadOnlyCollection<string> allowed) => Codes.UnknownWord.At(
        at,
        $"{Quote(written)} is not {title}",
        OneOf(nearest, allowed));

    public static Diagnostic NoSuchDay(Location at, string written) => Codes.BadDate.At(
        at,
        $"{Quote(written)} is not a date",
        "the calendar has no such day: correct the month or the day");

    public static Diagnostic BadDate(Location at, string written, string? meant) => Codes.BadDate.At(
        at,
        $"{Quote(written)} is not a date",
        meant is null
            ? "write the year, the month and the day, with two digits each for month and day: `2026-02-05`"
            : $"write the year first: {Quote(meant)}");

    public static Diagnostic BadId(Location at, string written, string? meant, int longest, bool mayHaveCapitals) => Codes.BadId.At(
        at,
        $"{Quote(written)} does not have the form of an id",
        (meant is null ? "" : $"did you mean {Quote(meant)}? ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"an id has at most {longest} characters: {(mayHaveCapitals ? "words" : "lower-case words")} and numbers joined by `-` and `.`"));

    public static Diagnostic NotAWholeNumber(Location at, string name, string written) => Codes.BadWholeNumber.At(
        at,
        $"{Quote(name)} is a whole number, and {Quote(written)} is not one that can be used",
        "write digits only, up to 2147483647, with no point and no exponent");

    public static Diagnostic NumberTooSmall(Location at, string name, int written, int least) => Codes.BadWholeNumber.At(
        at,
        string.Create(CultureInfo.InvariantCulture, $"{Quote(name)} cannot be `{written}`"),
        string.Create(CultureInfo.InvariantCulture, $"write {least} or more"));

    public static Diagnostic SentenceForm(Location at, string name) => Codes.SentenceForm.At(
        at,
        $"the sentence {Quote(name)} cannot be read on after \"because\"",
        "write one sentence without a full stop at its end, without line breaks and without spaces before or after it");

    public static Diagnostic NoPlaceForValue(Location at, string place) => Codes.NoPlaceForValue.At(
        at,
        $"this sentence has no place for the value of the fact",
        $"put {Quote(place)} where the value goes");

    public static Diagnostic SeveralKinds(Location at, string what, IReadOnlyCollection<string> kinds) => Codes.SeveralKinds.At(
        at,
        $"{A(what)} says one thing, and this one says {Count(kinds.Count, "thing")}: {QuoteAll(kinds)}",
        what == "condition" ? EachInBraces : $"keep one of them, or write a second {what} in braces of its own");

    public static Diagnostic SeveralComparisons(Location at, string what, IReadOnlyCollection<string> comparisons) => Codes.SeveralKinds.At(
        at,
        $"{A(what)} makes one comparison, and this one makes {Count(comparisons.Count, "comparison")}: {QuoteAll(comparisons)}",
        what == "condition" ? $"{EachInBraces}; name the fact or the question in each" : "keep one of them");

    public static Diagnostic NoKind(Location at, string what, IReadOnlyCollection<string> kinds) => Codes.NoKind.At(
        at,
        $"this {what} does not say what it is",
        $"it needs one of {QuoteAll(kinds, "or")}");

    public static Diagnostic NoComparison(Location at, string what, IReadOnlyCollection<string> comparisons) => Codes.NoKind.At(
        at,
        $"this {what} does not say what it compares with",
        $"it needs one of {QuoteAll(comparisons, "or")}");

    public static Diagnostic ComparedWithNull(Location at, string name) => Codes.ComparedWithNull.At(
        at,
        $"{Quote(name)} compares a fact with `null`, which is no value",
        "a fact that is not known makes the condition unknown by itself; use `isKnown` to ask whether it is known");

    public static Diagnostic OnlyTrue(Location at, string name, string written, string why) => Codes.OnlyTrue.At(
        at,
        $"{Quote(name)} can only be `true`, and {written} stands here",
        why);

    public static Diagnostic MinimumAboveMaximum(Location at, int minimum, int maximum) => Codes.MinimumAboveMaximum.At(
        at,
        string.Create(CultureInfo.InvariantCulture, $"the minimum `{minimum}` is above the maximum `{maximum}`"),
        "exchange them, or correct one of them");

    public static Diagnostic UnexpectedFile(Location at, string path, string? nearest) => Codes.UnexpectedFile.At(
        at,
        $"a pack has no file {Quote(path)}",
        (nearest is null ? "" : $"did you mean {Quote(nearest)}? ")
            + "a pack has `pack.json` and files ending in `.json` in the folders `facts`, `bodies`, `provisions`, `lists`, `tables`, `rules`, `changes` and `cases`; notes end in `.md`");

    public static Diagnostic NoHeader(Location at, string path) => Codes.NoHeader.At(
        at,
        $"the pack has no file {Quote(path)}",
        "write one that says what the pack is: its `id`, `version`, `title`, `jurisdiction`, `layer`, `format` and `notice`");

    public static Diagnostic NotAVersion(Location at, string written) => Codes.NotAVersion.At(
        at,
        $"{Quote(written)} is not a version of a pack",
        "write three numbers joined by points: `0.1.0`");

    public static Diagnostic UnknownFormat(Location at, int written, int known) => Codes.UnknownFormat.At(
        at,
        string.Create(CultureInfo.InvariantCulture, $"the pack is written in format `{written}`, and this library reads format `{known}`"),
        "use a version of the library that reads the pack's format");

    public static Diagnostic TooManyConditions(Location at, string rule, int conditions, int limit) => Codes.TooManyConditions.At(
        at,
        $"rule {Quote(rule)} has {Count(conditions, "condition")}, and a rule may have {Count(limit, "condition")} at the most",
        "divide it: a condition that several rules share can be a named condition or a finding");

    public static Diagnostic TooManyRules(Location at, int rules, int limit) => Codes.TooManyRules.At(
        at,
        $"the pack has {Count(rules, "rule")}, and a pack may have {Count(limit, "rule")} at the most",
        "join rules that conclude the same with `any`");

    private const string EachInBraces = "put each in braces of its own, and all of them in the list of an `all` or an `any`";

    private static string OneOfMembers(string? nearest, IEnumerable<string> known)
    {
        // Members for editors, such as the schema, are no help to an author.
        string[] members = [.. known.Where(name => !name.StartsWith('$'))];
        var list = members.Length == 0 ? "nothing can be written here" : $"it can have {QuoteAll(members)}";
        return nearest is null ? list : $"{DidYouMean(nearest)} {list}";
    }
}
