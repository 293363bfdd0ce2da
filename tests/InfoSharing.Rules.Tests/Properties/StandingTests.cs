using FsCheck;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Tables;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>
/// Laws 15 to 18: whoever is feared is not warned by what they are sent, a young person who can decide is asked, and only the answer of
/// somebody with standing counts. Would have caught what was published: a frightened girl's father who was to be told, and what was reported of
/// a father that went to him.
/// </summary>
public sealed class StandingTests
{
    private static readonly Scenes ToTheFeared = HostileCases.With(
        (sharing, dice) => HostileCases.ToTheFeared(sharing, dice));

    private static readonly Scenes Young = HostileCases.With(
        (sharing, dice) => HostileCases.Young(sharing, dice));

    [Holds(400)]
    public Property What_shows_that_somebody_is_feared_does_not_reach_them_before_those_who_protect() => ToTheFeared.All(scene =>
    {
        var sharing = scene.Sharing;
        if (sharing.Facts.Says("purpose", "answer-access-request") || !HostileCases.IsToTheFeared(sharing) || TakesPartInADecision(sharing) || IsOfThoseWhoEnquire(sharing))
        {
            return;
        }

        EnglandTables.Courses.Of(sharing, scene.AcceptAnnounced)
            .Where(one => one.Answers["duty"] != "binds" && HostileCases.GoingCourses.Contains(one.Way.Row.Is.Id))
            .SelectMany(one => sharing.Items.Where(item => item.Id == one.Item))
            .Where(item => item.AboutIn(sharing).Facts.Says("is-feared", true) && item.Facts.Says("content", "concern-or-observation", "fact-of-involvement"))
            .Where(item => !item.Facts.Says("expected", "expects") && !item.Facts.Says("understood-sharing", true) && !item.IdentifiesNobody())
            .Where(item => !IsSafeToTalkWith(item.AboutIn(sharing)))
            .Should().BeEmpty("it would warn them");
    });

    /// <summary>Those who enquire say themselves when the one who is accused is told, and so does whoever deals with an allegation about staff.</summary>
    private static bool IsOfThoseWhoEnquire(SharingCase sharing) => sharing.Facts.Says("matter", "allegation-about-staff") || sharing.Facts.Says(
        "discloser.kind", "childrens-social-care", "adult-social-care", "multi-agency-safeguarding-hub", "lado", "police", "other-police-force",
        "british-transport-police", "employer", "private-company");

    [Holds(300)]
    public Property Nothing_of_a_young_person_who_can_decide_goes_to_a_parent_unasked_unless_harm_calls_for_it() => Young.All(scene =>
    {
        var sharing = scene.Sharing;
        if (!sharing.Facts.Says("recipient.kind", "parent"))
        {
            return;
        }

        EnglandTables.Courses.Of(sharing, scene.AcceptAnnounced)
            .Where(one => one.Answers["duty"] is "none" && HostileCases.GoingCourses.Contains(one.Way.Row.Is.Id))
            .Where(one => one.Answers["agreement"] != "agreed" && one.Answers["weight-of-harm"] == "nothing" && one.Answers["intrusion"] is "real" or "heavy")
            .Where(one => one.Answers["lifted"] == "none" && one.Answers["judged"] != "for" && one.Answers["asking"] == "moot")
            .Select(one => sharing.Items.Single(item => item.Id == one.Item).AboutIn(sharing))
            .Where(person => person.Facts.Says("role", "child") && person.Facts.Says("can-decide", "yes"))
            .Should().BeEmpty("the young person is asked");
    });

    [Holds(400)]
    public Property An_answer_from_somebody_without_standing_agrees_to_nothing() => AnsweredCases.All.All((scene, dice) =>
    {
        if (scene.Sharing.People.Count == 0)
        {
            return;
        }

        var person = dice.Number(0, scene.Sharing.People.Count - 1);
        // A small child who is listed as a parent would answer for themselves as their own parent: nobody is both.
        if (scene.Sharing.People[person].Facts.Says("role", "parent-or-carer"))
        {
            return;
        }

        var bare = new[] { "said", "said-by", "consent", "consent.by" }.Aggregate(scene.Sharing, (to, fact) => to.Without(fact, FactScope.Person, person));
        var by = dice.One("claimed-power", "relative", "parent-without-responsibility");
        var answered = Put(Put(bare, "said", "agreed", person), "said-by", by, person);
        var items = scene.Sharing.Items.Where(item => item.About == scene.Sharing.People[person].Id).Select(item => item.Id).ToHashSet();

        Agreed(scene, answered).Except(Agreed(scene, Put(bare, "said", "not-asked", person))).Where(items.Contains)
            .Should().BeEmpty("{0} cannot answer for them", by);
    });

    [Holds(400)]
    public Property What_is_given_to_nobody_who_would_be_alerted_is_not_preceded_by_hearing_or_asking_them() => AnsweredCases.All.All(scene =>
    {
        foreach (var (item, answer) in scene.Sharing.Answered(scene.Recommend()).Where(one => CannotBeApproached(one.Item.AboutIn(scene.Sharing))))
        {
            answer.Course!.First.Select(step => step.Id).Should().NotContain(["hear-first", "ask-first"], "{0} would be alerted", item.About);
        }
    });

    /// <summary>Whether it is said that to talk with them would hurt somebody or spoil what is done.</summary>
    private static bool CannotBeApproached(Person person) => person.Facts.Says("talking-first", "unsafe", "may-run", "would-spoil-it")
        && person.Facts.Says("can-decide", "yes") && person.Facts.Says("under-18", false);

    private static bool IsSafeToTalkWith(Person person) => person.Facts.Says("talking-first", "fine", "fine-alone", "asker-says-so", "no-time");

    private static bool TakesPartInADecision(SharingCase sharing) =>
        sharing.Facts.Names("law.event", "child-case-conference") || sharing.Facts.Names("law.event", "decision-against-somebody");

    private static IEnumerable<string> Agreed(Scene scene, SharingCase sharing) =>
        EnglandTables.Courses.Of(sharing, scene.AcceptAnnounced).Where(one => one.Answers["agreement"] == "agreed").Select(one => one.Item);

    private static SharingCase Put(SharingCase sharing, string fact, string value, int person) =>
        sharing.Given(England.Pack.Facts.Single(one => one.Id == fact).Key, person, new FactValue.Choice(value));
}
