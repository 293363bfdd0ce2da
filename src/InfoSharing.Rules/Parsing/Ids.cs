using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>The form of ids: words of letters and digits joined by single hyphens and points.</summary>
internal static class Ids
{
    /// <summary>Stands in for an id that could not be read.</summary>
    public const string StandIn = "unnamed";

    private const int Longest = 100;

    public static string Plain(Node node, DiagnosticBag problems) => Read(node, mayHaveCapitals: false, problems);

    public static string OfLaw(Node node, DiagnosticBag problems) => Read(node, mayHaveCapitals: true, problems);

    private static string Read(Node node, bool mayHaveCapitals, DiagnosticBag problems)
    {
        if (node is not TextNode { Text: var id })
        {
            return Shapes.Wrong(node, "id", Shapes.Expected.Text, problems, StandIn);
        }

        if (id.Length > Longest || !IsWellFormed(id, mayHaveCapitals))
        {
            var meant = Meant(id, mayHaveCapitals);
            problems.Add(Wording.BadId(node.At, id, meant == id ? null : meant, Longest, mayHaveCapitals));
            return StandIn;
        }

        return id;
    }

    /// <summary>Whether it is words of letters and digits, joined by single hyphens and points.</summary>
    private static bool IsWellFormed(string id, bool mayHaveCapitals)
    {
        var atStartOfWord = true;
        foreach (var character in id)
        {
            var joins = character is '-' or '.';
            if (joins ? atStartOfWord : !IsAllowed(character))
            {
                return false;
            }

            atStartOfWord = joins;
        }

        return !atStartOfWord;

        bool IsAllowed(char character) =>
            char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || (mayHaveCapitals && char.IsAsciiLetterUpper(character));
    }

    /// <summary>The same id in its proper form: what cannot stand in an id becomes a hyphen. Null when nothing is left.</summary>
    private static string? Meant(string id, bool mayHaveCapitals)
    {
        var letters = (mayHaveCapitals ? id : id.ToLowerInvariant())
            .Select(character => char.IsAsciiLetterOrDigit(character) || character == '.' ? character : '-');
        var parts = string.Concat(letters).Split('.')
            .Select(part => string.Join('-', part.Split('-', StringSplitOptions.RemoveEmptyEntries)))
            .Where(part => part.Length > 0);
        var meant = string.Join('.', parts);
        return meant.Length is 0 or > Longest ? null : meant;
    }
}
