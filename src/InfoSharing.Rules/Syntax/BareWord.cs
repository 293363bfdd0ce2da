using System.Text;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Syntax;

/// <summary>Bare words where JSON wants something else, and what their author probably meant.</summary>
internal static class BareWord
{
    /// <summary>The word, number or date written without quotation marks at an offset; empty when something else stands there.</summary>
    public static string At(ReadOnlySpan<byte> bytes, int offset)
    {
        var end = offset;
        while (end < bytes.Length && Rune.DecodeFromUtf8(bytes[end..], out var character, out var length) == System.Buffers.OperationStatus.Done
            && (Rune.IsLetterOrDigit(character) || character.Value is '-' or '+' or '.' or '_' || (end > offset && character.Value == '/')))
        {
            end += length;
        }

        return Encoding.UTF8.GetString(bytes[offset..end]);
    }

    /// <summary>The one character at an offset; empty at the end of the file.</summary>
    public static string CharacterAt(ReadOnlySpan<byte> bytes, int offset)
    {
        if (offset >= bytes.Length)
        {
            return "";
        }

        Rune.DecodeFromUtf8(bytes[offset..], out var character, out _);
        return character.ToString();
    }

    /// <summary>Whether JSON itself knows the word.</summary>
    public static bool IsJson(string word) => word is "true" or "false" or "null";

    /// <summary>Whether it is a whole number as JSON writes it, so that what is wrong comes after it.</summary>
    public static bool IsNumber(string word)
    {
        var digits = word.StartsWith('-') ? word[1..] : word;
        return digits.Length > 0 && digits.All(char.IsAsciiDigit) && (digits.Length == 1 || digits[0] != '0');
    }

    /// <summary>The word of JSON that was probably meant; null when the word is more likely a text without its quotation marks.</summary>
    public static string? Meant(string word) => word.ToLowerInvariant() switch
    {
        "yes" or "y" => "true",
        "no" or "n" => "false",
        "none" or "nil" or "nothing" or "unknown" or "undefined" => "null",
        var lower => NearestName.Find(lower, ["true", "false", "null"]),
    };

    /// <summary>Whether digits are joined by two hyphens, strokes or points, as in 2026-02-05 and 5/2/2026.</summary>
    public static bool LooksLikeDate(string word) =>
        word.Split('-', '/', '.') is [{ Length: > 0 } first, { Length: > 0 } second, { Length: > 0 } third]
        && (first + second + third).All(char.IsAsciiDigit);
}
