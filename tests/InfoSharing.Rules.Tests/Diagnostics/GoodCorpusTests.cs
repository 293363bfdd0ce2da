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
        All(Conclusions().OfType<ConcludesOutcome>().Select(one => one.Outcome), Outcome.MoreFactsNeeded);
        All(Conclusions().OfType<ConcludesRequirement>().Select(one => one.Requirement).Concat(Pack.Provisions.Select(provision => provision.Requirement)));

        static void All<T>(IEnumerable<T> used, params T[] except)
            where T : struct, Enum => used.Distinct().Should().BeEquivalentTo(Enum.GetValues<T>().Except(except));
    }

    private static IEnumerable<Condition> Conditions() =>
        Pack.Rules.SelectMany(rule => rule.Conditions).Concat(Pack.Conditions.Select(condition => condition.When)).SelectMany(condition => condition.Whole());

    private static IEnumerable<Conclusion> Conclusions() => Pack.Rules.SelectMany(rule => rule.Concludes);

    private static IEnumerable<Type> KindsOf<T>() => typeof(T).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T)));
}
