using System.Buffers;

namespace InfoSharing.Rules.Explanation;

/// <summary>JSON as a writer gives it, handed on piece by piece: no more than one piece is held, however long the whole is.</summary>
/// <remarks>The piece is borrowed from the pool that all code shares, and goes back cleared: it holds what is said of people.</remarks>
/// <param name="take">Takes the bytes of a piece.</param>
internal sealed class JsonPieces(Action<ReadOnlyMemory<byte>> take) : IBufferWriter<byte>, IDisposable
{
    private const int PieceLength = 1 << 16;

    private byte[] piece = [];
    private int written;

    public void Advance(int count) => written += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (piece.Length - written < Math.Max(1, sizeHint))
        {
            HandOn();
            if (piece.Length < Math.Max(1, sizeHint))
            {
                Return();
                piece = ArrayPool<byte>.Shared.Rent(Math.Max(PieceLength, sizeHint));
            }
        }

        return piece.AsMemory(written);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Hands on what has been written.</summary>
    public void HandOn()
    {
        if (written > 0)
        {
            take(piece.AsMemory(0, WithoutReturns(piece.AsSpan(0, written))));
            written = 0;
        }
    }

    public void Dispose() => Return();

    /// <summary>Takes out what a platform puts before the end of a line, and tells the length left; inside a string it is always escaped.</summary>
    private static int WithoutReturns(Span<byte> bytes)
    {
        var to = bytes.IndexOf((byte)'\r');
        if (to < 0)
        {
            return bytes.Length;
        }

        for (var from = to; from < bytes.Length; from++)
        {
            if (bytes[from] != '\r')
            {
                bytes[to++] = bytes[from];
            }
        }

        return to;
    }

    private void Return()
    {
        if (piece.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(piece, clearArray: true);
            (piece, written) = ([], 0);
        }
    }
}
