using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>Reads what an overlay changes in the pack below it: exceptions added to its rules, and words of its own.</summary>
internal static class ChangeParser
{
    private static readonly string[] TextsOfFacts = ["label", "question", "why"];

    public static RuleChange ReadChange(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "change", problems, reader =>
        new RuleChange(
            reader.Reference("rule"),
            reader.List("unless", RuleParser.ReadException),
            reader.Sentence("because"),
            reader.At));

    /// <summary>The texts of one entry, of which a fact may have several.</summary>
    public static IReadOnlyList<WordingChange> ReadWording(Node node, DiagnosticBag problems) =>
        ObjectReader.Read(node, "wording", problems, reader => reader.KindOf("fact", "safeguard", "adviser", "protection", "reason") switch
        {
            "fact" => OfFact(reader, reader.Reference("fact")),
            "safeguard" => [new(Worded.Safeguard, reader.Reference("safeguard"), "text", reader.Sentence("text"), reader.At)],
            "adviser" => [new(Worded.Adviser, reader.Reference("adviser"), "label", reader.Text("label"), reader.At)],
            "protection" => [new(Worded.Protection, reader.Reference("protection"), "how", reader.Sentence("how"), reader.At)],
            "reason" => [new(Worded.Reason, reader.Reference("reason"), "text", reader.Sentence("text"), reader.At)],
            _ => [],
        });

    private static WordingChange[] OfFact(ObjectReader reader, Reference fact)
    {
        var texts = TextsOfFacts
            .Select(member => (Member: member, Text: reader.OptionalText(member)))
            .Where(one => one.Text is not null)
            .Select(one => new WordingChange(Worded.Fact, fact, one.Member, one.Text!, reader.At))
            .ToArray();
        if (texts.Length == 0)
        {
            reader.Need("question");
        }

        return texts;
    }
}
