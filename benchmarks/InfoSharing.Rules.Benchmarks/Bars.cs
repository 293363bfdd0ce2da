using System.Diagnostics;
using System.Globalization;
using InfoSharing.Rules.Benchmarks.Rivals;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;

namespace InfoSharing.Rules.Benchmarks;

/// <summary>
/// The bars that the library is held to, as ratios: everything in one process and in short turns, so that whatever else the
/// machine is doing falls on all alike; the median of the turns; over 4,096 distinct cases, so that no processor learns its way.
/// </summary>
internal static class Bars
{
    private const int Cases = 4096;
    private const int CasesInATurn = 16;
    private const int Rounds = 4;
    private const int WarmUps = 2;

    public static void Print()
    {
        var machine = LawfulBasisAdvisor.England.Machine;
        Console.WriteLine($"{machine.Units.Length} units, {machine.Facts.Length} facts, words {string.Join('/', machine.Words)}, {machine.Strata.Length} levels");
        Console.WriteLine("| people and items | plain code us | new result us | of plain | bytes | caller's rails us | of plain | bytes | recommendation us | bytes | verdicts compared |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var (people, items) in new[] { (1, 1), (3, 4), (10, 30) })
        {
            Print(machine, people, items);
        }
    }

    private static void Print(Machine machine, int people, int items)
    {
        var cases = TypicalCases.Make(machine, Cases, people, items);
        var plain = PlainRival.Of(machine, cases);
        var compared = plain.CheckAgainst(cases);
        var rails = new Rails(machine.Words);
        var took = InTurns(
            place => plain.Run(place),
            place => _ = Evaluator.Run(machine, cases[place], acceptAnnounced: false),
            place => Evaluator.Run(machine, cases[place], acceptAnnounced: false, rails),
            place => _ = LawfulBasisAdvisor.England.Evaluate(cases[place]));
        var line = new[]
        {
            $"{people} and {items}", Micro(took[0]), Micro(took[1]), Ratio(took[1], took[0]), Bytes(took[1]), Micro(took[2]), Ratio(took[2], took[0]), Bytes(took[2]),
            Micro(took[3]), Bytes(took[3]), compared.ToString(CultureInfo.InvariantCulture),
        };
        Console.WriteLine($"| {string.Join(" | ", line)} |");
    }

    /// <summary>Has each engine judge every case, some at a time.</summary>
    private static Took[] InTurns(params Action<int>[] engines)
    {
        var times = engines.Select(_ => new List<double>()).ToArray();
        var bytes = new long[engines.Length];
        for (var round = -WarmUps; round < Rounds; round++)
        {
            for (var from = 0; from < Cases; from += CasesInATurn)
            {
                for (var engine = 0; engine < engines.Length; engine++)
                {
                    var (judge, before, start) = (engines[engine], GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
                    for (var place = from; place < from + CasesInATurn; place++)
                    {
                        judge(place);
                    }

                    var (took, allocated) = (Stopwatch.GetElapsedTime(start), GC.GetAllocatedBytesForCurrentThread() - before);
                    if (round >= 0)
                    {
                        times[engine].Add(took.TotalMicroseconds / CasesInATurn);
                        bytes[engine] += allocated;
                    }
                }
            }
        }

        return [.. times.Select((all, engine) => new Took(all.Order().ElementAt(all.Count / 2), bytes[engine] / (Rounds * Cases)))];
    }

    private static string Micro(Took took) => took.Microseconds.ToString("F1", CultureInfo.InvariantCulture);

    private static string Bytes(Took took) => took.Bytes.ToString(CultureInfo.InvariantCulture);

    private static string Ratio(Took one, Took other) => (one.Microseconds / other.Microseconds).ToString("F2", CultureInfo.InvariantCulture) + " x";

    private readonly record struct Took(double Microseconds, long Bytes);
}
