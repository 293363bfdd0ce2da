using System.Buffers;
using System.Text;

namespace InfoSharing.Rules.Explanation;

/// <summary>JSON as a writer gives it, in pieces that become one text: megabytes are not copied from buffer to larger buffer.</summary>
/// <remarks>The pieces are borrowed from the pool that all code shares, and go back cleared: they hold what is said of people.</remarks>
internal sealed class JsonText : IBufferWriter<byte>, IDisposable
{
    // Small enough to lie in a processor's cache until its letters are counted.
    private const int PieceLength = 1 << 16;

    private readonly List<Piece> full = [];
    private byte[] last = [];
    private int written;

    private readonly record struct Piece(byte[] Bytes, int Length, int Letters);

    public void Advance(int count) => written += count;

    /// <remarks>A writer asks for room for a whole word, so that no letter is split between two pieces.</remarks>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (last.Length - written < Math.Max(1, sizeHint))
        {
            Finish();
            last = ArrayPool<byte>.Shared.Rent(Math.Max(PieceLength, sizeHint));
        }

        return last.AsMemory(written);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>All that was written.</summary>
    public override string ToString()
    {
        Finish();
        return string.Create(full.Sum(piece => piece.Letters), full, static (text, pieces) =>
        {
            foreach (var piece in pieces)
            {
                text = text[Encoding.UTF8.GetChars(piece.Bytes.AsSpan(0, piece.Length), text)..];
            }
        });
    }

    public void Dispose()
    {
        Finish();
        full.ForEach(piece => ArrayPool<byte>.Shared.Return(piece.Bytes, clearArray: true));
        full.Clear();
    }

    private void Finish()
    {
        if (last.Length > 0)
        {
            full.Add(new Piece(last, written, Encoding.UTF8.GetCharCount(last, 0, written)));
            (last, written) = ([], 0);
        }
    }
}
