using System.Diagnostics;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;

namespace InfoSharing.Rules.Benchmarks;

/// <summary>How many times as fast two threads are as one.</summary>
/// <param name="ByProcessor">By the processor's time that the same work takes: what two free processors would give.</param>
/// <param name="ByClock">By the clock, as it came out beside whatever else was running.</param>
internal readonly record struct Threads(double ByProcessor, double ByClock)
{
    private const ulong Steps = 40_000_000;

    /// <summary>Judging cases, each thread on rails of its own.</summary>
    public static Threads OfJudging(Machine machine, SharingCase[] cases, int rounds)
    {
        var half = cases.Length / 2;
        return Median(rounds, () => Judge(machine, cases.AsSpan(..half)), () => Judge(machine, cases.AsSpan(half..)));
    }

    /// <summary>A loop of sums that touches no memory, in which no thread can hinder another: what the machine itself gives.</summary>
    public static Threads OfSums(int rounds) => Median(rounds, Sum, Sum);

    private static Threads Median(int rounds, Action one, Action other)
    {
        List<Threads> all = [.. Enumerable.Range(-1, rounds + 1).Select(_ => Compare(one, other)).Skip(1)];
        return new Threads(Middle(all.Select(threads => threads.ByProcessor)), Middle(all.Select(threads => threads.ByClock)));

        double Middle(IEnumerable<double> ratios) => ratios.Order().ElementAt(rounds / 2);
    }

    private static Threads Compare(Action one, Action other)
    {
        var alone = Measure(() =>
        {
            one();
            other();
        });
        var together = Measure(() =>
        {
            var thread = new Thread(() => other());
            thread.Start();
            one();
            thread.Join();
        });
        return new Threads(2 * alone.Processor / together.Processor, alone.Clock / together.Clock);
    }

    private static (double Processor, double Clock) Measure(Action work)
    {
        var (processor, clock) = (Cost.Processor(), Stopwatch.GetTimestamp());
        work();
        return (Cost.Processor() - processor, Stopwatch.GetElapsedTime(clock).TotalMicroseconds);
    }

    private static void Judge(Machine machine, ReadOnlySpan<SharingCase> cases)
    {
        var rails = new Rails(machine.Words);
        foreach (var sharing in cases)
        {
            Evaluator.Run(machine, sharing, acceptAnnounced: false, rails);
        }
    }

    private static void Sum()
    {
        var sum = 1UL;
        for (var step = 0UL; step < Steps; step++)
        {
            sum ^= (sum << 7) + step;
        }

        GC.KeepAlive(sum);
    }
}
