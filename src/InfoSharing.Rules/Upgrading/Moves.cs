using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Upgrading;

/// <summary>Finds what becomes of each superseded fact of a case file that was read without an error.</summary>
internal sealed class Moves
{
    private readonly Dictionary<string, FactDefinition> facts;
    private readonly Node root;
    private readonly DiagnosticBag problems;
    private readonly IReadOnlyList<ObjectNode> people;
    private readonly IReadOnlyList<ObjectNode> items;
    private readonly IReadOnlyList<ObjectNode> recipients;

    /// <summary>What is given by then, by place and fact.</summary>
    private readonly Dictionary<(Spot, string), Node> given = [];

    private Moves(Node root, IEnumerable<FactDefinition> dictionary, DiagnosticBag problems)
    {
        (this.root, this.problems) = (root, problems);
        facts = dictionary.DistinctBy(fact => fact.Id).ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        (people, items, recipients) = (Listed("people"), Listed("items"), Listed("recipients"));
    }

    /// <summary>The moves; what has no single meaning is reported.</summary>
    public static IReadOnlyList<Move> Find(Node root, IEnumerable<FactDefinition> dictionary, DiagnosticBag problems) =>
        new Moves(root, dictionary, problems).Find();

    private List<Move> Find()
    {
        var superseded = new List<(Spot Spot, Member Member, FactDefinition Fact)>();
        foreach (var spot in Spots())
        {
            foreach (var member in spot.In(root)?.Members ?? [])
            {
                var fact = facts[member.Name];
                if (fact.SupersededBy is null)
                {
                    given[(spot, member.Name)] = member.Value;
                }
                else
                {
                    superseded.Add((spot, member, fact));
                }
            }
        }

        var moves = new List<Move>();
        foreach (var (spot, member, fact) in superseded)
        {
            var (to, why) = Meaning(spot, member, fact, fact.SupersededBy!);
            if (why is not null)
            {
                problems.Add(Wording.NoSingleMeaning(member.NameAt, fact.Id, why, [.. fact.SupersededBy!.By.Select(named => named.Id)], fact.At));
                continue;
            }

            moves.Add(new Move(spot, member, to));
        }

        return moves;
    }

    private IEnumerable<Spot> Spots() =>
    [
        Spot.OfCase,
        .. people.Select((_, place) => Spot.OfPerson(place)),
        .. items.Select((_, place) => Spot.OfItem(place)),
        .. recipients.SelectMany((recipient, place) => (recipient.Find("items")?.Value as ObjectNode)?.Members
            .Select(item => Spot.OfRecipientsItem(place, item.Name)).Prepend(Spot.OfRecipient(place)) ?? [Spot.OfRecipient(place)]),
    ];

    private (IReadOnlyList<(Spot, string, Node)> To, string? Why) Meaning(Spot spot, Member member, FactDefinition fact, Supersession superseded)
    {
        if (superseded.NoSingleMeaning is { } never)
        {
            return ([], never);
        }

        var (means, none) = Meant(member.Value, superseded);
        if (none is not null)
        {
            return ([], none);
        }

        var to = new List<(Spot, string, Node)>();
        foreach (var (meaning, value) in means)
        {
            var (spots, nowhere) = Places(spot, fact, meaning);
            if (nowhere is not null)
            {
                return ([], nowhere);
            }

            foreach (var place in spots)
            {
                if (given.TryGetValue((place, meaning.Fact.Id), out var there) && !Same(there, value))
                {
                    return ([], $"{Wording.Quote(meaning.Fact.Id)} says something else there");
                }

                to.Add((place, meaning.Fact.Id, value));
            }
        }

        foreach (var (place, id, value) in to)
        {
            given[(place, id)] = value;
        }

        return (to, null);
    }

    /// <summary>What a value means now. A fact that was asked and is not known stays asked and not known, in all its places.</summary>
    private static (IReadOnlyList<(PresentMeaning, Node)> Means, string? None) Meant(Node value, Supersession superseded)
    {
        if (value is NullNode)
        {
            return ([.. superseded.Values.SelectMany(one => one.Means).DistinctBy(means => means.Fact.Id).Select(means => (means, value))], null);
        }

        var one = superseded.Values.First(one => one.Is.IsWritten(value));
        return ([.. one.Means.Select(means => (means, means.Is.ToNode(value.At)))], one.NoSingleMeaning);
    }

    private (IReadOnlyList<Spot> Spots, string? Nowhere) Places(Spot spot, FactDefinition fact, PresentMeaning meaning)
    {
        var now = facts[meaning.Fact.Id];
        var ofRecipient = spot.Steps.First() == "recipients";
        return (fact.Scope, now.Scope) switch
        {
            _ when fact.Scope == now.Scope => ofRecipient && !now.PerRecipient
                ? ([], $"it is given for one recipient, and {Wording.Quote(now.Id)} is the same towards all")
                : ([spot], null),
            _ when ofRecipient => ([], $"it is given for one recipient, and {Wording.Quote(now.Id)} is not"),
            (FactScope.Case, FactScope.Person) => OfOne(meaning.Of!),
            (FactScope.Case, FactScope.Item) => Each([.. items.Select((_, place) => Spot.OfItem(place))]),
            _ => Each([.. items.Select((item, place) => (item, place)).Where(one => IsAbout(one.item, spot)).Select(one => Spot.OfItem(one.place))]),
        };

        static (IReadOnlyList<Spot>, string?) Each(IReadOnlyList<Spot> spots) => spots.Count > 0 ? (spots, null) : ([], "the case lists no item to give it for");
    }

    private bool IsAbout(ObjectNode item, Spot person) =>
        item.Find("about")?.Value is TextNode about
        && people.Select((one, place) => (one, place)).Any(pair => Spot.OfPerson(pair.place) == person && pair.one.Find("id")?.Value is TextNode id && id.Text == about.Text);

    /// <summary>The one person of whom something is said, while of everybody else it is said that they are not so.</summary>
    private (IReadOnlyList<Spot> Spots, string? Nowhere) OfOne(FactTest test)
    {
        var said = people.Select((_, place) => given.GetValueOrDefault((Spot.OfPerson(place), test.Fact.Id))).ToList();
        var fits = said.Select((value, place) => (value, place)).Where(one => one.value is not null && test.Operands.Any(wanted => wanted.IsWritten(one.value))).ToList();
        var wanted = Wording.QuoteAll(test.Operands.Select(operand => operand.Written()), "or");
        return fits.Count != 1 ? ([], $"of {fits.Count} people of the case {Wording.Quote(test.Fact.Id)} is {wanted}, and not of one")
            : said.Any(value => value is null or NullNode) ? ([], $"of somebody in the case it is not said whether {Wording.Quote(test.Fact.Id)} is {wanted}")
            : ([Spot.OfPerson(fits[0].place)], null);
    }

    private static bool Same(Node one, Node other) => (one, other) switch
    {
        (YesNoNode a, YesNoNode b) => a.IsYes == b.IsYes,
        (TextNode a, TextNode b) => a.Text == b.Text,
        (NumberNode a, NumberNode b) => a.Raw == b.Raw,
        (NullNode, NullNode) => true,
        _ => false,
    };

    private IReadOnlyList<ObjectNode> Listed(string name) =>
        root is ObjectNode file && file.Find(name)?.Value is ListNode list ? [.. list.Items.OfType<ObjectNode>()] : [];
}
