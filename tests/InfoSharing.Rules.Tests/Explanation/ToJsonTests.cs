using System.Text.Json;

namespace InfoSharing.Rules.Tests.Explanation;

public sealed class ToJsonTests
{
    public static TheoryData<string> SmallCases => [.. Explained.SmallCases()];

    private static readonly string[] Top =
    [
        "format", "outcome", "settled", "possibleOutcomes", "extent", "urgency", "inDanger", "asAt", "items", "safeguards", "advice",
        "tellSubject", "protectNow", "shareWith", "questions", "conflicts", "checklists", "corrections", "assumptions", "pack", "overlays", "notice", "trace",
    ];

    [Theory]
    [MemberData(nameof(SmallCases))]
    public void The_members_of_an_answer_are_always_the_same_and_in_the_same_order(string name) =>
        Members(Root(name)).Should().Equal(Top);

    [Fact]
    public void The_parts_of_an_answer_have_their_members()
    {
        var root = Root("danger");
        var item = root.GetProperty("items")[0];

        Members(item).Should().Equal("id", "about", "disposition", "course", "lawfulBasis", "requirements", "bases", "provisions", "mend");
        Members(item.GetProperty("lawfulBasis")).Should().Equal("id", "name", "through", "rights");
        Members(item.GetProperty("requirements")[0]).Should().Equal("requirement", "status", "provision", "why");
        Members(item.GetProperty("bases")[0]).Should().Equal("id", "name", "requirement", "rating", "through", "why", "uri");
        Members(item.GetProperty("course")).Should().Equal("id", "outcome", "says", "because", "row", "first", "then");
        Members(root.GetProperty("safeguards")[0]).Should().Equal("id", "text", "strength", "when", "by", "for", "rules");
        Members(root.GetProperty("tellSubject")[0]).Should().Equal("person", "when", "reason", "text", "rules");
        Members(root.GetProperty("questions")[0]).Should().Equal("fact", "subject", "question", "why", "answers");
        Members(root.GetProperty("questions")[0].GetProperty("answers")[0]).Should().Equal("answer", "label", "outcome");
        Members(root.GetProperty("checklists")[0]).Should().Equal("id", "title", "points");
        Members(root.GetProperty("checklists")[0].GetProperty("points")[0]).Should().Equal("id", "text", "status", "rules");
        Members(root.GetProperty("corrections")[0]).Should().Equal("id", "procedure", "law", "rules");
        Members(root.GetProperty("assumptions")).Should().Equal("unverified", "announced");
        Members(root.GetProperty("assumptions").GetProperty("announced")).Should().Equal("outcome", "lawfulBases", "rules");
        Members(root.GetProperty("pack")).Should().Equal("id", "version", "title", "digest");
    }

    [Fact]
    public void The_trace_goes_down_to_each_condition()
    {
        var rule = Root("danger").GetProperty("trace").EnumerateArray().First(one => one.GetProperty("rule").GetString() == "recognised-interest");

        Members(rule).Should().Equal("rule", "title", "scope", "subject", "verdict", "because", "review", "pack", "at", "when", "unless");
        Members(rule.GetProperty("unless")[0]).Should().Equal("id", "because", "truth", "proceedsIfUnknown", "when");
        Members(rule.GetProperty("unless")[0].GetProperty("when")).Should().Equal("kind", "says", "truth", "fact", "value", "source");
        Members(rule.GetProperty("when")).Should().Equal("kind", "says", "truth", "parts");
    }

    [Fact]
    public void Every_rule_is_in_the_trace_for_the_case_and_each_person_and_item()
    {
        var rules = Root("danger").GetProperty("trace").EnumerateArray().Select(rule => (rule.GetProperty("rule").GetString(), rule.GetProperty("subject").GetString()));

        rules.Should().HaveCount(Explained.Small.Machine.Pack.Rules.Sum(rule => rule.Scope == FactScope.Case ? 1 : 2)).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_same_answer_gives_the_same_bytes_with_line_feeds_alone()
    {
        var json = Explained.OfSmall("danger").ToJson();

        json.Should().Be(Explained.OfSmall("danger").ToJson()).And.NotContain("\r");
        json.Split('\n')[1].Should().Be("  \"format\": 1,");
    }

    [Fact]
    public void A_writer_of_the_hosts_own_decides_the_layout()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Explained.OfSmall("danger").WriteJson(writer);
        }

        var text = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        text.Should().StartWith("{\"format\":1,\"outcome\":\"ShouldShare\"").And.NotContain("\n");
    }

    private static JsonElement Root(string name) => JsonDocument.Parse(Explained.OfSmall(name).ToJson()).RootElement;

    private static IEnumerable<string> Members(JsonElement one) => one.EnumerateObject().Select(member => member.Name);
}
