using System.Globalization;

namespace InfoSharing.Rules.Text;

/// <summary>5xxx: what is wrong with a case.</summary>
internal static partial class Wording
{
    public static Diagnostic UnknownFactInCase(Location at, string name, string? nearest, Location? declared) => Codes.UnknownFactInCase.At(
        at,
        $"the case gives the fact {Quote(name)}, which no file declares",
        nearest is null
            ? "use a fact of the dictionary; only a pack can declare new ones"
            : $"{DidYouMean(nearest)} it is declared at {declared}",
        Where(declared));

    public static Diagnostic FactOfAnotherScope(Location at, string fact, string of, string standsIn, string home) => Codes.FactOfAnotherScope.At(
        at,
        $"{Quote(fact)} is a fact of {of}, and stands among the facts of {standsIn}",
        $"move it to the {home}");

    public static Diagnostic WrongKindOfValue(Location at, string fact, string expected, string written, bool isQuoted, Location declared) => Codes.WrongKindOfValue.At(
        at,
        $"the fact {Quote(fact)} is given as {expected}, and {written} stands here",
        (isQuoted ? "take the quotation marks away; " : "") + $"it is declared at {declared}; write `null` if it was asked and is not known",
        declared);

    public static Diagnostic ValueNotInList(Location at, string fact, string written, string? nearest, IReadOnlyCollection<string> values) => Codes.ValueNotInList.At(
        at,
        $"the fact {Quote(fact)} has no value {Quote(written)}",
        OneOf(nearest, values));

