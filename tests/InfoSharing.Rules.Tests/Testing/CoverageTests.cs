using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tests.Diagnostics;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.Testing;

public sealed class CoverageTests
{
    [Fact]
    public void Nothing_is_covered_by_no_case()
    {
        var coverage = Rules.Testing.Coverage.Of(NorthEastLincolnshirePack.Advisor, [], "north-east-lincolnshire");

        coverage.Covered.Should().Be(0);
        coverage.Percent.Should().Be(0);
        coverage.Missing.Should().HaveCount(2 * coverage.Total, "each rule and each condition was seen neither way");
    }

    [Fact]
    public void A_rule_and_a_condition_are_covered_by_a_case_of_each_kind_and_by_neither_alone()
    {
        var cases = NorthEastLincolnshirePack.CasePaths().Select(NorthEastLincolnshirePack.Read).ToList();
        var whole = Of(cases);

        foreach (var one in cases.Take(20))
        {
            var alone = Of([one]);
            var got = NorthEastLincolnshirePack.Advisor.Evaluate(one.Case, acceptAnnouncedLaw: true);
            foreach (var rule in alone.Rules)
            {
                var verdicts = got.Trace.Rules.Where(trace => trace.Id == rule.Id).Select(trace => trace.Verdict == RuleVerdict.Concluded).ToList();
                (rule.SeenTrue, rule.SeenNotTrue).Should().Be((verdicts.Contains(true), verdicts.Contains(false)), "{0} in {1}", rule.Id, one.Path);
            }

            alone.Covered.Should().BeLessThanOrEqualTo(whole.Covered);
        }
    }

    [Fact]
    public void Every_condition_of_a_rule_counts_where_it_is_written_and_once()
    {
        var coverage = Rules.Testing.Coverage.Of(EnglandPack.Advisor, []);
        var pack = EnglandPack.Advisor.Machine.Pack;
        var written = pack.Rules.Where(rule => !rule.Generated && rule.Standing.Status != LawStatus.Prospective).SelectMany(rule => rule.Conditions)
            .Concat(pack.Conditions.Where(named => !named.Generated).Select(named => named.When))
            .SelectMany(condition => condition.Whole())
            .Where(condition => condition is FactTest or FindingTest or ProvisionTest or RequirementTest or NamedTest or Quantified);

        coverage.Conditions.Select(condition => $"{condition.Location}").Order(StringComparer.Ordinal)
            .Should().Equal(written.Select(condition => $"{condition.At}").Order(StringComparer.Ordinal));
        coverage.Conditions.Select(condition => condition.Location).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void A_row_is_covered_by_a_case_that_meets_it_and_one_that_does_not_and_what_it_is_written_as_does_not_count()
    {
        var advisor = LawfulBasisAdvisor.Load(GoodPack.Files).Value;
        var nothing = Rules.Testing.Coverage.Of(advisor, []);

        nothing.Rows.Select(row => row.Id).Should().Equal(
            "handling.bound", "handling.called-for", "handling.for-advice", "handling.grave", "handling.in-confidence", "handling.rest", "handling.stays", "handling.to-be-asked", "handling.weightless",
            "urgent.grave", "urgent.not-urgent", "weight.grave", "weight.light", "weight.ordinary");
        nothing.Rules.Select(rule => rule.Id).Should().Contain("told-in-confidence").And.NotContain(id => id.StartsWith("trust.", StringComparison.Ordinal));
        nothing.Conditions.Should().OnlyContain(condition => !condition.Location.File.StartsWith("tables/", StringComparison.Ordinal));
        nothing.Missing.Should().Contain(missing => missing.EndsWith("no case meets row `handling.rest`", StringComparison.Ordinal));
        nothing.Total.Should().Be(nothing.Rules.Count + nothing.Rows.Count + nothing.Conditions.Count);
    }

    [Fact]
    public void A_pack_that_the_advisor_does_not_apply_is_refused()
    {
        var act = () => Rules.Testing.Coverage.Of(EnglandPack.Advisor, [], "wales");

        act.Should().Throw<ArgumentException>().WithMessage("The advisor applies no pack 'wales'.*");
    }

    private static Rules.Testing.Coverage Of(IEnumerable<Rules.Testing.WorkedCase> cases) =>
        Rules.Testing.Coverage.Of(NorthEastLincolnshirePack.Advisor, cases, "north-east-lincolnshire");
}
