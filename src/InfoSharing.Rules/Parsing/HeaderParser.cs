using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>Reads <c>pack.json</c>: what the pack is, and the sources that it cites.</summary>
internal static class HeaderParser
{
    /// <summary>The version of the rule language that this library reads.</summary>
    public const int Format = 1;

    /// <param name="node">The file.</param>
    /// <param name="standsAlone">Whether it is read with no pack below it.</param>
    /// <param name="problems">Where to report.</param>
    public static (PackHeader Header, IReadOnlyList<SourceDefinition> Sources) Read(Node node, bool standsAlone, DiagnosticBag problems) =>
        ObjectReader.Read(node, "pack", problems, reader =>
        {
            reader.Allow(PackParser.SchemaMember);
            var header = new PackHeader(
                reader.Id("id"),
                reader.Text("version"),
                reader.Text("title"),
                reader.Text("jurisdiction"),
                reader.Required("layer", Shapes.WordOf("a layer", "national", "local"), ""),
                reader.Required("format", ReadFormat, 0),
                reader.Text("notice"),
                reader.At)
            {
                Extends = reader.Optional("extends", ReadRange),
                // Said, or it would answer for days of which it knows nothing; an overlay stands on a pack that says it.
                From = standsAlone && !reader.Has("extends") ? reader.Date("from") : reader.OptionalDate("from"),
                Checked = reader.OptionalDate("checked"),
            };
            return (header, reader.OptionalList("sources", ReadSource));
        });

    private static PackRange ReadRange(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "range of versions", problems, reader =>
        new PackRange(
            reader.Required("id", Shapes.Reference("id"), new Reference("", reader.At)),
            reader.Required("from", ReadVersion, default),
            reader.Required("below", ReadVersion, default)));

    private static PackVersion ReadVersion(Node node, DiagnosticBag problems)
    {
        var text = Shapes.Text("version")(node, problems);
        if (PackVersion.TryRead(text) is { } version)
        {
            return version;
        }

        if (!string.IsNullOrWhiteSpace(text))
        {
            problems.Add(Wording.NotAVersion(node.At, text));
        }

        return default;
    }

    private static int ReadFormat(Node node, DiagnosticBag problems)
    {
        var format = Shapes.WholeNumber("format")(node, problems);
        if (node is NumberNode number && number.TryGetWholeNumber(out _) && format != Format)
        {
            problems.Add(Wording.UnknownFormat(node.At, format, Format));
        }

        return format;
    }

    private static SourceDefinition ReadSource(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "source", problems, reader =>
        new SourceDefinition(
            reader.LawId("id"),
            reader.Text("title"),
            reader.Text("kind"),
            reader.OptionalText("uri"),
            reader.OptionalText("checked"),
            reader.OptionalDate("from"),
            reader.At));
}
