using System.Runtime.CompilerServices;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tables;

namespace InfoSharing.Rules.Evaluation;

/// <summary>Reads the course of an item off the rails, and follows its first steps through the tables.</summary>
/// <param name="tables">The tables of the pack.</param>
/// <param name="course">The question whose answers are courses.</param>
internal sealed class CourseReading(TableSet tables, QuestionDefinition course)
{
    private static readonly ConditionalWeakTable<Pack, CourseReading> Known = [];

    private readonly Stepping stepping = new(tables, course);

    /// <summary>What reads the courses of a pack, made once for as long as the pack is there.</summary>
    public static CourseReading Of(Pack pack) =>
        Known.GetValue(pack, known => new CourseReading(new TableSet(known), known.Questions.First(question => question.IsCourse)));

    public ItemCourse Read(Evaluated evaluated, int item)
    {
        int[] answers = [.. tables.Questions.Select(question => Answer(question, evaluated, item))];
        var way = stepping.From(answers);
        var now = Step(way.Row);
        var row = evaluated.Machine.Courses.First(course => course.Answer.Id == now.Id).Finding.Sources.First(unit => unit.Rule!.Row == way.Row);
        return new ItemCourse
        {
            Now = now,
            First = [.. way.First.Select(Step)],
            Then = way.First.Count == 0 ? now : Step(way.Then),
            IfRefused = way.IfRefused is { } refused ? Step(refused) : null,
            Row = evaluated.TraceOf(row, item),
        };
    }

    private CourseStep Step(RowDefinition row)
    {
        var answer = course.Answers[course.PlaceOf(row.Is.Id)];
        return new CourseStep { Id = answer.Id, Outcome = answer.Outcome!.Value, Says = answer.Says, Because = row.Because };
    }

    // One answer always stands, be it as a presumption; of what no rule or row gives, the reading.
    private static int Answer(QuestionDefinition question, Evaluated evaluated, int item)
    {
        for (var place = 0; place < question.Answers.Count; place++)
        {
            if (evaluated.Machine.Findings.TryGetValue(Lowering.FindingOf(question.Id, question.Answers[place].Id), out var finding)
                && finding.Answer(evaluated.Rails, InstanceOf(question.Scope, evaluated, item)) == Truth.True)
            {
                return place;
            }
        }

        return Math.Max(0, question.PlaceOf(question.Unknown?.Is.Id ?? ""));
    }

    private static int InstanceOf(FactScope scope, Evaluated evaluated, int item) => scope switch
    {
        FactScope.Case => 0,
        FactScope.Person => Math.Max(0, evaluated.Rails.About(item)),
        _ => item,
    };
}
