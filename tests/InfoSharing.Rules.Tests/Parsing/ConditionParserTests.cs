using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Tests.Parsing;

public sealed class ConditionParserTests
{
    [Theory]
    [InlineData("""{ "all": [ { "finding": "a" }, { "finding": "b" } ] }""", "all(finding a True, finding b True)")]
    [InlineData("""{ "any": [ { "finding": "a" }, { "finding": "b" } ] }""", "any(finding a True, finding b True)")]
    [InlineData("""{ "not": { "finding": "a" } }""", "not(finding a True)")]
    [InlineData("""{ "fact": "f", "is": true }""", "f Is yes")]
    [InlineData("""{ "fact": "f", "is": "school" }""", "f Is 'school'")]
    [InlineData("""{ "fact": "f", "is": 7 }""", "f Is 7")]
    [InlineData("""{ "fact": "f", "is": "2026-02-05" }""", "f Is '2026-02-05'")]
    [InlineData("""{ "fact": "f", "isNot": false }""", "f IsNot no")]
    [InlineData("""{ "fact": "f", "in": ["a", "b"] }""", "f In 'a'|'b'")]
    [InlineData("""{ "fact": "f", "notIn": ["a"] }""", "f NotIn 'a'")]
    [InlineData("""{ "fact": "f", "atLeast": 13 }""", "f AtLeast 13")]
    [InlineData("""{ "fact": "f", "atMost": -1 }""", "f AtMost -1")]
    [InlineData("""{ "fact": "f", "before": "2026-02-05" }""", "f Before '2026-02-05'")]
    [InlineData("""{ "fact": "f", "onOrAfter": "2026-02-05" }""", "f OnOrAfter '2026-02-05'")]
    [InlineData("""{ "fact": "f", "containsAny": ["a", "b"] }""", "f ContainsAny 'a'|'b'")]
    [InlineData("""{ "fact": "f", "containsAll": ["a"] }""", "f ContainsAll 'a'")]
    [InlineData("""{ "fact": "f", "containsNone": ["a"] }""", "f ContainsNone 'a'")]
    [InlineData("""{ "fact": "f", "isKnown": true }""", "f IsKnown yes")]
    [InlineData("""{ "finding": "a" }""", "finding a True")]
    [InlineData("""{ "finding": "a", "is": false }""", "finding a False")]
    [InlineData("""{ "answer": "q", "is": "a" }""", "answer q a")]
    [InlineData("""{ "answer": "q", "in": ["a", "b"] }""", "answer q a|b")]
    [InlineData("""{ "provision": "p", "is": "recommended" }""", "provision p Recommended")]
    [InlineData("""{ "requirement": "lawful-basis", "is": "NotMet" }""", "requirement LawfulBasis NotMet")]
    [InlineData("""{ "condition": "n" }""", "condition n")]
    [InlineData("""{ "any": "person", "where": { "finding": "a" } }""", "Any(Person, 1: finding a True)")]
    [InlineData("""{ "every": "item", "where": { "finding": "a" } }""", "Every(Item, 0: finding a True)")]
    [InlineData("""{ "count": "person", "where": { "finding": "a" }, "atLeast": 2 }""", "Count(Person, 2: finding a True)")]
    public void Every_form_of_the_guide_is_read(string json, string shown) => Parsed.Show(Parsed.Condition(json)).Should().Be(shown);

    [Fact]
    public void Every_name_and_every_value_keeps_its_place()
    {
        var test = Parsed.Rule("\"when\":\n{ \"fact\": \"f\",\n  \"in\": [\"a\", \"b\"] }, \"concludes\": { \"finding\": \"x\" }").When.As<FactTest>();

        test.At.Should().Be(new Location("rules/more.json", 2, 1));
        test.Fact.At.Should().Be(new Location("rules/more.json", 2, 11));
        test.Operands.Select(operand => operand.At).Should().Equal(new Location("rules/more.json", 3, 10), new Location("rules/more.json", 3, 15));
    }
}
