using System.Globalization;
using System.Text;

namespace InfoSharing.Rules.Text;

/// <summary>Characters that are not seen, and yet steer what is: none of them comes from a case, a pack or a file name onto a page or a screen.</summary>
internal static class Unseen
{
    /// <summary>Whether it breaks or moves a line, or is a command to a terminal.</summary>
    public static bool IsControl(Rune letter) =>
        Rune.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>Whether it turns, joins or hides the letters around it, or is no letter that everybody sees alike.</summary>
    public static bool IsHidden(Rune letter) =>
        Rune.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    /// <summary>The words with a space for what breaks a line and the sign of replacement for what turns or hides letters, or is none.</summary>
    public static string Cleaned(string words)
    {
        if (IsPlain(words))
        {
            return words;
        }

        var clean = new StringBuilder(words.Length);
        foreach (var letter in words.EnumerateRunes())
        {
            _ = IsControl(letter) ? clean.Append(' ')
                : IsHidden(letter) ? clean.Append('\uFFFD')
                : clean.Append(letter.ToString());
        }

        return clean.ToString();
    }

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