    public static Diagnostic NumberOutOfRange(Location at, string fact, int written, int? minimum, int? maximum) => Codes.NumberOutOfRange.At(
        at,
        string.Create(CultureInfo.InvariantCulture, $"the fact {Quote(fact)} cannot be `{written}`"),
        (minimum, maximum) switch
        {
            ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"it is a whole number from {least} to {most}"),
            ({ } least, _) => string.Create(CultureInfo.InvariantCulture, $"it is a whole number, {least} or more"),
            (_, { } most) => string.Create(CultureInfo.InvariantCulture, $"it is a whole number, {most} or less"),
            _ => null,
        });

    public static Diagnostic ItemAboutNobody(Location at, string item, string about, string? nearest, IReadOnlyCollection<string> people) => Codes.ItemAboutNobody.At(
        at,
        $"item {Quote(item)} is about {Quote(about)}, who is not in the case",
        people.Count == 0
            ? $"list the person in `people`, with the id {Quote(about)}"
            : nearest is null ? $"list the person in `people`; the case has {QuoteAll(people)}" : DidYouMean(nearest));

    public static Diagnostic SamePersonTwice(Location at, string id, Location first) => Codes.SameIdTwice.At(
        at,
        $"two people of the case have the id {Quote(id)}",
        $"the first is at {first}: give each an id of its own",
        first);

    public static Diagnostic SameItemTwice(Location at, string id, Location first) => Codes.SameIdTwice.At(
        at,
        $"two items of the case have the id {Quote(id)}",
        $"the first is at {first}: give each an id of its own",
        first);

    public static Diagnostic SameRecipientTwice(Location at, string id, Location first) => Codes.SameIdTwice.At(
        at,
        $"two recipients of the case have the id {Quote(id)}",
        $"the first is at {first}: list each recipient once",
        first);

    public static Diagnostic SameTowardsAll(Location at, string fact, string home, Location declared) => Codes.SameTowardsAll.At(
        at,
        $"fact {Quote(fact)} is the same towards every recipient, and is given for one",
        $"give it once, among the {home}",
        declared);

    public static Diagnostic RecipientIsNobody(Location at, string recipient, string person, string? nearest, IReadOnlyCollection<string> people) =>
        Codes.RecipientNotLinked.At(
            at,
            $"recipient {Quote(recipient)} is said to be {Quote(person)}, who is not in the case",
            nearest is not null ? DidYouMean(nearest)
            : people.Count == 0 ? $"list the person in `people`, with the id {Quote(person)}"
            : $"the case has {QuoteAll(people)}; leave `is` out if the recipient is none of them");

    public static Diagnostic TwoRecipientsOnePerson(Location at, string recipient, string person, string other, Location first) =>
        Codes.RecipientNotLinked.At(
            at,
            $"recipients {Quote(other)} and {Quote(recipient)} are both said to be {Quote(person)}",
            "one person is one recipient: list them once, or say who the other is",
            first);

    public static Diagnostic NoWordForRecipient(Location at, string recipient) => Codes.RecipientNotLinked.At(
        at,
        $"recipient {Quote(recipient)} is said to be a person of the case, and the pack has no fact that says so of a person",
        "leave `is` out; a pack that knows it marks a yes-no fact of a person with `\"party\": \"recipient\"`");

    public static Diagnostic RecipientOfNoItem(Location at, string recipient, string item, string? nearest, IReadOnlyCollection<string> items) =>
        Codes.RecipientNotLinked.At(
            at,
            $"recipient {Quote(recipient)} speaks of the item {Quote(item)}, which is not in the case",
            nearest is null ? $"the items of the case are {QuoteAll(items)}" : DidYouMean(nearest));

    public static Diagnostic SaidAlone(Location at, string fact, string wanted, string question, Location declared) => Codes.SaidAlone.At(
        at,
        $"fact {Quote(fact)} is given without {Quote(wanted)}, which belongs to it",
        $"give {Quote(wanted)} as well: {question}",
        declared);

    public static Diagnostic Superseded(Location at, string fact, string instead, Location declared) => Codes.Superseded.At(
        at,
        $"fact {Quote(fact)} is superseded, and a case of format 2 does not give it",
        $"give {instead} in its place; `infosharing format --upgrade` moves facts over where their meaning is plain",
        declared);

    public static Diagnostic UnknownCaseFormat(Location at, int written, int first, int last) => Codes.UnknownCaseFormat.At(
        at,
        string.Create(CultureInfo.InvariantCulture, $"the case is written in format `{written}`, and this library knows formats `{first}` and `{last}`"),
        "use a version of the library that knows the format");

    public static Diagnostic UpgradeChangesAnswer(Location at, string what) => Codes.UpgradeChangesAnswer.At(
        at,
        $"in format 2 the case would be answered otherwise, and is left as it is: {what}",
        "say the superseded facts in the words of format 2 yourself, and look at the answer");

    public static Diagnostic NoSingleMeaning(Location at, string fact, string why, IReadOnlyCollection<string> now, Location declared) =>
        Codes.NoSingleMeaning.At(
            at,
            $"fact {Quote(fact)} has no single meaning in format 2, and the case is left as it is: {why}",
            $"say what is known in its place, by {QuoteAll(now)}",
            declared);

    public static Diagnostic NoSuchRecipientToExpect(Location at, string id, string? nearest, IReadOnlyCollection<string> recipients) =>
        Codes.NothingToExpect.At(
            at,
            $"an answer is expected for the recipient {Quote(id)}, whom the case does not list",
            nearest is null ? $"the recipients of the case are {QuoteAll(recipients)}" : DidYouMean(nearest));

    public static Diagnostic ExpectedOfNoRecipient(Location at, string member, IReadOnlyCollection<string> recipients) => Codes.NothingToExpect.At(
        at,
        $"{Quote(member)} is expected of the case, which lists several recipients and has an answer for each",
        $"say it under `recipients`, by the recipient: {QuoteAll(recipients)}");

    public static Diagnostic NoSuchPersonToExpect(Location at, string id, string? nearest, IReadOnlyCollection<string> people) => Codes.NothingToExpect.At(
        at,
        $"an answer is expected for the person {Quote(id)}, who is not in the case",
        people.Count == 0 ? "list the person in `people`" : OneOf(nearest, people));

    public static Diagnostic NoSuchItemToExpect(Location at, string id, string? nearest, IReadOnlyCollection<string> items) => Codes.NothingToExpect.At(
        at,
        $"an answer is expected for the item {Quote(id)}, which is not in the case",
        OneOf(nearest, items));

    public static Diagnostic TooManyInCase(Location at, string name, int count, int limit) => Codes.TooManyInCase.At(
        at,
        string.Create(CultureInfo.InvariantCulture, $"the case has {count:N0} {name}, and a case may have {limit:N0} at the most"),
        "decide the sharing in several cases");

    public static Diagnostic DayNotCovered(Location at, string pack, DateOnly from) => Codes.DayNotCovered.At(
        at,
        string.Create(CultureInfo.InvariantCulture, $"the day lies before `{from:yyyy-MM-dd}`, the first on which pack {Quote(pack)} answers"),
        "write the day whose law applies; of an earlier day the pack says nothing");

    public static Diagnostic DayFarAhead(Location at, string pack, DateOnly known) => Codes.DayFarAhead.At(
        at,
        string.Create(
            CultureInfo.InvariantCulture, $"the day lies more than a year after `{known:yyyy-MM-dd}`, up to which pack {Quote(pack)} knows the law"),
        "look whether the year is right; if it is, the law may be another by then");

    /// <summary>A place as the list that a diagnostic relates to; empty when there is none.</summary>
    private static Location[] Where(Location? place) => place is null ? [] : [place];
}
