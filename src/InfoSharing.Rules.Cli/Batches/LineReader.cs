using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Cli.Batches;

/// <summary>One line of a file of cases.</summary>
/// <param name="Number">Its number, counted from 1.</param>
/// <param name="Bytes">Its text, without the line end; cut short if it is longer than any case may be.</param>
internal readonly record struct CaseLine(long Number, ReadOnlyMemory<byte> Bytes);

/// <summary>Reads lines of bytes from a stream of any length; no line takes more room than a case may.</summary>
internal sealed class LineReader(Stream stream)
{
    private readonly byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private long number;

    /// <summary>How many bytes were taken from the stream.</summary>
    public long BytesRead { get; private set; }

    /// <summary>The next line; null at the end.</summary>
    public CaseLine? Next()
    {
        // One byte more than is allowed is enough to see that a line is too long, without holding all of it.
        var line = new MemoryStream();
        var any = false;
        while (start < end || Fill())
        {
            any = true;
            var rest = buffer.AsSpan(start, end - start);
            var length = rest.IndexOf((byte)'\n');
            var taken = length < 0 ? rest.Length : length;
            line.Write(rest[..(int)Math.Min(taken, Limits.MaxBytesPerFile + 1 - line.Length)]);
            start += taken + (length < 0 ? 0 : 1);
            if (length >= 0)
            {
                break;
            }
        }

        return any ? new CaseLine(++number, Trimmed(line)) : null;
    }

    private static ReadOnlyMemory<byte> Trimmed(MemoryStream line)
    {
        var bytes = line.GetBuffer().AsMemory(0, (int)line.Length);
        return bytes.Span is [.., (byte)'\r'] ? bytes[..^1] : bytes;
    }

    private bool Fill()
    {
        (start, end) = (0, stream.Read(buffer));
        BytesRead += end;
        return end > 0;
    }
}
