namespace InfoSharing.Rules.Text;

/// <summary>8xxx: decision tables, the questions that they ask, and the orders that they keep.</summary>
internal static partial class Wording
{
    public static Diagnostic UnknownQuestion(Location at, string owner, string question, string? nearest) => Codes.UnknownQuestion.At(
        at,
        $"{owner} names question {Quote(question)}, which no file declares",
        DidYouMean(nearest) ?? "declare it under `questions`, in a file in `tables`");

    public static Diagnostic UnknownAnswer(
        Location at, string owner, string question, string answer, string? nearest, IReadOnlyCollection<string> answers) => Codes.UnknownAnswer.At(
        at,
        $"{owner} names answer {Quote(answer)}, which question {Quote(question)} does not have",
        DidYouMean(nearest) ?? $"its answers are {QuoteAll(answers)}");

    public static Diagnostic QuestionNotAnswered(Location at, string question) => Codes.QuestionNotAnswered.At(
        at,
        $"question {Quote(question)} is answered by no rule and by no table",
        $"write a rule that concludes {Quote($"{{ \"answer\": \"{question}\", \"is\": ... }}")}, or a table that answers it");

    public static Diagnostic AnsweredTwice(Location at, string question, string by, string table, Location tableAt) => Codes.AnsweredTwice.At(
        at,
        $"question {Quote(question)} is answered by {by}, and by table {Quote(table)} as well",
        $"a question that a table answers is answered by that table alone (it stands at {tableAt}): let one of the two answer another question",
        tableAt);

    public static Diagnostic AnswerNeverGiven(Location at, string question, string answer, Location[] asked) => Codes.AnswerNeverGiven.At(
        at,
        $"answer {Quote(answer)} of question {Quote(question)} is asked for, and nothing gives it",
        $"write a rule that concludes {Quote($"{{ \"answer\": \"{question}\", \"is\": \"{answer}\" }}")} (or, if a table answers the question, a row that gives it), or take it out where it is asked for: {Places(asked)}",
        asked);

    public static Diagnostic NoReading(Location at, string question) => Codes.NoReading.At(
        at,
        $"question {Quote(question)}, which rules answer, does not say how silence is read",
        "say under `unknown` which answer stands while no rule gives one for certain, whether it is the most open, and why");

    public static Diagnostic UnreadReading(Location at, string question, string table) => Codes.UnreadReading.At(
        at,
        $"the reading of silence of question {Quote(question)} is never read, because table {Quote(table)} always answers it",
        "take `unknown` out, or let rules answer the question");

    public static Diagnostic NotAsked(Location at, string row, string question, string? nearest) => Codes.NotAsked.At(
        at,
        $"{row} tests question {Quote(question)}, which the table does not ask",
        DidYouMean(nearest) ?? "name it under `asks`");

    public static Diagnostic NotAskedByOverlay(Location at, string row, string question, string? nearest, IReadOnlyCollection<string> asked) => Codes.NotAsked.At(
        at,
        $"{row} tests question {Quote(question)}, which the table does not ask",
        DidYouMean(nearest) ?? $"a row of an overlay tests questions of its own overlay, and what the table asks: {QuoteAll(asked)}");

    public static Diagnostic QuestionOutOfSight(
        Location at, string owner, string from, string question, string belongsTo, string scope) => Codes.QuestionOutOfSight.At(
        at,
        $"{owner} is for {from}, and question {Quote(question)} belongs to {belongsTo}",
        $"write {Quote($"\"for\": \"{scope}\"")} there instead, or ask another question; in a condition, ask across all of them, with `any`, `every` or `count`");

    public static Diagnostic TableDependsOnItself(Location at, string table, IReadOnlyCollection<string> way) => Codes.TableDependsOnItself.At(
        at,
        way.Count == 0
            ? $"table {Quote(table)} asks the question that it answers"
            : $"table {Quote(table)} asks for an answer that is made from its own, by way of {(way.Count == 1 ? "table" : "tables")} {QuoteAll(way)}",
        "a table may ask what rules answer, or what tables answer that do not need its own answer first: take one of the questions out under `asks`");

    public static Diagnostic NoRow(Location at, string table, string combination) => Codes.NoRow.At(
        at,
        $"no row of table {Quote(table)} fits with these answers: {combination}",
        "write a row that fits, or a last row without `when`, which fits with all that is left");

    public static Diagnostic DeadRow(Location at, string table, string row, string? catchAll) => Codes.DeadRow.At(
        at,
        catchAll is null
            ? $"no combination of answers meets row {Quote(row)} of table {Quote(table)}: whatever fits it meets a row before it"
            : $"row {Quote(row)} of table {Quote(table)} stands behind row {Quote(catchAll)}, which fits with every combination of answers",
        "take the row out, put it further up, or narrow the rows before it");

    public static Diagnostic LeftNothing(Location at, string pack, string row, string table) => Codes.DeadRow.At(
        at,
        $"the rows of overlay {Quote(pack)} take all that row {Quote(row)} of table {Quote(table)} fits, so that it is never met any more",
        "let the rows of the overlay fit with fewer answers");

    public static Diagnostic NotAnOrder(Location at, string owner, string fault) => Codes.NotAnOrder.At(
        at,
        $"{owner} {fault}",
        "name under `of` and `where` questions that rules answer, under `from` at least two answers, and under `result` a question that a table answers");

    public static Diagnostic OrderBroken(
        Location at, string order, string says, string step, string change, string combination, Location rowBefore, Location rowAfter) => Codes.OrderBroken.At(
        at,
        $"order {Quote(order)} does not hold ({says}): {step} takes {change}, with these other answers: {combination}",
        $"before the step the row at {rowBefore} is met, after it the row at {rowAfter}: correct one of them, or say under `where` for which answers the order is meant",
        rowBefore,
        rowAfter);

