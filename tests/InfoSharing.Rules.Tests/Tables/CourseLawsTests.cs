using FsCheck;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Tables;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Properties;

namespace InfoSharing.Rules.Tests.Tables;

/// <summary>
/// What must hold of the course of every item, whatever the facts are, tried on made-up cases in which somebody could be hurt. What holds of
/// the tables alone is proved when they are loaded; here the rules that answer their questions are tried.
/// </summary>
public sealed class CourseLawsTests
{
    private static readonly string[] Going = ["must", "now", "should", "may"];

    [Holds(300)]
    public Property Of_every_question_one_answer_stands() => Each([], (_, courses) => courses.Should().NotBeEmpty());

    [Holds(300)]
    public Property An_item_stands_by_itself() => Each([], (sharing, courses) =>
    {
        if (sharing.Items.Count < 2)
        {
            return;
        }

        var kept = sharing.Items[0];
        var alone = sharing.Only(_ => true, item => item.Id == kept.Id);
        EnglandTables.Courses.Of(alone).Single().Way.Row.Id.Should().Be(courses[0].Way.Row.Id, "the course of {0} hangs on itself", kept.Id);
    });

    [Holds(400)]
    public Property While_somebody_is_feared_nothing_goes_to_a_private_person_not_known_to_be_safe() => Each(
        [HostileCases.Private, (sharing, dice) => HostileCases.Feared(HostileCases.Private(HostileCases.Dangerous(sharing, dice), dice), dice)],
        (sharing, courses) =>
        {
            if (sharing.HasSomebodyFeared() && sharing.GoesToAPrivatePerson() && !sharing.GoesToSomebodyListed() && !sharing.GoesToAnOffice()
                && !sharing.IsSaidToPrevent() && !sharing.Facts.Says("recipient.unsafe", false))
            {
                // Whoever has agreed to what is their own has chosen the recipient.
                Uncompelled(sharing, courses).Where(item => !item.IsAboutTheRecipient(sharing) && !item.Facts.Says("expected", "expects"))
                    .Where(item => !item.AboutIn(sharing).HasAgreed())
                    .Should().BeEmpty("the recipient is not known to be safe");
            }
        });

    [Holds(250)]
    public Property Nothing_goes_to_an_unsafe_recipient() => Each(
        [HostileCases.UnsafeBody, (sharing, dice) => HostileCases.UnsafeBody(HostileCases.Dangerous(sharing, dice), dice)],
        (sharing, courses) =>
        {
            if (sharing.Facts.Says("recipient.unsafe", true))
            {
                Uncompelled(sharing, courses).Should().BeEmpty("the recipient is unsafe");
            }
        });

    [Holds(250)]
    public Property What_is_privileged_does_not_go_in_danger_either() => Each(
        [HostileCases.Privileged, (sharing, dice) => HostileCases.Privileged(HostileCases.Dangerous(sharing, dice), dice)],
        (sharing, courses) => Uncompelled(sharing, courses)
            .Where(item => item.Facts.Says("legally-privileged", true)
                && !sharing.Facts.Says("recipient.kind", "solicitor", "court", "crown-prosecution-service", "the-person-concerned")
                && !item.AboutIn(sharing).Facts.Says("consent", "given")
                && !item.IsGivenLeave()
                && !item.Facts.Says("public-domain", true)
                && !item.Facts.Says("made-public-by-subject", true))
            .Should().BeEmpty("it is privileged"));

    [Holds(250)]
    public Property What_a_statute_or_an_order_forbids_does_not_go_in_danger_either() => Each(
        [HostileCases.Barred, (sharing, dice) => HostileCases.Barred(HostileCases.Dangerous(sharing, dice), dice)],
        (sharing, courses) =>
        {
            if (sharing.Facts.Says("sharing.statutory-bar", true) && !sharing.Facts.Says("sharing.court-permission", true) && !sharing.Facts.Says("recipient.kind", "police"))
            {
                Uncompelled(sharing, courses).Where(item => !item.IsGivenLeave())
                    .Should().BeEmpty("it is forbidden, and nobody has permitted it");
            }
        });

    [Holds(250)]
    public Property What_is_known_to_be_wrong_does_not_go_uncorrected() => Each(
        [HostileCases.Wrong, (sharing, dice) => HostileCases.Wrong(HostileCases.Dangerous(sharing, dice), dice)],
        (sharing, courses) => Uncompelled(sharing, courses).Where(item => item.Facts.Says("accuracy", "wrong")).Should().BeEmpty("it is known to be wrong"));

    [Holds(400)]
    public Property Immigration_enforcement_receives_no_victims_whereabouts_or_status() => Each(
        [HostileCases.Immigration, (sharing, dice) => HostileCases.Immigration(HostileCases.Dangerous(sharing, dice), dice)],
        (sharing, courses) =>
        {
            if (sharing.Facts.Says("recipient.kind", "home-office-immigration"))
            {
                Uncompelled(sharing, courses)
                    .Where(item => item.Facts.Says("content", "address-or-whereabouts", "contact-details", "whole-file", "background", "record-extract"))
                    .Where(item => item.AboutIn(sharing).Facts.Says("role", "adult-at-risk", "child", "sibling") && !item.AboutIn(sharing).Facts.Says("consent", "given"))
                    .Where(item => !item.AboutIn(sharing).Facts.Says("protected", false))
                    .Should().BeEmpty("it is about somebody who was or may be harmed");
            }
        });

    [Holds(250)]
    public Property The_complainant_of_a_sexual_offence_is_named_to_no_newspaper() => Each(
        [HostileCases.Complainant, (sharing, dice) => HostileCases.Complainant(HostileCases.Dangerous(sharing, dice), dice)],
        (sharing, courses) =>
        {
            if (sharing.Facts.Says("recipient.kind", "media", "social-media-platform"))
            {
                Uncompelled(sharing, courses)
                    .Where(item => item.Facts.Names("category", "sex-life") && item.Facts.Names("category", "criminal-offence"))
                    .Where(item => !item.AboutIn(sharing).IsAlleged() && !item.AboutIn(sharing).Facts.Says("consent", "given"))
                    .Where(item => !item.Facts.Says("public-domain", true) && !item.Facts.Says("made-public-by-subject", true))
                    .Where(item => !item.IsGivenLeave() && !item.IsAboutTheRecipient(sharing))
                    .Should().BeEmpty("a complainant stays unnamed for life");
            }
        });

    private static Property Each(
        IReadOnlyList<Func<SharingCase, Dice, SharingCase>> situations,
        Action<SharingCase, IReadOnlyList<(string Item, Way Way, IReadOnlyDictionary<string, string> Answers)>> judge) =>
        HostileCases.With(situations).All(scene => judge(scene.Sharing, EnglandTables.Courses.Of(scene.Sharing)));

    /// <summary>The items that identify somebody and go, and that no law compels.</summary>
    private static IEnumerable<InformationItem> Uncompelled(
        SharingCase sharing, IReadOnlyList<(string Item, Way Way, IReadOnlyDictionary<string, string> Answers)> courses) =>
        sharing.Items.Where(item => !item.IdentifiesNobody() && courses.Any(course =>
            course.Item == item.Id && Going.Contains(course.Way.Row.Is.Id) && course.Answers["duty"] != "binds"));
}
