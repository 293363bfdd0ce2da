using FluentAssertions;
using InfoSharing.Rules.Parsing;
using Xunit;

namespace InfoSharing.Rules.Tests.WorkedCases;

public class RuleCoverageTests
{
    private const int FewFacts = 10;

    private static readonly Lazy<IReadOnlyList<(string Path, CaseFile File, Recommendation Got)>> Worked = new(() =>
        [.. EnglandPack.CasePaths().Select(path =>
        {
            var file = EnglandPack.Read(path);
            return (path, file, EnglandPack.Advisor.Evaluate(file.Case));
        })]);

    [Fact]
    public void Every_rule_holds_in_some_worked_case()
    {
        var held = Worked.Value.SelectMany(worked => Concluded(worked.Got)).ToHashSet();

        Rules(LawStatus.InForce, LawStatus.Repealed).Where(rule => !held.Contains(rule)).Should().BeEmpty("a worked case shows what each rule is for");
    }

    [Fact]
    public void Every_announced_rule_holds_in_some_worked_case_once_accepted()
    {
        var held = Worked.Value.SelectMany(worked => Concluded(EnglandPack.Advisor.Evaluate(worked.File.Case, acceptAnnouncedLaw: true))).ToHashSet();

        Rules(LawStatus.Announced).Where(rule => !held.Contains(rule)).Should().BeEmpty();
    }

    [Fact]
    public void Every_rule_holds_back_in_some_worked_case()
    {
        var always = Worked.Value.Select(worked => Concluded(worked.Got)).Aggregate((one, other) => [.. one.Intersect(other)]);

        always.Where(rule => !EnglandPack.HoldsInEveryCase.Contains(rule)).Should().BeEmpty("a rule that always holds decides nothing");
    }

    [Fact]
    public void At_least_twelve_published_cases_are_worked() =>
        Worked.Value.Count(worked => worked.Path.StartsWith("published/", StringComparison.Ordinal)).Should().BeGreaterThanOrEqualTo(12);

    [Fact]
    public void Ten_facts_are_enough_for_a_useful_answer_in_at_least_six_worked_cases() =>
        Worked.Value.Count(worked => FactsIn(worked.File.Case) <= FewFacts && worked.Got.Outcome != Outcome.MoreFactsNeeded)
            .Should().BeGreaterThanOrEqualTo(6);

    private static int FactsIn(SharingCase sharing) =>
        sharing.Facts.All.Length + sharing.People.Sum(person => person.Facts.All.Length) + sharing.Items.Sum(item => item.Facts.All.Length);

    private static HashSet<string> Concluded(Recommendation got) =>
        [.. got.Trace.Rules.Where(rule => rule.Verdict == RuleVerdict.Concluded).Select(rule => rule.Id)];

    private static IEnumerable<string> Rules(params LawStatus[] statuses) =>
        EnglandPack.Advisor.Machine.Pack.Rules.Where(rule => statuses.Contains(rule.Standing.Status)).Select(rule => rule.Id);
}
