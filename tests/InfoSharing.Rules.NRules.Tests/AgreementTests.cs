using System.Collections.Concurrent;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.WorkedCases;
using Xunit.Abstractions;

namespace InfoSharing.Rules.NRules.Tests;

/// <summary>NRules comes to the same verdict as the library on every rule, for the case and each person and item.</summary>
public sealed class AgreementTests(ITestOutputHelper output)
{
    private const int CasesForAPack = 10;

    private static readonly Draws EnglandCases = Draws.Of(300, whenHunting: 10_000);
    private static readonly Draws Packs = Draws.Of(20, whenHunting: 200);

    private static readonly Lazy<NRulesEvaluator> England = new(() => NRulesEvaluator.Create(EnglandPack.Advisor));

    [Fact]
    public void Every_worked_case_of_England_has_the_same_verdict_for_every_rule_on_both_engines() =>
        AllAgree("worked cases of England", EnglandPack.Sharings.Select(one => (one.Path, one.Sharing, false)), EnglandPack.Advisor, England.Value);

    [Fact]
    public void Every_worked_case_of_North_East_Lincolnshire_has_the_same_verdict_for_every_rule_on_both_engines() =>
        AllAgree(
            "worked cases of North East Lincolnshire",
            NorthEastLincolnshirePack.CasePaths().Select(path => (path, NorthEastLincolnshirePack.Read(path).Case, false)),
            NorthEastLincolnshirePack.Advisor,
            NRulesEvaluator.Create(NorthEastLincolnshirePack.Advisor));

    [Fact]
    public void Made_up_cases_of_England_have_the_same_verdict_for_every_rule_on_both_engines()
    {
        var maker = new CaseMaker(EnglandPack.Advisor.Machine.Pack, [.. EnglandPack.Sharings.Select(one => one.Sharing)]);

        AllAgree("made-up cases of England", EnglandCases.Seeds.Select(seed => Made(maker, seed)), EnglandPack.Advisor, England.Value);
    }

    [Fact]
    public void Made_up_packs_have_the_same_verdict_for_every_rule_on_both_engines()
    {
        var agreements = Packs.Seeds.SelectMany(seed =>
        {
            var pack = PackMaker.Make(new Dice(seed));
            var machine = Compiler.Compile(pack);
            var (network, maker) = (RuleNetwork.Of(machine, []), new CaseMaker(pack));
            return Enumerable.Range(seed, CasesForAPack).Select(number => Made(maker, number))
                .Select(made => (Name: $"pack {seed}, {made.Name}", Agreement: Agreement.On(made.Case, network, machine, made.AcceptAnnounced)));
        });

        Report($"cases for {Packs.Count} made-up packs", [.. agreements]);
    }

    private static (string Name, SharingCase Case, bool AcceptAnnounced) Made(CaseMaker maker, int seed)
    {
        var dice = new Dice(seed);
        return ($"seed {seed}", maker.Make(dice), dice.Chance(10));
    }

    private void AllAgree(
        string what, IEnumerable<(string Name, SharingCase Case, bool AcceptAnnounced)> cases, LawfulBasisAdvisor advisor, NRulesEvaluator evaluator)
    {
        var agreements = new ConcurrentBag<(string, Agreement)>();
        Parallel.ForEach(cases, one => agreements.Add((one.Name, Agreement.On(one.Case, evaluator.Network, advisor.Machine, one.AcceptAnnounced))));
        Report(what, [.. agreements]);
    }

    private void Report(string what, IReadOnlyList<(string Name, Agreement Agreement)> agreements)
    {
        var differing = agreements.Where(one => one.Agreement.Differences.Count > 0).ToList();
        output.WriteLine(
            $"{agreements.Count} {what}: {agreements.Count - differing.Count} agree, {differing.Count} differ; "
            + $"{agreements.Sum(one => (long)one.Agreement.Rules)} verdicts of rules and {agreements.Sum(one => (long)one.Agreement.Others)} findings, ratings and statuses compared");
        agreements.Should().NotBeEmpty();
        differing.SelectMany(one => one.Agreement.Differences.Select(difference => $"{one.Name}: {difference}")).Take(20).Should().BeEmpty();
    }
}
