using FluentAssertions;
using Xunit;

namespace InfoSharing.Rules.Tests.WorkedCases;

public class RuleCoverageTests
{
    private const int FewFacts = 10;

    [Fact]
    public void Every_rule_holds_in_some_worked_case()
    {
        var held = Workings.OfEngland.SelectMany(worked => worked.Concluded).ToHashSet();

        Rules(LawStatus.InForce, LawStatus.Repealed).Where(rule => !held.Contains(rule)).Should().BeEmpty("a worked case shows what each rule is for");
    }

    [Fact]
    public void Every_announced_rule_holds_in_some_worked_case_once_accepted()
    {
        var held = Workings.OfEngland.SelectMany(worked => worked.ConcludedOnceAccepted).ToHashSet();

        Rules(LawStatus.Announced).Where(rule => !held.Contains(rule)).Should().BeEmpty();
    }

    [Fact]
    public void Every_rule_holds_back_in_some_worked_case()
    {
        var always = Workings.OfEngland.Select(worked => worked.ConcludedOnceAccepted).Aggregate((one, other) => one.Intersect(other).ToHashSet());

        always.Intersect(Rules(Enum.GetValues<LawStatus>())).Where(rule => !EnglandPack.HoldsInEveryCase.Contains(rule)).Should().BeEmpty("a rule that always holds decides nothing");
    }

    [Fact]
    public void At_least_twelve_published_cases_are_worked() =>
        Workings.OfEngland.Count(worked => worked.Path.StartsWith("england/cases/published/", StringComparison.Ordinal)).Should().BeGreaterThanOrEqualTo(12);

    [Fact]
    public void Ten_facts_are_enough_for_a_useful_answer_in_at_least_six_worked_cases() =>
        Workings.OfEngland.Count(worked => FactsIn(worked.Worked.Case) <= FewFacts && worked.Got.All(got => got.Outcome != Outcome.MoreFactsNeeded))
            .Should().BeGreaterThanOrEqualTo(6);

    private static int FactsIn(SharingCase sharing) =>
        sharing.Facts.All.Length + sharing.People.Sum(person => person.Facts.All.Length) + sharing.Items.Sum(item => item.Facts.All.Length);

    private static IEnumerable<string> Rules(params LawStatus[] statuses) =>
        EnglandPack.Advisor.Machine.Pack.Rules.Where(rule => !rule.Generated && statuses.Contains(rule.Standing.Status)).Select(rule => rule.Id);
}