    public static Diagnostic RowBreaksOrder(
        Location at, string pack, string row, (string Id, string Says) order, string step, string change, string combination, (string Id, Location At) other) => Codes.OrderBroken.At(
        at,
        $"with row {Quote(row)} of overlay {Quote(pack)}, order {Quote(order.Id)} does not hold any more ({order.Says}): {step} takes {change}, with these other answers: {combination}",
        $"let the row fit on both sides of that step, or give an answer that is as closed as that of row {Quote(other.Id)}, at {other.At}, which is met on the other",
        other.At);

    public static Diagnostic ClaimBroken(Location at, string claim, string says, string answer, string combination, Location row) => Codes.ClaimBroken.At(
        at,
        $"claim {Quote(claim)} does not hold ({says}): the answer is {Quote(answer)} with these others: {combination}",
        $"mend the rows (the one that is met is at {row}), or say what is meant in the claim",
        row);

    public static Diagnostic NotMostOpen(Location at, string question, string reading, string opener, string result, string combination) => Codes.MostOpenNotTrue.At(
        at,
        $"silence about {Quote(question)} is read as {Quote(reading)}, which is said to be the most open answer; {Quote(opener)} is more open for {Quote(result)} with these others: {combination}",
        """write `"mostOpen": false`, or mend the rows""");

    public static Diagnostic IsMostOpen(Location at, string question, string reading) => Codes.MostOpenNotTrue.At(
        at,
        $"silence about {Quote(question)} is read as {Quote(reading)}, which is said not to be the most open answer; no answer is more open with any combination of the others",
        """write `"mostOpen": true`, so that whoever reads the tables is warned""");

    public static Diagnostic TablesTooLarge(Location at, int limit) => Codes.TablesTooLarge.At(
        at,
        $"the tables, laid into each other, come to more than {limit} parts, so that nothing can be proved of them for every combination of answers",
        "ask less in one table: let another table draw what belongs together into one question with few answers, and ask that");

    public static Diagnostic CourseNotSaid(Location at, string question, string answer, string what, string member) => Codes.CourseNotSaid.At(
        at,
        $"answer {Quote(answer)} of question {Quote(question)} does not say {what}, and others of it do",
        $"give each answer of the question {member}");

    public static Diagnostic NotACourse(Location at, string question) => Codes.NotACourse.At(
        at,
        $"the answers to question {Quote(question)} name outcomes, and it cannot decide what becomes of each item",
        "let one question do so, with `\"for\": \"item\"`, and let a table answer it");

    public static Diagnostic NothingDecides(Location at, string pack) => Codes.NothingDecides.At(
        at,
        $"the rules of pack {Quote(pack)} lead to no answer: no question of it names outcomes",
        "declare a question for the item whose answers have an `outcome`, and a table that answers it; rules answer the questions that the table asks");

    public static Diagnostic StepLeadsNowhere(Location at, string table, string row) => Codes.StepLeadsNowhere.At(
        at,
        $"row {Quote(row)} of table {Quote(table)} is a first step that says what follows if it is refused, and not what follows if it goes well",
        "say under `then` which answers have changed once the step went well");

    public static Diagnostic StepChangesTable(Location at, string table, string row, string changed, string other) => Codes.StepLeadsNowhere.At(
        at,
        $"row {Quote(row)} of table {Quote(table)} is a first step that changes question {Quote(changed)}, which table {Quote(other)} answers whatever a step says",
        "name the questions that the table asks, and that rules answer, with the answers that they have after the step");

    public static Diagnostic FindingOfAnswer(Location at, string owner, string verb, string finding, string question, string answer) => Codes.UnknownFinding.At(
        at,
        $"{owner} {verb} finding {Quote(finding)}, which no file declares",
        $"if the answer is meant, write {Quote($"{{ \"answer\": \"{question}\", \"is\": \"{answer}\" }}")}");

    public static Diagnostic TablesNotForOverlays(Location at, string pack, string what) => Codes.TablesNotForOverlays.At(
        at,
        $"overlay {Quote(pack)} {what}, and the decision tables are the national pack's",
        "declare a question of your own, answer it, and put a row that asks it into a table under `rows`");

    public static Diagnostic NoTableForRow(Location at, string row, string table, string pack, string? nearest) => Codes.NoPlaceForRow.At(
        at,
        $"row {Quote(row)} is for table {Quote(table)}, which pack {Quote(pack)} does not have",
        DidYouMean(nearest) ?? "name a table of the pack that the overlay extends");

    public static Diagnostic TableTakesNoRows(Location at, string row, string table, IReadOnlyList<string> others) => Codes.NoPlaceForRow.At(
        at,
        $"row {Quote(row)} is for table {Quote(table)}, into which overlays put no rows",
        others.Count == 0 ? "narrow by an exception instead" : $"put it into {QuoteAll(others, "or")}");

    public static Diagnostic BehindNoRow(Location at, string table, string row, string? nearest) => Codes.NoPlaceForRow.At(
        at,
        $"table {Quote(table)} takes rows of overlays behind row {Quote(row)}, which it does not have",
        DidYouMean(nearest) ?? "name the row that no overlay may come before");

    public static Diagnostic RowWidens(Location at, string pack, string row, string table, string comes, (string Row, string Answer) was, string combination) => Codes.RowWidens.At(
        at,
        $"row {Quote(row)} of overlay {Quote(pack)} gives {Quote(comes)} in table {Quote(table)} where row {Quote(was.Row)} gives {Quote(was.Answer)}, which is more closed: with {combination}",
        "let the row fit with fewer answers, or give an answer that is at least as closed: what no row of the overlay stops goes as the pack below has it");
}
