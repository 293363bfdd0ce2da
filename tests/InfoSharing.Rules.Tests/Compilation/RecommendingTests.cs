using System.Text;
using InfoSharing.Rules.Tests.Diagnostics;

namespace InfoSharing.Rules.Tests.Compilation;

public sealed class RecommendingTests
{
    // In the good pack one rule makes the public task available, and another recommends it where it is available.
    [Theory]
    [InlineData("true", Rating.Recommended)]
    [InlineData("false", Rating.NotAvailable)]
    [InlineData("null", Rating.DependsOn)]
    public void A_rule_that_recommends_what_is_available_does_not_decide_whether_it_is(string publicAuthority, Rating expected)
    {
        var advisor = LawfulBasisAdvisor.Load(GoodPack.Files).Value;
        var sharing = $$"""
            { "asAt": "2026-11-22", "facts": { "discloser.public-authority": {{publicAuthority}} },
              "people": [ { "id": "child" } ], "items": [ { "id": "injuries", "about": "child" } ] }
            """;

        var answer = advisor.Evaluate(advisor.ReadCase(Encoding.UTF8.GetBytes(sharing), "case.json").Value);

        answer.Items[0].Bases.Single(basis => basis.Id == "ukgdpr.6.1.e").Rating.Should().Be(expected);
    }
}
