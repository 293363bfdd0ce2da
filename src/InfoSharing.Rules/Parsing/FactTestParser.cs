using System.Diagnostics;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>Reads the one comparison of a fact with a value or values, as written; the fact's type is not known here.</summary>
internal static class FactTestParser
{
    public static FactTest Read(ObjectReader test, Reference fact)
    {
        var name = test.ComparisonOf(ModelWords.Comparisons.All);
        if (name is null || !ModelWords.Comparisons.TryFind(name, out var comparison))
        {
            return new FactTest(fact, Comparison.IsKnown, [], test.At);
        }

        return new FactTest(fact, comparison.Value, test.Required(name, Operands(name, comparison.Value), []), test.At);
    }

    private static NodeReader<IReadOnlyList<Literal>> Operands(string name, Comparison comparison) => comparison switch
    {
        Comparison.Is or Comparison.IsNot => One(Any(name)),
        Comparison.In or Comparison.NotIn or Comparison.ContainsAny or Comparison.ContainsAll or Comparison.ContainsNone =>
            Shapes.List(name, Text(name), mayBeEmpty: false),
        Comparison.AtLeast or Comparison.AtMost => One(Number(name)),
        Comparison.Before or Comparison.OnOrAfter => One(Date(name)),
        Comparison.IsKnown => One(OnlyTrue(name)),
        _ => throw new UnreachableException(),
    };

    /// <summary>A value as it is written beside <c>is</c>.</summary>
    public static Literal Value(Node node, DiagnosticBag problems) => Any("is")(node, problems);

    private static NodeReader<IReadOnlyList<Literal>> One(NodeReader<Literal> read) => (node, problems) => [read(node, problems)];

    private static NodeReader<Literal> Any(string name) => (node, problems) =>
    {
        switch (node)
        {
            case YesNoNode yesNo:
                return new Literal.YesNo(yesNo.IsYes, node.At);
            case NumberNode:
                return Number(name)(node, problems);
            case TextNode:
                return Text(name)(node, problems);
            case NullNode:
                problems.Add(Wording.ComparedWithNull(node.At, name));
                break;
            default:
                problems.Add(Wording.WrongShape(node.At, Wording.Quote(name), "`true`, `false`, a word, a number or a date", Shapes.Describe(node)));
                break;
        }

        return new Literal.Text("", node.At);
    };

    private static NodeReader<Literal> Text(string name) => (node, problems) => new Literal.Text(Shapes.Text(name)(node, problems), node.At);

    private static NodeReader<Literal> Number(string name) =>
        (node, problems) => new Literal.Number(Shapes.WholeNumber(name)(node, problems), node.At);

    private static NodeReader<Literal> Date(string name) => (node, problems) =>
    {
        Shapes.Date(name)(node, problems);
        return new Literal.Text((node as TextNode)?.Text ?? "", node.At);
    };

    private static NodeReader<Literal> OnlyTrue(string name) => (node, problems) =>
    {
        if (node is not YesNoNode { IsYes: true })
        {
            problems.Add(Wording.OnlyTrue(node.At, name, Shapes.Describe(node), "to ask whether a fact is not known, put the test in a `not`"));
        }

        return new Literal.YesNo(true, node.At);
    };
}
