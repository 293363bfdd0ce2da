using InfoSharing.Rules.Benchmarks.Rivals;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;

namespace InfoSharing.Rules.Benchmarks;

/// <summary>
/// The same rules on the same cases in the library, as plain code, in Microsoft RulesEngine and in NRules: in one process and by turns,
/// every verdict compared first. Every fact is known, since RulesEngine knows only yes and no; where facts are open, NRules beside the library.
/// </summary>
internal sealed class Engines
{
    private const int Compared = 64;

    // Beside engines that go through megabytes for a case, a turn has to be long enough to have the caches to itself.
    private const int InATurn = 256;

    private readonly Machine machine;
    private readonly int count;
    private readonly SharingCase[] known;
    private readonly WorkflowRival workflows;
    private readonly NRulesRival nrules;

    /// <param name="machine">The pack.</param>
    /// <param name="count">How many cases, in whole turns.</param>
    public Engines(Machine machine, int count)
    {
        (this.machine, this.count, known) = (machine, count, TypicalCases.FullyKnown(machine, count));
        WorkflowRival first = null!;
        NRulesRival second = null!;
        WorkflowsReady = Cost.Of(() =>
        {
            first = new WorkflowRival(machine, known[0].AsAt);
            first.Run(first.Flatten(known[0]));
        });
        NRulesReady = Cost.Of(() => second = new NRulesRival(machine));
        (workflows, nrules) = (first, second);
    }

    public Cost WorkflowsReady { get; }

    /// <summary>Translating and compiling every rule, once and cold, as a host does it.</summary>
    public Cost NRulesReady { get; }

    /// <summary>How many times the library's time RulesEngine takes.</summary>
    public double OfWorkflows { get; private set; }

    /// <summary>What a decision takes in NRules on typical cases, two facts in five known.</summary>
    public Cost OpenInNRules { get; private set; }

    public void Print()
    {
        WorkflowRival.Flattened[] flat = [.. known.Select(workflows.Flatten)];
        var plain = PlainRival.Of(machine, known);
        var compared = new[] { plain.CheckAgainst(known[..Compared]), workflows.CheckAgainst(known[..Compared]), nrules.CheckAgainst(known[..Compared]) };
        var rails = new Rails(machine.Words);
        var took = Turns.Take(
            count,
            InATurn,
            1,
            1,
            place => _ = Evaluator.Run(machine, known[place], acceptAnnounced: false),
            place => Evaluator.Run(machine, known[place], acceptAnnounced: false, rails),
            plain.Run,
            place => workflows.Run(flat[place]),
            place => _ = nrules.Run(known[place]));
        OfWorkflows = took[3].Microseconds / took[0].Microseconds;

        Console.WriteLine($"\n{count} cases of 3 people and 4 items, every fact known, {machine.Pack.Rules.Count} rules");
        Console.WriteLine("| engine | us | of the library | bytes | ready for the first time after | verdicts compared |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        Row("the library, new result", took[0], took[0], "", "");
        Row("the library, caller's rails", took[1], took[0], "", "");
        Row("plain three-valued C#", took[2], took[0], "", $"{compared[0]}");
        Row($"Microsoft RulesEngine 6.0.1, {workflows.Rules} rules and where conditions", took[3], took[0], WorkflowsReady.Microseconds.Milli(), $"{compared[1]}");
        Row($"NRules 1.0.4, {nrules.Rules} rules", took[4], took[0], NRulesReady.Microseconds.Milli(), $"{compared[2]}");
        PrintOpen();
    }

    private void PrintOpen()
    {
        var cases = TypicalCases.Make(machine, count);
        var plain = PlainRival.Of(machine, cases);
        var compared = new[] { plain.CheckAgainst(cases[..Compared]), nrules.CheckAgainst(cases[..Compared]) };
        var took = Turns.Take(
            count,
            InATurn,
            1,
            1,
            place => _ = Evaluator.Run(machine, cases[place], acceptAnnounced: false),
            plain.Run,
            place => _ = nrules.Run(cases[place]));
        OpenInNRules = took[2];

        Console.WriteLine($"\n{count} cases of 3 people and 4 items, two facts in five known");
        Console.WriteLine("| engine | us | of the library | bytes | ready for the first time after | verdicts compared |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        Row("the library, new result", took[0], took[0], "", "");
        Row("plain three-valued C#", took[1], took[0], "", $"{compared[0]}");
        Row($"NRules 1.0.4, {nrules.Rules} rules", took[2], took[0], NRulesReady.Microseconds.Milli(), $"{compared[1]}");
    }

    private static void Row(string engine, Cost cost, Cost library, string ready, string compared) =>
        Console.WriteLine($"| {engine} | {cost.Micro()} | {(cost.Microseconds / library.Microseconds).Times()} | {cost.Bytes()} | {ready} | {compared} |");
}
