using System.Collections;
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
    private readonly Members members;

    public ObjectNode(Location at, Members members)
        : base(at) => this.members = members;

    public IReadOnlyList<Member> Members => members.InOrder;

    public Member? Find(string name) => members.Find(name);
}

/// <summary>One name and its value.</summary>
internal sealed record Member(string Name, Location NameAt, Node Value);

/// <summary>The members of an object while they are read: each name once, in the order in which they were written.</summary>
internal sealed class Members : IEnumerable<Member>
{
    // Most objects have a handful of members, among which looking is quicker than any table.
    private const int ManyAreMoreThan = 12;

    private readonly List<Member> inOrder = [];
    private Dictionary<string, Member>? byName;

    public IReadOnlyList<Member> InOrder => inOrder;

    public IEnumerator<Member> GetEnumerator() => inOrder.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public Member? Find(string name)
    {
        if (byName is not null)
        {
            return byName.GetValueOrDefault(name);
        }

        foreach (var member in inOrder)
        {
            if (member.Name == name)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>Adds a member of a name that is not there yet.</summary>
    public void Add(Member member)
    {
        inOrder.Add(member);
        if (inOrder.Count > ManyAreMoreThan)
        {
            byName ??= inOrder.SkipLast(1).ToDictionary(one => one.Name, StringComparer.Ordinal);
            byName.Add(member.Name, member);
        }
    }
}

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
