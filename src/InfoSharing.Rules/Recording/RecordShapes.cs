using System.Globalization;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Recording;

/// <summary>The shapes that only records have. Members that are not known are kept, so none is reported.</summary>
internal static class RecordShapes
{
    private static readonly string[] TimeForms = ["yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz"];

    public static T Object<T>(Node node, string what, DiagnosticBag problems, Func<ObjectReader, T> read) =>
        ObjectReader.Read(node, what, problems, reader =>
        {
            reader.Allow(reader.Written);
            return read(reader);
        });

    /// <summary>The value of a leaf that may be masked; nothing if it is, or if it may be left out and is.</summary>
    public static T? Leaf<T>(this ObjectReader reader, string name, NodeReader<T> read, DiagnosticBag problems, bool needed = true) =>
        (needed ? reader.Need(name) : reader.Take(name)) is { } node && Commitments.CommitmentIn(node) is null ? read(node, problems) : default;

    public static NodeReader<DateTimeOffset?> Time(string name) => (node, problems) =>
    {
        if (node is not TextNode { Text: var text })
        {
            return Shapes.Wrong(node, name, "a time in quotation marks", problems, default(DateTimeOffset?));
        }

        if (DateTimeOffset.TryParseExact(text, TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        problems.Add(Wording.NotATime(node.At, name));
        return null;
    };

    public static NodeReader<DateOnly?> Day(string name) => (node, problems) => Shapes.Date(name)(node, problems);

    public static NodeReader<bool?> YesNo(string name) => (node, problems) => Shapes.YesNo(name)(node, problems);

    public static NodeReader<string> Digest(string name) => (node, problems) =>
    {
        if (node is not TextNode { Text: var text })
        {
            return Shapes.Wrong(node, name, Shapes.Expected.Text, problems, "");
        }

        if (!Commitments.IsDigest(text))
        {
            problems.Add(Wording.NotADigest(node.At, name));
        }

        return text;
    };

    public static NodeReader<string> Salt(string name) => (node, problems) =>
    {
        if (node is not TextNode { Text: var text })
        {
            return Shapes.Wrong(node, name, Shapes.Expected.Text, problems, "");
        }

        if (text.Length < Commitments.LeastSaltBytes * 2 || !Commitments.IsHex(text))
        {
            problems.Add(Wording.NotASalt(node.At, name, Commitments.LeastSaltBytes));
        }

        return text;
    };

    public static NodeReader<IReadOnlyList<string>> Texts(string name) => Shapes.List(name, Shapes.Text(name), mayBeEmpty: true);

    /// <summary>An object of which every member is of one shape.</summary>
    public static NodeReader<IReadOnlyList<(string Name, T Value)>> Map<T>(string name, NodeReader<T> read) => (node, problems) =>
        node is ObjectNode { Members: var members }
            ? [.. members.Select(member => (member.Name, read(member.Value, problems)))]
            : Shapes.Wrong<IReadOnlyList<(string, T)>>(node, name, Shapes.Expected.Object, problems, []);

    /// <summary>A list of which each entry may be masked; those that are, are left out.</summary>
    public static NodeReader<IReadOnlyList<T>> Leaves<T>(string name, NodeReader<T> read) => (node, problems) =>
        node is ListNode { Items: var items }
            ? [.. items.Where(item => Commitments.CommitmentIn(item) is null).Select(item => read(item, problems))]
            : Shapes.Wrong<IReadOnlyList<T>>(node, name, Shapes.Expected.List, problems, []);
}
