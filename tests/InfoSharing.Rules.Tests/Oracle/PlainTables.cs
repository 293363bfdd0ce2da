using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tables;

namespace InfoSharing.Rules.Tests.Oracle;

/// <summary>The decision tables of a pack, read aloud as they are written: the answers to their questions, and the first row that fits.</summary>
internal sealed class PlainTables(PlainRules rules)
{
    private readonly Pack pack = rules.Pack.AsWritten ?? rules.Pack;

    /// <summary>The course that an item takes; none in a pack without a course table.</summary>
    public AnswerDefinition? CourseOf(Spot item) => pack.Questions.FirstOrDefault(question => question.IsCourse) is { } course
        ? course.Answers.Single(answer => answer.Id == Answer(course, item))
        : null;

    private string Answer(QuestionDefinition question, Spot item) => pack.Tables.FirstOrDefault(table => table.Answers.Id == question.Id) is { } table
        ? table.Rows.First(row => row.When.All(test => Fits(test, item))).Is.Id
        : Given(question, item);

    private bool Fits(RowTest test, Spot item) => test.Answers.Any(answer => answer.Id == Answer(Question(test.Question.Id), item));

    /// <summary>"Of several answers that rules give, the last in the order of the question stands; while none is known, that of its reading."</summary>
    private string Given(QuestionDefinition question, Spot item) =>
        question.Answers.LastOrDefault(answer => rules.Index.Findings.ContainsKey(Lowering.GivenOf(question.Id, answer.Id)) && rules.Finding(Lowering.GivenOf(question.Id, answer.Id), item) == true)?.Id
        ?? question.Unknown!.Is.Id;

    private QuestionDefinition Question(string id) => pack.Questions.Single(question => question.Id == id);
}
