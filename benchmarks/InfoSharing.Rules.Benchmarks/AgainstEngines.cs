using BenchmarkDotNet.Attributes;
using InfoSharing.Rules.Benchmarks.Rivals;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;

namespace InfoSharing.Rules.Benchmarks;

/// <summary>
/// The same rules on the same cases in each engine; every fact is known, since RulesEngine knows only yes and no.
/// Checked equal first.
/// </summary>
[MemoryDiagnoser]
public class AgainstEngines
{
    private const int Cases = 64;

    private Machine machine = null!;
    private SharingCase[] cases = null!;
    private PlainRival plain = null!;
    private WorkflowRival workflows = null!;
    private WorkflowRival.Flattened[] flat = null!;
    private NRulesRival nrules = null!;

    [GlobalSetup]
    public void Prepare()
    {
        machine = LawfulBasisAdvisor.England.Machine;
        cases = TypicalCases.FullyKnown(machine, Cases);
        (plain, workflows, nrules) = (PlainRival.Of(machine, cases), new WorkflowRival(machine, cases[0].AsAt), new NRulesRival(machine));
        flat = [.. cases.Select(workflows.Flatten)];
        Console.WriteLine($"// {plain.CheckAgainst(cases)}, {workflows.CheckAgainst(cases)} and {nrules.CheckAgainst(cases)} verdicts compared, all equal");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Cases)]
    public int Library() => cases.Sum(sharing => Evaluator.Run(machine, sharing, acceptAnnounced: false).Items.Count);

    [Benchmark(OperationsPerInvoke = Cases)]
    public void PlainCode()
    {
        for (var place = 0; place < Cases; place++)
        {
            plain.Run(place);
        }
    }

    [Benchmark(OperationsPerInvoke = Cases)]
    public void RulesEngine() => Array.ForEach(flat, workflows.Run);

    [Benchmark(OperationsPerInvoke = Cases)]
    public int NRules() => cases.Sum(sharing => (int)nrules.Run(sharing).Outcome);
}
