using System.Text.Json;

namespace InfoSharing.Rules.Cli.Batches;

/// <summary>Finds in a file of answers how far an interrupted run came.</summary>
internal static class Resuming
{
    private const int Step = 1 << 16;

    /// <summary>
    /// The number of the last line that was answered in full, 0 if none was; an answer that was broken off is cut away, and the file stands
    /// at its end.
    /// </summary>
    /// <exception cref="CommandFailedException">The answers are not such, or were judged otherwise.</exception>
    public static long Prepare(FileStream answers, string name, string? by)
    {
        var end = EndOfLastLine(answers);
        answers.SetLength(end);
        answers.Position = end;
        if (end == 0)
        {
            return 0;
        }

        var start = EndOfLastLine(answers, end - 1);
        var bytes = new byte[end - start];
        answers.Position = start;
        answers.ReadExactly(bytes);
        try
        {
            using var json = JsonDocument.Parse(bytes);
            var sameJudge = by is null || (json.RootElement.TryGetProperty("by", out var was) && was.GetString() == by);
            return sameJudge
                ? json.RootElement.GetProperty("line").GetInt64()
                : throw new CommandFailedException($"the answers in `{name}` were judged by other rules; begin again without --resume");
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new CommandFailedException($"`{name}` holds something else than answers of this command, so it cannot be continued");
        }
    }

    /// <summary>The offset after the last line end before an offset.</summary>
    private static long EndOfLastLine(FileStream file, long? before = null)
    {
        var buffer = new byte[Step];
        for (var end = before ?? file.Length; end > 0;)
        {
            var length = (int)Math.Min(Step, end);
            file.Position = end - length;
            file.ReadExactly(buffer.AsSpan(0, length));
            var found = buffer.AsSpan(0, length).LastIndexOf((byte)'\n');
            if (found >= 0)
            {
                return end - length + found + 1;
            }

            end -= length;
        }

        return 0;
    }
}
