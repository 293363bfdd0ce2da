using System.Diagnostics;
using System.Globalization;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>Reads the facts given in a case, each by its declaration.</summary>
internal sealed class FactReader
{
    private readonly Dictionary<string, FactDefinition> dictionary = new(StringComparer.Ordinal);

    private readonly bool refusesSuperseded;

    /// <param name="facts">What the pack declares.</param>
    /// <param name="refusesSuperseded">Whether a fact that is superseded is wrong.</param>
    public FactReader(IEnumerable<FactDefinition> facts, bool refusesSuperseded)
    {
        this.refusesSuperseded = refusesSuperseded;
        foreach (var fact in facts)
        {
            dictionary.TryAdd(fact.Id, fact);
        }
    }

    /// <summary>Reads an object of facts of one scope. A null value is a fact that was asked and is not known.</summary>
    public NodeReader<IReadOnlyList<(FactKey Key, FactValue? Value)>> Of(FactScope scope) => Of(scope, towardsOne: false);

    /// <summary>The same of one fact by itself, whatever is said beside it elsewhere.</summary>
    public NodeReader<IReadOnlyList<(FactKey Key, FactValue? Value)>> ByItself(FactScope scope) => Of(scope, towardsOne: false, byItself: true);

    /// <summary>The same of facts that are so towards one recipient of several.</summary>
    public NodeReader<IReadOnlyList<(FactKey Key, FactValue? Value)>> TowardsOne(FactScope scope) => Of(scope, towardsOne: true);

    /// <summary>Whether the pack has a fact that says of a person that they are the recipient.</summary>
    public bool KnowsRecipientAmongPeople => dictionary.Values.Any(fact => fact is { Scope: FactScope.Person, Party: Party.Recipient });

    private NodeReader<IReadOnlyList<(FactKey Key, FactValue? Value)>> Of(FactScope scope, bool towardsOne, bool byItself = false) => (node, problems) =>
        ObjectReader.Read<IReadOnlyList<(FactKey, FactValue?)>>(node, "set of facts", problems, reader =>
        {
            reader.Allow(reader.Written);
            var facts = new List<(FactKey, FactValue?)>();
            foreach (var member in (node as ObjectNode)?.Members ?? [])
            {
                if (Find(member, scope, problems) is { } fact)
                {
                    Check(fact, member, byItself ? null : reader.Written, towardsOne, problems);
                    facts.Add((fact.Key, member.Value is NullNode ? null : Read(fact, member.Value, problems)));
                }
            }

            return facts;
        });

    private void Check(FactDefinition fact, Member member, IEnumerable<string>? beside, bool towardsOne, DiagnosticBag problems)
    {
        if (towardsOne && !fact.PerRecipient)
        {
            problems.Add(Wording.SameTowardsAll(member.NameAt, fact.Id, Home(fact.Scope), fact.At));
        }

        if (refusesSuperseded && fact.SupersededBy is { } superseded)
        {
            problems.Add(Wording.Superseded(member.NameAt, fact.Id, Instead(superseded, member.Value), fact.At));
        }

        if (fact.SaidWith is { } wanted && member.Value is not NullNode && beside?.Contains(wanted.Id) == false)
        {
            var question = dictionary.TryGetValue(wanted.Id, out var other) ? other.Question : wanted.Id;
            problems.Add(Wording.SaidAlone(member.NameAt, fact.Id, wanted.Id, question, fact.At));
        }
    }

    /// <summary>What to give in the place of a superseded fact: what the very value means now, where that is known.</summary>
    private static string Instead(Supersession superseded, Node value) =>
        superseded.Values.FirstOrDefault(one => one.Is.IsWritten(value)) is { Means: { Count: > 0 } means }
            ? string.Join(" and ", means.Select(meaning => $"{Wording.Quote(meaning.Fact.Id)} as {Wording.Quote(meaning.Is.Written())}"))
            : Wording.QuoteAll([.. superseded.By.Select(fact => fact.Id)]);

