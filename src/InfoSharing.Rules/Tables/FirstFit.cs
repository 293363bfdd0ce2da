using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Tables;

/// <summary>A decision table whose names are followed: which answers each row allows, and what it gives.</summary>
internal sealed class FirstFit
{
    /// <summary>For each row and each question asked: whether the row fits with each answer; null where it fits with any.</summary>
    private readonly bool[]?[][] allowed;
    private readonly int[] given;

    /// <param name="table">The table.</param>
    /// <param name="asked">The questions that it asks, in the order of its columns.</param>
    /// <param name="answered">The question that it answers.</param>
    public FirstFit(TableDefinition table, IReadOnlyList<QuestionDefinition> asked, QuestionDefinition answered)
    {
        Table = table;
        Asked = asked;
        Answered = answered;
        given = [.. table.Rows.Select(row => answered.PlaceOf(row.Is.Id))];
        allowed = [.. table.Rows.Select(row => asked.Select(question => Allowed(row, question)).ToArray())];
    }

    public TableDefinition Table { get; }

    public IReadOnlyList<QuestionDefinition> Asked { get; }

    public QuestionDefinition Answered { get; }

    /// <summary>How many rows it has.</summary>
    public int Rows => given.Length;

    /// <summary>The place of the answer that a row gives.</summary>
    public int AnswerOf(int row) => given[row];

    /// <summary>Whether a row fits with an answer to the question of a column.</summary>
    public bool Allows(int row, int column, int answer) => allowed[row][column] is not { } some || some[answer];

    /// <summary>The first row that fits; below zero if none does.</summary>
    /// <param name="answers">The places of the answers, in the order of the columns.</param>
    public int RowFor(ReadOnlySpan<int> answers)
    {
        for (var row = 0; row < Rows; row++)
        {
            if (Fits(row, answers))
            {
                return row;
            }
        }

        return -1;
    }

    /// <summary>The rows as a diagram over the columns: the row that fits, or the number of rows where none does.</summary>
    public int DrawRows(Mdd diagram)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return Draw(0, Until(0, [.. Enumerable.Range(0, Rows)]));

        int Draw(int column, int[] open)
        {
            if (open.Length == 0)
            {
                return Mdd.Constant(Rows);
            }

            if (HasNoTestFrom(open[0], column))
            {
                return Mdd.Constant(open[0]);
            }

            var key = $"{column}:{string.Join(',', open)}";
            if (!seen.TryGetValue(key, out var drawn))
            {
                int[] children =
                [
                    .. Enumerable.Range(0, Asked[column].Answers.Count).Select(answer =>
                        Draw(column + 1, Until(column + 1, [.. open.Where(row => Allows(row, column, answer))]))),
                ];
                seen[key] = drawn = diagram.Node(column, children);
            }

            return drawn;
        }

        // What stands behind a row that fits whatever comes can no longer be the first.
        int[] Until(int column, int[] open)
        {
            var last = Array.FindIndex(open, row => HasNoTestFrom(row, column));
            return last < 0 ? open : open[..(last + 1)];
        }
    }

    private bool HasNoTestFrom(int row, int column)
    {
        for (; column < Asked.Count; column++)
        {
            if (allowed[row][column] is not null)
            {
                return false;
            }
        }

        return true;
    }

    private bool Fits(int row, ReadOnlySpan<int> answers)
    {
        for (var column = 0; column < answers.Length; column++)
        {
            if (!Allows(row, column, answers[column]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool[]? Allowed(RowDefinition row, QuestionDefinition question)
    {
        if (row.When.FirstOrDefault(test => test.Question.Id == question.Id) is not { } test)
        {
            return null;
        }

        var places = test.PlacesIn(question);
        return [.. Enumerable.Range(0, question.Answers.Count).Select(places.Contains)];
    }
}
