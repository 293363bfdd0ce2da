using FsCheck;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Properties;

namespace InfoSharing.Rules.Tests.Inquiry;

/// <summary>What is asked next can matter, was not asked before, and leaves possible what completions lead to.</summary>
public sealed class NextQuestionProperties
{
    private const int Wanted = 6;
    private const int Completions = 8;

    [Holds(100)]
    public Property An_answer_leaves_possible_what_completions_with_it_lead_to() => Scenes.Generated().All((scene, dice) => Judge(scene, new CaseMaker(scene.Pack), dice));

    [Holds(10)]
    public Property In_England_an_answer_leaves_possible_what_completions_with_it_lead_to() => England.Cases.All((scene, dice) => Judge(scene, England.Maker, dice));

    private static void Judge(Scene scene, CaseMaker maker, Dice dice)
    {
        var now = scene.Recommend();
        var next = now.NextQuestions(Wanted);
        next.Where(question => question.MattersAlone).Select(question => (question.Fact, question.Subject))
            .Should().BeSubsetOf(now.Questions.Select(question => (question.Fact, question.Subject)));
        next.Where(question => question.Answers.Count == 0).Should().BeEmpty();
        for (var attempt = 0; next.Count > 0 && attempt < Completions; attempt++)
        {
            var question = dice.One(next);
            var fact = scene.Pack.Facts.Single(known => known.Id == question.Fact);
            var index = fact.Scope switch
            {
                FactScope.Case => 0,
                FactScope.Person => scene.Sharing.People.ToList().FindIndex(person => person.Id == question.Subject),
                _ => scene.Sharing.Items.ToList().FindIndex(item => item.Id == question.Subject),
            };
            scene.Run().ValueOf(scene.Machine.FactsById[fact.Id], index).Source.Should().Be(FactSource.NotAsked, "{0} was not asked", fact.Id);
            if (fact.Type is FactType.YesNo or FactType.Choice && Completion.Of(scene, maker, dice) is { } completed
                && completed.Facts().FirstOrDefault(one => one.Fact.Id == fact.Id && one.Index == index).Value is { } value)
            {
                var answer = question.Answers.Single(one => one.Values.Contains(value.ToString()));
                answer.StillPossible.Should().Contain(scene.Recommend(completed).Outcome, "{0} is {1}", fact.Id, value);
                answer.Outcome.Should().Be(scene.Recommend(scene.Sharing.Given(fact.Key, index, value)).Outcome);
            }
        }
    }
}
