using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>Reads kinds of body and what the law makes of each.</summary>
internal static class BodyParser
{
    public static BodyKind Read(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "kind of body", problems, reader =>
    {
        // For people who read and sort the file; no rule can ask about them.
        _ = (reader.OptionalText("group"), reader.OptionalText("note"));
        return new BodyKind(
            reader.Id("id"),
            reader.Text("label"),
            reader.Required("attributes", ReadAttributes, NoAttributes),
            reader.Word("review", Words.Reviews),
            reader.At);
    });

    private static SortedDictionary<string, bool> NoAttributes => new(StringComparer.Ordinal);

    // The names are the pack's own, so any will do; whether a fact is derived from each is for the checks to say.
    private static IReadOnlyDictionary<string, bool> ReadAttributes(Node node, DiagnosticBag problems) =>
        ObjectReader.Read(node, "set of attributes", problems, reader =>
        {
            var attributes = NoAttributes;
            foreach (var name in reader.Written)
            {
                attributes[name] = reader.YesNo(name);
            }

            return attributes;
        });
}
