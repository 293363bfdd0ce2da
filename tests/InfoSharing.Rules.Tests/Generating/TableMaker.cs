using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Tests.Generating;

/// <summary>Makes up questions that rules answer, and the decision tables that ask them: one that decides, and now and then one before it.</summary>
internal sealed class TableMaker
{
    public const string Course = "course";

    private const string Middle = "middle";

    private readonly Dice dice;
    private readonly FactMaker facts;
    private readonly List<TableDefinition> tables = [];

    public TableMaker(Dice dice, FactMaker facts)
    {
        (this.dice, this.facts) = (dice, facts);
        Given = dice.Several(2, 4, number => Question($"q{number}", dice.Chance(75) ? FactScope.Item : FactScope.Case, dice.Number(2, 3)));
        List<QuestionDefinition> asked = [.. Given];
        if (dice.Chance(50))
        {
            var middle = Question(Middle, FactScope.Item, dice.Number(2, 3)) with { Unknown = null };
            tables.Add(Table(middle, dice.Some(asked, 1, 3)));
            asked.Add(middle);
        }

        var outcomes = dice.Some(Enum.GetValues<Outcome>(), 3, 7);
        var course = new QuestionDefinition(Course, FactScope.Item, "Course", "What is to be done?", [.. outcomes.Select(OfCourse)], facts.Here());
        tables.Add(Table(course, dice.Some(asked, 2, 4)));
        Questions = [.. asked, course];
    }

    /// <summary>The questions that rules answer.</summary>
    public IReadOnlyList<QuestionDefinition> Given { get; }

    /// <summary>Those that rules answer, then those that tables do, each after all that it is answered from.</summary>
    public IReadOnlyList<QuestionDefinition> Questions { get; }

    public IReadOnlyList<TableDefinition> Tables => tables;

    /// <summary>The answers to a question that can be asked for: those that rules or rows give, and that of silence.</summary>
    public IReadOnlyList<AnswerDefinition> Askable(QuestionDefinition question) => tables.Find(table => table.Answers.Id == question.Id) is { } table
        ? [.. question.Answers.Where(answer => table.Rows.Any(row => row.Is.Id == answer.Id))]
        : question.Answers;

    private QuestionDefinition Question(string id, FactScope scope, int answers) =>
        new(id, scope, id, "How is it?", [.. Enumerable.Range(0, answers).Select(number => new AnswerDefinition($"a{number}", $"it is a{number}", facts.Here()))], facts.Here())
        {
            Unknown = new UnknownReading(facts.Name($"a{dice.Number(0, answers - 1)}"), dice.Chance(50), "nobody has said"),
        };

    private AnswerDefinition OfCourse(Outcome outcome, int number) => new($"c{number}", $"course {number} is taken", facts.Here()) { Outcome = outcome };

    private TableDefinition Table(QuestionDefinition answered, List<QuestionDefinition> asked)
    {
        List<RowDefinition> rows = [.. dice.Several(2, 7, number => Row($"r{number}", answered, Tests(asked))), Row("rest", answered, [])];
        return new TableDefinition($"{answered.Id}-table", "A table", facts.Name(answered.Id), [.. asked.Select(question => facts.Name(question.Id))], Met(rows, asked), facts.Here())
        {
            Standing = new Standing(new DateOnly(2018, 5, 25), null, LawStatus.InForce, Review.Verified),
        };
    }

    private List<RowTest> Tests(List<QuestionDefinition> asked) =>
        [.. dice.Some(asked, 1, 3).Select(question => new RowTest(facts.Name(question.Id), [.. dice.Some(Askable(question), 1, 2).Select(answer => facts.Name(answer.Id))]))];

    private RowDefinition Row(string id, QuestionDefinition answered, List<RowTest> when)
    {
        var isStep = answered.Id == Course && dice.Chance(40);
        return new RowDefinition(id, when, facts.Name(dice.One(answered.Answers).Id), $"of row {id}", [new Citation("source", null, null, facts.Here())], facts.Here())
        {
            Then = isStep ? Changes() : [],
            IfRefused = isStep && dice.Chance(60) ? Changes() : [],
        };
    }

    private List<AnswerReference> Changes() =>
        [.. dice.Some(Given, 1, 2).Select(question => new AnswerReference(facts.Name(question.Id), facts.Name(dice.One(question.Answers).Id)))];

    /// <summary>The rows that some combination of answers meets; the others would be idle.</summary>
    private static List<RowDefinition> Met(List<RowDefinition> rows, List<QuestionDefinition> asked)
    {
        IEnumerable<Dictionary<string, string>> combinations = [[]];
        foreach (var question in asked)
        {
            combinations = [.. from combination in combinations from answer in question.Answers select new Dictionary<string, string>(combination) { [question.Id] = answer.Id }];
        }

        var met = combinations.Select(combination => rows.Find(row => row.When.All(test => test.Answers.Any(answer => answer.Id == combination[test.Question.Id])))).ToHashSet();
        return [.. rows.Where(met.Contains)];
    }
}
