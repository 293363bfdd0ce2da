using System.Globalization;
using System.Text;

namespace InfoSharing.Rules.Text;

/// <summary>
/// All wording of all diagnostics, one method each, one file for each thousand of codes. A message is one lower-case sentence with no
/// full stop and no line break, for a reader who is a lawyer; the remedy goes in the help.
/// </summary>
internal static partial class Wording
{
    private const int LongestQuoted = 80;

    /// <summary>The author's own words in backticks, on one line: what cannot be seen is spelled out, what is too long is cut.</summary>
    public static string Quote(string words)
    {
        var quoted = new StringBuilder("`");
        foreach (var character in words.EnumerateRunes())
        {
            if (quoted.Length > LongestQuoted)
            {
                quoted.Append('…');
                break;
            }

            var isOtherSpace = character.Value != ' ' && Rune.GetUnicodeCategory(character) == UnicodeCategory.SpaceSeparator;
            _ = isOtherSpace || Unseen.IsControl(character) || Unseen.IsHidden(character) ? quoted.Append(CultureInfo.InvariantCulture, $"\\u{character.Value:X4}")
                : character.Value == '`' ? quoted.Append('\'')
                : quoted.Append(character.ToString());
        }

        return quoted.Append('`').ToString();
    }

    /// <summary>Several of the author's words as English: `a`, `b` and `c`.</summary>
    public static string QuoteAll(IEnumerable<string> words, string conjunction = "and")
    {
        var quoted = words.Select(Quote).ToArray();
        return quoted.Length < 2
            ? string.Concat(quoted)
            : $"{string.Join(", ", quoted[..^1])} {conjunction} {quoted[^1]}";
    }

    /// <summary>A count with its noun: 1 rule, 2 rules, 10,000 rules.</summary>
    public static string Count(long count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>A noun with its article: a rule, an exception.</summary>
    public static string A(string noun) => noun is ['a' or 'e' or 'i' or 'o', ..] ? $"an {noun}" : $"a {noun}";

    private static string? DidYouMean(string? nearest) => nearest is null ? null : $"did you mean {Quote(nearest)}?";

    /// <summary>The help for a word outside a closed list: the nearest one first, then all of them.</summary>
    private static string OneOf(string? nearest, IEnumerable<string> allowed)
    {
        var list = $"it can be {QuoteAll(allowed, "or")}";
        return nearest is null ? list : $"{DidYouMean(nearest)} {list}";
    }
}
