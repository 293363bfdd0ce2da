using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>Reads one of the recipients that a case lists.</summary>
/// <param name="facts">Reads the facts that the pack declares.</param>
/// <param name="people">The ids of the people of the case.</param>
/// <param name="items">The ids of its items.</param>
internal sealed class RecipientParser(FactReader facts, IReadOnlyList<string> people, IReadOnlyList<string> items)
{
    /// <summary>By the person who it is, the recipient that said so first.</summary>
    private readonly Dictionary<string, Reference> linked = new(StringComparer.Ordinal);

    public (Reference Id, Recipient Recipient) Read(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "recipient", problems, reader =>
    {
        var (id, person) = (reader.Reference("id"), reader.OptionalReference("is"));
        var recipient = new Recipient(string.IsNullOrWhiteSpace(id.Id) ? Ids.StandIn : id.Id);
        if (person is not null && MayBe(id, person, problems))
        {
            recipient = recipient.Being(person.Id);
        }

        foreach (var (key, value) in reader.Optional("facts", facts.TowardsOne(FactScope.Case)) ?? [])
        {
            recipient = recipient.Set(key, value);
        }

        foreach (var (item, key, value) in reader.Optional("items", (given, found) => ReadItems(id, given, found)) ?? [])
        {
            recipient = recipient.Set(item, key, value);
        }

        return (id, recipient);
    });

    private bool MayBe(Reference recipient, Reference person, DiagnosticBag problems)
    {
        if (!people.Contains(person.Id))
        {
            problems.Add(Wording.RecipientIsNobody(person.At, recipient.Id, person.Id, NearestName.Find(person.Id, people), people));
            return false;
        }

        if (!facts.KnowsRecipientAmongPeople)
        {
            problems.Add(Wording.NoWordForRecipient(person.At, recipient.Id));
            return false;
        }

        if (!linked.TryAdd(person.Id, recipient))
        {
            problems.Add(Wording.TwoRecipientsOnePerson(person.At, recipient.Id, person.Id, linked[person.Id].Id, linked[person.Id].At));
            return false;
        }

        return true;
    }

    private IReadOnlyList<(string Item, FactKey Key, FactValue? Value)> ReadItems(Reference recipient, Node node, DiagnosticBag problems) =>
        ObjectReader.Read<IReadOnlyList<(string, FactKey, FactValue?)>>(node, "set of items", problems, reader =>
        {
            reader.Allow(reader.Written);
            var said = new List<(string, FactKey, FactValue?)>();
            foreach (var member in (node as ObjectNode)?.Members ?? [])
            {
                var given = facts.TowardsOne(FactScope.Item)(member.Value, problems) ?? [];
                if (items.Contains(member.Name))
                {
                    said.AddRange(given.Select(fact => (member.Name, fact.Key, fact.Value)));
                }
                else
                {
                    problems.Add(Wording.RecipientOfNoItem(member.NameAt, recipient.Id, member.Name, NearestName.Find(member.Name, items), items));
                }
            }

            return said;
        });
}
