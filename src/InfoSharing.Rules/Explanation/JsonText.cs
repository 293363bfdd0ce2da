using System.Buffers;
using System.Text;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Explanation;

/// <summary>JSON as a writer gives it, in pieces that become one text: megabytes are not copied from buffer to larger buffer.</summary>
/// <remarks>The pieces are borrowed from the pool that all code shares, and go back cleared: they hold what is said of people.</remarks>
/// <param name="instead">The member that writes the same without holding it.</param>
/// <param name="most">How many letters the text may have.</param>
internal sealed class JsonText(string instead, long most = TextInMemory.Longest) : IBufferWriter<byte>, IDisposable
{
    // Small enough to lie in a processor's cache until its letters are counted.
    private const int PieceLength = 1 << 16;

    private readonly List<Piece> full = [];
    private byte[] last = [];
    private int written;
    private long letters;

    private readonly record struct Piece(byte[] Bytes, int Length);

    public void Advance(int count) => written += count;

    /// <remarks>A writer asks for room for a whole word, so that no letter is split between two pieces.</remarks>
    /// <exception cref="TextTooLongException">There are more letters than a string can hold.</exception>
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
    /// <exception cref="TextTooLongException">There are more letters than a string can hold.</exception>
    public override string ToString()
    {
        Finish();
        return string.Create((int)letters, full, static (text, pieces) =>
        {
            foreach (var piece in pieces)
            {
                text = text[Encoding.UTF8.GetChars(piece.Bytes.AsSpan(0, piece.Length), text)..];
            }
        });
    }

    public void Dispose()
    {
        Keep();
        full.ForEach(piece => ArrayPool<byte>.Shared.Return(piece.Bytes, clearArray: true));
        full.Clear();
    }

    private void Finish()
    {
        letters += Encoding.UTF8.GetCharCount(last, 0, written);
        Keep();
        if (letters > most)
        {
            throw new TextTooLongException(instead);
        }
    }

    private void Keep()
    {
        if (last.Length > 0)
        {
            full.Add(new Piece(last, written));
            (last, written) = ([], 0);
        }
    }
}
