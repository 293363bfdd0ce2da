using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Tests.Parsing;

public sealed class RuleParserTests
{
    public static TheoryData<string, string> Conclusions => new()
    {
        { """{ "finding": "a" }""", "ConcludesFinding a" },
        { """{ "answer": "q", "is": "a" }""", "ConcludesAnswer q a" },
        { """{ "provision": "p", "is": "available", "through": "q" }""", "ConcludesProvision p Available through q" },
        { """{ "provision": "p", "is": "notAvailable" }""", "ConcludesProvision p NotAvailable through " },
        { """{ "requirement": "necessity", "is": "Met" }""", "ConcludesRequirement Necessity Met through " },
        { """{ "tell": "doNotTell", "reason": "r" }""", "ConcludesTelling DoNotTell r" },
        { """{ "danger": true }""", "ConcludesDanger" },
        { """{ "shareWith": "police" }""", "ConcludesRecipient police" },
        { """{ "protectNow": "p" }""", "ConcludesProtection p" },
        { """{ "safeguard": "s" }""", "ConcludesSafeguard s" },
        { """{ "advice": "a" }""", "ConcludesAdvice a" },
        { """{ "ask": "f" }""", "ConcludesQuestion f" },
        { """{ "point": "p", "is": "toDo" }""", "ConcludesPoint p ToDo" },
        { """{ "correction": "c" }""", "ConcludesCorrection c" },
    };

    [Theory]
    [MemberData(nameof(Conclusions))]
    public void Every_conclusion_of_the_guide_is_read(string json, string shown)
    {
        Parsed.Conclusions(json).Select(Show).Should().Equal(shown);
        Parsed.Conclusions($"[ {json}, {json} ]").Select(Show).Should().Equal(shown, shown);
    }

    [Fact]
    public void A_rule_says_little_more_than_it_has_to()
    {
        var rule = Parsed.Rule("""
            "when": { "finding": "a" }, "concludes": { "danger": true }
            """.Trim());

        rule.Unless.Should().BeEmpty();
        rule.Strength.Should().Be(Strength.Should);
        rule.Locked.Should().BeFalse();
        rule.Standing.Should().Be(new Standing(new DateOnly(2026, 2, 5), null, LawStatus.InForce, Review.Verified));
        rule.At.Should().Be(new Location("rules/more.json", 1, 14));
    }

    [Fact]
    public void An_exception_has_to_be_proven_false_unless_it_says_to_proceed()
    {
        var rule = Parsed.Rule("""
            "when": { "finding": "a" }, "concludes": { "danger": true }, "until": "2027-01-01", "strength": "must", "locked": true,
            "unless": [ { "id": "x", "when": { "finding": "b" }, "because": "it is otherwise" },
                        { "id": "y", "when": { "finding": "c" }, "because": "it is otherwise", "ifUnknown": "proceed" } ]
            """.Trim());

        rule.Unless.Select(exception => (exception.Id, exception.ProceedIfUnknown)).Should().Equal(("x", false), ("y", true));
        rule.Conditions.Select(Parsed.Show).Should().Equal("finding a True", "finding b True", "finding c True");
        rule.Should().BeEquivalentTo(new { Strength = Strength.Must, Locked = true });
        rule.Standing.Until.Should().Be(new DateOnly(2027, 1, 1));
    }

    [Fact]
    public void A_citation_names_a_source_or_a_provision_and_a_place_in_it()
    {
        var rule = Parsed.With("rules/more.json", """
            { "rules": [ { "id": "one", "title": "One", "for": "case", "when": { "finding": "a" }, "concludes": { "danger": true }, "because": "it is so",
                "from": "2026-02-05", "status": "announced", "review": "unverified",
                "cites": [ { "source": "ukgdpr", "at": "Art 6" }, { "provision": "ukgdpr.6.1.e" } ] } ] }
            """).Rules.Single(rule => rule.Id == "one");

        rule.Cites.Select(cite => (cite.Source, cite.Provision, cite.Place)).Should().Equal(("ukgdpr", null, "Art 6"), (null, "ukgdpr.6.1.e", null));
    }

    private static string Show(Conclusion conclusion) => conclusion switch
    {
        ConcludesFinding made => $"{nameof(ConcludesFinding)} {made.Finding.Id}",
        ConcludesProvision made => $"{nameof(ConcludesProvision)} {made.Provision.Id} {made.Is} through {made.Through?.Id}",
        ConcludesRequirement made => $"{nameof(ConcludesRequirement)} {made.Requirement} {made.Is} through {made.Through?.Id}",
        ConcludesTelling made => $"{nameof(ConcludesTelling)} {made.When} {made.Reason.Id}",
        ConcludesAnswer one => $"{nameof(ConcludesAnswer)} {one.Question.Id} {one.Answer.Id}",
        ConcludesDanger => nameof(ConcludesDanger),
        ConcludesRecipient made => $"{nameof(ConcludesRecipient)} {made.Body.Id}",
        ConcludesProtection made => $"{nameof(ConcludesProtection)} {made.Protection.Id}",
        ConcludesSafeguard made => $"{nameof(ConcludesSafeguard)} {made.Safeguard.Id}",
        ConcludesAdvice made => $"{nameof(ConcludesAdvice)} {made.Adviser.Id}",
        ConcludesQuestion made => $"{nameof(ConcludesQuestion)} {made.Fact.Id}",
        ConcludesPoint made => $"{nameof(ConcludesPoint)} {made.Point.Id} {made.Is}",
        ConcludesCorrection made => $"{nameof(ConcludesCorrection)} {made.Correction.Id}",
        _ => throw new ArgumentOutOfRangeException(nameof(conclusion)),
    };
}
