using InfoSharing.Rules.Syntax;

namespace InfoSharing.Rules.Upgrading;

/// <summary>A set of facts in a case file: the names and places in lists that lead to it from the root.</summary>
/// <param name="Path">Names of members and, for lists, places counted from 0.</param>
internal sealed record Spot(string Path)
{
    private const char Step = '/';
    private const string Facts = "facts";

    public static readonly Spot OfCase = new(Facts);

    public IEnumerable<string> Steps => Path.Split(Step);

    public static Spot OfPerson(int person) => new($"people{Step}{person}{Step}{Facts}");

    public static Spot OfItem(int item) => new($"items{Step}{item}{Step}{Facts}");

    public static Spot OfRecipient(int recipient) => new($"recipients{Step}{recipient}{Step}{Facts}");

    /// <summary>What a recipient says of an item, whose id stands as the last name.</summary>
    public static Spot OfRecipientsItem(int recipient, string item) => new($"recipients{Step}{recipient}{Step}items{Step}{item}");

    /// <summary>The facts that stand there; null if nothing does.</summary>
    public ObjectNode? In(Node root)
    {
        var node = root;
        foreach (var step in Steps)
        {
            node = node switch
            {
                ObjectNode members => members.Find(step)?.Value,
                ListNode list => list.Items[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)],
                _ => null,
            };
        }

        return node as ObjectNode;
    }
}

/// <summary>A superseded fact of a case file, and what is given for it.</summary>
/// <param name="From">Where it stands.</param>
/// <param name="Fact">The fact and its value, as written.</param>
/// <param name="To">What is given, and where; a value that is there already is given once.</param>
internal sealed record Move(Spot From, Member Fact, IReadOnlyList<(Spot To, string Fact, Node Value)> To);
