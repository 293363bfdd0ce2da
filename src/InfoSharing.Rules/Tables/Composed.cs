using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Tables;

/// <summary>All tables of a pack together: each answer as one function of what rules answer.</summary>
internal sealed class Composed
{
    private readonly Dictionary<string, int> functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> variables;

    /// <param name="tables">Tables in which every combination meets a row.</param>
    /// <param name="limit">The most nodes that are made.</param>
    /// <exception cref="MddTooLargeException">There would be more.</exception>
    public Composed(TableSet tables, int limit)
    {
        Tables = tables;
        Diagram = new Mdd([.. tables.Given.Select(question => question.Answers.Count)]) { Limit = limit };
        variables = tables.Given.Select((question, place) => (question.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
        foreach (var question in tables.Questions)
        {
            functions[question.Id] = tables.TableFor(question) is { } table ? Draw(table) : Diagram.Variable(variables[question.Id]);
        }
    }

    public TableSet Tables { get; }

    public Mdd Diagram { get; }

    /// <summary>The answer to a question, as a function of what rules answer.</summary>
    public int this[QuestionDefinition question] => functions[question.Id];

    /// <summary>The place of a question among those that rules answer.</summary>
    public int VariableOf(QuestionDefinition question) => variables[question.Id];

    /// <summary>The answer to a question that a table answers, and the row that gives it.</summary>
    /// <param name="result">The question.</param>
    /// <param name="given">By the place of what rules answer: the place of the answer. What is left out is read as silence is.</param>
    public (string Answer, RowDefinition Row) Met(QuestionDefinition result, IReadOnlyDictionary<int, int> given)
    {
        var answers = new int[Tables.Questions.Count];
        for (var place = 0; place < Tables.Given.Count; place++)
        {
            var question = Tables.Given[place];
            var silence = Math.Max(0, question.PlaceOf(question.Unknown?.Is.Id ?? ""));
            answers[Tables.PlaceOf(question.Id)] = given.TryGetValue(place, out var answer) ? answer : silence;
        }

        Tables.Answer(answers);
        var table = Tables.TableFor(result)!;
        return (result.Answers[answers[Tables.PlaceOf(result.Id)]].Id, table.Table.Rows[Tables.RowMet(table, answers)]);
    }

    private int Draw(FirstFit table)
    {
        var columns = new Mdd([.. table.Asked.Select(question => question.Answers.Count)]);
        var seen = new Dictionary<int, int>();
        return Compose(table.DrawRows(columns));

        int Compose(int node)
        {
            if (Mdd.IsConstant(node))
            {
                return Mdd.Constant(table.AnswerOf(Mdd.ValueOf(node)));
            }

            if (!seen.TryGetValue(node, out var composed))
            {
                var column = columns.VariableOf(node);
                int[] results = [.. Enumerable.Range(0, table.Asked[column].Answers.Count).Select(answer => Compose(columns.With(node, column, answer)))];
                seen[node] = composed = Diagram.Case(functions[table.Asked[column].Id], results);
            }

            return composed;
        }
    }
}
