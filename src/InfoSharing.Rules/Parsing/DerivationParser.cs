using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>Reads how a yes-or-no fact follows from another fact.</summary>
internal static class DerivationParser
{
    public static Derivation Read(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "derivation", problems, ReadDerivation);

    private static Derivation ReadDerivation(ObjectReader derivation)
    {
        var from = derivation.Reference("from");
        if (derivation.Has("attribute"))
        {
            return new Derivation.BodyAttribute(from, derivation.Text("attribute"));
        }

        var whenTrue = derivation.Optional("true", ReadTest);
        var whenFalse = derivation.Optional("false", ReadTest);
        if (whenTrue is null && whenFalse is null)
        {
            derivation.KindOf("attribute", "true", "false");
        }

        return new Derivation.Tests(from, whenTrue, whenFalse);

        FactTest ReadTest(Node node, DiagnosticBag problems) =>
            ObjectReader.Read(node, "test", problems, test => FactTestParser.Read(test, from));
    }
}
