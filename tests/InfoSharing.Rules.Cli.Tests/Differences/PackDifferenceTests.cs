using InfoSharing.Rules.Cli.Differences;
using InfoSharing.Rules.Testing;

namespace InfoSharing.Rules.Cli.Tests.Differences;

/// <summary>What differs between two packs, against plain counting and against edits of which the part is known.</summary>
public sealed class PackDifferenceTests
{
    private const string Rules = "rules/rules.json";

    [Theory]
    [InlineData("\"title\": \"Public task\"", "\"title\": \"A public task\"", "title")]
    [InlineData("{ \"finding\": \"child-concerned\" }, {", "{", "condition")]
    [InlineData("\"fact\": \"discloser.public-authority\", \"is\": true", "\"fact\": \"discloser.public-authority\", \"isNot\": false", "condition")]
    [InlineData("\"unless\": [ { \"id\": \"not-needed\"", "\"unless\": [ { \"id\": \"needless\"", "exception `not-needed`,exception `needless`")]
    [InlineData("\"because\": \"sharing that is not needed has no basis\"", "\"because\": \"needless\"", "exception `not-needed`")]
    [InlineData("\"because\": \"sharing that is not needed", "\"ifUnknown\": \"proceed\", \"because\": \"sharing that is not needed", "exception `not-needed`")]
    [InlineData(", { \"safeguard\": \"record-decision\" }", "", "conclusion")]
    [InlineData("a public authority may do its own task", "it may do its own task", "because")]
    [InlineData("own task\", \"from\": \"2018-05-25\"", "own task\", \"from\": \"2019-05-25\"", "dates")]
    [InlineData("own task\", \"from\": \"2018-05-25\"", "own task\", \"from\": \"2018-05-25\", \"until\": \"2030-01-01\"", "dates")]
    [InlineData("\"review\": \"verified\", \"strength\": \"must\"", "\"review\": \"secondary\", \"strength\": \"must\"", "review")]
    [InlineData("\"status\": \"inForce\", \"review\": \"verified\", \"strength\": \"must\"", "\"status\": \"announced\", \"review\": \"verified\", \"strength\": \"must\"", "status")]
    [InlineData("\"strength\": \"must\"", "\"strength\": \"could\"", "strength")]
    [InlineData("\"strength\": \"must\"", "\"strength\": \"must\", \"locked\": true", "locked")]
    [InlineData("\"cites\": [ { \"provision\": \"ukgdpr.6.1.e\" } ]", "\"cites\": [ { \"source\": \"ukgdpr\" } ]", "citation,citation")]
    public void Of_a_changed_rule_exactly_the_part_that_changed_is_named(string written, string instead, string parts)
    {
        using var place = Copies(written, instead);

        var change = Between(place).Should().ContainSingle().Subject;

        (change.Either.Kind, change.Either.Id, change.Came).Should().Be(("rule", "public-task", "changed"));
        string.Join(",", change.Parts.Select(part => part.Name)).Should().Be(parts);
    }

    [Fact]
    public void A_change_that_no_sentence_shows_is_seen_too()
    {
        using var place = Copies("\"any\": \"person\", \"where\": { \"fact\": \"under-18\", \"is\": true }", "\"any\": \"person\", \"where\": { \"fact\": \"under-18\", \"isNot\": false }");

        var part = Between(place).Should().ContainSingle().Subject.Parts.Should().ContainSingle().Subject;

        (part.From!.Says == part.To!.Says).Should().BeTrue();
        part.From.Shape.Should().NotBe(part.To.Shape);
    }

    [Fact]
    public void Answers_that_change_are_counted_as_by_judging_each_case_twice()
    {
        using var place = Copies(", { \"safeguard\": \"record-decision\" }", "");
        var (from, to) = Sides(place);
        var noFacts = new HashSet<string>();

        var effects = Effects.Of(from, to, noFacts, 300, 5);

        var comparisons = TriedCases.Of(from, to, noFacts, 300, 5).Select(one => from.Advisor.Evaluate(one.Case).CompareWith(to.Advisor.Evaluate(one.Case))).ToList();
        var safeguards = comparisons.Count(one => one.Changes.Any(change => change.Kind == DifferenceKind.Safeguard));
        safeguards.Should().BePositive();
        effects.GeneratedChanged.Should().Be(safeguards, "the edit can change nothing but the safeguard");
        var effect = effects.OfAnswers.Should().ContainSingle().Subject;
        effect.Generated.Should().Be(safeguards);
        effect.Roots.Select(root => root.Id).Should().Equal("public-task");
    }

    [Fact]
    public void The_smallest_case_shows_the_change_and_none_smaller_does()
    {
        using var place = Copies("\"sharing.necessary\", \"is\": false }, \"because\": \"sharing that", "\"sharing.necessary\", \"is\": true }, \"because\": \"sharing that");
        var (from, to) = Sides(place);

        var effects = Effects.Of(from, to, new HashSet<string> { "sharing.necessary" }, 300, 5);

        effects.OfAnswers.Count.Should().BeGreaterThan(2);
        foreach (var effect in effects.OfAnswers)
        {
            Shows(effect.Smallest).Should().BeTrue();
            CaseMaterial.Smaller(effect.Smallest).Any(Shows).Should().BeFalse();
            effect.Roots.Select(root => root.Id).Distinct().Should().Equal("public-task");

            bool Shows(SharingCase sharing) => from.Advisor.Evaluate(sharing).CompareWith(to.Advisor.Evaluate(sharing)).Changes
                .Any(change => (change.Kind, change.Id, change.From, change.To) == (effect.Kind.Kind, effect.Kind.Id, effect.Kind.From, effect.Kind.To));
        }
    }

    [Fact]
    public void The_same_seed_makes_the_same_cases_and_another_makes_others()
    {
        using var place = Copies("\"strength\": \"must\"", "\"strength\": \"could\"");
        var (from, to) = Sides(place);

        Cases(1).Should().Equal(Cases(1)).And.NotEqual(Cases(2));

        IReadOnlyList<string> Cases(int seed) => [.. TriedCases.Of(from, to, new HashSet<string>(), 50, seed).Select(one => from.Advisor.Evaluate(one.Case).ToJson())];
    }

    private static Workplace Copies(string written, string instead)
    {
        var place = new Workplace().AddSmallPack().Copy("tests/InfoSharing.Rules.Tests/corpus/base", "edited").Copy("tests/InfoSharing.Rules.Cli.Tests/corpus/small", "edited");
        var text = place.Read($"edited/{Rules}");
        text.Should().Contain(written);
        return place.Write($"edited/{Rules}", text.Replace(written, instead, StringComparison.Ordinal));
    }

    private static (DiffSide From, DiffSide To) Sides(Workplace place) => (Side(place, "small"), Side(place, "edited"));

    private static DiffSide Side(Workplace place, string folder) => new(LawfulBasisAdvisor.Load(place.PathTo(folder)).Value, []);

    private static IReadOnlyList<DefinitionChange> Between(Workplace place)
    {
        var (from, to) = Sides(place);
        return DefinitionChange.Between(Describing.Of(from.Advisor), Describing.Of(to.Advisor));
    }
}
