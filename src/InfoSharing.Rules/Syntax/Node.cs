using System.Globalization;

namespace InfoSharing.Rules.Syntax;

/// <summary>A value in a JSON file, with the place where it starts.</summary>
internal abstract class Node
{
    private protected Node(Location at) => At = at;

    public Location At { get; }
}

/// <summary>Members in braces, in the order in which they were written; a name written twice keeps its first value.</summary>
internal sealed class ObjectNode : Node
{
    private readonly Dictionary<string, Member> byName;

    public ObjectNode(Location at, IReadOnlyList<Member> members)
        : base(at)
    {
        Members = members;
        byName = members.ToDictionary(member => member.Name, StringComparer.Ordinal);
    }

    public IReadOnlyList<Member> Members { get; }

    public Member? Find(string name) => byName.GetValueOrDefault(name);
}

/// <summary>One name and its value.</summary>
internal sealed record Member(string Name, Location NameAt, Node Value);

/// <summary>Values in square brackets.</summary>
internal sealed class ListNode : Node
{
    public ListNode(Location at, IReadOnlyList<Node> items)
        : base(at) => Items = items;

    public IReadOnlyList<Node> Items { get; }
}

/// <summary>Text in quotation marks.</summary>
internal sealed class TextNode : Node
{
    public TextNode(Location at, string text)
        : base(at) => Text = text;

    public string Text { get; }
}

/// <summary>A number, kept as it was written: no number is too long to be read, only to be used.</summary>
internal sealed class NumberNode : Node
{
    public NumberNode(Location at, string raw)
        : base(at) => Raw = raw;

    public string Raw { get; }

    /// <summary>Whether it is written as a whole number (no point, no exponent) and fits.</summary>
    public bool TryGetWholeNumber(out int number) =>
        int.TryParse(Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed class YesNoNode : Node
{
    public YesNoNode(Location at, bool isYes)
        : base(at) => IsYes = isYes;

    public bool IsYes { get; }
}

/// <summary><c>null</c>: asked, not known.</summary>
internal sealed class NullNode : Node
{
    public NullNode(Location at)
        : base(at)
    {
    }
}
