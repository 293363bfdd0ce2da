using System.Text;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.Layering;

/// <summary>An overlay that uses all that overlays may do, and smaller ones that are made up for a test.</summary>
internal static class Borough
{
    public const string Folder = "tests/InfoSharing.Rules.Tests/corpus/overlay";

    private const string Lock = "\"locked\": true";

    private static readonly Lazy<LawfulBasisAdvisor> Both = new(() => Below.With(Files).Value);

    public static IReadOnlyList<PackFile> Files => PackFiles.FromDirectory(Repository.PathTo(Folder));

    public static LawfulBasisAdvisor Below => EnglandPack.Advisor;

    public static LawfulBasisAdvisor Advisor => Both.Value;

    /// <summary>England as it is, but for the lock on one rule, which is there against just such overlays.</summary>
    public static LawfulBasisAdvisor EnglandUnlocked(string rule) =>
        LawfulBasisAdvisor.Load(
        [
            .. PackFiles.FromDirectory(Repository.PathTo(EnglandPack.Folder))
                .Select(file => file with { Bytes = Encoding.UTF8.GetBytes(Unlock(Encoding.UTF8.GetString(file.Bytes.Span), rule)) }),
        ]).Value;

    /// <summary>An overlay of England whose rule answers a question of its own where its fact is true, with these rows.</summary>
    /// <param name="name">Its id, which goes before all that it declares: question <c>name-panel</c>, with answers <c>agreed</c> and <c>waits</c>, and fact <c>name.waits</c>.</param>
    /// <param name="rows">Its rows, without their cites.</param>
    public static IReadOnlyList<PackFile> OfRows(string name, params string[] rows) =>
    [
        Header(name),
        File("facts/facts.json", $$"""
            { "facts": [ { "id": "{{name}}.waits", "for": "case", "type": "yes-no", "label": "waits", "question": "Does the panel wait?", "why": "The panel is asked.",
              "true": "the panel waits", "false": "the panel does not wait", "unknown": "it is not known whether the panel waits", "sensitivity": "ordinary" } ] }
            """),
        File("rules/rules.json", $$"""
            { "rules": [ { "id": "{{name}}-waits", "title": "The panel waits", "for": "case", "when": { "fact": "{{name}}.waits", "is": true },
              "concludes": { "answer": "{{name}}-panel", "is": "waits" }, "because": "the panel waits",
              "from": "2018-05-25", "status": "inForce", "review": "secondary", "strength": "must", "cites": [ { "source": "{{name}}-procedure" } ] } ] }
            """),
        File("tables/tables.json", $$"""
            { "questions": [ { "id": "{{name}}-panel", "for": "case", "title": "Panel", "question": "Has the panel agreed?",
                "answers": [ { "id": "agreed", "says": "the panel has agreed" }, { "id": "waits", "says": "the panel waits" } ],
                "unknown": { "is": "agreed", "mostOpen": true, "because": "most of it needs no panel" } } ],
              "rows": [ {{string.Join(", ", rows.Select(row => $"{{ {row}, \"because\": \"the panel has said so\", \"cites\": [ {{ \"source\": \"{name}-procedure\" }} ] }}"))}} ] }
            """),
    ];

    /// <summary>An overlay of England that adds an exception to one rule.</summary>
    public static IReadOnlyList<PackFile> OfException(string name, string rule) =>
    [
        Header(name),
        File("changes/changes.json", $$"""
            { "changes": [ { "rule": "{{rule}}", "because": "schools here ask first",
              "unless": [ { "id": "local-form", "when": { "fact": "discloser.kind", "is": "maintained-school" }, "because": "a school asks the unit first" } ] } ] }
            """),
    ];

    public static PackFile File(string path, string json) => new(path, Encoding.UTF8.GetBytes(json));

    public static PackFile Header(string name) => File("pack.json", $$"""
        { "id": "{{name}}", "version": "1.0.0", "title": "Local", "jurisdiction": "A borough", "layer": "local",
          "extends": { "id": "england", "from": "0.1.0", "below": "0.2.0" }, "format": 1, "notice": "It advises and a person decides.",
          "sources": [ { "id": "{{name}}-procedure", "title": "A procedure", "kind": "procedure" } ] }
        """);

    private static string Unlock(string json, string rule)
    {
        var start = json.IndexOf($"\"id\": \"{rule}\"", StringComparison.Ordinal);
        var at = start < 0 ? -1 : json.IndexOf(Lock, start, StringComparison.Ordinal);
        return at < 0 ? json : json.Remove(at, Lock.Length).Insert(at, "\"locked\": false");
    }
}
