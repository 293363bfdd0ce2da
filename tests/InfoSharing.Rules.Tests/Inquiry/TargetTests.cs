using InfoSharing.Rules.Inquiry;
using InfoSharing.Rules.Tests.Explanation;
using InfoSharing.Rules.Tests.Generating;

namespace InfoSharing.Rules.Tests.Inquiry;

public sealed class TargetTests
{
    private static readonly Recommendation Haringey = Explained.OfEngland("haringey-doctor");

    public static TheoryData<string, string> Written => new()
    {
        { Target.OutcomeIs(Outcome.ShouldShare).ToString(), "the outcome is ShouldShare" },
        { Target.FindingHolds("danger").ToString(), "finding `danger` holds" },
        { Target.FindingHolds("vulnerable", "child").ToString(), "finding `vulnerable` holds for `child`" },
        { Target.ProvisionIsAvailable("ukgdpr.6.1.a").ToString(), "provision `ukgdpr.6.1.a` is available for any item" },
        { Target.ProvisionIsRecommended("ukgdpr.6.1.e", "notes").ToString(), "provision `ukgdpr.6.1.e` is recommended for `notes`" },
        { Target.RequirementIs(Requirement.LawfulBasis, RequirementStatus.Met, "notes").ToString(), "requirement `lawful-basis` is Met for `notes`" },
        { Target.ProtectionIsCalledFor("police-now").ToString(), "protection `police-now` is called for" },
        { Target.DispositionIs(Disposition.Share, "notes").ToString(), "the disposition is share for `notes`" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void A_target_reads_as_a_short_statement(string got, string expected) => got.Should().Be(expected);

    [Fact]
    public void Two_targets_that_say_the_same_are_equal()
    {
        var one = Target.ProvisionIsAvailable("ukgdpr.6.1.a", "notes");

        one.Should().Be(Target.ProvisionIsAvailable("ukgdpr.6.1.a", "notes")).And.NotBe(Target.ProvisionIsRecommended("ukgdpr.6.1.a", "notes"));
        one.Should().NotBe(Target.ProvisionIsAvailable("ukgdpr.6.1.a"));
        one.GetHashCode().Should().Be(Target.ProvisionIsAvailable("ukgdpr.6.1.a", "notes").GetHashCode());
    }

    [Fact]
    public void A_name_that_the_pack_does_not_have_is_refused_with_the_nearest()
    {
        Looking(Target.ProvisionIsAvailable("ukgdpr.6.1.aa")).Should().Throw<ArgumentException>().WithMessage("Pack 'england' has no provision 'ukgdpr.6.1.aa'. Did you mean 'ukgdpr.6.1.a'?*");
        Looking(Target.FindingHolds("dangr")).Should().Throw<ArgumentException>().WithMessage("Pack 'england' has no finding 'dangr'. Did you mean 'danger'?*");
    }

    [Fact]
    public void A_person_or_item_that_is_not_in_the_case_is_refused()
    {
        Looking(Target.DispositionIs(Disposition.Share, "nothing-like-it")).Should().Throw<ArgumentException>().WithMessage("The case has no item 'nothing-like-it'.*");
        Looking(Target.FindingHolds("danger", "child")).Should().Throw<ArgumentException>().WithMessage("The finding is one of the whole case*");
    }

    [Fact]
    public void What_nothing_brings_about_is_no_target()
    {
        FluentActions.Invoking(() => Target.RequirementIs(Requirement.Purpose, RequirementStatus.Unknown)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Target.DispositionIs(Disposition.Undecided)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Target.FindingHolds(" ")).Should().Throw<ArgumentException>();
    }

    [Holds(40)]
    public FsCheck.Property The_truth_of_a_target_is_what_the_answer_says() => Scenes.Generated().All(scene =>
    {
        var answer = scene.Recommend();
        foreach (var target in Targets.All(scene))
        {
            var sought = Sought.Find(target, answer.Evaluated);
            sought.HoldsIn(answer.Evaluated).Should().Be(Targets.IsSo(target.Aim, answer), "{0}", target);
            (sought.TruthIn(answer.Evaluated) == Truth.True).Should().Be(sought.HoldsIn(answer.Evaluated), "{0}", target);
        }
    });

    private static Action Looking(Target target) => () => Sought.Find(target, Haringey.Evaluated);
}
