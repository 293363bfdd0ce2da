using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Tables;

/// <summary>
/// The decision tables of a pack, whose names are known to be sound: what each asks and answers, and all of them together as functions of
/// what rules answer.
/// </summary>
internal sealed class TableSet
{
    private readonly Dictionary<string, int> places;
    private readonly Dictionary<string, FirstFit> answering;

    public TableSet(Pack pack)
    {
        var questions = pack.Questions.ToDictionary(question => question.Id, StringComparer.Ordinal);
        answering = pack.Tables.ToDictionary(
            table => table.Answers.Id,
            table => new FirstFit(table, [.. table.Asks.Select(asked => questions[asked.Id])], questions[table.Answers.Id]),
            StringComparer.Ordinal);
        Questions = InOrderOfUse(pack.Questions);
        places = Questions.Select((question, place) => (question.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
        Given = [.. Questions.Where(question => TableFor(question) is null)];
        Tables = [.. Questions.Select(TableFor).OfType<FirstFit>()];
    }

    /// <summary>Every question, each behind those that it is answered from.</summary>
    public IReadOnlyList<QuestionDefinition> Questions { get; }

    /// <summary>The questions that rules answer, in the order in which tables come to ask them.</summary>
    public IReadOnlyList<QuestionDefinition> Given { get; }

    /// <summary>The tables, each behind those that answer what it asks.</summary>
    public IReadOnlyList<FirstFit> Tables { get; }

    /// <summary>The place of a question in their order.</summary>
    public int PlaceOf(string question) => places[question];

    /// <summary>The table that answers a question; none if rules do.</summary>
    public FirstFit? TableFor(QuestionDefinition question) => answering.GetValueOrDefault(question.Id);

    /// <summary>Answers every question that tables answer.</summary>
    /// <param name="answers">The places of the answers, in the order of the questions; those of tables are put in.</param>
    public void Answer(Span<int> answers)
    {
        foreach (var table in Tables)
        {
            answers[places[table.Answered.Id]] = table.AnswerOf(RowMet(table, answers));
        }
    }

    /// <summary>The row of a table that answers meet.</summary>
    public int RowMet(FirstFit table, ReadOnlySpan<int> answers)
    {
        Span<int> row = stackalloc int[table.Asked.Count];
        for (var column = 0; column < table.Asked.Count; column++)
        {
            row[column] = answers[places[table.Asked[column].Id]];
        }

        return table.RowFor(row);
    }

    // Depth first, from the questions that no table asks, column by column: what is weighed together stands together.
    private List<QuestionDefinition> InOrderOfUse(IReadOnlyList<QuestionDefinition> all)
    {
        List<QuestionDefinition> order = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        var asked = answering.Values.SelectMany(table => table.Asked).ToHashSet();
        foreach (var question in all.OrderBy(asked.Contains).ThenBy(question => question.Id, StringComparer.Ordinal))
        {
            Visit(question);
        }

        return order;

        void Visit(QuestionDefinition question)
        {
            if (!seen.Add(question.Id))
            {
                return;
            }

            foreach (var before in TableFor(question)?.Asked ?? [])
            {
                Visit(before);
            }

            order.Add(question);
        }
    }
}
