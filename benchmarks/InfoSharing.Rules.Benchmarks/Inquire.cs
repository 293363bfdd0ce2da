using BenchmarkDotNet.Attributes;
using InfoSharing.Rules.Batch;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;

namespace InfoSharing.Rules.Benchmarks;

/// <summary>What is asked of one recommendation on the England pack, over distinct cases in turn; and a batch of completions beside single cases.</summary>
[MemoryDiagnoser]
public class Inquire
{
    private const int Cases = 64;

    private Machine machine = null!;
    private SharingCase[] cases = null!;
    private Recommendation[] recommendations = null!;
    private Batch.Lanes[] lanes = null!;

    [GlobalSetup]
    public void MakeCases()
    {
        machine = LawfulBasisAdvisor.England.Machine;
        cases = TypicalCases.Make(machine, Cases);
        recommendations = [.. cases.Select(sharing => LawfulBasisAdvisor.England.Evaluate(sharing))];
        lanes = [.. recommendations.Select(one => LanesOf(one.Evaluated))];
    }

    /// <summary>A case judged on its own.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Cases)]
    public int Single() => cases.Sum(sharing => Evaluator.Run(machine, sharing, acceptAnnounced: false).Items.Count);

    /// <summary>A case judged as one lane of a batch, everything that the answer is made of; the circuit is made already.</summary>
    [Benchmark(OperationsPerInvoke = Cases * Batch.Lanes.Count)]
    public int Lane()
    {
        foreach (var batch in lanes)
        {
            batch.Run();
        }

        return lanes.Length;
    }

    /// <summary>Whether the outcome is certain, and on which facts it depends.</summary>
    [Benchmark(OperationsPerInvoke = Cases)]
    public int CertaintyOfOutcome() => recommendations.Sum(one => one.CertaintyOf(Target.OutcomeIs(one.Outcome)).DependsOn.Count);

    /// <summary>The same of the outcome, every item and every finding.</summary>
    [Benchmark(OperationsPerInvoke = Cases)]
    public int CertaintyOfAll() => recommendations.Sum(one => one.Certainty().Findings.Count);

    /// <summary>What would make recognised legitimate interest available.</summary>
    [Benchmark(OperationsPerInvoke = Cases)]
    public int ChangeOfProvision() => recommendations.Sum(one => one.WhatWouldChange(Target.ProvisionIsAvailable("ukgdpr.6.1.ea")).Sets.Count);

    /// <summary>What would make the outcome another.</summary>
    [Benchmark(OperationsPerInvoke = Cases)]
    public int ChangeOfOutcome() => recommendations.Sum(one => one.WhatWouldChange(Target.OutcomeIs(one.Outcome == Outcome.ShouldShare ? Outcome.MayShare : Outcome.ShouldShare)).Sets.Count);

    /// <summary>Every question worth asking; judged anew, because a recommendation keeps them.</summary>
    [Benchmark(OperationsPerInvoke = Cases)]
    public int Questions() => cases.Sum(sharing => LawfulBasisAdvisor.England.Evaluate(sharing).Questions.Count);

    internal static Batch.Lanes LanesOf(Evaluated evaluated)
    {
        var facts = new FactWiring(evaluated, (_, source) => source is FactSource.NotAsked or FactSource.AskedNotKnown, keepsDerived: true);
        var wiring = new CaseWiring(evaluated, facts, Evaluator.RunWithoutPresuming(evaluated.Machine, evaluated.Sharing, evaluated.AcceptAnnounced));
        var answer = new AnswerWiring(wiring);
        answer.Outcome(Outcome.ShouldShare);
        foreach (var unit in evaluated.Machine.Units)
        {
            for (var instance = 0; instance < evaluated.Rails.Count(unit.Scope); instance++)
            {
                wiring.Verdict(unit, instance);
            }
        }

        return new Batch.Lanes(Circuit.Of(facts, Candidates.Of(evaluated.Machine)));
    }
}
