using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using InfoSharing.Rules;
using InfoSharing.Rules.Testing;
using Outcome = InfoSharing.Rules.Outcome;

namespace VendorTests;

/// <summary>Any case that the rules of England know how to judge, made by FsCheck from the material that the library offers.</summary>
public static class AnySharing
{
    private static readonly CaseMaterial Material = CaseMaterial.Of(LawfulBasisAdvisor.England);

    public static Arbitrary<SharingCase> Arbitrary() => Arb.From(
        Gen.Choose(0, int.MaxValue - 1).Select(seed => Material.Make(new Random(seed).Next)),
        CaseMaterial.Smaller);
}

[Properties(Arbitrary = [typeof(AnySharing)], MaxTest = 200)]
public class SharingProperties
{
    [Property]
    public void In_danger_something_goes_or_somebody_else_who_can_protect_is_named(SharingCase sharing)
    {
        var got = LawfulBasisAdvisor.England.Evaluate(sharing);

        if (got.InDanger)
        {
            got.Outcome.Should().NotBe(Outcome.SeekConsentFirst);
            (got.Extent != Extent.None || got.ProtectNow.Count > 0).Should().BeTrue("protection needs somebody who is told");
        }
    }

    [Property]
    public void Nothing_is_left_to_go_when_the_answer_is_not_to_share_now(SharingCase sharing)
    {
        var got = LawfulBasisAdvisor.England.Evaluate(sharing);

        if (got.Outcome is Outcome.DoNotShare or Outcome.SeekAdvice or Outcome.SeekConsentFirst or Outcome.MoreFactsNeeded)
        {
            got.Items.Should().NotContain(item => item.Disposition == Disposition.Share);
        }
    }
}
