using System.Globalization;

namespace InfoSharing.Rules.Benchmarks;

/// <summary>What some work took: the processor's time of this process, not the time that it waited for a processor; and bytes allocated by this thread.</summary>
internal readonly record struct Cost(double Microseconds, double Bytes)
{
    public static Cost Of(Action work)
    {
        var (bytes, start) = (GC.GetAllocatedBytesForCurrentThread(), Processor());
        work();
        return new Cost(Processor() - start, GC.GetAllocatedBytesForCurrentThread() - bytes);
    }

    /// <summary>The same work so many times over: the median of the times.</summary>
    public static Cost MedianOf(int times, Action work)
    {
        var all = Enumerable.Range(0, times).Select(_ => Of(work)).OrderBy(cost => cost.Microseconds).ToList();
        return all[all.Count / 2];
    }

    /// <summary>Microseconds of processor time that this process has used.</summary>
    public static double Processor() => Environment.CpuUsage.TotalTime.TotalMicroseconds;
}

/// <summary>Several ways of doing the same for the same cases, in short turns, so that whatever else the machine is doing falls on all alike.</summary>
internal static class Turns
{
    /// <summary>Has each way go through every case, some at a time, and gives the median of the turns for one case.</summary>
    public static Cost[] Take(int cases, int inATurn, int warmUps, int rounds, params Action<int>[] ways)
    {
        var times = ways.Select(_ => new double[rounds * (cases / inATurn)]).ToArray();
        var bytes = ways.Select(_ => new double[rounds * (cases / inATurn)]).ToArray();
        var turn = 0;
        for (var round = -warmUps; round < rounds; round++)
        {
            for (var from = 0; from + inATurn <= cases; from += inATurn)
            {
                for (var way = 0; way < ways.Length; way++)
                {
                    var (work, before, start) = (ways[way], GC.GetAllocatedBytesForCurrentThread(), Cost.Processor());
                    for (var place = from; place < from + inATurn; place++)
                    {
                        work(place);
                    }

                    var (took, allocated) = (Cost.Processor() - start, GC.GetAllocatedBytesForCurrentThread() - before);
                    if (round >= 0)
                    {
                        (times[way][turn], bytes[way][turn]) = (took / inATurn, allocated / (double)inATurn);
                    }
                }

                turn += round >= 0 ? 1 : 0;
            }
        }

        // The median of bytes as well: while the run-time still improves its code, fewer things come to be allocated.
        return [.. times.Zip(bytes, (time, allocated) => new Cost(Median(time), Median(allocated)))];
    }

    private static double Median(double[] all) => all.Order().ElementAt(all.Length / 2);
}

/// <summary>How figures are written.</summary>
internal static class Figures
{
    public static string Micro(this Cost cost) => cost.Microseconds.ToString(cost.Microseconds < 10 ? "F2" : "F1", CultureInfo.InvariantCulture);

    public static string Bytes(this Cost cost) => cost.Bytes.ToString("F0", CultureInfo.InvariantCulture);

    public static string Times(this double ratio) => ratio.ToString(ratio < 10 ? "F2" : "F0", CultureInfo.InvariantCulture) + " x";

    public static string Milli(this double microseconds) => (microseconds / 1000).ToString("F1", CultureInfo.InvariantCulture) + " ms";
}
