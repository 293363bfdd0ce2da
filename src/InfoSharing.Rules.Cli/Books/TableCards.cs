using System.Globalization;
using InfoSharing.Rules.Explanation;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tables;

namespace InfoSharing.Rules.Cli.Books;

/// <summary>The decision tables of a pack as a lawyer reads them: the tables with their rows, the questions that they ask, and the orders that they keep.</summary>
/// <param name="pack">The pack, with its tables in it; of an overlay, its own questions and rows.</param>
/// <param name="all">The same with all that lies below it and on it.</param>
/// <param name="cards">What writes authorities and standing.</param>
internal sealed class TableCards(Pack pack, Pack all, RuleCard cards)
{
    private const string Anything = "any";

    // More columns than these are too narrow for words on any page.
    private const int MostColumns = 6;

    private readonly Dictionary<string, QuestionDefinition> questions = all.Questions.ToDictionary(question => question.Id, StringComparer.Ordinal);

    /// <summary>A chapter for the tables, one for their questions and one for their orders; none where there are none.</summary>
    public IEnumerable<Chapter> Chapters() =>
    [
        .. pack.Tables.Count == 0 ? Array.Empty<Chapter>() : [new Chapter("tables", "Decision tables", "Decision tables", [Reading, .. pack.Tables.OrderBy(table => table.At).Select(Of)])],
        .. pack.AddedRows.Count == 0 ? Array.Empty<Chapter>() : [new Chapter("rows", "Rows in tables of the pack below", "Rows in tables of the pack below", [Standing, new Points([.. pack.AddedRows.OrderBy(added => added.Row.At).Select(Of)])])],
        .. pack.Questions.Count == 0 ? Array.Empty<Chapter>() : [new Chapter("questions", "Questions of the tables", "Questions of the tables", [.. pack.Questions.OrderBy(question => question.At).Select(Of)])],
        .. pack.Orders.Count + pack.Claims.Count == 0
            ? Array.Empty<Chapter>()
            : [new Chapter("orders", "What the tables never do", "What the tables never do",
                [Proved, new Points([.. pack.Orders.OrderBy(order => order.At).Select(Of), .. pack.Claims.OrderBy(claim => claim.At).Select(Of)])])],
    ];

    private static Block Reading =>
        "A table is read from the top: the first row that fits gives the answer, and the rows after it do not count. An empty cell fits every answer. Every combination of answers meets a row.";

    private static Block Standing =>
        "Each stands behind the row of its table behind which overlays stand, and before all that follow. It has been proved for every combination of answers that nothing comes out more open by it.";

    private static Block Proved => "Each of these has been proved for every combination of answers, and not for some.";

    private Card Of(TableDefinition table)
    {
        var read = new FirstFit(table, [.. table.Asks.Select(asked => questions[asked.Id])], questions[table.Answers.Id]);
        return new Card(table.Title, RuleCard.Standing(table.Standing),
        [
            new Paragraph(Line.Strong("It answers: ").And(read.Answered.Text)),
            IsGrid(table) ? Grid(read) : Rows(read),
            new Paragraph(Line.Strong("Rows, their authority and the worked cases that meet them")),
            new Points([.. table.Rows.Select(row => Said(table, row, withReason: IsGrid(table)))], Numbered: true),
            new Paragraph(Line.Id(table.Id).And($" · {RuleCard.Dates(table.Standing)} · {pack.Header.Id}, {table.At}")),
        ]);
    }

    /// <summary>Whether it can be drawn with one question down and one across: it asks two, and no row tests several answers at once.</summary>
    private static bool IsGrid(TableDefinition table) => table.Asks.Count == 2 && table.Rows.All(row => row.When.All(test => test.Answers.Count == 1));

    private static Table Rows(FirstFit read)
    {
        var hasBlocks = read.Table.Rows.Any(row => row.Block is not null);
        var isWide = read.Asked.Count > MostColumns;
        return new Table(
            "The first row that fits",
            ["Row", .. isWide ? ["Where"] : read.Asked.Select(question => question.Title), .. hasBlocks ? ["Block"] : Array.Empty<string>(), read.Answered.Title, "Because"],
            [.. read.Table.Rows.Select((row, place) => (IReadOnlyList<Line>)
            [
                Number(place), .. isWide ? [Where(read, row)] : read.Asked.Select(question => (Line)Test(row, question)), .. hasBlocks ? [row.Block ?? ""] : Array.Empty<Line>(), Line.Strong(row.Is.Id), row.Because,
            ])]);
    }

    private static Table Grid(FirstFit read)
    {
        var (down, across) = (read.Asked[0], read.Asked[1]);
        return new Table(
            $"{read.Answered.Title}, by {English.Inside(down.Title)} (down) and {English.Inside(across.Title)} (across), with the number of the row",
            [$"{down.Title} / {across.Title}", .. across.Answers.Select(answer => answer.Id)],
            [.. down.Answers.Select((answer, place) => (IReadOnlyList<Line>)[answer.Id, .. across.Answers.Select((_, other) => Met(read, [place, other]))])]);
    }

    private static Line Met(FirstFit read, ReadOnlySpan<int> answers)
    {
        var row = read.RowFor(answers);
        return Line.Strong(read.Table.Rows[row].Is.Id).And($" ({Number(row)})");
    }

    /// <summary>All that a row tests, in one cell: for tables that ask more than a page has room for.</summary>
    private static Line Where(FirstFit read, RowDefinition row)
    {
        var tested = read.Asked.Where(question => row.When.Any(test => test.Question.Id == question.Id)).Select(question => $"{question.Title}: {Test(row, question)}").ToList();
        return tested.Count == 0 ? "whatever fits no row before" : string.Join("; ", tested);
    }

