using BenchmarkDotNet.Attributes;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;

namespace InfoSharing.Rules.Benchmarks;

/// <summary>One decision on the England pack, the trace always kept; over 4,096 distinct cases in turn.</summary>
[MemoryDiagnoser]
public class Evaluate
{
    private const int Cases = 4096;

    private Machine machine = null!;
    private SharingCase[] cases = null!;

    [GlobalSetup]
    public void MakeCases()
    {
        machine = LawfulBasisAdvisor.England.Machine;
        cases = TypicalCases.Make(machine, Cases);
    }

    /// <summary>Every rule and condition for the case, three people and four items.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Cases)]
    public int RulesAndTrace()
    {
        var items = 0;
        foreach (var sharing in cases)
        {
            items += Evaluator.Run(machine, sharing, acceptAnnounced: false).Items.Count;
        }

        return items;
    }

    /// <summary>The same, and the recommendation that is read off it: outcome, items, slate.</summary>
    [Benchmark(OperationsPerInvoke = Cases)]
    public int Recommendation()
    {
        var outcomes = 0;
        foreach (var sharing in cases)
        {
            outcomes += (int)LawfulBasisAdvisor.England.Evaluate(sharing).Outcome;
        }

        return outcomes;
    }
}
