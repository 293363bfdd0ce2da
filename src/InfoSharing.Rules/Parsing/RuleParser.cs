using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>Reads rules, with their exceptions and citations.</summary>
internal static class RuleParser
{
    public static Rule Read(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "rule", problems, ReadRule);

    public static Citation ReadCitation(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "citation", problems, reader =>
        reader.KindOf("source", "provision") == "provision"
            ? new Citation(null, reader.Text("provision"), reader.OptionalText("at"), reader.At)
            : new Citation(reader.Text("source"), null, reader.OptionalText("at"), reader.At));

    private static Rule ReadRule(ObjectReader reader)
    {
        var rule = new Rule(reader.Id("id"), reader.Text("title"), reader.Word("for", ModelWords.Scopes), reader.At)
        {
            When = reader.Condition("when"),
            Unless = reader.OptionalList("unless", ReadException),
            Concludes = reader.Required("concludes", ConclusionParser.ReadAll, []),
            Because = reader.Sentence("because"),
            Standing = StandingParser.Read(reader),
            Strength = reader.OptionalWord("strength", Words.Strengths) ?? Strength.Should,
            Locked = reader.OptionalYesNo("locked") ?? false,
            Cites = reader.List("cites", ReadCitation),
        };
        var conditions = rule.Conditions.Sum(condition => condition.Whole().Count());
        if (conditions > Limits.MaxConditionsPerRule)
        {
            reader.Report(Wording.TooManyConditions(rule.At, rule.Id, conditions, Limits.MaxConditionsPerRule));
        }

        return rule;
    }

    public static RuleException ReadException(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "exception", problems, reader =>
        new RuleException(
            reader.Id("id"),
            reader.Condition("when"),
            reader.Sentence("because"),
            reader.Optional("ifUnknown", Shapes.WordOf("a way to go on", "proceed")) is not null,
            reader.At));
}
