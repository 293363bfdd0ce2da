using System.Globalization;
using System.Text;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Syntax;

/// <summary>Reads JSON to trees, and shows trees as text with the place of each node.</summary>
internal static class Trees
{
    public static Node? Read(byte[] bytes, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var problems = new DiagnosticBag();
        var root = TreeReader.Read("a.json", bytes, problems);
        diagnostics = problems.ToSorted();
        return root;
    }

    public static Node? Read(string json, out IReadOnlyList<Diagnostic> diagnostics) => Read(Encoding.UTF8.GetBytes(json), out diagnostics);

    public static Node Read(string json)
    {
        var root = Read(json, out var diagnostics);
        diagnostics.Should().BeEmpty();
        return root!;
    }

    /// <summary>The one diagnostic of a text that is not JSON.</summary>
    public static string Fault(string json)
    {
        Read(json, out var diagnostics).Should().BeNull();
        return diagnostics.Should().ContainSingle().Which.ToString();
    }

    /// <summary>The tree with the place of every node: <c>1,1{"age"@1,3: 1,10 7}</c>.</summary>
    public static string Show(Node node) => Place(node.At) + node switch
    {
        ObjectNode { Members: var members } =>
            $"{{{string.Join(", ", members.Select(member => $"\"{member.Name}\"@{Place(member.NameAt)}: {Show(member.Value)}"))}}}",
        ListNode { Items: var items } => $"[{string.Join(", ", items.Select(Show))}]",
        TextNode { Text: var text } => $" \"{text}\"",
        NumberNode { Raw: var raw } => $" {raw}",
        YesNoNode { IsYes: var isYes } => isYes ? " true" : " false",
        _ => " null",
    };

    private static string Place(Location at) => string.Create(CultureInfo.InvariantCulture, $"{at.Line},{at.Column}");
}
