using System.Diagnostics;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;

namespace InfoSharing.Rules.Parsing;

/// <summary>Values of a rule file beside those that a case gives.</summary>
internal static class LiteralNodes
{
    /// <summary>Whether a case gives this very value.</summary>
    public static bool IsWritten(this Literal literal, Node node) => (literal, node) switch
    {
        (Literal.YesNo one, YesNoNode other) => one.Value == other.IsYes,
        (Literal.Text one, TextNode other) => one.Value == other.Text,
        (Literal.Number one, NumberNode other) => other.TryGetWholeNumber(out var number) && one.Value == number,
        _ => false,
    };

    /// <summary>The value as a case would give it, at a place.</summary>
    public static Node ToNode(this Literal literal, Location at) => literal switch
    {
        Literal.YesNo yesNo => new YesNoNode(at, yesNo.Value),
        Literal.Text text => new TextNode(at, text.Value),
        Literal.Number => new NumberNode(at, literal.Written()),
        _ => throw new UnreachableException(),
    };
}
