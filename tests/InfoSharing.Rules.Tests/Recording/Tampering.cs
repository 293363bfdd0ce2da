using System.Text;
using InfoSharing.Rules.Recording;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Recording;

/// <summary>Changes records, and gives what was changed a digest that fits: what another program may write, or a forger.</summary>
internal static class Tampering
{
    public static DecisionRecord Resealed(DecisionRecord record, Func<string, string> change) => Records.Parsed(Sealed(change(record.ToJson())));

    public static ReadOnlyMemory<byte> Sealed(string json)
    {
        var root = (ObjectNode)TreeReader.Read("record.json", Encoding.UTF8.GetBytes(json), new DiagnosticBag())!;
        return CanonicalJson.Write(root.With("digest", Json.Text(Commitments.Digest(root))));
    }
}
