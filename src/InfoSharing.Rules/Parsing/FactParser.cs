using System.Diagnostics;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>Reads the fact dictionary.</summary>
/// <param name="bodies">The ids of the kinds of body, for facts whose values they are.</param>
internal sealed class FactParser(IReadOnlyList<string> bodies)
{
    private const string ValuePlace = "{value}";
    private const string Bodies = "bodies";

    public FactDefinition Read(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "fact", problems, ReadFact);

    private FactDefinition ReadFact(ObjectReader reader)
    {
        var (id, scope) = (reader.Id("id"), reader.Word("for", ModelWords.Scopes));
        var type = reader.WordOrNone("type", ModelWords.FactTypes);
        var fact = new FactDefinition(
            FactKey.YesNo(id, scope), reader.Text("label"), reader.Text("question"), reader.Text("why"), reader.At)
        {
            Sentences = new Sentences("", "", reader.Sentence("unknown")),
            Sensitivity = reader.Word("sensitivity", ModelWords.Sensitivities),
            Seldom = reader.OptionalYesNo("seldom") ?? false,
            Fixed = reader.OptionalYesNo("fixed") ?? false,
            SaidWith = reader.OptionalReference("saidWith"),
            SupersededBy = reader.Optional("supersededBy", SupersessionParser.Read),
            PerRecipient = scope != FactScope.Person && (reader.OptionalYesNo("perRecipient") ?? false),
        };

        switch (type)
        {
            case FactType.YesNo:
                return ReadYesNo(reader, fact);
            case FactType.Choice:
            case FactType.Choices:
                return ReadChoice(reader, fact, several: type == FactType.Choices);
            case FactType.WholeNumber:
                return ReadNumber(reader, fact);
            case FactType.Date:
                return fact with { Key = FactKey.Date(id, scope), Says = reader.Required("says", ReadSays, "") };
            case null:
                // Which other members belong to a fact depends on its type, so without one none of them is called wrong.
                reader.Allow("true", "false", "derived", "evidences", "givenToAnother", "values", "party", "says", "minimum", "maximum");
                return fact;
            default:
                throw new UnreachableException();
        }
    }

    private static FactDefinition ReadYesNo(ObjectReader reader, FactDefinition fact) => fact with
    {
        Sentences = fact.Sentences with { True = reader.Sentence("true"), False = reader.Sentence("false") },
        Derivations = reader.OptionalList("derived", DerivationParser.Read),
        Party = fact.Scope == FactScope.Person ? reader.OptionalWord("party", ModelWords.Parties) : null,
        GivenToAnother = fact.Scope == FactScope.Item ? reader.Optional("givenToAnother", ReadGiven) : null,
        Evidences = reader.Optional("evidences", Shapes.WordOf("something that a fact can prove", "appropriate-policy-document")),
    };

    private FactDefinition ReadChoice(ObjectReader reader, FactDefinition fact, bool several)
    {
        // Several values, and kinds of body, are said in the fact's sentence; a single value can have a sentence of its own.
        var valuesAreBodies = reader.Take("values") is TextNode;
        var says = several || valuesAreBodies ? reader.Required("says", ReadSays, "") : reader.Optional("says", ReadSays);
        var values = valuesAreBodies
            ? reader.Required("values", ReadBodies, [])
            : reader.List("values", (node, problems) => ReadValue(node, says, problems));
        IReadOnlyList<string> ids = valuesAreBodies ? bodies : [.. values.Select(value => value.Id)];
        return fact with
        {
            Key = several ? FactKey.Choices(fact.Id, fact.Scope, ids) : FactKey.Choice(fact.Id, fact.Scope, ids),
            Values = values,
            ValuesAreBodies = valuesAreBodies,
            Party = valuesAreBodies && !several && fact.Scope == FactScope.Case ? reader.OptionalWord("party", ModelWords.Parties) : null,
            Says = says,
        };
    }

    private static FactDefinition ReadNumber(ObjectReader reader, FactDefinition fact)
    {
        var (minimum, maximum) = (reader.OptionalWholeNumber("minimum"), reader.OptionalWholeNumber("maximum"));
        if (minimum > maximum)
        {
            reader.Report(Wording.MinimumAboveMaximum(reader.Take("minimum")!.At, minimum.Value, maximum.Value));
        }

        return fact with
        {
            Key = FactKey.WholeNumber(fact.Id, fact.Scope, minimum, maximum),
            Says = reader.Required("says", ReadSays, ""),
        };
    }

    private static GivenToAnother ReadGiven(Node node, DiagnosticBag problems) =>
        ObjectReader.Read(node, "recipient among others", problems, reader => new GivenToAnother(reader.Reference("question"), reader.Reference("is")));

    private static ChoiceValue ReadValue(Node node, string? says, DiagnosticBag problems) => ObjectReader.Read(node, "value", problems, value =>
    {
        var (id, label) = (value.Id("id"), value.Text("label"));
        var sentence = says is null ? value.Sentence("says") : value.OptionalSentence("says") ?? says.Replace(ValuePlace, label, StringComparison.Ordinal);
        return new ChoiceValue(id, label, sentence, value.At);
    });

    private static IReadOnlyList<ChoiceValue> ReadBodies(Node node, DiagnosticBag problems)
    {
        Shapes.WordOf("a list of values that the pack keeps elsewhere", Bodies)(node, problems);
        return [];
    }

    private static string ReadSays(Node node, DiagnosticBag problems)
    {
        var says = Shapes.Sentence("says")(node, problems);
        if (node is TextNode && !says.Contains(ValuePlace, StringComparison.Ordinal))
        {
            problems.Add(Wording.NoPlaceForValue(node.At, ValuePlace));
        }

        return says;
    }
}
