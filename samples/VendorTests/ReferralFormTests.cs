using FluentAssertions;
using InfoSharing.Rules;
using InfoSharing.Rules.Testing;
using Xunit;

namespace VendorTests;

public class ReferralFormTests
{
    private static readonly LawfulBasisAdvisor Advisor = LawfulBasisAdvisor.EnglandWithNorthEastLincolnshire;

    public static TheoryData<WorkedCase> Cases => [.. WorkedCases.Load(Advisor, Path.Combine(AppContext.BaseDirectory, "cases")).Value];

    // The cases that the safeguarding lead wrote, as files.
    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_worked_case_comes_out_as_written(WorkedCase worked) => worked.Check(Advisor);

    // A case that the developer built from the product's own form.
    [Fact]
    public void A_referral_with_signs_of_harm_goes_at_once()
    {
        var sharing = new ReferralForm(new DateOnly(2026, 11, 22), "maintained-school", "childrens-social-care", 7, SignsOfHarm: true).ToSharing();

        WorkedCase.Of("a referral with signs of harm", sharing, ExpectedAnswer.Empty
            .Outcome(Outcome.ShouldShare)
            .Urgency(Urgency.ShareNow)
            .Item("injuries", Disposition.Share)
            .LawfulBasis("injuries", "ukgdpr.6.1.e")
            .Safeguards("record-decision")
            .Because("danger-significant-harm")).Check(Advisor);
    }

    [Fact]
    public void A_difference_is_explained_down_to_the_condition()
    {
        var sharing = new ReferralForm(new DateOnly(2026, 11, 22), "maintained-school", "childrens-social-care", 7, SignsOfHarm: false).ToSharing();

        var act = () => WorkedCase.Of("no signs of harm", sharing, ExpectedAnswer.Empty.Because("danger-significant-harm")).Check(Advisor);

        act.Should().Throw<WorkedCaseException>().WithMessage("*because: expected danger-significant-harm, got it did not conclude*harm.child = none*");
    }

    [Fact]
    public void Our_cases_show_the_rule_on_significant_harm_from_both_sides()
    {
        var coverage = Coverage.Of(Advisor, WorkedCases.Load(Advisor, Path.Combine(AppContext.BaseDirectory, "cases")).Value);

        coverage.Rules.Single(rule => rule.Id == "danger-significant-harm").IsCovered.Should().BeTrue();
    }
}
