using FsCheck;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tests.Generating;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>
/// What is asked would change the answer as it says, and what is not asked would not. Found by trying every value. An answer that
/// corrects what was derived from other facts is a change of mind, and is left out.
/// </summary>
public sealed class QuestionTests
{
    [Holds(300)]
    public Property Each_answer_to_a_question_leads_to_the_outcome_that_it_says() =>
        Scenes.Generated().All(JudgeAnswers);

    [Holds(300)]
    public Property A_fact_that_is_not_asked_about_changes_nothing_on_its_own() =>
        Scenes.Generated().All(scene => JudgeSilence(scene, new CaseMaker(scene.Pack)));

    [Holds(20)]
    public Property In_England_each_answer_to_a_question_leads_to_the_outcome_that_it_says() =>
        England.Cases.All(JudgeAnswers);

    [Holds(20)]
    public Property In_England_a_fact_that_is_not_asked_about_changes_nothing_on_its_own() =>
        England.Cases.All(scene => JudgeSilence(scene, England.Maker));

    /// <summary>Of people of whom the same is known one is tried for all.</summary>
    [Holds(6)]
    public Property In_England_each_answer_to_a_question_leads_where_it_says_with_a_twin_of_everybody() =>
        England.CasesWith((sharing, _) => WithTwins(sharing)).All(JudgeAnswers);

    private static SharingCase WithTwins(SharingCase sharing)
    {
        var with = sharing;
        foreach (var person in sharing.People)
        {
            with = with.With(Alike(person.Facts, new Person(person.Id + "-twin"), (twin, fact, value) => twin.Set(fact, value)));
        }

        foreach (var item in sharing.Items)
        {
            with = with.With(Alike(item.Facts, new InformationItem(item.Id + "-twin", item.About + "-twin"), (twin, fact, value) => twin.Set(fact, value)));
        }

        return with;
    }

    private static T Alike<T>(FactSet facts, T twin, Func<T, FactKey, FactValue?, T> set)
    {
        foreach (var (key, value) in facts.All.ToArray())
        {
            twin = set(twin, key, value);
        }

        return twin;
    }

    private static void JudgeAnswers(Scene scene)
    {
        var now = scene.Recommend();
        var wrong = new List<string>();
        foreach (var question in now.Questions)
        {
            var fact = scene.Pack.Facts.Single(fact => fact.Id == question.Fact);
            foreach (var answer in question.Answers)
            {
                var then = scene.Recommend(scene.Sharing.Given(fact.Key, PlaceOf(scene.Sharing, fact, question.Subject), Value(fact, answer.Answer)));
                if (then.Outcome != answer.Outcome || then.Signature == now.Signature)
                {
                    wrong.Add($"{question.Fact} of {question.Subject} being {answer.Answer} leads to {then.Signature}, not to {answer.Outcome}");
                }
            }
        }

        wrong.Should().BeEmpty();
        now.Questions.Where(question => question.Answers.Count == 0).Should().BeEmpty();
    }

    private static void JudgeSilence(Scene scene, CaseMaker maker)
    {
        var now = scene.Recommend();
        var (evaluated, before) = (now.Evaluated, new Snapshot(scene, scene.Sharing));
        var asked = now.Questions.Select(question => (question.Fact, question.Subject)).ToHashSet();
        var missed = new List<string>();
        foreach (var (fact, index) in maker.Places(scene.Sharing))
        {
            var (slot, subject) = (scene.Machine.FactsById[fact.Id], evaluated.NameOf(fact.Scope, index));
            if (evaluated.ValueOf(slot, index).Source == FactSource.NotAsked && !asked.Contains((fact.Id, subject)))
            {
                missed.AddRange(
                    from value in maker.Vocabulary.All(fact)
                    let sharing = scene.Sharing.Given(fact.Key, index, value)
                    let then = scene.Recommend(sharing).Signature
                    where then != now.Signature && new Snapshot(scene, sharing).OnlyAddsTo(before)
                    select $"{fact.Id} of {subject} is not asked, and being {value} would lead to {then}");
            }
        }

        missed.Should().BeEmpty();
    }

    private static int PlaceOf(SharingCase sharing, FactDefinition fact, string subject) => fact.Scope switch
    {
        FactScope.Case => 0,
        FactScope.Person => sharing.People.ToList().FindIndex(person => person.Id == subject),
        _ => sharing.Items.ToList().FindIndex(item => item.Id == subject),
    };

    /// <summary>The value that is written so in a question.</summary>
    private static FactValue Value(FactDefinition fact, string written) => fact.Type switch
    {
        FactType.YesNo => FactValue.YesNo.Of(written == "yes"),
        FactType.Choice => new FactValue.Choice(written),
        FactType.Choices => new FactValue.Choices(written == "none" ? [] : written.Split(", ")),
        FactType.WholeNumber => new FactValue.WholeNumber(int.Parse(written, System.Globalization.CultureInfo.InvariantCulture)),
        _ => new FactValue.Date(DateOnly.ParseExact(written, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
    };
}
