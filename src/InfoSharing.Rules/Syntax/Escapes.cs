using System.Globalization;
using System.Text;

namespace InfoSharing.Rules.Syntax;

/// <summary>What a backslash may begin inside a text.</summary>
internal static class Escapes
{
    /// <summary>The length of <c>\u00e9</c>.</summary>
    public const int UnicodeLength = 6;

    /// <summary>The length of the escape that begins with the backslash at the start; zero when there is no such escape.</summary>
    public static int LengthAt(ReadOnlySpan<byte> text) => text switch
    {
        [_, (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t', ..] => 2,
        [_, (byte)'u', ..] => UnitAt(text) is null ? 0 : UnicodeLength,
        _ => 0,
    };

    /// <summary>
    /// Where, in a text whose escapes are well formed, a <c>\u</c> escape gives half a character (a surrogate without its partner), which
    /// no program can keep; -1 when there is none.
    /// </summary>
    public static int FindHalfCharacter(ReadOnlySpan<byte> text)
    {
        for (var offset = 0; offset < text.Length; offset++)
        {
            if (text[offset] != '\\')
            {
                continue;
            }

            if (UnitAt(text[offset..]) is not { } unit)
            {
                offset++;
                continue;
            }

            var next = offset + UnicodeLength;
            var pairs = char.IsHighSurrogate(unit) && UnitAt(text[next..]) is { } low && char.IsLowSurrogate(low);
            if (char.IsSurrogate(unit) && !pairs)
            {
                return offset;
            }

            offset = next + (pairs ? UnicodeLength : 0) - 1;
        }

        return -1;
    }

    private static char? UnitAt(ReadOnlySpan<byte> text) =>
        text.Length >= UnicodeLength && text[0] == '\\' && text[1] == 'u'
            && ushort.TryParse(Encoding.UTF8.GetString(text[2..UnicodeLength]), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
