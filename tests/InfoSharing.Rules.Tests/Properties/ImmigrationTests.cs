using FsCheck;
using InfoSharing.Rules.Tests.Generating;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>
/// Immigration enforcement receives no victim's status or whereabouts, whatever the purpose is called. Would have caught what was
/// published: the address of a woman who had been abused, with the doubt about her status, given to immigration enforcement once the
/// purpose was called "protecting an adult at risk", or once there was danger.
/// </summary>
public sealed class ImmigrationTests
{
    private static readonly Scenes Cases = HostileCases.With(
        HostileCases.Immigration,
        (sharing, dice) => HostileCases.Immigration(HostileCases.Dangerous(sharing, dice), dice));

    [Holds(500)]
    public Property Immigration_enforcement_never_receives_a_victims_whereabouts() =>
        Cases.All(scene => Receives(scene, "address-or-whereabouts", "contact-details", "whole-file"));

    [Holds(500)]
    public Property Immigration_enforcement_never_receives_what_may_hold_a_victims_status() =>
        Cases.All(scene => Receives(scene, "background", "record-extract", "fact-of-involvement", "whole-file"));

    private static void Receives(Scene scene, params string[] contents)
    {
        var sharing = scene.Sharing;
        if (!sharing.Facts.Says("recipient.kind", "home-office-immigration") || sharing.IsCompelled() || !HasBeenHarmed(sharing))
        {
            return;
        }

        sharing.Going(scene.Recommend())
            .Where(item => !item.IdentifiesNobody() && item.Facts.Says("content", contents) && IsVictim(item.AboutIn(sharing)))
            .Should().BeEmpty("it is about a victim");
    }

    /// <summary>Whether somebody has come to harm or may.</summary>
    private static bool HasBeenHarmed(SharingCase sharing) =>
        sharing.Facts.Says("harm.adult", "welfare", "unsure", "serious") || sharing.Facts.Says("harm.child", "welfare", "in-need", "unsure", "reasonable-cause")
        || sharing.Facts.Says("harm.domestic-abuse-high-risk", true) || sharing.Facts.Says("modern-slavery", true) || sharing.Facts.Says("danger.immediate", true);

    /// <summary>Whether somebody is one whom the sharing should protect, and has not agreed of their own will.</summary>
    private static bool IsVictim(Person person) =>
        (person.Facts.Says("role", "adult-at-risk", "child", "sibling") || person.Facts.Says("protected", true))
        && !person.IsAlleged() && !person.Facts.Says("protected", false)
        && (!person.Facts.Says("consent", "given") || person.Facts.Says("consent.coerced", true));
}
