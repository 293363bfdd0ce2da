using FsCheck;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Tests.Generating;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>
/// Unknown safety is not safety. Would have caught what was published: in danger, with a father alleged, a child's disclosure and the
/// father's record went whole to "a parent" of whom it was asked and not known whether they are safe; and what the child had said went to
/// "the person concerned", who was the one alleged.
/// </summary>
public sealed class UnknownSafetyTests
{
    private static readonly Scenes Cases = HostileCases.With(
        HostileCases.Private,
        (sharing, dice) => HostileCases.Feared(HostileCases.Private(sharing, dice), dice),
        (sharing, dice) => HostileCases.Feared(HostileCases.Private(HostileCases.Dangerous(sharing, dice), dice), dice));

    private static readonly Scenes Unsafe = HostileCases.With(
        HostileCases.UnsafeBody,
        (sharing, dice) => HostileCases.UnsafeBody(HostileCases.Dangerous(sharing, dice), dice),
        (sharing, dice) => HostileCases.Private(HostileCases.Dangerous(sharing, dice), dice));

    private static readonly Scenes PassedOn = HostileCases.With(
        (sharing, dice) => HostileCases.PassedOn(HostileCases.Private(HostileCases.Feared(sharing, dice), dice), dice));

    [Holds(400)]
    public Property While_somebody_is_alleged_or_feared_nothing_goes_to_a_private_person_who_is_not_known_to_be_safe() =>
        Cases.All(scene =>
        {
            var sharing = scene.Sharing;
            if (!sharing.HasSomebodyFeared() || !sharing.GoesToAPrivatePerson() || sharing.GoesToSomebodyListed() || sharing.GoesToAnOffice()
                || sharing.IsSaidToPrevent() || sharing.Facts.Says("recipient.unsafe", false))
            {
                return;
            }

            // Whoever has agreed to what is their own has chosen the recipient.
            Going(scene).Where(item => !IsOwnOfWhoAsks(sharing, item) && !item.IsAboutTheRecipient(sharing))
                .Where(item => !item.Facts.Says("expected", "expects") && !item.AboutIn(sharing).HasAgreed())
                .Should().BeEmpty("the recipient is not known to be safe");
        });

    [Holds(250)]
    public Property Nothing_goes_to_an_unsafe_recipient_whoever_it_is_and_whatever_else_is_said() =>
        Unsafe.All(scene =>
        {
            var sharing = scene.Sharing;
            if (sharing.Facts.Says("recipient.unsafe", true))
            {
                Going(scene).Where(item => !IsOwnOfWhoAsks(sharing, item)).Should().BeEmpty("the recipient is unsafe");
            }
        });

    [Holds(250)]
    public Property While_somebody_is_feared_nothing_goes_to_a_private_person_who_may_pass_it_on() =>
        PassedOn.All(scene =>
        {
            var sharing = scene.Sharing;
            if (sharing.HasSomebodyFeared() && sharing.GoesToAPrivatePerson() && sharing.Facts.Says("recipient.may-pass-on", true))
            {
                Going(scene).Where(item => !IsOwnOfWhoAsks(sharing, item)).Should().BeEmpty("the recipient may tell whoever is feared");
            }
        });

    [Holds(250)]
    public Property To_deny_that_a_parent_is_a_private_person_opens_nothing() =>
        Cases.All(scene =>
        {
            var sharing = scene.Sharing;
            if (sharing.Facts.Word("recipient.kind") is not { } kind || !Meaning.PrivatePeople.Contains(kind) || !sharing.Facts.Says("recipient.private-individual", false))
            {
                return;
            }

            var denied = Going(scene).Select(item => item.Id).ToList();
            var plain = sharing.Without("recipient.private-individual", FactScope.Case, 0);
            denied.Except(plain.GoingUncompelled(scene.Recommend(plain)).Select(item => item.Id)).Should().BeEmpty("a {0} is a private person", kind);
        });

    [Holds(100)]
    public Property Where_the_recipients_safety_decides_it_is_asked_first_also_if_it_was_asked_and_not_known() =>
        Cases.All(scene =>
        {
            var sharing = scene.Sharing;
            if (!sharing.HasSomebodyFeared() || !sharing.GoesToAPrivatePerson()
                || sharing.Facts.Says("recipient.unsafe", true) || sharing.Facts.Says("recipient.unsafe", false))
            {
                return;
            }

            var safe = sharing.Given(England.Pack.Facts.Single(fact => fact.Id == "recipient.unsafe").Key, 0, FactValue.YesNo.Of(false));
            if (safe.Going(scene.Recommend(safe)).Any())
            {
                scene.Recommend().Questions.Select(question => question.Fact).FirstOrDefault().Should().Be("recipient.unsafe");
            }
        });

    private static IEnumerable<InformationItem> Going(Scene scene) =>
        scene.Sharing.GoingUncompelled(scene.Recommend()).Where(item => !item.IdentifiesNobody());

    /// <summary>Whether somebody asks for what is held about themselves: the right of access is theirs, whatever they may have done.</summary>
    private static bool IsOwnOfWhoAsks(SharingCase sharing, InformationItem item) =>
        sharing.Facts.Says("purpose", "answer-access-request") && sharing.Facts.Says("recipient.kind", "the-person-concerned")
        && item.AboutIn(sharing).IsAlleged();
}
