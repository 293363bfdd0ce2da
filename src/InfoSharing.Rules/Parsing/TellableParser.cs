using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>Reads what the person concerned may be told.</summary>
internal static class TellableParser
{
    public static TellableDefinition Read(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "entry of what may be told", problems, reader =>
        reader.KindOf("fact", "finding", "provision", "safeguard", "right") switch
        {
            "fact" => new TellableDefinition(reader.Word("as", ModelWords.TellableFacts), reader.Reference("fact"), reader.Text("value"), reader.Sentence("text"), reader.At),
            "finding" => new TellableDefinition(TellableKind.Item, reader.Reference("finding"), "", "", reader.At),
            "provision" => new TellableDefinition(TellableKind.Basis, reader.Reference("provision"), "", reader.Sentence("text"), reader.At),
            "safeguard" => new TellableDefinition(TellableKind.Safeguard, reader.Reference("safeguard"), "", reader.Sentence("text"), reader.At),
            _ => new TellableDefinition(TellableKind.Right, Right(reader), "", reader.Sentence("text"), reader.At),
        });

    private static Reference Right(ObjectReader reader) =>
        new(reader.Required("right", Shapes.WordOf("a right of the person concerned", "erasure", "portability", "objection", "withdrawal", TellableDefinition.Always), TellableDefinition.Always), reader.At);
}
