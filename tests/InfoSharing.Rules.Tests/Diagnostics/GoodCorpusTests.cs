using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Diagnostics;

public sealed class GoodCorpusTests
{
    private static readonly Pack Pack = PackParser.Parse(GoodPack.Files, new DiagnosticBag())!;

    [Fact]
    public void Nothing_is_reported_of_it() => LawfulBasisAdvisor.Load(GoodPack.Files).Diagnostics.Should().BeEmpty();

    [Fact]
    public void Its_case_can_be_read_and_judged()
    {
        var advisor = LawfulBasisAdvisor.Load(GoodPack.Files).Value;
        var sharing = advisor.ReadCase(GoodPack.Case, GoodPack.CasePath);

        sharing.Diagnostics.Should().BeEmpty();
        advisor.Evaluate(sharing.Value).Should().NotBeNull();
    }

    [Fact]
    public void Its_case_meets_a_row_of_each_table_and_the_trace_shows_the_row()
    {
        var advisor = LawfulBasisAdvisor.Load(GoodPack.Files).Value;

        var injuries = advisor.Evaluate(advisor.ReadCase(GoodPack.Case, GoodPack.CasePath).Value).Trace.Rules.Where(rule => rule.Subject == "injuries").ToList();

        foreach (var table in Pack.Tables)
        {
            var met = injuries.Where(rule => rule.Verdict == RuleVerdict.Concluded).IntersectBy(table.Rows.Select(row => $"{table.Id}.{row.Id}"), rule => rule.Id).ToList();
            met.Should().ContainSingle();
            met[0].Location.Should().Be(table.Rows.Single(row => met[0].Id == $"{table.Id}.{row.Id}").At);
        }
    }

    [Fact]
    public void It_uses_all_that_tables_can_say()
    {
        Pack.Questions.SelectMany(question => question.Answers).Should().Contain(answer => answer.Closed > 0).And.Contain(answer => answer.Outcome != null);
        Pack.Tables.SelectMany(table => table.Rows).Should().Contain(row => row.Then.Count > 0).And.Contain(row => row.IfRefused.Count > 0);
        Pack.Claims.Select(claim => claim.IsAlways).Should().BeEquivalentTo([true, false]);
        Pack.Questions.Should().Contain(question => question.Unknown == null).And.Contain(question => question.Unknown != null && question.Unknown.MostOpen)
            .And.Contain(question => question.Unknown != null && !question.Unknown.MostOpen);
        Pack.Tables.SelectMany(table => table.Rows).Should().Contain(row => row.When.Count == 0).And.Contain(row => row.When.Any(test => test.Answers.Count > 1)).And.Contain(row => row.Block != null);
        Pack.Orders.Select(order => order.NeverMoreClosed).Should().BeEquivalentTo([true, false]);
        Pack.Orders.Should().Contain(order => order.Where.Count > 0);
        Pack.Rules.SelectMany(rule => rule.Conditions).SelectMany(condition => condition.Whole()).OfType<AnswerTest>().Select(test => test.Answers.Count).Should().Contain([1, 2]);
    }

    [Fact]
    public void It_uses_every_kind_of_condition() => Conditions().Select(condition => condition.GetType()).Distinct()
        .Should().BeEquivalentTo(KindsOf<Condition>());

    [Fact]
    public void It_uses_every_comparison() => Conditions().OfType<FactTest>().Select(test => test.Comparison).Distinct()
        .Should().BeEquivalentTo(Enum.GetValues<Comparison>());

    [Fact]
    public void It_looks_across_in_every_way() => Conditions().OfType<Quantified>().Select(look => look.Quantifier).Distinct()
        .Should().BeEquivalentTo(Enum.GetValues<Quantifier>());

    [Fact]
    public void It_compares_with_every_kind_of_literal() => Conditions().OfType<FactTest>().SelectMany(test => test.Operands).Select(operand => operand.GetType()).Distinct()
        .Should().BeEquivalentTo(KindsOf<Literal>());

    [Fact]
    public void It_uses_every_kind_of_conclusion() => Conclusions().Select(conclusion => conclusion.GetType()).Distinct()
        .Should().BeEquivalentTo(KindsOf<Conclusion>());

    [Fact]
    public void It_uses_every_kind_of_derivation() => Pack.Facts.SelectMany(fact => fact.Derivations).Select(derivation => derivation.GetType()).Distinct()
        .Should().BeEquivalentTo(KindsOf<Derivation>());

    [Fact]
    public void It_uses_every_word_of_the_closed_lists()
    {
        All(Pack.Facts.Select(fact => fact.Type));
        All(Pack.Facts.Select(fact => fact.Scope));
        All(Pack.Facts.Select(fact => fact.Sensitivity));
        All(Pack.Rules.Select(rule => rule.Scope));
        All(Pack.Rules.Select(rule => rule.Strength));
        All(Pack.Rules.Select(rule => rule.Standing.Status));
        All(Pack.Rules.Select(rule => rule.Standing.Review));
        All(Pack.Provisions.Select(provision => provision.Type));
        All(Pack.Provisions.Select(provision => provision.Standing.Status));
        All(Pack.Provisions.Select(provision => provision.PolicyDocument).OfType<PolicyDocument>());
        All(Pack.Safeguards.Select(safeguard => safeguard.When));
        All(Conclusions().OfType<ConcludesRequirement>().Select(one => one.Is), RequirementStatus.Unknown);
        All(Conclusions().OfType<ConcludesProvision>().Select(one => one.Is), Rating.DependsOn);
        All(Pack.Checklists.Select(checklist => checklist.About));
        All(Conclusions().OfType<ConcludesPoint>().Select(one => one.Is), PointStatus.ToCheck);
        All(Conclusions().OfType<ConcludesTelling>().Select(one => one.When), TellWhen.Undecided);
        All(Conclusions().OfType<ConcludesRequirement>().Select(one => one.Requirement).Concat(Pack.Provisions.Select(provision => provision.Requirement)));

        static void All<T>(IEnumerable<T> used, params T[] except)
            where T : struct, Enum => used.Distinct().Should().BeEquivalentTo(Enum.GetValues<T>().Except(except));
    }

    private static IEnumerable<Condition> Conditions() =>
        Pack.Rules.SelectMany(rule => rule.Conditions).Concat(Pack.Conditions.Select(condition => condition.When)).SelectMany(condition => condition.Whole());

    private static IEnumerable<Conclusion> Conclusions() => Pack.Rules.SelectMany(rule => rule.Concludes);

    private static IEnumerable<Type> KindsOf<T>() => typeof(T).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T)));
}
