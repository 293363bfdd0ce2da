using System.Text;
using FsCheck;
using FsCheck.Fluent;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tests.Diagnostics;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Parsing;

/// <summary>Any files give a pack or diagnostics, never an exception, and never a pack with an error.</summary>
public sealed class AnyPackTests
{
    private const string Case =
        """
        { "asAt": "2026-11-22", "title": "A case", "facts": { "purpose": "safeguard-child", "request.date": null },
          "people": [ { "id": "child", "facts": { "age": 7 } } ],
          "items": [ { "id": "injuries", "about": "child", "facts": { "category": ["health"], "confidential": true } } ],
          "expect": { "outcome": "ShouldShare", "settled": true, "items": { "injuries": { "disposition": "share", "ratings": { "p": "available" } } },
            "tell": { "child": "now" }, "findings": { "f": "true" }, "because": [ "r" ] } }
        """;

    private static readonly HashSet<string> Known = [.. Codes.All.Select(code => code.Id)];

    private static readonly string[] NotForLawyers = ["\n", "\r", "System.", "Exception"];

    private static readonly IReadOnlyList<PackFile> BaseFiles = BadFolder.Base;

    private static readonly string[] Values =
        ["null", "true", "false", "0", "-7", "1e9999", "99999999999999999999", "2.5", "\"\"", "\" \"", "\"x\"", "\"item\"", "\"2026-02-30\"", "\"\\n.\"", "[]", "[null]", "{}", "[[{}]]", "{\"fact\":1}"];

    private static readonly string[] Names =
        ["id", "for", "type", "values", "when", "any", "all", "not", "fact", "is", "in", "atLeast", "finding", "concludes", "facts", "rules", "items", "about", "expect", "says"];

    [Holds(1_500)]
    public Property A_pack_with_pieces_exchanged_gives_a_pack_or_diagnostics() => Prop.ForAll(
        (from file in Gen.Elements(BaseFiles.Select(file => file.Path).ToArray())
         from changes in Changes
         select (file, changes)).ToArbitrary(),
        change =>
        {
            var problems = new DiagnosticBag();
            var files = BaseFiles.Select(file => file.Path == change.file
                ? file with { Bytes = Encoding.UTF8.GetBytes(Apply(Encoding.UTF8.GetString(file.Bytes.Span), change.changes)) }
                : file);

            var pack = PackParser.Parse(files, problems);

            (pack is null).Should().Be(problems.HasErrors);
            Judge(problems);
        });

    [Holds(3_000)]
    public Property A_case_with_pieces_exchanged_gives_a_case_or_diagnostics() => Prop.ForAll(Changes.ToArbitrary(), changes =>
    {
        var problems = new DiagnosticBag();

        var read = CaseParser.Parse("case.json", Encoding.UTF8.GetBytes(Apply(Case, changes)), Parsed.Base.Facts, CoveredDays.Of(Parsed.Base), problems);

        (read is null).Should().Be(problems.HasErrors);
        Judge(problems);
    });

    [Fact]
    public void The_case_is_good_before_it_is_changed() => Parsed.Case(Case).Title.Should().Be("A case");

    // Which word or value of the file, and what takes its place.
    private static Gen<(int Place, string Piece)[]> Changes =>
        from count in Gen.Choose(1, 4)
        from changes in (
            from place in Gen.Choose(0, 100_000)
            from piece in Gen.OneOf(Gen.Elements(Values), Gen.Elements(Names).Select(name => $"\"{name}\""))
            select (place, piece)).ArrayOf(count)
        select changes;

    private static string Apply(string json, (int Place, string Piece)[] changes)
    {
        foreach (var (place, piece) in changes)
        {
            var quotes = Enumerable.Range(0, json.Length).Where(index => json[index] == '"').ToArray();
            var first = place % (quotes.Length / 2) * 2;
            json = json[..quotes[first]] + piece + json[(quotes[first + 1] + 1)..];
        }

        return json;
    }

    private static void Judge(DiagnosticBag problems)
    {
        // Plain tests: the assertion library is too slow to be called a million times.
        problems.ToSorted().Where(diagnostic => !Known.Contains(diagnostic.Code)
            || diagnostic.Location is { Line: < 1 } or { Column: < 1 }
            || NotForLawyers.Any(word => (diagnostic.Message + diagnostic.Help).Contains(word, StringComparison.Ordinal))).Should().BeEmpty();
    }
}
