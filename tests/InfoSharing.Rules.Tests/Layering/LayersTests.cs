using System.Text;
using InfoSharing.Rules.Layering;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tests.Diagnostics;
using InfoSharing.Rules.Tests.WorkedCases;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Layering;

public sealed class LayersTests
{
    private const string NorthEastLincolnshire = "src/InfoSharing.Rules/packs/north-east-lincolnshire";

    [Fact]
    public void An_overlay_that_does_all_it_may_is_laid_without_a_word() => Borough.Below.With(Borough.Files).Diagnostics.Should().BeEmpty();

    [Fact]
    public void North_East_Lincolnshire_lies_on_England() =>
        EnglandPack.Advisor.With(Repository.PathTo(NorthEastLincolnshire)).Diagnostics.Should().BeEmpty();

    [Fact]
    public void The_built_in_overlay_is_the_one_in_the_folder() =>
        LawfulBasisAdvisor.EnglandWithNorthEastLincolnshire.Overlays.Single().Digest
            .Should().Be(EnglandPack.Advisor.With(Repository.PathTo(NorthEastLincolnshire)).Value.Overlays.Single().Digest);

    [Fact]
    public void The_advisor_below_stays_as_it_is()
    {
        var rules = Borough.Below.Machine.Pack.Rules;

        Borough.Below.With(Borough.Files).Succeeded.Should().BeTrue();

        Borough.Below.Machine.Pack.Rules.Should().BeSameAs(rules);
        Borough.Below.Overlays.Should().BeEmpty();
    }

    [Fact]
    public void A_recommendation_names_the_pack_and_every_overlay()
    {
        var advice = Borough.Advisor.Evaluate(new SharingCase(new DateOnly(2026, 11, 22)));

        advice.Pack.Id.Should().Be("england");
        advice.Pack.Digest.Should().Be(Borough.Below.Pack.Digest);
        advice.Overlays.Select(overlay => (overlay.Id, overlay.Version)).Should().Equal(("borough", "1.0.0"));
    }

    [Fact]
    public void A_rule_in_the_trace_names_the_pack_that_it_comes_from()
    {
        var rules = Borough.Advisor.Evaluate(new SharingCase(new DateOnly(2026, 11, 22))).Trace.Rules;

        rules.Single(rule => rule.Id == "danger-first").Pack.Should().Be("england");
        rules.Single(rule => rule.Id == "borough-form").Pack.Should().Be("borough");
    }

    [Fact]
    public void Local_words_take_the_place_of_others()
    {
        var pack = Borough.Advisor.Machine.Pack;

        pack.Advisers.Single(adviser => adviser.Id == "safeguarding-lead").Label.Should().Be("the borough's safeguarding lead");
        pack.Facts.Single(fact => fact.Id == "purpose").Question.Should().Be("What does the borough share it for?");
    }

    [Theory]
    [InlineData("may-share-to-safeguard")]
    [InlineData("may-share-crime")]
    [InlineData("may-share-care-or-education")]
    [InlineData("may-share-partnership")]
    [InlineData("may-share-legal")]
    public void A_rule_of_England_that_lets_somebody_share_can_be_narrowed(string rule)
    {
        var overlay = EnglandPack.Advisor.With(Narrowing(rule));

        overlay.Diagnostics.Should().BeEmpty();
        overlay.Value.Machine.Pack.Rules.Single(one => one.Id == rule).Unless[^1].Id.Should().Be("local-form");
    }

    [Fact]
    public void What_a_local_exception_narrows_is_allowed_no_more_where_it_holds()
    {
        var narrowed = EnglandPack.Advisor.With(Narrowing("may-share-to-safeguard")).Value;
        var sharing = EnglandPack.Read("rules/core-purpose-alone.json").Case;

        EnglandPack.Advisor.Evaluate(sharing).Outcome.Should().Be(Outcome.MayShare);
        narrowed.Evaluate(sharing).Outcome.Should().Be(Outcome.MoreFactsNeeded);
    }

    [Fact]
    public void An_added_exception_stands_after_those_that_the_rule_has() =>
        Borough.Advisor.Machine.Pack.Rules.Single(rule => rule.Id == "may-share-to-safeguard").Unless[^1].Id.Should().Be("borough-waits");

    [Fact]
    public void The_order_in_which_overlays_are_laid_changes_nothing()
    {
        var folder = BadFolder.Open("ISR6010-wording-conflict");
        var below = Parse(folder.Files.Where(file => !file.Key.StartsWith("overlay", StringComparison.Ordinal)));
        var one = Parse(Inside("overlay/"));
        var other = Parse(Inside("overlay-2/"));

        Report(one, other).Should().Equal(Report(other, one)).And.NotBeEmpty();

        IReadOnlyList<Diagnostic> Report(params Model.Pack[] overlays)
        {
            var problems = new DiagnosticBag();
            Layers.Combine(below, overlays, problems).Should().BeNull();
            return problems.ToSorted();
        }

        IEnumerable<KeyValuePair<string, byte[]>> Inside(string start) =>
            folder.Files.Where(file => file.Key.StartsWith(start, StringComparison.Ordinal)).Select(file => KeyValuePair.Create(file.Key[start.Length..], file.Value));
    }

    /// <summary>An overlay of one local exception: the rule holds no more for a maintained school.</summary>
    private static IReadOnlyList<PackFile> Narrowing(string rule) =>
    [
        File("pack.json", """
            { "id": "local", "version": "1.0.0", "title": "Local", "jurisdiction": "A borough", "layer": "local",
              "extends": { "id": "england", "from": "0.1.0", "below": "0.2.0" }, "format": 1, "notice": "It advises and a person decides." }
            """),
        File("changes/changes.json", $$"""
            { "changes": [ { "rule": "{{rule}}", "because": "schools here ask first",
                             "unless": [ { "id": "local-form", "when": { "fact": "discloser.kind", "is": "maintained-school" }, "because": "a school asks the unit first" } ] } ] }
            """),
    ];

    private static PackFile File(string path, string json) => new(path, Encoding.UTF8.GetBytes(json));

    private static Model.Pack Parse(IEnumerable<KeyValuePair<string, byte[]>> files) =>
        PackParser.Parse(files.Select(file => new PackFile(file.Key, file.Value)), new DiagnosticBag())!;
}
