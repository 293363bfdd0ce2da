using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>Reads decision tables, the questions that they ask, and the orders that they must keep.</summary>
internal static class TableParser
{
    private static readonly string[] Ways = ["is", "in"];

    public static QuestionDefinition ReadQuestion(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "question", problems, reader =>
        new QuestionDefinition(
            reader.Id("id"),
            reader.Word("for", ModelWords.Scopes),
            reader.Text("title"),
            reader.Text("question"),
            reader.List("answers", ReadAnswer),
            reader.At)
        {
            Unknown = reader.Optional<UnknownReading>("unknown", ReadUnknown),
        });

    public static TableDefinition ReadTable(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "table", problems, reader =>
        new TableDefinition(
            reader.Id("id"),
            reader.Text("title"),
            reader.Reference("answers"),
            reader.List("asks", Shapes.Reference("asks")),
            reader.List("rows", ReadRow),
            reader.At)
        {
            OverlaysBehind = reader.OptionalReference("overlaysBehind"),
            Standing = StandingParser.Read(reader),
        });

    /// <summary>A row that says into which table it goes.</summary>
    public static AddedRow ReadAddedRow(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "row", problems, reader =>
        new AddedRow(reader.Reference("table"), ReadRow(reader)));

    public static OrderDefinition ReadOrder(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "order", problems, reader =>
        new OrderDefinition(
            reader.Id("id"),
            reader.Sentence("says"),
            reader.Reference("of"),
            reader.List("from", Shapes.Reference("from")),
            reader.Optional<IReadOnlyList<RowTest>>("where", ReadTests) ?? [],
            reader.Reference("result"),
            reader.Required("never", Shapes.WordOf("a way in which a step must never lead", "moreClosed", "moreOpen"), "") == "moreClosed",
            reader.At));

    public static ClaimDefinition ReadClaim(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "claim", problems, reader =>
    {
        var kind = reader.KindOf("always", "never") ?? "never";
        return new ClaimDefinition(
            reader.Id("id"),
            reader.Sentence("says"),
            reader.Optional<IReadOnlyList<RowTest>>("where", ReadTests) ?? [],
            reader.Reference("result"),
            reader.List(kind, Shapes.Reference(kind)),
            kind == "always",
            reader.At);
    });

    /// <summary>The answers that a test allows: one after <c>is</c>, or several after <c>in</c>.</summary>
    public static IReadOnlyList<Reference> ReadAnswers(ObjectReader reader) => reader.ComparisonOf(Ways) switch
    {
        "is" => [reader.Reference("is")],
        "in" => reader.List("in", Shapes.Reference("in")),
        _ => [],
    };

    private static AnswerDefinition ReadAnswer(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "answer", problems, reader =>
        new AnswerDefinition(reader.Id("id"), reader.Sentence("says"), reader.At)
        {
            Outcome = reader.OptionalWord("outcome", Words.Outcomes),
            Closed = reader.OptionalWholeNumber("closed"),
            IsUrgentDanger = reader.OptionalYesNo("urgentDanger") ?? false,
        });

    private static UnknownReading ReadUnknown(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "reading", problems, reader =>
        new UnknownReading(reader.Reference("is"), reader.YesNo("mostOpen"), reader.Sentence("because")));

    private static RowDefinition ReadRow(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "row", problems, ReadRow);

    private static RowDefinition ReadRow(ObjectReader reader) => new(
        reader.Id("id"),
        reader.Optional<IReadOnlyList<RowTest>>("when", ReadTests) ?? [],
        reader.Reference("is"),
        reader.Sentence("because"),
        reader.List("cites", RuleParser.ReadCitation),
        reader.At)
    {
        Block = reader.OptionalText("block"),
        Then = reader.Optional<IReadOnlyList<AnswerReference>>("then", ReadChanges) ?? [],
        IfRefused = reader.Optional<IReadOnlyList<AnswerReference>>("ifRefused", ReadChanges) ?? [],
    };

    /// <summary>Questions, each with one answer or several.</summary>
    private static IReadOnlyList<RowTest> ReadTests(Node node, DiagnosticBag problems) => ReadMembers(node, "set of tests", problems, (question, value) =>
        new RowTest(
            question,
            value is ListNode
                ? Shapes.List(value, question.Id, Shapes.Reference(question.Id), mayBeEmpty: false, problems)
                : [Shapes.Reference(value, question.Id, problems)]));

    /// <summary>Questions, each with the answer that it has from now on.</summary>
    private static IReadOnlyList<AnswerReference> ReadChanges(Node node, DiagnosticBag problems) => ReadMembers(node, "set of answers", problems, (question, value) =>
        new AnswerReference(question, Shapes.Reference(value, question.Id, problems)));

    /// <summary>The members of an object whose names are questions: which there are is for the checks to say.</summary>
    private static IReadOnlyList<T> ReadMembers<T>(Node node, string what, DiagnosticBag problems, Func<Reference, Node, T> read)
    {
        if (node is not ObjectNode members)
        {
            problems.Add(Wording.WrongShape(node.At, Wording.A(what), Shapes.Expected.Object, Shapes.Describe(node)));
            return [];
        }

        return [.. members.Members.Select(member => read(new Reference(member.Name, member.NameAt), member.Value))];
    }
}
