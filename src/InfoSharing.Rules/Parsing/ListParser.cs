using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>Reads safeguards, advisers, protections, coded reasons, checklists and corrections.</summary>
internal static class ListParser
{
    public static SafeguardDefinition ReadSafeguard(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "safeguard", problems, reader =>
        new SafeguardDefinition(
            reader.Id("id"), reader.Sentence("text"), reader.Word("when", Words.SafeguardTimes), reader.Text("by"), reader.At)
        {
            ApproachesUnless = reader.OptionalReference("approachesUnless"),
            GoesWithItem = reader.OptionalYesNo("goesWithItem") ?? false,
            Beside = reader.OptionalWord("beside", Words.Outcomes),
        });

    public static AdviserDefinition ReadAdviser(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "adviser", problems, reader =>
        new AdviserDefinition(reader.Id("id"), reader.Text("label"), reader.At)
        {
            Bodies = reader.OptionalList("bodies", Shapes.Reference("bodies")),
            ApproachesUnless = reader.OptionalReference("approachesUnless"),
        });

    /// <summary>Somebody who can protect: a kind of body, or somebody in the organisation that shares, who has a label instead.</summary>
    public static ProtectionDefinition ReadProtection(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "protection", problems, reader =>
    {
        var isBody = reader.KindOf("body", "label") != "label";
        return new ProtectionDefinition(
            reader.Id("id"),
            reader.Sentence("say"),
            reader.Sentence("how"),
            reader.Word("urgency", Words.ProtectionUrgencies),
            reader.At)
        {
            Body = isBody ? reader.OptionalReference("body") : null,
            Label = isBody ? null : reader.OptionalText("label"),
            SameHands = reader.OptionalList("sameHands", Shapes.Reference("sameHands")),
            ApproachesUnless = reader.OptionalReference("approachesUnless"),
            InsteadOf = reader.OptionalList("insteadOf", Shapes.Reference("insteadOf")),
        };
    });

    public static ReasonDefinition ReadReason(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "reason", problems, reader =>
        new ReasonDefinition(reader.Id("id"), reader.Sentence("text"), reader.At));

    public static ChecklistDefinition ReadChecklist(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "checklist", problems, reader =>
        new ChecklistDefinition(
            reader.Id("id"),
            reader.Text("title"),
            reader.Word("about", ModelWords.ChecklistSubjects),
            reader.Text("source"),
            reader.List("points", ReadPoint),
            reader.At));

    public static CorrectionDefinition ReadCorrection(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "correction", problems, reader =>
        new CorrectionDefinition(
            reader.Id("id"), reader.Sentence("procedure"), reader.Sentence("law"), reader.List("cites", RuleParser.ReadCitation), reader.At));

    private static PointDefinition ReadPoint(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "point", problems, reader =>
        new PointDefinition(reader.Id("id"), reader.Sentence("text"), reader.At));
}