    private FactDefinition? Find(Member member, FactScope scope, DiagnosticBag problems)
    {
        if (!dictionary.TryGetValue(member.Name, out var fact))
        {
            // Of the right scope if there is one: a person's fact is no help where the case's facts stand.
            var nearest = NearestName.Find(member.Name, dictionary.Values.Where(known => known.Scope == scope).Select(known => known.Id))
                ?? NearestName.Find(member.Name, dictionary.Keys);
            problems.Add(Wording.UnknownFactInCase(member.NameAt, member.Name, nearest, nearest is null ? null : dictionary[nearest].At));
            return null;
        }

        if (fact.Scope == scope)
        {
            return fact;
        }

        problems.Add(Wording.FactOfAnotherScope(member.NameAt, fact.Id, Named(fact.Scope), Named(scope), Home(fact.Scope)));
        return null;
    }

    private static FactValue? Read(FactDefinition fact, Node node, DiagnosticBag problems)
    {
        switch (fact.Type, node)
        {
            case (FactType.YesNo, YesNoNode yesNo):
                return FactValue.YesNo.Of(yesNo.IsYes);
            case (FactType.Choice, TextNode):
                return new FactValue.Choice(ReadChoice(fact, node, problems));
            case (FactType.Choices, ListNode list):
                return new FactValue.Choices([.. list.Items.Select(item => ReadChoice(fact, item, problems))]);
            case (FactType.WholeNumber, NumberNode number) when number.TryGetWholeNumber(out var value):
                CheckRange(fact, node, value, problems);
                return new FactValue.WholeNumber(value);
            case (FactType.Date, TextNode text):
                return new FactValue.Date(Shapes.Date(fact.Id)(text, problems));
            default:
                problems.Add(Wording.WrongKindOfValue(node.At, fact.Id, ExpectedBy(fact.Type), Shapes.Describe(node), IsQuoted(fact.Type, node), fact.At));
                return null;
        }
    }

    // "yes" is no more an answer without its quotation marks.
    private static bool IsQuoted(FactType type, Node node) => node is TextNode { Text: var text } && type switch
    {
        FactType.YesNo => text is "true" or "false",
        FactType.WholeNumber => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        _ => false,
    };

    private static string ReadChoice(FactDefinition fact, Node node, DiagnosticBag problems)
    {
        if (node is not TextNode { Text: var choice })
        {
            problems.Add(Wording.WrongKindOfValue(node.At, fact.Id, Shapes.Expected.Choice, Shapes.Describe(node), isQuoted: false, fact.At));
            return "";
        }

        if (!fact.Key.Values.Contains(choice))
        {
            var nearest = NearestName.Find(choice, fact.Key.Values);
            problems.Add(Wording.ValueNotInList(node.At, fact.Id, choice, nearest, fact.Key.Values));
        }

        return choice;
    }

    private static void CheckRange(FactDefinition fact, Node node, int value, DiagnosticBag problems)
    {
        if (value < fact.Minimum || value > fact.Maximum)
        {
            problems.Add(Wording.NumberOutOfRange(node.At, fact.Id, value, fact.Minimum, fact.Maximum));
        }
    }

    private static string ExpectedBy(FactType type) => type switch
    {
        FactType.YesNo => Shapes.Expected.YesNo,
        FactType.Choice => Shapes.Expected.Choice,
        FactType.Choices => Shapes.Expected.Choices,
        FactType.WholeNumber => Shapes.Expected.Number,
        FactType.Date => Shapes.Expected.Date,
        _ => throw new UnreachableException(),
    };

    private static string Named(FactScope scope) => scope switch
    {
        FactScope.Case => "the case",
        FactScope.Person => "a person",
        FactScope.Item => "an item",
        _ => throw new UnreachableException(),
    };

    private static string Home(FactScope scope) => scope switch
    {
        FactScope.Case => "`facts` of the case",
        FactScope.Person => "`facts` of the person in `people`",
        FactScope.Item => "`facts` of the item in `items`",
        _ => throw new UnreachableException(),
    };
}
