using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tables;

namespace InfoSharing.Rules.Tests.Tables;

/// <summary>What the decision tables answer for the items of a case.</summary>
internal sealed class CourseAnswers
{
    private readonly Machine machine;
    private readonly TableSet tables;
    private readonly Stepping stepping;

    public CourseAnswers(Machine machine)
    {
        this.machine = machine;
        tables = new TableSet(machine.Pack);
        stepping = new Stepping(tables, tables.Questions[tables.PlaceOf("course")]);
    }

    /// <summary>The course of each item, in their order.</summary>
    public IReadOnlyList<(string Item, Way Way, IReadOnlyDictionary<string, string> Answers)> Of(SharingCase sharing, bool acceptAnnounced = false)
    {
        var evaluated = Evaluator.Run(machine, sharing, acceptAnnounced);
        return [.. Enumerable.Range(0, evaluated.Items.Count).Select(item => Of(evaluated, item))];
    }

    private (string Item, Way Way, IReadOnlyDictionary<string, string> Answers) Of(Evaluated evaluated, int item)
    {
        int[] answers = [.. tables.Questions.Select(question => Answer(question, evaluated, item))];
        var named = tables.Questions.Select((question, place) => (question.Id, question.Answers[answers[place]].Id)).ToDictionary(pair => pair.Item1, pair => pair.Item2);
        var way = stepping.From(answers);
        way.Row.Is.Id.Should().Be(named["course"], "the rows that hold as rules are those of the table");
        return (evaluated.Items[item].Id, way, named);
    }

    private int Answer(QuestionDefinition question, Evaluated evaluated, int item)
    {
        int[] standing =
        [
            .. Enumerable.Range(0, question.Answers.Count)
                .Where(place => machine.Findings.TryGetValue(Lowering.FindingOf(question.Id, question.Answers[place].Id), out var finding)
                    && finding.Answer(evaluated.Rails, question.Scope == FactScope.Case ? 0 : item) == Truth.True),
        ];
        standing.Should().ContainSingle("one answer to {0} stands", question.Id);
        return standing[0];
    }
}
