using System.Threading.Channels;

namespace InfoSharing.Rules.Cli.Batches;

/// <summary>Judges lines of cases on all cores and writes the answers in the order of the lines, holding only a few at a time.</summary>
internal static class Batch
{
    // Enough lines that handing them over costs nothing, few enough that the bar moves.
    private const int LinesAtOnce = 64;

    /// <param name="judge">How each case is judged.</param>
    /// <param name="reader">Where the lines come from.</param>
    /// <param name="answered">Takes the answers, in order.</param>
    /// <param name="cancelled">Stops it between two lines.</param>
    public static async Task Run(BatchJudge judge, LineReader reader, Action<BatchAnswer> answered, CancellationToken cancelled)
    {
        var running = Channel.CreateBounded<Task<BatchAnswer>>(new BoundedChannelOptions(Environment.ProcessorCount * 2) { SingleReader = true, SingleWriter = true });
        var reading = Task.Run(async () =>
        {
            try
            {
                for (var lines = Take(reader); lines.Count > 0 && !cancelled.IsCancellationRequested; lines = Take(reader))
                {
                    var taken = lines;
                    await running.Writer.WriteAsync(Task.Run(() => judge.Judge(taken), CancellationToken.None), CancellationToken.None);
                }

                running.Writer.Complete();
            }
            catch (IOException failure)
            {
                running.Writer.Complete(failure);
            }
        }, CancellationToken.None);

        await foreach (var judged in running.Reader.ReadAllAsync(CancellationToken.None))
        {
            answered(await judged);
        }

        await reading;
        cancelled.ThrowIfCancellationRequested();
    }

    private static List<CaseLine> Take(LineReader reader)
    {
        var lines = new List<CaseLine>(LinesAtOnce);
        while (lines.Count < LinesAtOnce && reader.Next() is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }
}
