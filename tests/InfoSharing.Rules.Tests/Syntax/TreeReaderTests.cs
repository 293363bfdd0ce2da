using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Syntax;

public sealed class TreeReaderTests
{
    private const string Grin = "\U0001F600";

    [Fact]
    public void Every_node_and_every_name_has_its_place() =>
        Shown(
            """
            { "all": [ true, false, null ],
              "n": -1.5e3,
              "t": "x" }
            """).Should().Be("""1,1{"all"@1,3: 1,10[1,12 true, 1,18 false, 1,25 null], "n"@2,3: 2,8 -1.5e3, "t"@3,3: 3,8 "x"}""");

    [Theory]
    [InlineData("{\t\"a\":\t1 }", """1,1{"a"@1,3: 1,8 1}""")]
    [InlineData("{\r\n  \"a\":\r\n 1 }", """1,1{"a"@2,3: 3,2 1}""")]
    [InlineData("{\r  \"a\":\r 1 }", """1,1{"a"@2,3: 3,2 1}""")]
    [InlineData("\uFEFF{ \"a\": 1 }", """1,1{"a"@1,3: 1,8 1}""")]
    [InlineData("{ /* one\n two */ \"a\": // three\n 1 }", """1,1{"a"@2,9: 3,2 1}""")]
    [InlineData("/* é" + Grin + " */ [ 1 ]", """1,11[1,13 1]""")]
    [InlineData("[ \"" + Grin + "é\", 1 ]", "1,1[1,3 \"" + Grin + "é\", 1,10 1]")]
    [InlineData("[ 1, 2, ]", "1,1[1,3 1, 1,6 2]")]
    [InlineData("{ \"a\": 1, }", """1,1{"a"@1,3: 1,8 1}""")]
    [InlineData("7", "1,1 7")]
    public void Places_are_right_through_tabs_line_ends_byte_order_marks_comments_and_emoji(string json, string shown) => Shown(json).Should().Be(shown);

    [Theory]
    [InlineData("\"a\\u00e9\\n\\\"\\/\"", "aé\n\"/")]
    [InlineData("\"\\ud83d\\ude00\"", Grin)]
    [InlineData("\"\\\\ud83d\"", "\\ud83d")]
    public void Escapes_in_a_text_are_decoded(string json, string text) => Trees.Read(json).As<TextNode>().Text.Should().Be(text);

    [Theory]
    [InlineData("7", 7)]
    [InlineData("-7", -7)]
    [InlineData("2147483647", 2147483647)]
    public void A_whole_number_that_fits_can_be_used(string json, int expected)
    {
        Trees.Read(json).As<NumberNode>().TryGetWholeNumber(out var number).Should().BeTrue();
        number.Should().Be(expected);
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1e2")]
    [InlineData("2147483648")]
    [InlineData("123456789012345678901234567890")]
    [InlineData("1e999999999")]
    public void A_number_with_a_point_or_an_exponent_or_too_many_digits_is_read_but_is_not_a_whole_number(string json)
    {
        Trees.Read(json).As<NumberNode>().Raw.Should().Be(json);
        Trees.Read(json).As<NumberNode>().TryGetWholeNumber(out _).Should().BeFalse();
    }

    [Fact]
    public void A_member_is_found_by_its_exact_name()
    {
        var read = Trees.Read("""{ "when": 1, "When": 2 }""").As<ObjectNode>();

        Trees.Show(read.Find("When")!.Value).Should().Be("1,22 2");
        read.Find("WHEN").Should().BeNull();
    }

    [Fact]
    public void A_name_written_twice_is_reported_with_both_places_and_keeps_its_first_value()
    {
        var read = Trees.Read("""{ "a": 1, "b": { "a": 2 }, "a": 3, "\u0061": 4 }""", out var diagnostics);

        Trees.Show(read!).Should().Be("""1,1{"a"@1,3: 1,8 1, "b"@1,11: 1,16{"a"@1,18: 1,23 2}}""");
        string.Join('\n', diagnostics).Should().Be(
            """
            a.json(1,28): error ISR1017: the name `a` is written twice in the same braces
                help: it stands first at a.json(1,3): delete one of them, or give it the name that was meant
            a.json(1,36): error ISR1017: the name `a` is written twice in the same braces
                help: it stands first at a.json(1,3): delete one of them, or give it the name that was meant
            """);
        diagnostics.Should().AllSatisfy(diagnostic => diagnostic.Related.Should().Equal(new Location("a.json", 1, 3)));
    }

    [Theory]
    [InlineData("""[ "ab\ud83d" ]""", 1, 6, "\\ud83d")]
    [InlineData("""[ "\ude00x" ]""", 1, 4, "\\ude00")]
    [InlineData("""[ "\ud83d\ud83d\ude00" ]""", 1, 4, "\\ud83d")]
    [InlineData("""{ "\uDBFF": 1 }""", 1, 4, "\\uDBFF")]
    public void Half_of_a_character_is_reported_where_it_stands(string json, int line, int column, string written)
    {
        Trees.Read(json, out var diagnostics).Should().NotBeNull();
        diagnostics.Should().Equal(Wording.HalfCharacter(new Location("a.json", line, column), written));
    }

    [Fact]
    public void Brackets_may_be_nested_64_deep_and_no_deeper()
    {
        Trees.Read(Nested(64));
        Trees.Fault(Nested(65)).Should().Be(
            """
            a.json(1,65): error ISR1016: this is nested more than 64 brackets deep
                help: divide it: a condition that several rules share can be a finding with a name
            """);

        static string Nested(int depth) => new string('[', depth) + new string(']', depth);
    }

    [Fact]
    public void What_was_found_before_the_fault_is_not_reported_with_it() =>
        Trees.Fault("""{ "a": 1, "a": 2, "b" 3 }""").Should().Contain("ISR1005");

    private static string Shown(string json) => Trees.Show(Trees.Read(json));
}
