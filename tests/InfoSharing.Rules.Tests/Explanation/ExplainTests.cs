namespace InfoSharing.Rules.Tests.Explanation;

public sealed class ExplainTests
{
    public static TheoryData<string> SmallCases => [.. Explained.SmallCases()];

    public static TheoryData<string> EnglandCases => [.. Explained.EnglandCases];

    [Theory]
    [MemberData(nameof(SmallCases))]
    public void No_line_is_wider_than_a_page_but_for_an_address(string name) => LinesOf(Explained.OfSmall(name)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(EnglandCases))]
    public void No_line_of_Englands_is_wider_than_a_page_but_for_an_address(string name) => LinesOf(Explained.OfEngland(name)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(SmallCases))]
    public void The_outcome_comes_first_and_the_notice_last(string name)
    {
        var recommendation = Explained.OfSmall(name);
        var lines = recommendation.Explain().TrimEnd('\n').Split('\n');

        lines[0].Should().StartWith("Outcome").And.Contain($"({recommendation.Outcome})");
        lines[^1].Should().Contain("a person decides");
    }

    [Fact]
    public void The_same_recommendation_reads_the_same_every_time()
    {
        var recommendation = Explained.OfSmall("danger");

        recommendation.Explain().Should().Be(Explained.OfSmall("danger").Explain()).And.Be(recommendation.Explain());
    }

    [Fact]
    public void Where_nothing_may_go_in_danger_it_is_said_before_anything_else_who_is_told()
    {
        var paragraphs = Explained.OfSmall("unsafe-recipient").Explain().Split('\n');

        paragraphs[0].Should().Contain("do not share what is listed; tell the police now");
        paragraphs[2].Should().StartWith("There are signs of danger, so act at once, with somebody who can protect.");
    }

    [Fact]
    public void Every_lawful_basis_in_force_on_the_day_is_rated()
    {
        var page = Explained.OfSmall("danger").Explain();

        page.Should().Contain("Consent (UK GDPR, Article 6(1)(a)): not available")
            .And.Contain("Public task (UK GDPR, Article 6(1)(e)): the one to rely on")
            .And.Contain("Recognised legitimate interest (UK GDPR, Article 6(1)(ea)): not available");
        Explained.OfSmall("curiosity").Explain().Should().NotContain("Recognised legitimate interest");
    }

    [Fact]
    public void A_source_is_given_as_it_stood_on_the_day()
    {
        var page = Explained.OfSmall("danger").Explain();

        page.Should().Contain("http://www.legislation.gov.uk/ukpga/2018/12/schedule/1/paragraph/18/2026-11-22\n");
        page.Split("    - Article 6(1)(e): Public task").Should().HaveCount(2, "each citation stands once");
    }

    [Fact]
    public void The_trace_tells_each_condition_with_its_answer_its_value_and_its_place()
    {
        var page = Explained.OfSmall("danger").Explain(wholeTrace: true);

        page.Should().Contain("Public task (public-task), for injuries and address\n      rules/rules.json(23,5)")
            .And.Contain("yes the discloser is a public authority (discloser.public-authority = yes, derived)")
            .And.Contain("?   the sharing is necessary (sharing.necessary: not asked)")
            .And.Contain("(confidential: asked, not known)");
    }

    [Fact]
    public void A_code_cannot_break_the_page_or_the_json()
    {
        var person = new Person("a\nOutcome: \u001b[31m\ud800\"");
        var sharing = new SharingCase(new DateOnly(2026, 11, 22)).With(person).With(new InformationItem("<b>\r\n", person.Id));
        var recommendation = Explained.Small.Evaluate(sharing);

        recommendation.Explain().Split('\n').Where(line => line.StartsWith("Outcome", StringComparison.Ordinal)).Should().ContainSingle();
        recommendation.Explain().Should().NotContainAny("\r", "\u001b");
        System.Text.Json.JsonDocument.Parse(recommendation.ToJson()).RootElement.GetProperty("items")[0].GetProperty("id").GetString().Should().Be("<b>\r\n");
    }

    private static IEnumerable<string> LinesOf(Recommendation recommendation) =>
        recommendation.Explain().Split('\n').Where(line => line.Length > 100 && !line.TrimStart().StartsWith("http", StringComparison.Ordinal));
}
