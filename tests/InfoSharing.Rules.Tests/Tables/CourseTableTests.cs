using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tables;
using InfoSharing.Rules.Tests.Oracle;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Tables;

/// <summary>England's decision tables beside the plain arithmetic with which they were tried.</summary>
public sealed class CourseTableTests
{
    private const int MadeUp = 200_000;

    private static readonly Pack Pack = Read();
    private static readonly TableSet Tables = new(Pack);

    [Fact]
    public void The_course_is_as_tried_for_every_combination_of_answers()
    {
        var course = Tables.Tables.Single(table => table.Answered.Id == "course");
        var answers = new int[course.Asked.Count];
        var combinations = 0;
        do
        {
            combinations++;
            var row = course.RowFor(answers);
            row.Should().BeGreaterThanOrEqualTo(0);
            var given = course.Answered.Answers[course.AnswerOf(row)].Id;
            if (PlainAnswers.Plain("course", given) != Expected())
            {
                Assert.Fail($"{Combination.Of(course.Asked, Pairs())} gives {given}, and {Expected()} as tried");
            }
        }
        while (Next());

        combinations.Should().Be(8 * 1_536_000);

        string Expected() => PlainTable.CourseOf(
            Word("bar"), Word("duty"), Word("part"), Word("hands"), Word("need-to-know"), Word("soundness"), Word("hearing"), Word("authority"),
            Word("weighing"), Word("asking"), Word("urgent"), Answer("judged") == "against", Answer("use-of-item") is "less-would-do" or "not-shown" or "no-reasons");

        string Word(string question) => PlainAnswers.Plain(question, Answer(question));

        string Answer(string question)
        {
            var column = 0;
            while (course.Asked[column].Id != question)
            {
                column++;
            }

            return course.Asked[column].Answers[answers[column]].Id;
        }

        Dictionary<int, int> Pairs() => Enumerable.Range(0, answers.Length).ToDictionary(column => column, column => answers[column]);

        bool Next()
        {
            for (var column = 0; column < answers.Length; column++)
            {
                do
                {
                    answers[column]++;
                }
                while (answers[column] < course.Asked[column].Answers.Count && !IsTold(course.Asked[column], answers[column]));

                if (answers[column] < course.Asked[column].Answers.Count)
                {
                    return true;
                }

                answers[column] = 0;
            }

            return false;
        }
    }

    [Fact]
    public void What_is_weighed_asked_heard_and_urgent_is_as_tried()
    {
        foreach (var answers in MadeUpAnswers())
        {
            var plain = PlainAnswers.For(Tables, answers);
            Tables.Answer(answers);
            var found = (Answer("weighing"), Answer("asking"), Answer("hearing"), Answer("urgent"), Answer("course"));
            var expected = (plain.Weighing, plain.Asking, plain.MustBeHeard ? "hear" : "no", plain.IsUrgent ? "yes" : "no", plain.Course);
            if (found != expected)
            {
                found.Should().Be(expected, "of {0}", Describe(answers));
            }

            string Answer(string question)
            {
                var place = Tables.PlaceOf(question);
                return PlainAnswers.Plain(question, Tables.Questions[place].Answers[answers[place]].Id);
            }
        }
    }

    [Fact]
    public void First_steps_lead_where_they_led_as_tried_and_each_leads_to_sharing()
    {
        var stepping = new Stepping(Tables, Tables.Questions[Tables.PlaceOf("course")]);
        foreach (var answers in MadeUpAnswers())
        {
            answers[Tables.PlaceOf("judged")] = 0;
            var (first, then) = PlainAnswers.For(Tables, answers).Way();
            var way = stepping.From(answers);
            var found = string.Join(',', way.First.Append(way.Then).Select(row => PlainAnswers.Plain("course", row.Is.Id)));
            if (found != string.Join(',', first.Append(then)))
            {
                found.Should().Be(string.Join(',', first.Append(then)), "of {0}", Describe(answers));
            }

            if (way.First.Count > 0)
            {
                then.Should().BeOneOf("must", "now", "should", "may");
            }
        }
    }

    [Fact]
    public void Where_the_law_is_settled_a_refusal_never_ends_more_open_than_agreement()
    {
        // Where it is not, whoever is asked for advice may find that the law compels it: then no refusal counts.
        var course = Tables.Questions[Tables.PlaceOf("course")];
        var stepping = new Stepping(Tables, course);
        foreach (var answers in MadeUpAnswers())
        {
            var isSettled = answers[Tables.PlaceOf("duty")] != Tables.Questions[Tables.PlaceOf("duty")].PlaceOf("unclear");
            if (isSettled && stepping.From(answers) is { IfRefused: { } refused } way)
            {
                Closed(refused).Should().BeGreaterThanOrEqualTo(Closed(way.Then), "of {0}", Describe(answers));
            }
        }

        int Closed(RowDefinition row) => course.Answers[course.PlaceOf(row.Is.Id)].Closed!.Value;
    }

    /// <summary>Whether an answer is told apart by the table: of two questions that came later it looks for one answer each.</summary>
    private static bool IsTold(QuestionDefinition question, int answer) => question.Id switch
    {
        "judged" => question.Answers[answer].Id is "none" or "against",
        "use-of-item" => answer == 0 || question.Answers[answer].Id == "less-would-do",
        "demand-said" => question.Answers[answer].Id is "as-said" or "not-seen",
        _ => true,
    };

    private static string Describe(int[] answers) => Combination.Of(
        Tables.Given, Enumerable.Range(0, Tables.Given.Count).ToDictionary(place => place, place => answers[Tables.PlaceOf(Tables.Given[place].Id)]));

    private static IEnumerable<int[]> MadeUpAnswers()
    {
        var dice = new Random(20261129);
        for (var turn = 0; turn < MadeUp; turn++)
        {
            var answers = new int[Tables.Questions.Count];
            foreach (var question in Tables.Given)
            {
                answers[Tables.PlaceOf(question.Id)] = dice.Next(question.Answers.Count);
            }

            yield return answers;
        }
    }

    private static Pack Read()
    {
        var problems = new DiagnosticBag();
        var pack = PackParser.Parse(EnglandTables.Files, problems);
        problems.ToSorted().Should().BeEmpty();
        return pack!;
    }
}
