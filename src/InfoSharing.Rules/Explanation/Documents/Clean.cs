using System.Globalization;
using System.Text;

namespace InfoSharing.Rules.Explanation;

/// <summary>Makes words of packs and cases fit to stand on a page: nothing in them steers the page or hides in it.</summary>
internal static class Clean
{
    /// <summary>The words with a space for what breaks a line and the sign of replacement for what turns or hides letters, or is none.</summary>
    public static string Words(string words)
    {
        if (IsPlain(words))
        {
            return words;
        }

        var clean = new StringBuilder(words.Length);
        foreach (var letter in words.EnumerateRunes())
        {
            _ = Rune.GetUnicodeCategory(letter) switch
            {
                UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => clean.Append(' '),
                UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => clean.Append('\uFFFD'),
                _ => clean.Append(letter.ToString()),
            };
        }

        return clean.ToString();
    }

    /// <summary>The address if it leads to the web; none for any other scheme, which could run something.</summary>
    public static string? Address(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && address.All(letter => letter is > ' ' and < '\u007F')
            ? address
            : null;

    private static bool IsPlain(string words)
    {
        foreach (var letter in words)
        {
            if (!IsPlain(letter))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlain(char letter) => letter is >= ' ' and < '\u007F' or >= '\u00A0' and < '\u0300' and not '\u00AD';
}