    private static string Test(RowDefinition row, QuestionDefinition question)
    {
        if (row.When.FirstOrDefault(test => test.Question.Id == question.Id) is not { } test)
        {
            return "";
        }

        var fits = test.Answers.Select(answer => answer.Id).ToHashSet(StringComparer.Ordinal);
        string[] others = [.. question.Answers.Select(answer => answer.Id).Where(answer => !fits.Contains(answer))];
        return others is [var only] && fits.Count > 1 ? $"not {only}" : others.Length == 0 ? Anything : string.Join(" or ", test.Answers.Select(answer => answer.Id));
    }

    private Point Said(TableDefinition table, RowDefinition row, bool withReason)
    {
        var id = $"{table.Id}.{row.Id}";
        var cites = row.Cites.Select(cards.Cited).Aggregate(Line.Empty, (all, one) => all.IsEmpty ? one : all.And("; ").And(one));
        return new Point(Line.Id(id).And(withReason ? $": {row.Is.Id}, because {row.Because}. " : ": ").And(cites)
            .And(row.Then.Count > 0 ? $". Once it went well: {Changes(row.Then)}" : "")
            .And(row.IfRefused.Count > 0 ? $". Once it was refused: {Changes(row.IfRefused)}" : "")
            .And($". Worked cases: {cards.Cases(id, "none meets it")}"));
    }

    private Point Of(AddedRow added)
    {
        var (table, row) = (all.Tables.First(table => table.Id == added.Table.Id), added.Row);
        var tests = row.When.Select(test => $"{English.Inside(questions[test.Question.Id].Title)} is {string.Join(" or ", test.Answers.Select(answer => answer.Id))}").ToList();
        Line place = $"In the table “{table.Title}”{(tests.Count == 0 ? "" : $", where {string.Join(" and ", tests)}")}: ";
        return new Point(place
            .And(Line.Strong(row.Is.Id)).And($", because {row.Because}. ").And(Said(table, row, withReason: false).Words));
    }

    private Card Of(QuestionDefinition question)
    {
        var table = pack.Tables.FirstOrDefault(table => table.Answers.Id == question.Id);
        return new Card(question.Title, new Run.Mark(Asked(question.Scope), Tone.Plain),
        [
            question.Text,
            new Points([.. question.Answers.Select(answer => Of(question, answer))], Numbered: true),
            table is not null
                ? new Paragraph($"The table “{table.Title}” answers it.")
                : new Paragraph($"Rules answer it. Where several of these answers are given, the last of them stands."),
            .. question.Unknown is { } reading
                ? new Block[] { new Paragraph(Line.Strong("While nothing else is known: ").And($"{question.Answers[question.PlaceOf(reading.Is.Id)].Says} ({reading.Is.Id}), because {reading.Because}."
                    + (reading.MostOpen ? " No other answer would let more go." : ""))) }
                : [],
            new Paragraph(Line.Id(question.Id).And($" · {pack.Header.Id}, {question.At}")),
        ]);
    }

    private Point Of(QuestionDefinition question, AnswerDefinition answer)
    {
        var rules = all.Rules.Where(rule => !rule.Generated && rule.Concludes.OfType<ConcludesFinding>().Any(one => one.Finding.Id == Lowering.GivenOf(question.Id, answer.Id)))
            .Select(rule => rule.Id).ToList();
        string[] remarks =
        [
            .. answer.Outcome is { } outcome ? [$"comes to {Words.Outcomes[outcome]}"] : Array.Empty<string>(),
            .. answer.IsUrgentDanger ? ["urgent danger: somebody who can protect is named"] : Array.Empty<string>(),
            .. answer.Closed is { } closed ? [string.Create(CultureInfo.InvariantCulture, $"closed: {closed}")] : Array.Empty<string>(),
            .. rules.Count > 0 ? [$"rules: {string.Join(", ", rules)}"] : Array.Empty<string>(),
        ];
        return new Point(Line.Strong(answer.Id).And($": {answer.Says}{(remarks.Length == 0 ? "" : $" ({string.Join("; ", remarks)})")}"));
    }

    private string Changes(IReadOnlyList<AnswerReference> changes) => string.Join(", ", changes.Select(change => $"{questions[change.Question.Id].Title}: {change.Answer.Id}"));

    private Point Of(OrderDefinition order) => new(
        Line.Strong(English.Capital(order.Says)).And($": from step to step ({questions[order.Of.Id].Title}: {string.Join(", then ", order.From.Select(answer => answer.Id))}), "
            + $"{English.Inside(questions[order.Result.Id].Title)} never becomes more {(order.NeverMoreClosed ? "closed" : "open")}"
            + Where(order.Where))
            .And(Line.Id(order.Id)));

    private Point Of(ClaimDefinition claim) => new(
        Line.Strong(English.Capital(claim.Says)).And($": {English.Inside(questions[claim.Result.Id].Title)} is {(claim.IsAlways ? "always" : "never")} "
            + string.Join(" or ", claim.Is.Select(answer => answer.Id)) + Where(claim.Where)).And(Line.Id(claim.Id)));

    private string Where(IReadOnlyList<RowTest> tests) => tests.Count == 0
        ? ". "
        : $", where {string.Join(" and ", tests.Select(test => $"{English.Inside(questions[test.Question.Id].Title)} is {string.Join(" or ", test.Answers.Select(answer => answer.Id))}"))}. ";

    private static string Asked(FactScope scope) => scope switch
    {
        FactScope.Person => "asked of each person",
        FactScope.Item => "asked of each item",
        _ => "asked of the case",
    };

    private static string Number(int place) => (place + 1).ToString(CultureInfo.InvariantCulture);
}
