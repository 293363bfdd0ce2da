using System.Globalization;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>Reads the small things of which all files are made: text, words of closed lists, dates, numbers, lists.</summary>
internal static class Shapes
{
    /// <summary>What should have stood somewhere, and what stands there, in the author's words.</summary>
    public static class Expected
    {
        public const string Object = "an object in braces";
        public const string List = "a list in square brackets";
        public const string Text = "text in quotation marks";
        public const string Number = "a whole number";
        public const string YesNo = "`true` or `false`";
        public const string Date = "a date such as `\"2026-02-05\"`";
        public const string Choice = "one of its values, in quotation marks";
        public const string Choices = "a list of its values, in square brackets";
    }

    public static string Describe(Node node) => node switch
    {
        ObjectNode => Expected.Object,
        ListNode => Expected.List,
        TextNode => Expected.Text,
        NumberNode { Raw: var raw } => $"the number {Wording.Quote(raw)}",
        YesNoNode yesNo => yesNo.IsYes ? "`true`" : "`false`",
        _ => "`null`",
    };

    public static NodeReader<string> Text(string name) => (node, problems) => Text(node, name, problems);

    public static string Text(Node node, string name, DiagnosticBag problems)
    {
        if (node is not TextNode { Text: var text })
        {
            return Wrong(node, name, Expected.Text, problems, "");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            problems.Add(Wording.EmptyText(node.At, name));
        }

        return text;
    }

    public static NodeReader<string> Sentence(string name) => (node, problems) => Sentence(node, name, problems);

    public static string Sentence(Node node, string name, DiagnosticBag problems)
    {
        var text = Text(node, name, problems);
        if (text.EndsWith('.') || text.AsSpan().IndexOfAny('\r', '\n') >= 0 || (text.Trim().Length < text.Length && !string.IsNullOrWhiteSpace(text)))
        {
            problems.Add(Wording.SentenceForm(node.At, name));
        }

        return text;
    }

    public static NodeReader<Reference> Reference(string name) => (node, problems) => Reference(node, name, problems);

    public static Reference Reference(Node node, string name, DiagnosticBag problems) => new(Text(node, name, problems), node.At);

    public static NodeReader<bool> YesNo(string name) => (node, problems) => YesNo(node, name, problems);

    public static bool YesNo(Node node, string name, DiagnosticBag problems) =>
        node is YesNoNode yesNo ? yesNo.IsYes : Wrong(node, name, Expected.YesNo, problems, false);

    public static NodeReader<int> WholeNumber(string name, int least = int.MinValue) => (node, problems) => WholeNumber(node, name, problems, least);

    public static int WholeNumber(Node node, string name, DiagnosticBag problems, int least = int.MinValue)
    {
        if (node is not NumberNode number)
        {
            return Wrong(node, name, Expected.Number, problems, 0);
        }

        if (!number.TryGetWholeNumber(out var value))
        {
            problems.Add(Wording.NotAWholeNumber(node.At, name, number.Raw));
        }
        else if (value < least)
        {
            problems.Add(Wording.NumberTooSmall(node.At, name, value, least));
        }

        return value;
    }

    public static NodeReader<DateOnly> Date(string name) => (node, problems) => Date(node, name, problems);

    public static DateOnly Date(Node node, string name, DiagnosticBag problems)
    {
        if (node is not TextNode { Text: var text })
        {
            return Wrong(node, name, Expected.Date, problems, default(DateOnly));
        }

        if (!TryReadDate(text, out var date))
        {
            problems.Add(HasFormOfDate(text) ? Wording.NoSuchDay(node.At, text) : Wording.BadDate(node.At, text, MeantDate(text)));
        }

        return date;
    }

    public static bool TryReadDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public static NodeReader<T?> Word<T>(WordList<T> words)
        where T : struct, Enum => (node, problems) => Word(node, words, problems);

    public static T? Word<T>(Node node, WordList<T> words, DiagnosticBag problems, params T[] except)
        where T : struct, Enum
    {
        if (node is TextNode { Text: var text } && words.TryFind(text, out var meant) && (except.Length == 0 || !except.Contains(meant.Value)))
        {
            return meant;
        }

        WordOf(node, words.Title, [.. words.All.Except(except.Select(value => words[value]))], problems);
        return null;
    }

    /// <summary>One of a few words; empty when something else is written.</summary>
    public static NodeReader<string> WordOf(string title, params string[] allowed) => (node, problems) => WordOf(node, title, allowed, problems);

    private static string WordOf(Node node, string title, string[] allowed, DiagnosticBag problems)
    {
        if (node is TextNode { Text: var text })
        {
            if (allowed.Contains(text))
            {
                return text;
            }

            problems.Add(Wording.UnknownWord(node.At, text, title, NearestName.Find(text, allowed), allowed));
        }
        else
        {
            problems.Add(Wording.WordShape(node.At, title, Describe(node), allowed));
        }

        return "";
    }

    public static NodeReader<IReadOnlyList<T>> List<T>(string name, NodeReader<T> read, bool mayBeEmpty) =>
        (node, problems) => List(node, name, read, mayBeEmpty, problems);

    public static IReadOnlyList<T> List<T>(Node node, string name, NodeReader<T> read, bool mayBeEmpty, DiagnosticBag problems)
    {
        if (node is not ListNode list)
        {
            return Wrong<IReadOnlyList<T>>(node, name, Expected.List, problems, []);
        }

        if (list.Items.Count == 0)
        {
            if (!mayBeEmpty)
            {
                problems.Add(Wording.EmptyList(node.At, name));
            }

            return [];
        }

        var all = new T[list.Items.Count];
        for (var place = 0; place < all.Length; place++)
        {
            all[place] = read(list.Items[place], problems);
        }

        return all.AsReadOnly();
    }

    public static T Wrong<T>(Node node, string name, string expected, DiagnosticBag problems, T standIn)
    {
        problems.Add(Wording.WrongShape(node.At, Wording.Quote(name), expected, Describe(node)));
        return standIn;
    }

    private static bool HasFormOfDate(string text) =>
        text is [_, _, _, _, '-', _, _, '-', _, _] && text.All(character => char.IsAsciiDigit(character) || character == '-');

    /// <summary>The date that was probably meant: an English one, with the day first.</summary>
    private static string? MeantDate(string text) =>
        DateOnly.TryParseExact(
            text.Trim(),
            ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy/M/d", "yyyy-M-d"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
}
