using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>Reads provisions: bases, conditions, gateways, grounds and exemptions.</summary>
internal static class ProvisionParser
{
    public static ProvisionDefinition Read(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "provision", problems, reader =>
        new ProvisionDefinition(
            reader.LawId("id"),
            reader.Word("requirement", Words.Requirements),
            reader.Text("name"),
            reader.Text("summary"),
            reader.Text("source"),
            reader.Text("at"),
            reader.At)
        {
            Type = reader.Word("type", ModelWords.ProvisionTypes),
            Standing = StandingParser.Read(reader),
            Uri = reader.OptionalText("uri"),
            CloseMatch = reader.OptionalText("closeMatch"),
            PolicyDocument = reader.OptionalWord("policyDocument", ModelWords.PolicyDocuments),
            Under = reader.OptionalList("under", Shapes.Reference("under")),
            Rights = reader.Optional("rights", ReadRights),
            LiftsConfidence = reader.OptionalYesNo("liftsConfidence"),
            ReplacedBy = reader.OptionalReference("replacedBy"),
            Note = reader.OptionalText("note"),
        });

    // A right that is not named does not follow from the basis.
    private static Rights ReadRights(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "set of rights", problems, rights =>
        new Rights(Follows(rights, "erasure"), Follows(rights, "portability"), Follows(rights, "objection"), Follows(rights, "withdrawal")));

    private static bool Follows(ObjectReader rights, string name) => rights.OptionalYesNo(name) ?? false;
}
