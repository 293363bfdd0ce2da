using System.Text;

namespace InfoSharing.Rules.Text;

/// <summary>What is written, kept to become one string, if there can be such a string.</summary>
/// <param name="instead">The member that writes the same without holding it.</param>
/// <param name="most">How many letters it may have.</param>
internal sealed class TextInMemory(string instead, long most = TextInMemory.Longest) : TextWriter
{
    /// <summary>The most letters that a string can have.</summary>
    public const long Longest = 0x3FFFFFDF;

    private readonly StringBuilder text = new();

    public override Encoding Encoding => Encoding.Unicode;

    /// <exception cref="TextTooLongException">More would be written than a string can hold.</exception>
    public override void Write(char value)
    {
        Require(1);
        text.Append(value);
    }

    /// <exception cref="TextTooLongException">More would be written than a string can hold.</exception>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <exception cref="TextTooLongException">More would be written than a string can hold.</exception>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <exception cref="TextTooLongException">More would be written than a string can hold.</exception>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        Require(buffer.Length);
        text.Append(buffer);
    }

    public override string ToString() => text.ToString();

    private void Require(int more)
    {
        if (text.Length + (long)more > most)
        {
            throw new TextTooLongException(instead);
        }
    }
}
