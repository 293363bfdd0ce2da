using InfoSharing.Rules.Syntax;

namespace InfoSharing.Rules.Upgrading;

/// <summary>A case file as a tree, with what is superseded moved over.</summary>
internal static class MovedTree
{
    public static Node Of(Node root, IReadOnlyList<Move> moves)
    {
        foreach (var move in moves)
        {
            root = Changed(root, [.. move.From.Steps], facts => With(facts, member => member.Name == move.Fact.Name ? null : member, null));
            foreach (var (spot, fact, value) in move.To)
            {
                root = Changed(root, [.. spot.Steps], facts => With(facts, member => member, new Member(fact, move.Fact.NameAt, value)));
            }
        }

        return root;
    }

    private static Node Changed(Node? node, string[] steps, Func<ObjectNode, Node> change)
    {
        var at = node?.At ?? new Location("", 1, 1);
        if (steps.Length == 0)
        {
            return change(node as ObjectNode ?? new ObjectNode(at, []));
        }

        if (node is ListNode list)
        {
            return new ListNode(list.At, [.. list.Items.Select((item, place) => place.ToString(System.Globalization.CultureInfo.InvariantCulture) == steps[0] ? Changed(item, steps[1..], change) : item)]);
        }

        var members = (ObjectNode)node!;
        var found = members.Find(steps[0]);
        var inside = Changed(found?.Value ?? new ObjectNode(at, []), steps[1..], change);
        return With(members, member => member.Name == steps[0] ? member with { Value = inside } : member, found is null ? new Member(steps[0], at, inside) : null);
    }

    private static ObjectNode With(ObjectNode all, Func<Member, Member?> keep, Member? added)
    {
        var members = new Members();
        foreach (var member in all.Members.Select(keep).OfType<Member>())
        {
            members.Add(member);
        }

        if (added is not null && members.Find(added.Name) is null)
        {
            members.Add(added);
        }

        return new ObjectNode(all.At, members);
    }
}
