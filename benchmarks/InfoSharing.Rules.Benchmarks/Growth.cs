using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Benchmarks;

/// <summary>How the cost of one case grows, always on rails that are used again.</summary>
internal static class Growth
{
    private const int InATurn = 16;

    /// <summary>Cost of a typical case against the number of rules: every so manieth rule of the pack, or its rules several times under new ids.</summary>
    public static (int Rules, Cost Cost)[] WithRules(Machine machine, SharingCase[] cases, int rounds, params int[] counts)
    {
        Machine[] machines = [.. counts.Select(count => Compiler.Compile(Sized(machine.Pack, count)))];
        var costs = Turns.Take(cases.Length, InATurn, 1, rounds, [.. machines.Select(one => Judge(one, cases))]);
        return [.. counts.Zip(costs)];
    }

    /// <summary>Cost of a case with three people against the number of items.</summary>
    public static (int Items, Cost Cost)[] WithItems(Machine machine, int count, int rounds, params int[] items)
    {
        var costs = Turns.Take(count, InATurn, 1, rounds, [.. items.Select(number => Judge(machine, TypicalCases.Make(machine, count, people: 3, number)))]);
        return [.. items.Zip(costs)];
    }

    /// <summary>
    /// How many times as fast two threads are as one, each with rails of its own: by the processor's time that the same work takes, which
    /// is what two free processors would give; and by the clock, as it came out beside whatever else was running.
    /// </summary>
    public static (double ByProcessor, double ByClock) OfTwoThreads(Machine machine, SharingCase[] cases, int rounds)
    {
        var half = cases.Length / 2;
        Rails[] rails = [new(machine.Words), new(machine.Words)];
        var (byProcessor, byClock) = (new List<double>(), new List<double>());
        for (var round = -1; round < rounds; round++)
        {
            var one = Measure(() =>
            {
                Judge(machine, cases.AsSpan(0, half), rails[0]);
                Judge(machine, cases.AsSpan(half), rails[1]);
            });
            var two = Measure(() =>
            {
                var other = new Thread(() => Judge(machine, cases.AsSpan(half), rails[1]));
                other.Start();
                Judge(machine, cases.AsSpan(0, half), rails[0]);
                other.Join();
            });
            if (round >= 0)
            {
                byProcessor.Add(2 * one.Processor / two.Processor);
                byClock.Add(one.Clock / two.Clock);
            }
        }

        return (Median(byProcessor), Median(byClock));
    }

    private static double Median(List<double> all) => all.Order().ElementAt(all.Count / 2);

    private static (double Processor, double Clock) Measure(Action work)
    {
        var (processor, clock) = (Cost.Processor(), System.Diagnostics.Stopwatch.GetTimestamp());
        work();
        return (Cost.Processor() - processor, System.Diagnostics.Stopwatch.GetElapsedTime(clock).TotalMicroseconds);
    }

    private static void Judge(Machine machine, ReadOnlySpan<SharingCase> cases, Rails rails)
    {
        foreach (var sharing in cases)
        {
            Evaluator.Run(machine, sharing, acceptAnnounced: false, rails);
        }
    }

    private static Action<int> Judge(Machine machine, SharingCase[] cases)
    {
        var rails = new Rails(machine.Words);
        return place => Evaluator.Run(machine, cases[place], acceptAnnounced: false, rails);
    }

    private static Pack Sized(Pack pack, int count)
    {
        var all = pack.Rules.Count;
        return pack with
        {
            Rules = [.. Enumerable.Range(0, count).Select(place => count <= all
                ? pack.Rules[(int)((long)place * all / count)]
                : pack.Rules[place % all] with { Id = place < all ? pack.Rules[place].Id : $"{pack.Rules[place % all].Id}-{place / all}" }).OrderBy(rule => rule.Id, StringComparer.Ordinal)],
        };
    }
}
