using System.Globalization;

namespace InfoSharing.Rules.Explanation;

/// <summary>The little English that joins the sentences of a pack: capitals, lists, dates and "not".</summary>
internal static class English
{
    public const string NotKnown = "it is not known whether ";

    /// <summary>The words as a sentence: a capital first, a full stop last.</summary>
    public static string Sentence(string words) =>
        words.Length == 0 ? "" : Capital(words) + (words[^1] is '.' or '?' or '!' ? "" : ".");

    public static string Capital(string words) => words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>A title as the middle of a sentence; words in capitals, such as "MAPPA", stay.</summary>
    public static string Inside(string title) =>
        title.Length > 1 && char.IsUpper(title[0]) && char.IsUpper(title[1]) ? title : char.ToLowerInvariant(title[0]) + title[1..];

    public static string And(IEnumerable<string> all) => Listed([.. all], "and");

    public static string Or(IEnumerable<string> all) => Listed([.. all], "or");

    /// <summary>Whole statements, joined so that each can still be told apart.</summary>
    public static string Statements(IEnumerable<string> all, int most = 3)
    {
        var distinct = all.Distinct().ToList();
        var shown = distinct.Count == most + 1 ? most + 1 : most;
        List<string> said = [.. Merged(distinct.Take(shown))];
        if (distinct.Count > shown)
        {
            said.Add(Invariant($"{distinct.Count - shown} more points"));
        }

        return Joined(said);
    }

    /// <summary>Sentences that begin alike, said with their beginning once: "it reveals health or sex life".</summary>
    public static string Alike(IReadOnlyList<string> sentences, string word)
    {
        var split = sentences.Select(sentence => sentence.Split(' ')).ToList();
        var shared = Enumerable.Range(0, split.Min(words => words.Length))
            .TakeWhile(place => split.All(words => words[place] == split[0][place]))
            .Count();
        shared = Math.Min(shared, split.Min(words => words.Length) - 1);
        return sentences.Count < 2 || shared < 2
            ? Listed(sentences, word)
            : string.Join(' ', split[0][..shared]) + " " + Listed([.. split.Select(words => string.Join(' ', words[shared..]))], word);
    }

    /// <summary>The sentence denied. Only a verb near the start is trusted to be the main one.</summary>
    public static string Not(string sentence)
    {
        var words = sentence.Split(' ');
        var verb = words[0] is "it" or "they" or "there" ? 1 : words[0] is "the" ? 2 : -1;
        if (verb < 0 || verb + 1 >= words.Length || words[verb + 1] is "no" or "none" or "neither")
        {
            return "it is not so that " + sentence;
        }

        if (words[verb + 1] == "not")
        {
            return string.Join(' ', [.. words[..(verb + 1)], .. words[(verb + 2)..]]);
        }

        string[]? denied = words[verb] switch
        {
            "is" or "are" or "was" or "were" or "may" or "can" or "would" => [words[verb], "not"],
            "has" when IsParticiple(words[verb + 1]) => ["has", "not"],
            "has" => ["does", "not", "have"],
            "reveals" or "shows" or "quotes" or "mixes" => ["does", "not", words[verb] is "mixes" ? "mix" : words[verb][..^1]],
            _ => null,
        };
        return denied is null ? "it is not so that " + sentence : string.Join(' ', [.. words[..verb], .. denied, .. words[(verb + 1)..]]);
    }

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A place in a law in full: "Art 6(1)(e)" is "Article 6(1)(e)".</summary>
    public static string Place(string place) => string.Join(' ', place.Split(' ').Select(InFull));

    public static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static string InFull(string word) => word switch
    {
        "Art" => "Article",
        "Arts" => "Articles",
        "para" => "paragraph",
        "paras" => "paragraphs",
        "Sch" => "Schedule",
        "Pt" => "Part",
        "reg" => "regulation",
        "regs" => "regulations",
        "s" => "section",
        "ss" => "sections",
        _ when word.StartsWith("s.", StringComparison.Ordinal) && word.Length > 2 && char.IsAsciiDigit(word[2]) => "section " + word[2..],
        _ when word.StartsWith("ss.", StringComparison.Ordinal) && word.Length > 3 && char.IsAsciiDigit(word[3]) => "sections " + word[3..],
        _ => word,
    };

    private static bool IsParticiple(string word) =>
        word.EndsWith("ed", StringComparison.Ordinal) || word is "been" or "withdrawn" or "given" or "had";

    private static string Listed(IReadOnlyList<string> all, string word) => all.Count switch
    {
        0 => "",
        1 => all[0],
        _ => $"{string.Join(", ", all.Take(all.Count - 1))} {word} {all[^1]}",
    };

    private static string Joined(List<string> said) => said.Count switch
    {
        0 => "",
        1 => said[0],
        2 => $"{said[0]}, and {said[1]}",
        _ => $"{string.Join("; ", said.Take(said.Count - 1))}; and {said[^1]}",
    };

    /// <summary>"it is not known whether a, or whether b", where several are not known.</summary>
    private static List<string> Merged(IEnumerable<string> statements)
    {
        var all = statements.ToList();
        var open = all.Where(statement => statement.StartsWith(NotKnown, StringComparison.Ordinal)).ToList();
        if (open.Count > 1)
        {
            all.RemoveAll(open.Contains);
            all.Add(NotKnown + string.Join(", or whether ", open.Select(statement => statement[NotKnown.Length..])));
        }

        return all;
    }
}
