using System.Globalization;
using InfoSharing.Rules.Syntax;

namespace InfoSharing.Rules.Recording;

/// <summary>Makes the tree of a record. What is made has no place in a file, so all of it stands at the start.</summary>
internal static class Json
{
    private static readonly Location Start = new("record", 1, 1);

    public static Node Null { get; } = new NullNode(Start);

    /// <summary>Members with a value; those without are left out.</summary>
    public static ObjectNode Object(params IEnumerable<(string Name, Node? Value)> members) =>
        new(Start, [.. members.Where(member => member.Value is not null).Select(member => new Member(member.Name, Start, member.Value!))]);

    public static ListNode List(IEnumerable<Node> items) => new(Start, [.. items]);

    public static ListNode Texts(IEnumerable<string> texts) => List(texts.Select(text => Text(text)!));

    public static TextNode? Text(string? text) => text is null ? null : new TextNode(Start, text);

    public static Node Number(int number) => new NumberNode(Start, number.ToString(CultureInfo.InvariantCulture));

    public static Node YesNo(bool isYes) => new YesNoNode(Start, isYes);

    public static TextNode Day(DateOnly day) => Text(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))!;

    public static TextNode Time(DateTimeOffset time) => Text(time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture))!;

    /// <summary>The object with one member changed, added, or, without a value, taken out.</summary>
    public static ObjectNode With(this ObjectNode node, string name, Node? value) =>
        Object([.. node.Members.Where(member => member.Name != name).Select(member => (member.Name, (Node?)member.Value)), (name, value)]);
}
