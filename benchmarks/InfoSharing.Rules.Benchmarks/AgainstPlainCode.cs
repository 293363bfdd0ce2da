using BenchmarkDotNet.Attributes;
using InfoSharing.Rules.Benchmarks.Rivals;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;

namespace InfoSharing.Rules.Benchmarks;

/// <summary>The same rules, people and items as plain three-valued C#, which keeps the verdicts of rules and no trace. Checked equal first.</summary>
[MemoryDiagnoser]
public class AgainstPlainCode
{
    private const int Cases = 4096;

    private Machine machine = null!;
    private SharingCase[] cases = null!;
    private PlainRival plain = null!;
    private Rails rails = null!;

    /// <summary>People and items of each case.</summary>
    [Params("1 and 1", "3 and 4", "10 and 30")]
    public string PeopleAndItems { get; set; } = "3 and 4";

    [GlobalSetup]
    public void Prepare()
    {
        var size = PeopleAndItems.Split(" and ");
        machine = LawfulBasisAdvisor.England.Machine;
        cases = TypicalCases.Make(machine, Cases, int.Parse(size[0]), int.Parse(size[1]));
        plain = PlainRival.Of(machine, cases);
        rails = new Rails(machine.Words);
        Console.WriteLine($"// {PeopleAndItems}: {plain.CheckAgainst(cases)} verdicts compared, all equal");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Cases)]
    public void PlainCode()
    {
        for (var place = 0; place < Cases; place++)
        {
            plain.Run(place);
        }
    }

    /// <summary>Every condition kept, in a result of its own.</summary>
    [Benchmark(OperationsPerInvoke = Cases)]
    public int NewResult()
    {
        var items = 0;
        foreach (var sharing in cases)
        {
            items += Evaluator.Run(machine, sharing, acceptAnnounced: false).Items.Count;
        }

        return items;
    }

    /// <summary>Every condition kept, on rails that are used again.</summary>
    [Benchmark(OperationsPerInvoke = Cases)]
    public int CallersRails()
    {
        var items = 0;
        foreach (var sharing in cases)
        {
            Evaluator.Run(machine, sharing, acceptAnnounced: false, rails);
            items += rails.Items;
        }

        return items;
    }
}
