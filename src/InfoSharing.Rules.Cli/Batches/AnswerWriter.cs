using System.Buffers;

namespace InfoSharing.Rules.Cli.Batches;

/// <summary>Writes answers after those that stand in a file already; what was torn off there is replaced only by the answer that it is the beginning of.</summary>
/// <param name="stream">Where the answers go; it stays open.</param>
/// <param name="whole">Where the last whole answer ends.</param>
/// <param name="torn">What stands after it.</param>
/// <param name="notAnswers">What to say if that is the beginning of no answer.</param>
internal sealed class AnswerWriter(Stream stream, long whole, byte[] torn, Func<CommandFailedException> notAnswers)
{
    private readonly ArrayBufferWriter<byte> beginning = new();
    private bool begun;

    /// <summary>Writes to a stream in which nothing stands.</summary>
    public AnswerWriter(Stream stream)
        : this(stream, 0, [], () => new CommandFailedException("there is nothing to continue")) => begun = true;

    /// <exception cref="CommandFailedException">What stands in the file is the beginning of another text, and nothing is written.</exception>
    public void Write(ReadOnlySpan<byte> answers)
    {
        if (answers.IsEmpty)
        {
            return;
        }

        if (begun)
        {
            stream.Write(answers);
            return;
        }

        // An answer may come in pieces that are shorter than what was torn off.
        beginning.Write(answers);
        var come = beginning.WrittenSpan;
        if (come.Length < torn.Length)
        {
            return;
        }

        if (!come.StartsWith(torn))
        {
            throw notAnswers();
        }

        stream.SetLength(whole);
        stream.Position = whole;
        stream.Write(come);
        begun = true;
    }

    /// <exception cref="CommandFailedException">Something is torn off at the end, and there was no answer that it could be of.</exception>
    public void Finish()
    {
        if (!begun && torn.Length > 0)
        {
            throw notAnswers();
        }

        stream.Flush();
    }
}
