using FsCheck;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Tests.Generating;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>
/// Laws 3 and 4: danger always has a way, and opens only protection. Would have caught what was published: a child in danger, an insurer who
/// asked, and an answer that named nobody to tell; and an insurer, a landlord and an MP who received anything because a child was in danger.
/// </summary>
public sealed class ProtectNowTests
{
    private static readonly string[] NoPartInProtecting =
        ["insurer", "bank", "media", "social-media-platform", "researcher", "utility-company", "private-company", "private-landlord", "elected-representative", "home-office-immigration"];

    private static readonly string[] DangerOfTheCase =
        ["danger.immediate", "harm.child", "harm.adult", "harm.to-others", "harm.serious-crime", "harm.evidence", "feared-for-others.what", "feared-for-others.how-sure", "feared-for-others.how-soon"];

    private static readonly Dictionary<string, FactKey> Keys = England.Pack.Facts.ToDictionary(fact => fact.Id, fact => fact.Key);

    private static readonly Scenes Urgent = HostileCases.With(
        HostileCases.Urgent,
        (sharing, dice) => HostileCases.UnsafeBody(HostileCases.Urgent(sharing, dice), dice),
        (sharing, dice) => HostileCases.FearedAtWork(HostileCases.Urgent(sharing, dice), dice),
        (sharing, dice) => HostileCases.FearedAtWork(HostileCases.Dangerous(sharing, dice), dice),
        (sharing, dice) => HostileCases.Barred(HostileCases.Urgent(sharing, dice), dice),
        (sharing, dice) => HostileCases.Private(HostileCases.Urgent(sharing, dice), dice));

    private static readonly Scenes ToThoseWithoutAPart = HostileCases.With(
        (sharing, dice) => Put(HostileCases.Urgent(sharing, dice), "recipient.kind", dice.One(NoPartInProtecting)),
        (sharing, dice) => Put(HostileCases.Dangerous(sharing, dice), "recipient.kind", dice.One(NoPartInProtecting)));

    [Holds(500)]
    public Property In_urgent_danger_somebody_other_than_the_discloser_who_can_protect_is_named_with_what_to_say() =>
        Urgent.All(scene =>
        {
            if (!IsUrgent(scene.Sharing))
            {
                return;
            }

            var named = scene.Recommend().ProtectNow;
            named.Where(one => one.Kind is { } kind && Meaning.CanActToProtect(kind) && !scene.Sharing.Facts.Says("discloser.kind", kind))
                .Should().NotBeEmpty("somebody is in urgent danger");
            named.Should().OnlyContain(one => one.Urgency == ProtectionUrgency.Now && one.Say.Length > 0 && one.How.Length > 0);
        });

    [Holds(500)]
    public Property Who_protects_hangs_on_no_recipient_item_form_or_refusal() =>
        Urgent.All(scene =>
        {
            if (!IsUrgent(scene.Sharing) || scene.Sharing.Facts.Says("recipient.unsafe", true) || scene.Sharing.Facts.Says("recipient.may-pass-on", true))
            {
                return;
            }

            var bare = Put(scene.Sharing.Only(_ => true, _ => false), "recipient.kind", "insurer");
            foreach (var fact in new[] { "purpose", "policy-document.in-place", "sharing.statutory-bar", "recipient.unsafe", "sharing.necessary" })
            {
                bare = bare.Without(fact, FactScope.Case, 0);
            }

            foreach (var fact in new[] { "consent", "said" })
            {
                bare = Enumerable.Range(0, bare.People.Count).Aggregate(bare, (to, person) => to.Without(fact, FactScope.Person, person));
            }

            (scene with { Sharing = bare }).Recommend().ProtectNow.Select(one => one.Id)
                .Should().Equal(scene.Recommend().ProtectNow.Select(one => one.Id));
        });

