using System.Text;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tests.Diagnostics;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Parsing;

/// <summary>Parses the small pack of the corpus, alone or with one more file, and cases against it.</summary>
internal static class Parsed
{
    public static Pack Base { get; } = Pack(BadFolder.Base);

    public static Pack Pack(IEnumerable<PackFile> files)
    {
        var problems = new DiagnosticBag();
        var pack = PackParser.Parse(files, problems);
        string.Join('\n', problems.ToSorted()).Should().BeEmpty();
        return pack!;
    }

    /// <summary>The pack with one more file, or with one in place of that of the same path.</summary>
    public static Pack With(string path, string json) => Pack([.. BadFolder.Base.Where(file => file.Path != path), File(path, json)]);

    public static PackFile File(string path, string json) => new(path, Encoding.UTF8.GetBytes(json));

    /// <summary>The rule with this condition, these conclusions, or both, and whatever else it says.</summary>
    public static Rule Rule(string members) => With(
        "rules/more.json",
        $$"""
        { "rules": [ { "id": "one", "title": "One", "for": "item", {{members}}, "because": "it is so", "from": "2026-02-05", "status": "inForce", "review": "verified",
            "cites": [ { "source": "ukgdpr" } ] } ] }
        """).Rules.Single(rule => rule.Id == "one");

    public static Condition Condition(string json) => Rule($"\"when\": {json}, \"concludes\": {{ \"danger\": true }}").When;

    public static IReadOnlyList<Conclusion> Conclusions(string json) => Rule($"\"when\": {{ \"finding\": \"a\" }}, \"concludes\": {json}").Concludes;

    public static CaseFile Case(string json)
    {
        var problems = new DiagnosticBag();
        var read = CaseParser.Parse("case.json", Encoding.UTF8.GetBytes(json), Base.Facts, CoveredDays.Of(Base), problems);
        string.Join('\n', problems.ToSorted()).Should().BeEmpty();
        return read!;
    }

    /// <summary>A condition as one line, without its places.</summary>
    public static string Show(Condition condition) => condition switch
    {
        AllOf { Of: var of } => $"all({string.Join(", ", of.Select(Show))})",
        AnyOf { Of: var of } => $"any({string.Join(", ", of.Select(Show))})",
        Not { Of: var of } => $"not({Show(of)})",
        FactTest test => $"{test.Fact.Id} {test.Comparison} {string.Join("|", test.Operands.Select(Show))}",
        FindingTest test => $"finding {test.Finding.Id} {test.Is}",
        AnswerTest test => $"answer {test.Question.Id} {string.Join("|", test.Answers.Select(answer => answer.Id))}",
        ProvisionTest test => $"provision {test.Provision.Id} {test.Is}",
        RequirementTest test => $"requirement {test.Requirement} {test.Is}",
        NamedTest test => $"condition {test.Condition.Id}",
        Quantified { Quantifier: var quantifier, Over: var over, AtLeast: var least, Where: var where } => $"{quantifier}({over}, {least}: {Show(where)})",
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private static string Show(Literal literal) => literal switch
    {
        Literal.YesNo { Value: var value } => value ? "yes" : "no",
        Literal.Number { Value: var value } => $"{value}",
        Literal.Text { Value: var value } => $"'{value}'",
        _ => throw new ArgumentOutOfRangeException(nameof(literal)),
    };
}
