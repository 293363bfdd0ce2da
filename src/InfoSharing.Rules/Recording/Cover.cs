using System.Globalization;
using InfoSharing.Rules.Syntax;

namespace InfoSharing.Rules.Recording;

/// <summary>
/// What of a record stands open, and where its leaves are: the values that are digested one by one, so that one can be masked and the
/// rest still proven. It is decided by place alone and never by content, so that a member that this version does not know is covered too.
/// </summary>
internal static class Cover
{
    /// <summary>Members of the record about the record itself. They are digested as they stand and cannot be masked.</summary>
    private static readonly HashSet<string> Open = new(StringComparer.Ordinal)
    {
        RecordNames.Format, RecordNames.Version, RecordNames.Engine, RecordNames.Pack, RecordNames.Overlays,
        RecordNames.AsAt, RecordNames.AcceptsAnnouncedLaw, RecordNames.Previous,
    };

    /// <summary>Members that the digest leaves out: itself, and what only opens or lists the leaves.</summary>
    public static readonly IReadOnlySet<string> Outside = new HashSet<string>(StringComparer.Ordinal)
    {
        RecordNames.Digest, RecordNames.Salt, RecordNames.Salts, RecordNames.Masked,
    };

    /// <summary>Every leaf with its path, a JSON Pointer.</summary>
    public static IReadOnlyList<(string Path, Node Value)> Leaves(ObjectNode record)
    {
        var leaves = new List<(string, Node)>();
        Map(record, (path, value) =>
        {
            leaves.Add((path, value));
            return value;
        });
        return leaves;
    }

    /// <summary>The record with every leaf exchanged for what is made of it.</summary>
    public static ObjectNode Map(ObjectNode record, Func<string, Node, Node> leaf) => Members(record, "", (path, name, value) =>
        Open.Contains(name) || Outside.Contains(name) ? value : (name, value) switch
        {
            (RecordNames.Case, ObjectNode sharing) => Members(sharing, path, (inner, part, one) => OfCase(inner, part, one, leaf)),
            (RecordNames.Decision, ObjectNode decision) => Members(decision, path, (inner, _, one) => leaf(inner, one)),
            (RecordNames.Answer, ObjectNode answer) => Members(answer, path, (inner, part, one) => OfAnswer(inner, part, one, leaf)),
            (RecordNames.Shared or RecordNames.AdviceTaken, ListNode list) => Items(list, path, leaf),
            _ => leaf(path, value),
        });

    private static Node OfCase(string path, string name, Node value, Func<string, Node, Node> leaf) => (name, value) switch
    {
        (RecordNames.Facts, ObjectNode facts) => Members(facts, path, (inner, _, fact) => OfFact(inner, fact, leaf)),
        (RecordNames.Sources, ListNode sources) => Items(sources, path, leaf),
        (RecordNames.People or RecordNames.Items, ListNode list) => Items(list, path, (inner, one) => one is ObjectNode subject
            ? Members(subject, inner, (deeper, part, held) => OfSubject(deeper, part, held, leaf))
            : leaf(inner, one)),
        _ => leaf(path, value),
    };

    // The codes of people and items hold the record together: without them nothing could be replayed.
    private static Node OfSubject(string path, string name, Node value, Func<string, Node, Node> leaf) => (name, value) switch
    {
        (RecordNames.Id or RecordNames.About, TextNode) => value,
        (RecordNames.Facts, ObjectNode facts) => Members(facts, path, (inner, _, fact) => OfFact(inner, fact, leaf)),
        _ => leaf(path, value),
    };

    // That a fact was asked stays open, or nobody could say what its value bears on. What is known, and who said so, are apart:
    // who said a harmless fact may be what must not get about.
    private static Node OfFact(string path, Node value, Func<string, Node, Node> leaf) => value is ObjectNode fact
        ? Members(fact, path, (inner, _, part) => leaf(inner, part))
        : leaf(path, value);

    private static Node OfAnswer(string path, string name, Node value, Func<string, Node, Node> leaf) => (name, value) switch
    {
        (RecordNames.Items, ListNode list) => Items(list, path, (inner, one) => one is ObjectNode item
            ? Members(item, inner, (deeper, part, held) => part == RecordNames.Id && held is TextNode ? held : leaf(deeper, held))
            : leaf(inner, one)),
        _ => leaf(path, value),
    };

    private static ObjectNode Members(ObjectNode node, string path, Func<string, string, Node, Node> map) =>
        new(node.At, [.. node.Members.Select(member => member with { Value = map($"{path}/{Escaped(member.Name)}", member.Name, member.Value) })]);

    private static ListNode Items(ListNode list, string path, Func<string, Node, Node> map) =>
        new(list.At, [.. list.Items.Select((item, place) => map(string.Create(CultureInfo.InvariantCulture, $"{path}/{place}"), item))]);

    /// <summary>A name as a JSON Pointer (RFC 6901) writes it.</summary>
    public static string Escaped(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
