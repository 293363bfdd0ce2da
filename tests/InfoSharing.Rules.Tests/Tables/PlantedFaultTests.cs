using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tables;
using InfoSharing.Rules.Tests.Properties;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Tables;

/// <summary>What is proved of England's tables is seen to fail: each order and each claim has a fault that breaks it.</summary>
public sealed class PlantedFaultTests
{
    private static readonly Pack Pack = Read();

    [Fact]
    public void Every_order_and_every_claim_is_broken_by_some_row_in_the_wrong_place()
    {
        HashSet<string> unbroken = [.. Pack.Orders.Select(order => order.Id), .. Pack.Claims.Select(claim => claim.Id)];
        foreach (var faulty in Faulty().TakeWhile(_ => unbroken.Count > 0))
        {
            foreach (var problem in TableCheck.Find(faulty).Where(problem => problem.Code is "ISR8013" or "ISR8019"))
            {
                unbroken.RemoveWhere(id => problem.Message.Contains($"`{id}`", StringComparison.Ordinal));
            }
        }

        unbroken.Should().BeEmpty();
    }

    /// <summary>
    /// The pack with one row of the course table moved to the top and all its tests but one taken out; and with two rows that nobody would
    /// write, for what follows from what the tables below it never answer.
    /// </summary>
    private static IEnumerable<Pack> Faulty()
    {
        var rows = Pack.Tables.Single(table => table.Id == "course").Rows;
        return rows.SelectMany(Parts)
            .Append(Planted("need-to-know", "needed", "keep-back"))
            .Append(Planted("part", "lawful-part", "now"))
            .Append(Planted("asking", "shut", "ask-first"))
            .Append(Planted("asking", "refused", "ask-first"))
            .Select(With);

        RowDefinition Planted(string question, string answer, string course) => rows[0] with
        {
            Id = "planted",
            When = [new RowTest(new Reference(question, rows[0].At), [new Reference(answer, rows[0].At)])],
            Is = new Reference(course, rows[0].At),
        };
    }

    private static IEnumerable<RowDefinition> Parts(RowDefinition row) =>
        row.When.Count == 0 ? [] : row.When.Select(test => row with { Id = $"{row.Id}-{test.Question.Id}", When = [test] });

    private static Pack With(RowDefinition first) => Pack with
    {
        // Rows that are no longer met are another fault, which would hide this one.
        Tables = [.. Pack.Tables.Select(table => table.Id == "course" ? table with { Rows = Met(table with { Rows = [first, .. table.Rows] }) } : table)],
    };

    private static IReadOnlyList<RowDefinition> Met(TableDefinition table)
    {
        var questions = Pack.Questions.ToDictionary(question => question.Id, StringComparer.Ordinal);
        var asked = table.Asks.Select(question => questions[question.Id]).ToArray();
        var diagram = new Mdd([.. asked.Select(question => question.Answers.Count)]);
        var drawn = new FirstFit(table, asked, questions[table.Answers.Id]).DrawRows(diagram);
        return [.. table.Rows.Where((_, row) => diagram.Find(drawn, drawn, (_, _) => true, (found, _) => found == row) is not null)];
    }

    private static Pack Read()
    {
        var problems = new DiagnosticBag();
        var pack = PackParser.Parse(England.Files, problems);
        problems.HasErrors.Should().BeFalse();
        return pack!;
    }
}
