using FsCheck;
using InfoSharing.Rules.Tests.Generating;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>
/// Nobody is sent to themselves. Would have caught what was published: with an unsafe children's social care as the recipient, "not with
/// the recipient named, share instead with" the very same body; and a council told to share with itself.
/// </summary>
public sealed class SameHandsTests
{
    private static readonly Scenes Cases = HostileCases.With(
        HostileCases.UnsafeBody,
        HostileCases.Dangerous,
        HostileCases.Moved,
        HostileCases.Private,
        (sharing, dice) => HostileCases.UnsafeBody(HostileCases.Dangerous(sharing, dice), dice));

    [Holds(400)]
    public Property The_recipient_is_never_the_better_recipient() =>
        Cases.All(scene =>
        {
            if (scene.Sharing.Facts.Word("recipient.kind") is { } recipient)
            {
                scene.Recommend().ShareWith.Select(better => better.Kind).Should().NotContain(recipient);
            }
        });

    [Holds(400)]
    public Property The_discloser_is_never_the_better_recipient() =>
        Cases.All(scene =>
        {
            // Where a child moves, or several councils care, it is another council that is meant.
            var another = scene.Sharing.Facts.Says("child.moving-area", true) || scene.Sharing.Facts.Says("child.several-councils", true)
                || scene.Sharing.Facts.Says("offender.matter", "moves-area") || scene.Sharing.Facts.Says("child.resident-elsewhere", true);
            if (!another && scene.Sharing.Facts.Word("discloser.kind") is { } discloser)
            {
                scene.Recommend().ShareWith.Select(better => better.Kind).Should().NotContain(discloser);
            }
        });

    [Holds(400)]
    public Property Neither_the_discloser_nor_an_unsafe_or_told_recipient_is_the_adviser() =>
        Cases.All(scene =>
        {
            var (facts, answer) = (scene.Sharing.Facts, scene.Recommend());
            var advisers = answer.Advice.Select(advice => advice.Id).ToList();
            if (facts.Word("discloser.kind") is { } discloser)
            {
                advisers.Should().NotContain(discloser, "that is who asks for advice");
            }

            if (facts.Word("recipient.kind") is { } recipient && (facts.Says("recipient.unsafe", true) || answer.Items.Any(item => item.Goes())))
            {
                advisers.Should().NotContain(recipient, "that is who is told, or must not be");
            }
        });
}
