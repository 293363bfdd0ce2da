using System.Globalization;
using InfoSharing.Rules.Explanation;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Cli.Differences;

/// <summary>Takes the decision tables of a pack apart: rows, tables, questions, orders and claims.</summary>
/// <param name="pack">The pack.</param>
/// <param name="cited">The authorities of a row, each a part.</param>
internal sealed class DescribingTables(Pack pack, Func<IReadOnlyList<Citation>, IEnumerable<Part>> cited)
{
    public IEnumerable<Described> All() =>
    [
        .. from table in pack.Tables from row in table.Rows select Of(table, row),
        .. pack.Tables.Select(Of),
        .. pack.Questions.Select(Of),
        .. pack.Orders.Select(Of),
        .. pack.Claims.Select(Of),
    ];

    private Described Of(TableDefinition table, RowDefinition row) => new(
        "row",
        $"{table.Id}.{row.Id}",
        $"{table.Title}: {row.Because}",
        [$"{(row.When.Count == 0 ? "Whatever fits no row before it" : $"Where {Tests(row.When, ", ")}")}: {row.Is.Id}, because {row.Because}."],
        [
            .. row.When.Select(test => new Part($"`{test.Question.Id}`", string.Join(" or ", test.Answers.Select(answer => answer.Id)))),
            new Part("answer", row.Is.Id),
            new Part("block", row.Block ?? ""),
            new Part("because", row.Because),
            new Part("steps", string.Join("; ", new[] { Changes("once it went well", row.Then), Changes("once it was refused", row.IfRefused) }.Where(said => said.Length > 0))),
            .. cited(row.Cites),
        ]);

    private static Described Of(TableDefinition table) => Describing.Simple("table", table.Id, table.Title,
    [
        new Part("title", table.Title),
        new Part("answers", table.Answers.Id),
        new Part("asks", string.Join(", ", table.Asks.Select(asked => asked.Id))),
        new Part("order of rows", string.Join(", ", table.Rows.Select(row => row.Id))),
        .. Describing.Stands(table.Standing),
    ]);

    private static Described Of(QuestionDefinition question) => Describing.Simple("question", question.Id, question.Text,
    [
        Describing.Scope(question.Scope),
        new Part("title", question.Title),
        new Part("question", question.Text),
        new Part("order of answers", string.Join(", ", question.Answers.Select(answer => answer.Id))),
        .. question.Answers.Select(Of),
        new Part("silence", question.Unknown is { } reading ? $"is read as {reading.Is.Id}{(reading.MostOpen ? ", the most open" : "")}, because {reading.Because}" : ""),
    ]);

    private static Part Of(AnswerDefinition answer) => new($"answer `{answer.Id}`", string.Join("; ", new[]
    {
        answer.Says,
        answer.Outcome is { } outcome ? $"comes to {Words.Outcomes[outcome]}" : "",
        answer.IsUrgentDanger ? "urgent danger" : "",
        answer.Closed is { } closed ? string.Create(CultureInfo.InvariantCulture, $"closed: {closed}") : "",
    }.Where(said => said.Length > 0)));

    private static Described Of(OrderDefinition order) => Describing.Simple("order", order.Id, order.Says,
    [
        new Part("says", order.Says),
        new Part("of", order.Of.Id),
        new Part("from", string.Join(", then ", order.From.Select(answer => answer.Id))),
        new Part("where", Tests(order.Where, " and ")),
        new Part("result", order.Result.Id),
        new Part("never", order.NeverMoreClosed ? "more closed" : "more open"),
    ]);

    private static Described Of(ClaimDefinition claim) => Describing.Simple("claim", claim.Id, claim.Says,
    [
        new Part("says", claim.Says),
        new Part("where", Tests(claim.Where, " and ")),
        new Part("result", claim.Result.Id),
        new Part(claim.IsAlways ? "always" : "never", string.Join(" or ", claim.Is.Select(answer => answer.Id))),
    ]);

    private static string Changes(string when, IReadOnlyList<AnswerReference> changes) =>
        changes.Count == 0 ? "" : $"{when}: {string.Join(", ", changes.Select(change => $"{change.Question.Id} is {change.Answer.Id}"))}";

    private static string Tests(IReadOnlyList<RowTest> tests, string joined) =>
        string.Join(joined, tests.Select(test => $"{test.Question.Id} is {string.Join(" or ", test.Answers.Select(answer => answer.Id))}"));
}
