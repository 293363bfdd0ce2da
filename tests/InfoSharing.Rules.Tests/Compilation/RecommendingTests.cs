using System.Text;
using InfoSharing.Rules.Checking;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tests.Diagnostics;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Text;

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

    [Theory]
    [InlineData(Rating.Available, false)]
    [InlineData(Rating.Recommended, true)]
    public void A_rule_may_recommend_what_is_available_and_not_what_it_recommends_itself(Rating alsoRead, bool isCircle)
    {
        var pack = PackMaker.Make(new Dice(0));
        var (at, provision) = (pack.Header.At, new Reference("p0", pack.Header.At));
        var rule = pack.Rules[0] with
        {
            Scope = FactScope.Item,
            When = new AllOf([new ProvisionTest(provision, Rating.Available, at), new ProvisionTest(provision, alsoRead, at)], at),
            Unless = [],
            Concludes = [new ConcludesProvision(provision, Rating.Recommended, null, at)],
        };

        var faults = Checker.Check(pack with { Rules = [rule] });

        faults.Any(fault => fault.Code == Codes.DependsOnItself.Id).Should().Be(isCircle);
    }
}
