using FsCheck;
using InfoSharing.Rules.Tests.Explanation;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Layering;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.Inquiry;

public sealed class ComparingTests
{
    private static readonly DateOnly Day = new(2025, 6, 1);

    [Holds(40)]
    public Property What_is_compared_with_itself_does_not_differ() => Scenes.Generated().All(scene =>
    {
        var comparison = scene.Recommend().CompareWith(scene.Recommend());
        comparison.IsEmpty.Should().BeTrue();
        comparison.Explain().Should().EndWith("every rule came out the same.\n");
    });

    [Holds(40)]
    public Property The_other_way_round_it_is_the_same_with_from_and_to_exchanged() => Scenes.Generated().All((scene, dice) =>
    {
        var (one, other) = (scene.Recommend(), scene.Recommend(new CaseMaker(scene.Pack).Make(dice)));
        var (there, back) = (one.CompareWith(other), other.CompareWith(one));

        there.Changes.Select(change => (change.Kind, change.Id, change.Subject, change.From, change.To))
            .Should().Equal(back.Changes.Select(change => (change.Kind, change.Id, change.Subject, change.To, change.From)));
        there.Facts.Select(fact => (fact.Fact, fact.Subject, fact.From, fact.To, fact.FromSource, fact.ToSource))
            .Should().Equal(back.Facts.Select(fact => (fact.Fact, fact.Subject, fact.To, fact.From, fact.ToSource, fact.FromSource)));
        there.Roots.Select(rule => (rule.Id, rule.Subject, rule.Cause, From: rule.From?.Verdict, To: rule.To?.Verdict))
            .Should().Equal(back.Roots.Select(rule => (rule.Id, rule.Subject, rule.Cause, From: rule.To?.Verdict, To: rule.From?.Verdict)));
        there.Following.Select(rule => (rule.Id, rule.Subject)).Should().Equal(back.Following.Select(rule => (rule.Id, rule.Subject)));
    });

    [Holds(40)]
    public Property What_differs_begins_somewhere() => Scenes.Generated().All((scene, dice) =>
    {
        var comparison = scene.Recommend().CompareWith(scene.Recommend(new CaseMaker(scene.Pack).Make(dice)));
        if (comparison.Following.Count > 0)
        {
            comparison.Roots.Should().NotBeEmpty();
        }

        comparison.Roots.Should().NotContain(rule => rule.Cause != DifferenceCause.Law && rule.Facts.Count == 0, "on one pack only law and facts differ");
    });

    [Holds(40)]
    public Property On_another_day_only_the_law_differs() => Scenes.Generated().All(scene =>
    {
        var comparison = scene.Recommend().AsAt(Day);

        comparison.Facts.Should().BeEmpty();
        comparison.Roots.Should().NotContain(rule => rule.Cause != DifferenceCause.Law);
        comparison.To.Outcome.Should().Be(scene.Recommend(scene.Sharing.WithAsAt(Day)).Outcome);
    });

    [Fact]
    public void An_overlay_is_compared_with_the_pack_below_it_rule_by_rule()
    {
        var sharing = EnglandPack.Read("published/siblings-hub.json").Case;
        var comparison = LawfulBasisAdvisor.England.Evaluate(sharing).CompareWith(LawfulBasisAdvisor.EnglandWithNorthEastLincolnshire.Evaluate(sharing));

        comparison.Roots.Should().NotBeEmpty().And.OnlyContain(rule => rule.Cause == DifferenceCause.Pack && rule.To!.Pack == "north-east-lincolnshire");
        comparison.Facts.Should().OnlyContain(fact => fact.Fact.StartsWith("nel.", StringComparison.Ordinal), "the overlay declares facts of its own");
        comparison.Changes.Should().NotContain(change => change.Kind == DifferenceKind.Outcome, "an overlay does not hinder sharing in danger");
    }

    [Fact]
    public void Where_a_row_of_an_overlay_is_met_the_difference_begins_in_the_overlay()
    {
        var sharing = EnglandPack.Read("rules/core-purpose-alone.json").Case;
        var narrowed = LawfulBasisAdvisor.England.With(Borough.OfRows(
            "local", "\"table\": \"course\", \"id\": \"local-waits\", \"when\": { \"local-panel\": \"waits\" }, \"is\": \"advice\"")).Value;
        var comparison = LawfulBasisAdvisor.England.Evaluate(sharing).CompareWith(narrowed.Evaluate(sharing.With(FactKey.YesNo("local.waits", FactScope.Case), true)));

        comparison.Changes.Should().Contain(change => change.Kind == DifferenceKind.Outcome);
        comparison.To.Outcome.Should().Be(Outcome.SeekAdvice);
        comparison.Roots.Should().Contain(rule => rule.Id == "local-waits" && rule.Cause == DifferenceCause.Pack && rule.To!.Pack == "local");
    }

    [Fact]
    public void The_same_case_on_the_same_day_does_not_differ() =>
        Explained.OfEngland("haringey-doctor").AsAt(new DateOnly(2026, 11, 22)).IsEmpty.Should().BeTrue();
}
