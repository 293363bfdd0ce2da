using FsCheck;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Tables;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>
/// Law 11: near words, near answers. Would have caught what was published: an item kept back as <c>identity-of-informant</c> and shared with
/// the parents as <c>fact-of-involvement</c>; <c>age: 60</c> answered otherwise than <c>under-18: false</c>.
/// </summary>
public sealed class NearWordsTests
{
    [Holds(300)]
    public Property To_say_what_already_follows_changes_nothing() => AnsweredCases.All.All((scene, dice) =>
    {
        var evaluated = scene.Run();
        var derived = (
            from place in England.Maker.Places(scene.Sharing)
            let known = evaluated.ValueOf(scene.Machine.FactsById[place.Fact.Id], place.Index)
            where known.Source == FactSource.Derived && known.Value is not null
            select (place.Fact, place.Index, known.Value)).ToList();
        if (derived.Count == 0)
        {
            return;
        }

        var said = dice.Some(derived, 1, 5).Aggregate(scene.Sharing, (to, one) => to.Given(one.Fact.Key, one.Index, one.Value));
        Courses(scene, said).Should().Equal(Courses(scene, scene.Sharing), "it followed from the rest");
    });

    [Holds(300)]
    public Property A_grown_up_of_any_age_is_a_grown_up() => AnsweredCases.All.All((scene, dice) =>
    {
        if (scene.Sharing.People.Count == 0)
        {
            return;
        }

        var person = dice.Number(0, scene.Sharing.People.Count - 1);
        var bare = new[] { "age", "under-18", "under-16" }.Aggregate(scene.Sharing, (to, fact) => to.Without(fact, FactScope.Person, person));
        var byAge = bare.Given(Fact("age"), person, new FactValue.WholeNumber(60));
        var byWord = bare.Given(Fact("under-18"), person, FactValue.YesNo.Of(false)).Given(Fact("under-16"), person, FactValue.YesNo.Of(false));

        Courses(scene, byAge).Should().Equal(Courses(scene, byWord));
    });

    [Holds(300)]
    public Property The_name_of_the_purpose_opens_nothing_that_would_endanger_somebody_or_that_a_rule_of_law_stops() => AnsweredCases.All.All((scene, dice) =>
    {
        // To answer whoever asks for their own, or a court, is another matter and not another name of this one.
        string[] near = ["safeguard-child", "promote-child-welfare", "safeguard-adult-at-risk", "protect-life-or-health", "protect-the-public", "prevent-or-detect-crime"];
        var before = EnglandTables.Courses.Of(scene.Sharing.Given(Fact("purpose"), 0, new FactValue.Choice(dice.One(near))), scene.AcceptAnnounced);
        var after = EnglandTables.Courses.Of(scene.Sharing.Given(Fact("purpose"), 0, new FactValue.Choice(dice.One(near))), scene.AcceptAnnounced);

        before.Zip(after)
            .Where(pair => pair.First.Answers["hands"] == "unsafe" && pair.First.Answers["duty"] == "none" && pair.Second.Answers["duty"] == "none")
            .Should().NotContain(pair => HostileCases.GoingCourses.Contains(pair.Second.Way.Row.Is.Id));
    });

    private static IEnumerable<string> Courses(Scene scene, SharingCase sharing) =>
        EnglandTables.Courses.Of(sharing, scene.AcceptAnnounced).Select(one => $"{one.Item} {one.Way.Row.Is.Id}");

    private static FactKey Fact(string id) => England.Pack.Facts.Single(fact => fact.Id == id).Key;
}
