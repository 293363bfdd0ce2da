using System.Buffers.Text;
using System.Text.Json;

namespace InfoSharing.Rules.Cli.Batches;

/// <summary>How far an interrupted run came: what stands in a file that is taken for its answers only if it is them.</summary>
/// <remarks>Nothing is written to the file before all is proven: each line has the form of an answer, the first and the last are what these rules answer to these cases, and what is torn off at the end is the beginning of the next answer.</remarks>
internal sealed class Resuming
{
    private const int Step = 1 << 16;
    private const int LongestStart = 40;

    // More than any answer takes: nobody tears off so much.
    private const long LongestTorn = 1L << 28;

    private readonly Stream answers;
    private readonly string name;
    private readonly List<(long Number, long Start, long End)> ends = [];
    private long whole;

    private Resuming(Stream answers, string name) => (this.answers, this.name) = (answers, name);

    private static ReadOnlySpan<byte> Opening => "{\"line\":"u8;

    /// <summary>The number of the last line that was answered in full, 0 if none was.</summary>
    public long Done => ends.Count == 0 ? 0 : ends[^1].Number;

    /// <exception cref="CommandFailedException">The file holds something else than answers, or answers by other rules.</exception>
    public static Resuming Of(Stream answers, string name, BatchJudge judge)
    {
        var resuming = new Resuming(answers, name);
        resuming.ReadLines();
        resuming.RequireRulesOf(judge);
        return resuming;
    }

    /// <summary>Whether a file is empty or begins as answers do.</summary>
    public static bool LooksLikeAnswers(Stream file)
    {
        var start = new byte[Opening.Length];
        file.Position = 0;
        var length = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return Opening.StartsWith(start.AsSpan(0, length));
    }

    /// <summary>Passes over the cases that are answered, and judges the first and the last of them again.</summary>
    /// <exception cref="CommandFailedException">The answers are not those of these cases.</exception>
    public void PassOver(LineReader cases, BatchJudge judge)
    {
        for (long number = 1; number <= Done; number++)
        {
            if (cases.Next() is not { } line)
            {
                throw OtherCases(judge);
            }

            foreach (var (_, start, end) in ends.Where(answer => answer.Number == number))
            {
                if (!judge.Judge([line]).Bytes.WrittenSpan.SequenceEqual(Read(start, end)))
                {
                    throw OtherCases(judge);
                }
            }
        }
    }

    /// <summary>What goes on writing after the last whole answer.</summary>
    public AnswerWriter Continue() => new(answers, whole, Read(whole, answers.Length), NotAnswers);

    private void ReadLines()
    {
        var (buffer, start, at) = (new byte[Step], 0L, 0L);
        var opening = new List<byte>(LongestStart);
        var before = (byte)0;
        answers.Position = 0;
        for (var length = answers.Read(buffer); length > 0; length = answers.Read(buffer))
        {
            foreach (var letter in buffer.AsSpan(0, length))
            {
                at++;
                if (letter == (byte)'\n')
                {
                    Add(Number(opening, before), start, at);
                    start = at;
                    opening.Clear();
                }
                else if (opening.Count < LongestStart)
                {
                    opening.Add(letter);
                }

                before = letter;
            }
        }

        whole = start;
        if (at - start > LongestTorn || !Opening.StartsWith([.. opening.Take(Opening.Length)]))
        {
            throw NotAnswers();
        }
    }

    // Of all lines only the first and the last are kept in mind.
    private void Add(long number, long start, long end)
    {
        if (number <= Done)
        {
            throw NotAnswers();
        }

        if (ends.Count == 2)
        {
            ends.RemoveAt(1);
        }

        ends.Add((number, start, end));
    }

    private long Number(List<byte> opening, byte last)
    {
        ReadOnlySpan<byte> bytes = [.. opening];
        return last == (byte)'}' && bytes.StartsWith(Opening)
            && Utf8Parser.TryParse(bytes[Opening.Length..], out long number, out var length) && number > 0
            && Opening.Length + length < bytes.Length && bytes[Opening.Length + length] == (byte)','
            ? number
            : throw NotAnswers();
    }

    private void RequireRulesOf(BatchJudge judge)
    {
        if (ends.Count == 0 || judge.Whole)
        {
            return;
        }

        try
        {
            using var json = JsonDocument.Parse(Read(ends[^1].Start, ends[^1].End));
            if (json.RootElement.TryGetProperty("by", out var was) && was.GetString() != judge.By)
            {
                throw new CommandFailedException($"the answers in `{name}` were judged by other rules; begin again without --resume");
            }
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            throw NotAnswers();
        }
    }

    private byte[] Read(long start, long end)
    {
        var bytes = new byte[end - start];
        answers.Position = start;
        answers.ReadExactly(bytes);
        return bytes;
    }

    private CommandFailedException NotAnswers() => new($"`{name}` holds something else than answers of this command, so it cannot be continued");

    private CommandFailedException OtherCases(BatchJudge judge) =>
        new($"the answers in `{name}` are not those to the cases of `{judge.Name}` by these rules and options; begin again without --resume");
}
