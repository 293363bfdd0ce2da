using FsCheck;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Oracle;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>What the pack on the law of England must never answer, whatever the facts.</summary>
public sealed class EnglandTests
{
    private static readonly Scenes CasesInDanger = England.CasesWith(InDanger);

    private static readonly Scenes CasesOfAPublicAuthority = England.CasesWith(OfAPublicAuthority);

    [Holds(2_000)]
    public Property Signs_of_danger_are_answered_with_the_call_to_protect_whether_or_not_anything_goes() =>
        CasesInDanger.All(scene =>
        {
            var answer = scene.Recommend();
            answer.InDanger.Should().BeTrue();
            answer.Urgency.Should().Be(answer.Extent == Extent.None ? Urgency.ProtectNow : Urgency.ShareNow);
        });

    [Holds(2_000)]
    public Property In_danger_something_goes_to_the_named_recipient_or_may_after_a_first_step_or_another_one_is_named() =>
        CasesInDanger.All(scene =>
        {
            var answer = scene.Recommend();
            var leadsThere = answer.Extent != Extent.None || answer.Items.Any(item => item.Course!.First.Count > 0);
            (leadsThere || answer.ProtectNow.Count > 0).Should().BeTrue("protection needs somebody who is told");
        });

    [Holds(2_000)]
    public Property Special_category_data_that_goes_without_its_condition_says_that_it_is_to_be_mended() =>
        England.Cases.All(scene =>
        {
            var answer = scene.Recommend();
            foreach (var item in answer.Items.Where(item => item.Disposition == Disposition.Share))
            {
                var condition = item.Requirements.Single(one => one.Requirement == Requirement.SpecialCategoryCondition);
                if (condition.Status == RequirementStatus.NotMet)
                {
                    item.Mend.Should().Contain(Requirement.SpecialCategoryCondition);
                }
            }
        });

    [Holds(2_000)]
    public Property A_public_authority_in_its_own_task_relies_on_no_legitimate_interest() =>
        CasesOfAPublicAuthority.All(scene =>
        {
            var rules = scene.Read();
            if (rules.Finding("public-authority-own-task", Spot.Case) != true)
            {
                return;
            }

            foreach (var basis in scene.Recommend().Items.SelectMany(item => item.Bases).Where(basis => basis.Id is "ukgdpr.6.1.ea" or "ukgdpr.6.1.f"))
            {
                basis.Rating.Should().NotBe(Rating.Available, basis.Id).And.NotBe(Rating.Recommended, basis.Id);
            }
        });

    private static SharingCase InDanger(SharingCase sharing, Dice dice) => dice.Chance(50)
        ? Given(sharing, "danger.immediate", FactValue.YesNo.Of(true))
        : Given(sharing, "harm.child", new FactValue.Choice("reasonable-cause"));

    private static SharingCase OfAPublicAuthority(SharingCase sharing, Dice dice) => dice.Chance(50)
        ? Given(sharing, "discloser.public-authority", FactValue.YesNo.Of(true))
        : sharing;

    private static SharingCase Given(SharingCase sharing, string fact, FactValue value) =>
        sharing.Set(England.Pack.Facts.Single(known => known.Id == fact).Key, value);
}
