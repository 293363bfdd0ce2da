using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Tables;

/// <summary>Where an item stands in the course table: the row that it meets, and the way from there if the row is a first step.</summary>
/// <param name="Row">The row.</param>
/// <param name="First">The rows that are first steps, in the order in which they come; the first of them is met now.</param>
/// <param name="Then">The row that is met once all of them went well.</param>
/// <param name="IfRefused">The row that is met next if the first step is refused; none if it cannot be. That may be a first step again.</param>
internal sealed record Way(RowDefinition Row, IReadOnlyList<RowDefinition> First, RowDefinition Then, RowDefinition? IfRefused);

/// <summary>Follows first steps to their ends: the table is gone through again with what each step has changed.</summary>
internal sealed class Stepping(TableSet tables, QuestionDefinition result)
{
    // A table whose steps lead in a circle is stopped; the tests of a pack show that its steps end.
    private const int MaxSteps = 32;

    private readonly FirstFit table = tables.TableFor(result)!;

    /// <param name="answers">The places of the answers, in the order of the questions: those that rules give are read.</param>
    public Way From(ReadOnlySpan<int> answers)
    {
        var now = Met(answers.ToArray());
        List<RowDefinition> first = [];
        var then = Follow(answers.ToArray(), first);
        return new Way(now, first, then, now.IfRefused.Count == 0 ? null : Met(Changed(answers, now.IfRefused)));
    }

    private RowDefinition Follow(int[] answers, List<RowDefinition> first)
    {
        var row = Met(answers);
        while (row.Then.Count > 0 && first.Count < MaxSteps)
        {
            first.Add(row);
            answers = Changed(answers, row.Then);
            row = Met(answers);
        }

        return row;
    }

    private RowDefinition Met(int[] answers)
    {
        tables.Answer(answers);
        return table.Table.Rows[tables.RowMet(table, answers)];
    }

    private int[] Changed(ReadOnlySpan<int> answers, IReadOnlyList<AnswerReference> changes)
    {
        var changed = answers.ToArray();
        foreach (var change in changes)
        {
            var place = tables.PlaceOf(change.Question.Id);
            changed[place] = tables.Questions[place].PlaceOf(change.Answer.Id);
        }

        return changed;
    }
}
