using System.Text;

namespace InfoSharing.Rules.Cli.Tests.Files;

/// <summary>An input of which each reading gets one line, as from somebody who types; before each a test may do something.</summary>
internal sealed class LineByLine(string text, Action<int> before) : MemoryStream(Encoding.UTF8.GetBytes(text), writable: false)
{
    private int lines;

    public override int Read(Span<byte> buffer)
    {
        before(++lines);
        var left = GetBuffered();
        var length = Math.Min(buffer.Length, left.IndexOf((byte)'\n') + 1 is var end and > 0 ? end : left.Length);
        left[..length].CopyTo(buffer);
        Position += length;
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    private ReadOnlySpan<byte> GetBuffered() => ToArray().AsSpan((int)Position);
}
