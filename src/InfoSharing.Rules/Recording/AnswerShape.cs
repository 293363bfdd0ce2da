using InfoSharing.Rules.Law;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Recording;

/// <summary>Reads the answer of a record, so that what is kept has the shape in which it is compared and shown.</summary>
internal static class AnswerShape
{
    /// <summary>The outcome, if it is not masked; everything else is only looked at for its shape.</summary>
    public static Outcome? Read(Node node, DiagnosticBag problems) => RecordShapes.Object(node, "answer", problems, reader =>
    {
        var outcome = reader.Leaf("outcome", Shapes.Word(Words.Outcomes), problems);
        reader.Leaf("settled", RecordShapes.YesNo("settled"), problems);
        reader.Leaf("possibleOutcomes", Shapes.List("possibleOutcomes", Shapes.Word(Words.Outcomes), mayBeEmpty: true), problems, needed: false);
        reader.Leaf("extent", Shapes.Word(Words.Extents), problems);
        reader.Leaf("urgency", Shapes.Word(Words.Urgencies), problems);
        reader.Leaf("inDanger", RecordShapes.YesNo("inDanger"), problems);
        reader.Leaf("requirements", Grouped("requirements"), problems);
        reader.Leaf("metBy", Grouped("metBy"), problems);
        reader.Leaf("ratings", Grouped("ratings"), problems);
        reader.Leaf("through", Grouped("through"), problems);
        reader.Leaf("findings", Grouped("findings"), problems);
        reader.Leaf("safeguards", ByStrength("safeguards"), problems);
        reader.Leaf("tellSubject", RecordShapes.Map("tellSubject", Telling), problems);
        reader.Leaf("advice", RecordShapes.Texts("advice"), problems);
        reader.Leaf("protectNow", RecordShapes.Map("protectNow", RecordShapes.Texts("protectNow")), problems, needed: false);
        reader.Leaf("shareWith", RecordShapes.Texts("shareWith"), problems, needed: false);
        // Kept by records of before the tables decided.
        reader.Leaf("bars", RecordShapes.Map("bars", RecordShapes.Texts("bars")), problems, needed: false);
        reader.Leaf("conflicts", RecordShapes.Texts("conflicts"), problems, needed: false);
        reader.Leaf("corrections", RecordShapes.Texts("corrections"), problems, needed: false);
        reader.Leaf(RecordNames.Questions, Shapes.List(RecordNames.Questions, Question, mayBeEmpty: true), problems, needed: false);
        reader.Required(RecordNames.Items, Shapes.List(RecordNames.Items, Item, mayBeEmpty: true), []);
        return outcome;
    });

    private static string Item(Node node, DiagnosticBag problems) => RecordShapes.Object(node, "item", problems, reader =>
    {
        reader.Leaf("disposition", Shapes.WordOf(Words.Dispositions.Title, RecordWords.Dispositions), problems);
        reader.Leaf("lawfulBasis", TextOrNull("lawfulBasis"), problems);
        reader.Leaf("mend", RecordShapes.Texts("mend"), problems, needed: false);
        return reader.Text(RecordNames.Id);
    });

    private static string Telling(Node node, DiagnosticBag problems) => RecordShapes.Object(node, "telling", problems, reader =>
    {
        reader.WordOrNone("when", Words.TellTimes);
        return reader.OptionalText(RecordNames.Reason) ?? "";
    });

    private static string Question(Node node, DiagnosticBag problems) => RecordShapes.Object(node, "question", problems, reader =>
    {
        _ = reader.Optional("of", RecordShapes.Texts("of"));
        return reader.Text("fact");
    });

    private static NodeReader<string> TextOrNull(string name) => (node, problems) => node is NullNode ? "" : Shapes.Text(name)(node, problems);

    private static NodeReader<IReadOnlyList<(string Name, IReadOnlyList<string> Ids)>> Lists(string name) => RecordShapes.Map(name, RecordShapes.Texts(name));

    /// <summary>What is said of all, and what of some, under a word in common.</summary>
    private static NodeReader<int> Grouped(string name) => (node, problems) => RecordShapes.Map(name, (one, _) => RecordShapes.Object(one, "group", problems, reader =>
        reader.Optional(RecordNames.OfAll, RecordShapes.Texts(RecordNames.OfAll))?.Count + reader.Optional(RecordNames.OfSome, Lists(RecordNames.OfSome))?.Count))(node, problems).Count;

    private static NodeReader<int> ByStrength(string name) => (node, problems) => RecordShapes.Map(name, Lists(name))(node, problems).Count;
}
