using System.Globalization;
using InfoSharing.Rules;
using InfoSharing.Rules.Benchmarks;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.NRules;

// What the England pack costs in NRules and in the library's own engine, in one process and on the same cases. Processor time is
// counted and not the clock's, and rounds of the two take turns, so that a busy machine disturbs both alike.
const int Cases = 128;
const int Rounds = 3;
const int OwnTurns = 200;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var machine = LawfulBasisAdvisor.England.Machine;
var cases = TypicalCases.Make(machine, Cases);

// Once and cold, as a host does it.
NRulesEvaluator evaluator = null!;
var compile = Measure(() => evaluator = NRulesEvaluator.Create(LawfulBasisAdvisor.England));
Console.WriteLine($"{evaluator.Rules.Count} NRules rules for {machine.Pack.Rules.Count} rules of the pack; compiled in {compile.Milliseconds / 1000:F1} s of processor time, {compile.Bytes / 1e6:F0} MB allocated");

// Both are warmed up on every case first, and must agree on it: an evaluator that disagrees throws.
foreach (var sharing in cases)
{
    evaluator.Evaluate(sharing);
}

var (nrules, own) = (new List<Cost>(), new List<Cost>());
for (var round = 0; round < Rounds; round++)
{
    nrules.Add(Measure(() => Array.ForEach(cases, sharing => evaluator.Open(sharing))) / Cases);
    own.Add(Measure(() =>
    {
        for (var turn = 0; turn < OwnTurns; turn++)
        {
            Array.ForEach(cases, sharing => Evaluator.Run(machine, sharing, acceptAnnounced: false));
        }
    }) / (Cases * OwnTurns));
}

// The best round is the one least disturbed.
var (inNRules, byItself) = (nrules.MinBy(cost => cost.Milliseconds), own.MinBy(cost => cost.Milliseconds));
Console.WriteLine($"one decision in NRules: {inNRules.Milliseconds * 1000:F0} us, {inNRules.Bytes:F0} bytes (best of {Rounds} rounds over {Cases} cases)");
Console.WriteLine($"one decision by the library: {byItself.Milliseconds * 1000:F2} us, {byItself.Bytes:F0} bytes");
Console.WriteLine($"ratio: {inNRules.Milliseconds / byItself.Milliseconds:F0} times the time, {inNRules.Bytes / byItself.Bytes:F0} times the bytes");

static Cost Measure(Action work)
{
    GC.Collect();
    var (time, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
    work();
    return new Cost((Environment.CpuUsage.TotalTime - time).TotalMilliseconds, GC.GetTotalAllocatedBytes(precise: true) - bytes);
}

/// <summary>What some work took.</summary>
internal readonly record struct Cost(double Milliseconds, double Bytes)
{
    public static Cost operator /(Cost all, int count) => new(all.Milliseconds / count, all.Bytes / count);
}
