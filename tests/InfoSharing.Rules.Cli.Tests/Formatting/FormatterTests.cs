using System.Text;
using System.Text.Json;
using InfoSharing.Rules.Cli.Formatting;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Cli.Tests.Formatting;

public sealed class FormatterTests
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    [Fact]
    public void The_layout_keeps_comments_and_empty_lines() => Recorded.ShouldBe(Formatted("""
        // before all
        /* and
           more */ { // after the brace
          "a": 1, // after a


          // before b

          "b": [ // after the bracket
            1, 2, /* between */ 3 // after three
            // last in the list
          ], "empty": [ /* nothing */ ], "none": {}, "c": /* of c */ { "d": "e" },
          "words": ["aaaaaaaaaaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "cccccccccccccccccccccccccccc", "ddddddddddddddddddddddddddd", "eeeeeeeeeeeeeeeeeeeee"],
          "list": [{ "id": "one", "text": "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff" }],
          "rule": { "id": "x", "when": { "all": [{ "fact": "purpose", "is": "safeguard-child" }, { "fact": "recipient.kind", "is": "police" }, { "fact": "discloser.kind", "is": "school" }] },

            "from": "2026-01-01", "status": "inForce", // checked
            "review": "verified", "strength": "must",
            "locked": true, "text": "café \u00e9 \" \\ /" }
          // the end
        } // after all
        // and after that
        """), "format/comments.json");

    [Fact]
    public void A_row_of_a_table_stands_on_one_line_where_it_fits_and_its_answer_beside_its_block_where_not() => Recorded.ShouldBe(Formatted("""
        { "tables": [ { "id": "course", "title": "What is to be done", "answers": "course",
          "asks": ["trust",
                   "harm"],
          "from": "2018-05-25", "status": "inForce",
          "review": "secondary",
          "rows": [
            { "id": "grave", "when": { "harm": "grave" }, "is": "share",
              "because": "a child comes first", "cites": [ { "source": "ukgdpr" } ] },
            { "id": "weightless", "when": { "weight": "against", "trust": [ "kept", "lifted" ] }, "is": "keep-back", "block": "what stays", "because": "too little is feared to break a confidence",
              "cites": [ { "source": "ukgdpr", "at": "Art 5(1)(c)" } ] },
            { "id": "rest", "is": "share", "because": "nothing stands in its way, and whoever shares it does what the law wants of them, which is to see to the child", "cites": [ { "source": "ukgdpr" } ] }
          ] } ],
          "orders": [ { "id": "graver-never-more-closed", "says": "graver harm never closes more for a recipient who can protect", "of": "harm", "from": ["none", "some", "grave"], "where": { "part": ["able", "protects"] }, "result": "course", "never": "moreClosed" } ] }
        """), "format/tables.json");

    [Holds(400)]
    public void Formatting_twice_changes_nothing_and_never_changes_the_meaning_or_a_comment(int seed)
    {
        var written = new AnyJson(seed).Write();

        var once = Formatted(written);

        Formatted(once).Should().Be(once);
        Meaning(once).Should().Be(Meaning(written));
        Comments(once).Should().Equal(Comments(written));
        once.Should().NotContain("\r").And.NotContain(" \n").And.NotContain("\n\n\n").And.EndWith("\n");
    }

    [Fact]
    public void Every_file_of_the_repository_keeps_its_meaning()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("src/InfoSharing.Rules/packs"), "*.json", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.PathTo("tests/InfoSharing.Rules.Tests/corpus/good"), "*.json", SearchOption.AllDirectories)))
        {
            var written = File.ReadAllText(file);
            var once = Formatted(written);
            Formatted(once).Should().Be(once);
            Meaning(once).Should().Be(Meaning(written));
        }
    }

    private static string Formatted(string written)
    {
        var problems = new DiagnosticBag();
        var formatted = Formatter.Format("a.json", Encoding.UTF8.GetBytes(written), problems);
        problems.ToSorted().Should().BeEmpty("{0}", written);
        return Encoding.UTF8.GetString(formatted!);
    }

    private static string Meaning(string text)
    {
        using var json = JsonDocument.Parse(text, Lenient);
        return JsonSerializer.Serialize(json.RootElement);
    }

    private static List<string> Comments(string text)
    {
        List<string> comments = [];
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Allow });
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.Comment)
            {
                comments.Add(json.GetComment().Trim());
            }
        }

        return [.. comments.Order(StringComparer.Ordinal)];
    }
}
