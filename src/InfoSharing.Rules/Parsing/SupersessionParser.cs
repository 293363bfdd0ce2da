using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>Reads what stands in the place of a superseded fact.</summary>
internal static class SupersessionParser
{
    private const string NoSingleMeaning = "noSingleMeaning";

    public static Supersession Read(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "set of superseding facts", problems, reader =>
    {
        var by = reader.List("facts", (fact, found) => Shapes.Reference(fact, "facts", found));
        return reader.KindOf("values", NoSingleMeaning) == "values"
            ? new Supersession(by, null, reader.List("values", ReadValue), reader.At)
            : new Supersession(by, reader.OptionalSentence(NoSingleMeaning), [], reader.At);
    });

    private static SupersededValue ReadValue(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "superseded value", problems, reader =>
    {
        var value = reader.Required("is", FactTestParser.Value, new Literal.Text("", reader.At));
        return reader.KindOf("means", NoSingleMeaning) == "means"
            ? new SupersededValue(value, null, reader.List("means", ReadMeaning), reader.At)
            : new SupersededValue(value, reader.OptionalSentence(NoSingleMeaning), [], reader.At);
    });

    private static PresentMeaning ReadMeaning(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "meaning", problems, reader =>
        new PresentMeaning(
            reader.Reference("fact"),
            reader.Required("is", FactTestParser.Value, new Literal.Text("", reader.At)),
            reader.Optional("of", ReadOf),
            reader.At));

    private static FactTest ReadOf(Node node, DiagnosticBag problems) =>
        ObjectReader.Read(node, "test of a person", problems, reader => FactTestParser.Read(reader, reader.Reference("fact")));
}