    [Holds(500)]
    public Property Nobody_protects_into_the_hands_of_the_discloser_or_of_somebody_feared() =>
        Urgent.All(scene =>
        {
            var (sharing, named) = (scene.Sharing, scene.Recommend().ProtectNow.Select(one => one.Kind).OfType<string>().ToList());
            named.Where(kind => sharing.Facts.Says("discloser.kind", kind)).Should().BeEmpty("whoever shares knows it already");
            string[] asked = ["police", "childrens-social-care", "adult-social-care", "other-police-force"];
            named.Intersect(asked).Where(kind => sharing.People.Any(person => person.Facts.Says("is-feared", true) && person.Facts.Says("works-for", kind)))
                .Should().BeEmpty("somebody who is feared works there");
            if (sharing.Facts.Says("recipient.unsafe", true))
            {
                named.Intersect(asked).Where(kind => sharing.Facts.Says("recipient.kind", kind)).Should().BeEmpty("the recipient is unsafe");
            }
        });

    [Holds(300)]
    public Property Those_for_whom_somebody_protects_are_those_in_danger() =>
        Urgent.All(scene =>
        {
            foreach (var person in scene.Recommend().ProtectNow.SelectMany(one => one.For).Distinct())
            {
                scene.Sharing.People.Single(one => one.Id == person).Facts.Says("feared.what", "serious-harm", "death-or-the-worst", "not-known-what").Should().BeTrue();
            }
        });

    [Holds(400)]
    public Property Danger_opens_nothing_for_those_who_have_no_part_in_protecting() =>
        ToThoseWithoutAPart.All(scene =>
        {
            // What somebody is said to need, or to be able or bound to do, is a part of its own, whatever kind of body it is.
            var facts = scene.Sharing.Facts;
            if (IsAboutAWorker(scene.Sharing) || facts.Word("recipient.role") is not null || facts.Says("recipient.can-protect", true) || facts.Says("recipient.responsible-for-protection", true)
                || facts.Says("pressing-need", true) || facts.Says("recipient.needs-to-know", true) || !facts.Says("recipient.kind", NoPartInProtecting))
            {
                return;
            }

            var calm = DangerOfTheCase.Aggregate(scene.Sharing, (to, fact) => to.Without(fact, FactScope.Case, 0));
            foreach (var fact in new[] { "feared.what", "feared.how-sure", "feared.how-soon", "feared.from" })
            {
                calm = Enumerable.Range(0, calm.People.Count).Aggregate(calm, (to, person) => to.Without(fact, FactScope.Person, person));
            }

            var without = calm.Going((scene with { Sharing = calm }).Recommend()).Select(item => item.Id).ToHashSet();
            scene.Sharing.GoingUncompelled(scene.Recommend()).Where(item => !item.IdentifiesNobody()).Select(item => item.Id)
                .Where(item => !without.Contains(item)).Should().BeEmpty("danger opens only protection");
        });

    /// <summary>Whether it may be about somebody's work, with which whoever engages them has a part.</summary>
    private static bool IsAboutAWorker(SharingCase sharing) =>
        sharing.Facts.Says("purpose", "protect-the-public", "employment-dispute") || sharing.Facts.Says("matter", "allegation-about-staff") || sharing.Facts.Says("harm.staff-implicated", true)
        || sharing.People.Any(person => person.Facts.Says("role", "professional") || person.Facts.Says("feared.from", "worker"));

    /// <summary>Whether somebody is plainly in urgent danger, and it is not an adult's own free risk.</summary>
    private static bool IsUrgent(SharingCase sharing) =>
        sharing.Facts.Says("danger.immediate", true)
        || IsUrgent(sharing.Facts, "feared-for-others.")
        || sharing.People.Any(person => IsUrgent(person.Facts, "feared.") && !person.Facts.Says("said", "refused", "asked-to-keep-it"));

    private static bool IsUrgent(FactSet facts, string of) =>
        facts.Says(of + "what", "serious-harm", "death-or-the-worst") && facts.Says(of + "how-sure", "signs", "strong-signs", "known") && facts.Says(of + "how-soon", "today");

    private static SharingCase Put(SharingCase sharing, string fact, string word) => sharing.Given(Keys[fact], 0, new FactValue.Choice(word));
}
