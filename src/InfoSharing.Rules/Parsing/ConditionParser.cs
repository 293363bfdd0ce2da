using System.Diagnostics;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>Reads conditions: what stands after <c>when</c> and <c>where</c>.</summary>
internal static class ConditionParser
{
    private static readonly string[] Kinds =
        ["all", "any", "not", "fact", "finding", "answer", "provision", "requirement", "condition", "every", "count"];

    public static Condition Read(Node node, DiagnosticBag problems) => ObjectReader.Read(node, "condition", problems, ReadKind);

    /// <summary>What stands in for a condition that could not be read.</summary>
    public static Condition Missing(Location at) => new AllOf([], at);

    /// <summary>A condition that has to be there.</summary>
    public static Condition Condition(this ObjectReader reader, string name) => reader.Required(name, Read, Missing(reader.At));

    private static Condition ReadKind(ObjectReader condition) => condition.KindOf(Kinds) switch
    {
        "all" => new AllOf(condition.List<Condition>("all", Read), condition.At),
        "any" => condition.Required("any", (node, problems) => ReadAny(condition, node, problems), Missing(condition.At)),
        "not" => new Not(condition.Condition("not"), condition.At),
        "fact" => FactTestParser.Read(condition, condition.Reference("fact")),
        "finding" => new FindingTest(condition.Reference("finding"), condition.OptionalYesNo("is") ?? true, condition.At),
        "answer" => new AnswerTest(condition.Reference("answer"), TableParser.ReadAnswers(condition), condition.At),
        "provision" => new ProvisionTest(
            condition.Reference("provision"), condition.Word("is", Words.Ratings, Rating.DependsOn), condition.At),
        "requirement" => new RequirementTest(
            condition.Word("requirement", Words.Requirements),
            condition.Word("is", Words.Statuses, RequirementStatus.Unknown),
            condition.At),
        "condition" => new NamedTest(condition.Reference("condition"), condition.At),
        "every" => ReadQuantified(condition, Quantifier.Every, "every"),
        "count" => ReadQuantified(condition, Quantifier.Count, "count"),
        null => Missing(condition.At),
        _ => throw new UnreachableException(),
    };

    // The one word with two uses: a list of conditions, or what to look across.
    private static Condition ReadAny(ObjectReader condition, Node node, DiagnosticBag problems)
    {
        switch (node)
        {
            case ListNode:
                return new AnyOf(condition.List<Condition>("any", Read), condition.At);
            case TextNode:
                return ReadQuantified(condition, Quantifier.Any, "any");
            default:
                condition.Allow("where");
                return Shapes.Wrong(node, "any", "a list of conditions, `\"person\"` or `\"item\"`", problems, Missing(condition.At));
        }
    }

    private static Quantified ReadQuantified(ObjectReader condition, Quantifier quantifier, string name) => new(
        quantifier,
        condition.Word(name, ModelWords.Scopes, FactScope.Case),
        condition.Condition("where"),
        quantifier == Quantifier.Count ? condition.WholeNumber("atLeast", least: 1) : quantifier == Quantifier.Any ? 1 : 0,
        condition.At);
}
