using InfoSharing.Rules.Tests.Layering;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.FrontDoor;

public sealed class ReloadableAdvisorTests
{
    private static readonly SharingCase Empty = new(new DateOnly(2026, 11, 22));

    [Fact]
    public void What_was_read_whole_is_used_from_then_on()
    {
        var advisor = new ReloadableAdvisor(Borough.Below);

        advisor.Reload(() => Borough.Below.With(Borough.Files)).Should().BeEmpty();

        advisor.Current.Overlays.Select(overlay => overlay.Id).Should().Equal("borough");
    }

    [Fact]
    public void What_has_errors_leaves_the_last_good_advisor_and_every_diagnostic()
    {
        var advisor = new ReloadableAdvisor(EnglandPack.Advisor);

        var diagnostics = advisor.Reload(() => Borough.Below.With([]));

        diagnostics.Should().NotBeEmpty();
        advisor.Current.Should().BeSameAs(EnglandPack.Advisor);
    }

    [Fact]
    public void A_folder_that_is_missing_is_told_and_leaves_the_last_good_advisor()
    {
        var advisor = new ReloadableAdvisor(EnglandPack.Advisor);

        advisor.Invoking(one => one.Reload(() => EnglandPack.Advisor.With("no-such-folder"))).Should().Throw<IOException>();

        advisor.Current.Should().BeSameAs(EnglandPack.Advisor);
    }

    [Fact]
    public void A_recommendation_keeps_the_pack_that_it_was_made_on()
    {
        var advisor = new ReloadableAdvisor(Borough.Below);
        var before = advisor.Current.Evaluate(Empty);

        advisor.Reload(() => Borough.Below.With(Borough.Files));

        before.Overlays.Should().BeEmpty();
        advisor.Current.Evaluate(Empty).Overlays.Should().NotBeEmpty();
    }

    [Fact]
    public void Threads_see_one_whole_advisor_or_the_other_while_it_is_exchanged()
    {
        var with = Borough.Advisor;
        var advisor = new ReloadableAdvisor(Borough.Below);
        var good = new Loaded<LawfulBasisAdvisor>[] { new(Borough.Below, []), new(with, []) };

        Parallel.For(0, 2_000, number =>
        {
            if (number % 10 == 0)
            {
                advisor.Reload(() => good[number / 10 % 2]);
            }

            advisor.Current.Should().Match<LawfulBasisAdvisor>(one => one == Borough.Below || one == with);
        });
    }
}
