using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tables;

/// <summary>
/// Puts rows of overlays into tables of the pack below them, behind the row that the table names and before all that follow, and proves of
/// each that no combination of answers comes out more open by it.
/// </summary>
internal static class OverlayRows
{
    /// <summary>The tables of a pack with the rows of overlays in them. Of two that fit, the more closed stands first.</summary>
    /// <param name="tables">The tables, as their pack has them.</param>
    /// <param name="questions">Every question, the overlays' own with them.</param>
    /// <param name="added">The rows, overlay by overlay.</param>
    public static IReadOnlyList<TableDefinition> Put(
        IReadOnlyList<TableDefinition> tables, IReadOnlyList<QuestionDefinition> questions, IReadOnlyList<AddedRow> added) =>
        [.. tables.Select(table => Put(table, questions, [.. added.Where(one => one.Table.Id == table.Id).Select(one => one.Row)]))];

    /// <summary>Rows for a table that there is not, or that takes none.</summary>
    public static IEnumerable<Diagnostic> FindPlaces(Pack below, Pack overlay)
    {
        var tables = below.Tables.ToDictionary(table => table.Id, StringComparer.Ordinal);
        foreach (var (name, row) in overlay.AddedRows)
        {
            if (!tables.TryGetValue(name.Id, out var table))
            {
                yield return Wording.NoTableForRow(name.At, row.Id, name.Id, below.Header.Id, NearestName.Find(name.Id, tables.Keys));
            }
            else if (table.OverlaysBehind is null)
            {
                yield return Wording.TableTakesNoRows(name.At, row.Id, table.Id, [.. below.Tables.Where(one => one.OverlaysBehind is not null).Select(one => one.Id)]);
            }
        }
    }

    /// <summary>Rows by which some combination of answers would come out more open: each with that combination.</summary>
    /// <param name="below">The pack below, as written.</param>
    /// <param name="joined">The same with the rows of overlays in its tables.</param>
    public static IEnumerable<Diagnostic> FindWidening(Pack below, Pack joined)
    {
        var questions = joined.Questions.ToDictionary(question => question.Id, StringComparer.Ordinal);
        foreach (var (before, after) in below.Tables.Zip(joined.Tables).Where(pair => pair.Second.Rows.Count > pair.First.Rows.Count))
        {
            var answered = questions[after.Answers.Id];
            QuestionDefinition[] asked = [.. after.Asks.Select(question => questions[question.Id])];
            var diagram = new Mdd([.. asked.Select(question => question.Answers.Count)]);
            var (was, comes) = (new FirstFit(before, asked, answered), new FirstFit(after, asked, answered));
            var (drawnBefore, drawnAfter) = (was.DrawRows(diagram), comes.DrawRows(diagram));
            for (var place = 0; place < after.Rows.Count; place++)
            {
                if (after.Rows[place].Overlay is null)
                {
                    continue;
                }

                var closed = answered.ClosedOf(comes.AnswerOf(place));
                var open = diagram.Find(
                    drawnBefore,
                    drawnAfter,
                    (_, _) => true,
                    (row, met) => met == place && row < was.Rows && answered.ClosedOf(was.AnswerOf(row)) > closed);
                if (open is not null)
                {
                    var row = after.Rows[place];
                    int[] answers = [.. asked.Select((_, column) => open.TryGetValue(column, out var answer) ? answer : 0)];
                    var instead = before.Rows[was.RowFor(answers)];
                    yield return Wording.RowWidens(
                        row.At, row.Overlay!, row.Id, after.Id, row.Is.Id, (instead.Id, instead.Is.Id), Combination.Of(asked, open));
                }
            }
        }
    }

    private static TableDefinition Put(TableDefinition table, IReadOnlyList<QuestionDefinition> questions, IReadOnlyList<RowDefinition> added)
    {
        var behind = table.OverlaysBehind is { } named ? 1 + table.Rows.Select(row => row.Id).ToList().IndexOf(named.Id) : 0;
        if (added.Count == 0 || behind == 0)
        {
            return table;
        }

        var answered = questions.First(question => question.Id == table.Answers.Id);
        int ClosedOf(RowDefinition row) => answered.PlaceOf(row.Is.Id) is var place and >= 0 ? answered.ClosedOf(place) : 0;
        var already = table.Asks.Select(question => question.Id).ToHashSet(StringComparer.Ordinal);
        return table with
        {
            // An overlay's row may ask what its overlay asks, and what the table asks.
            Asks =
            [
                .. table.Asks,
                .. added.SelectMany(row => row.When).Select(test => test.Question).DistinctBy(question => question.Id)
                    .Where(question => !already.Contains(question.Id) && questions.Any(known => known.Id == question.Id && known.Overlay is not null)),
            ],
            Rows = [.. table.Rows.Take(behind), .. added.OrderByDescending(ClosedOf), .. table.Rows.Skip(behind)],
        };
    }
}
