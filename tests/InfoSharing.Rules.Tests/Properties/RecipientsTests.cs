using FsCheck;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>
/// Law 26: of several recipients, one is never given what another, better placed, can act on with less. Would have caught what was published:
/// a voluntary organisation that was told everything beside the council that was already acting (<em>H and L v A City Council</em>).
/// </summary>
public sealed class RecipientsTests
{
    private static readonly Scenes Cases = HostileCases.With(
        (sharing, _) => sharing,
        HostileCases.Dangerous,
        (sharing, dice) => HostileCases.Private(HostileCases.Dangerous(sharing, dice), dice));

    [Holds(150)]
    public Property Beside_somebody_who_protects_nothing_goes_to_another_that_did_not_go_alone() =>
        Cases.All(scene =>
        {
            var plan = EnglandPack.Advisor.Plan(WithSocialCare(scene.Sharing), scene.AcceptAnnounced);
            var alone = EnglandPack.Advisor.Evaluate(scene.Sharing, scene.AcceptAnnounced);

            Going(plan.Towards("first")).Except(Going(alone)).Should().BeEmpty("a better placed recipient only takes need away");
        });

    [Holds(150)]
    public Property Whoever_protects_is_judged_as_if_nobody_else_were_listed() =>
        Cases.All(scene =>
        {
            var listed = WithSocialCare(scene.Sharing);
            var plan = EnglandPack.Advisor.Plan(listed, scene.AcceptAnnounced);
            foreach (var one in plan.Recipients.Where(one => one.JudgedAsGiven.Count == 0))
            {
                Courses(one.Recommendation).Should().Equal(Courses(EnglandPack.Advisor.Evaluate(listed.Towards(one.Id), scene.AcceptAnnounced)));
            }

            plan.Recipients.Should().BeInDescendingOrder(one => one.Protects);
        });

    private static SharingCase WithSocialCare(SharingCase sharing) => sharing
        .With(new Recipient("first"))
        .With(new Recipient("social-care")
            .With(EnglandFacts.OfCase.RecipientKind, "childrens-social-care")
            .With(EnglandFacts.OfCase.RecipientRole, "acts-on-danger"));

    private static IEnumerable<string> Going(Recommendation recommendation) => recommendation.Items.Where(item => item.Goes()).Select(item => item.Id);

    private static IEnumerable<(string, string?)> Courses(Recommendation recommendation) => recommendation.Items.Select(item => (item.Id, item.Course?.Now.Id));
}
