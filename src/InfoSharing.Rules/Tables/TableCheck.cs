using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tables;

/// <summary>
/// Proves of the decision tables of a pack, for every combination of answers and not for some, that each meets a row, that no row is
/// idle, and that the stated orders hold.
/// </summary>
internal static class TableCheck
{
    /// <summary>The most parts that the diagrams of a pack's tables may come to.</summary>
    public const int MaxParts = 1_000_000;

    /// <summary>Everything that is wrong with the tables of a pack; what is combined is looked at once the parts are sound.</summary>
    /// <param name="pack">A pack as parsed.</param>
    /// <param name="maxParts">The most parts that its diagrams may come to.</param>
    public static IReadOnlyList<Diagnostic> Find(Pack pack, int maxParts = MaxParts)
    {
        var problems = new DiagnosticBag();
        problems.AddRange(FindNames(pack));
        if (!problems.HasErrors)
        {
            problems.AddRange(FindCircles(pack));
            problems.AddRange(ProtectionReads.Find(pack));
        }

        if (!problems.HasErrors && pack.Tables.Count > 0)
        {
            problems.AddRange(FindInTables(pack, maxParts));
        }

        return problems.ToSorted();
    }

    /// <summary>What is wrong with its tables, questions and rules before anything is combined.</summary>
    public static IEnumerable<Diagnostic> FindNames(Pack pack) => [.. new TableNames(pack).Find(), .. FindCourses(pack)];

    private static IEnumerable<Diagnostic> FindCourses(Pack pack) =>
    [
        .. from question in pack.Questions
           where question.Answers.Any(answer => answer.Closed is not null)
           from answer in question.Answers
           where answer.Closed is null
           select Wording.CourseNotSaid(answer.At, question.Id, answer.Id, "how closed it is", "`closed`, a whole number: 0 is the most open"),
        .. from question in pack.Questions
           where question.IsCourse
           from answer in question.Answers
           where answer.Outcome is null
           select Wording.CourseNotSaid(answer.At, question.Id, answer.Id, "which outcome it comes to", "`outcome`"),
        .. FindDeciding(pack),
        .. from table in pack.Tables
           from row in table.Rows
           where row.IfRefused.Count > 0 && row.Then.Count == 0
           select Wording.StepLeadsNowhere(row.At, table.Id, row.Id),
        .. from table in pack.Tables
           from row in table.Rows
           from change in row.Then.Concat(row.IfRefused)
           from other in pack.Tables
           where other.Answers.Id == change.Question.Id
           select Wording.StepChangesTable(change.Question.At, table.Id, row.Id, change.Question.Id, other.Id),
    ];

    // What decides is one table, item by item.
    private static IEnumerable<Diagnostic> FindDeciding(Pack pack)
    {
        QuestionDefinition[] courses = [.. pack.Questions.Where(question => question.IsCourse)];
        foreach (var question in courses)
        {
            if (question != courses[0] || question.Scope != FactScope.Item || pack.Tables.All(table => table.Answers.Id != question.Id))
            {
                yield return Wording.NotACourse(question.At, question.Id);
            }
        }

        if (courses.Length == 0 && pack.Rules.Count > 0 && pack.Header.Extends is null)
        {
            yield return Wording.NothingDecides(pack.Header.At, pack.Header.Id);
        }
    }

    private static IEnumerable<Diagnostic> FindCircles(Pack pack)
    {
        var tables = pack.Tables.ToDictionary(table => table.Answers.Id, StringComparer.Ordinal);
        HashSet<string> told = new(StringComparer.Ordinal);
        foreach (var table in pack.Tables.OrderBy(table => table.At))
        {
            // A circle is one fault, whichever of its tables one begins with.
            if (!told.Contains(table.Id) && WayBack(table, table.Answers.Id, []) is { } way)
            {
                told.UnionWith(way);
                yield return Wording.TableDependsOnItself(table.At, table.Id, way[1..]);
            }
        }

        List<string>? WayBack(TableDefinition from, string wanted, HashSet<string> seen)
        {
            foreach (var asked in from.Asks)
            {
                if (asked.Id == wanted)
                {
                    return [from.Id];
                }

                if (seen.Add(asked.Id) && tables.TryGetValue(asked.Id, out var next) && WayBack(next, wanted, seen) is { } way)
                {
                    return [from.Id, .. way];
                }
            }

            return null;
        }
    }

    private static Diagnostic[] FindInTables(Pack pack, int maxParts)
    {
        var tables = new TableSet(pack);
        try
        {
            Diagnostic[] alone = [.. tables.Tables.SelectMany(table => FindInTable(table, maxParts))];
            return alone.Length > 0 ? alone : FindTogether(pack, new Composed(tables, maxParts));
        }
        catch (MddTooLargeException)
        {
            return [Wording.TablesTooLarge(pack.Tables[0].At, maxParts)];
        }
    }

    private static IEnumerable<Diagnostic> FindInTable(FirstFit table, int maxParts)
    {
        var diagram = new Mdd([.. table.Asked.Select(question => question.Answers.Count)]) { Limit = maxParts };
        var drawn = table.DrawRows(diagram);
        if (PathTo(table.Rows) is { } without)
        {
            yield return Wording.NoRow(table.Table.At, table.Table.Id, Combination.Of(table.Asked, without));
        }

        // Only the first row that fits with everything makes those behind it idle on sight.
        var catchAll = table.Table.Rows.FirstOrDefault(row => row.When.Count == 0);
        for (var row = 0; row < table.Rows; row++)
        {
            if (PathTo(row) is null)
            {
                var written = table.Table.Rows[row];
                var isBehind = catchAll is not null && catchAll.At.CompareTo(written.At) < 0;

                // A row of the pack below was met before overlays came between.
                yield return written.Overlay is null && table.Table.Rows.Take(row).LastOrDefault(before => before.Overlay is not null) is { } taking
                    ? Wording.LeftNothing(taking.At, taking.Overlay!, written.Id, table.Table.Id)
                    : Wording.DeadRow(written.At, table.Table.Id, written.Id, isBehind ? catchAll!.Id : null);
            }
        }

        IReadOnlyDictionary<int, int>? PathTo(int row) => diagram.Find(drawn, drawn, (_, _) => true, (found, _) => found == row);
    }

    private static Diagnostic[] FindTogether(Pack pack, Composed composed)
    {
        var questions = pack.Questions.ToDictionary(question => question.Id, StringComparer.Ordinal);

        // Of a row of an overlay that breaks several orders, one is enough to see what is wrong with it; readings of the pack below break by the same.
        Diagnostic[] orders = [.. pack.Orders.Select(order => OrderProof.Counterexample(order, questions, composed)).OfType<Diagnostic>().DistinctBy(broken => broken.Location)];
        var byOverlay = pack.Tables.SelectMany(table => table.Rows).Any(row => row.Overlay is not null && orders.Any(broken => broken.Location.Equals(row.At)));
        return
        [
            .. orders,
            .. composed.Tables.Given.Where(question => !byOverlay || question.Overlay is not null).SelectMany(question => ReadingProof.Find(question, composed)),
            .. ProtectionProof.Find(pack, composed),
            .. pack.Claims.Select(claim => ClaimProof.Counterexample(claim, questions, composed)).OfType<Diagnostic>(),
        ];
    }
}
