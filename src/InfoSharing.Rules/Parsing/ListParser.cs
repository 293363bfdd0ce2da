using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>Reads safeguards, advisers and coded reasons.</summary>
internal static class ListParser
{
    public static SafeguardDefinition ReadSafeguard(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "safeguard", problems, reader =>
        new SafeguardDefinition(
            reader.Id("id"), reader.Sentence("text"), reader.Word("when", Words.SafeguardTimes), reader.Text("by"), reader.At));

    public static AdviserDefinition ReadAdviser(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "adviser", problems, reader =>
        new AdviserDefinition(reader.Id("id"), reader.Text("label"), reader.At));

    public static ReasonDefinition ReadReason(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "reason", problems, reader =>
        new ReasonDefinition(reader.Id("id"), reader.Sentence("text"), reader.At));
}
