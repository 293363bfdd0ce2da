using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>Reads findings and named conditions.</summary>
internal static class FindingParser
{
    public static FindingDefinition ReadFinding(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "finding", problems, reader =>
        new FindingDefinition(
            reader.Id("id"),
            reader.Word("for", ModelWords.Scopes),
            new Sentences(reader.Sentence("true"), reader.Sentence("false"), reader.Sentence("unknown")),
            reader.At));

    public static NamedCondition ReadNamedCondition(Node node, DiagnosticBag problems) =>
        ObjectReader.Read(node, "named condition", problems, reader => new NamedCondition(
            reader.Id("id"),
            reader.Word("for", ModelWords.Scopes),
            reader.Text("title"),
            reader.Condition("when"),
            reader.At));
}
