using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;

namespace InfoSharing.Rules.Tests.Parsing;

public sealed class CaseParserTests
{
    [Fact]
    public void A_case_has_its_day_its_facts_its_people_and_its_items()
    {
        var sharing = Parsed.Case("""
            { "asAt": "2026-11-22",
              "facts": { "purpose": "safeguard-child", "discloser.kind": "school", "sharing.necessary": true, "request.date": "2026-11-20" },
              "people": [ { "id": "child", "facts": { "age": 7 } }, { "id": "mother" } ],
              "items": [ { "id": "injuries", "about": "child", "facts": { "category": ["sex-life", "health"] } }, { "id": "address", "about": "mother" } ] }
            """).Case;

        sharing.AsAt.Should().Be(new DateOnly(2026, 11, 22));
        Show(sharing.Facts).Should().Be("discloser.kind=school, purpose=safeguard-child, request.date=2026-11-20, sharing.necessary=yes");
        sharing.People.Select(person => $"{person.Id}: {Show(person.Facts)}").Should().Equal("child: age=7", "mother: ");
        sharing.Items.Select(item => $"{item.Id} about {item.About}: {Show(item.Facts)}").Should().Equal(
            "injuries about child: category=health, sex-life", "address about mother: ");
    }

    [Fact]
    public void Null_is_asked_and_not_known_and_an_empty_list_is_known_to_be_none() =>
        Parsed.Case("""
            { "asAt": "2026-11-22", "people": [ { "id": "child" } ],
              "items": [ { "id": "injuries", "about": "child", "facts": { "confidential": null, "category": [] } } ] }
            """).Case.Items.Select(item => Show(item.Facts)).Should().Equal("category=none, confidential=not known");

    [Fact]
    public void A_day_is_all_that_a_case_needs()
    {
        var read = Parsed.Case("""{ "asAt": "2026-11-22" }""");

        read.Should().BeEquivalentTo(new { Title = (string?)null, Expect = (Expectation?)null });
        read.Case.People.Should().BeEmpty();
    }

    [Fact]
    public void A_worked_case_expects_what_it_names_and_nothing_else()
    {
        var expect = Parsed.Case("""
            { "$schema": "../x.json", "title": "Injuries", "asAt": "2026-11-22", "people": [ { "id": "child" } ], "items": [ { "id": "injuries", "about": "child" } ],
              "expect": { "outcome": "ShouldShare", "settled": true, "extent": "whole", "urgency": "shareNow",
                "items": { "injuries": { "disposition": "share", "lawfulBasis": "ukgdpr.6.1.e",
                                         "requirements": { "lawful-basis": "Met" }, "ratings": { "ukgdpr.6.1.ea": "notAvailable" } } },
                "tell": { "child": "now" }, "safeguards": [ "record-decision" ], "advice": [ "safeguarding-lead" ], "shareWith": [ "police" ],
                "questions": [ "age" ], "findings": { "child-concerned": "true" },
                "points": { "be-open": "toCheck" }, "corrections": [ "new-name" ], "because": [ "public-task" ], "notBecause": [ "other" ] } }
            """).Expect!;

        expect.Outcome!.Value.Should().Be(Outcome.ShouldShare);
        expect.Settled!.Value.Should().BeTrue();
        expect.Extent!.Value.Should().Be(Extent.Whole);
        expect.Urgency!.Value.Should().Be(Urgency.ShareNow);
        expect.Items.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Item = new { Id = "injuries" },
            Disposition = new { Value = Disposition.Share },
            LawfulBasis = new { Id = "ukgdpr.6.1.e", At = new Location("case.json", 3, 69) },
            Requirements = new[] { new { Name = new { Id = "lawful-basis" }, Value = RequirementStatus.Met } },
            Ratings = new[] { new { Name = new { Id = "ukgdpr.6.1.ea" }, Value = Rating.NotAvailable } },
        });
        expect.Tell.Select(told => (told.Name.Id, told.Value)).Should().Equal(("child", TellWhen.Now));
        expect.Findings.Select(finding => (finding.Name.Id, finding.Value)).Should().Equal(("child-concerned", Truth.True));
        Ids(expect.Safeguards, expect.Advice, expect.ShareWith, expect.Questions, expect.Corrections, expect.Because, expect.NotBecause).Should().Equal(
            "record-decision", "safeguarding-lead", "police", "age", "new-name", "public-task", "other");
        expect.Points.Select(point => (point.Name.Id, point.Value)).Should().Equal(("be-open", PointStatus.ToCheck));
    }

    [Fact]
    public void A_case_without_items_can_expect_something_of_its_one_item() =>
        Parsed.Case("""{ "asAt": "2026-11-22", "expect": { "items": { "information": { "disposition": "undecided" } } } }""").Expect!.Items
            .Should().ContainSingle();

    private static IEnumerable<string> Ids(params IReadOnlyList<Reference>[] lists) => lists.SelectMany(list => list).Select(reference => reference.Id);

    private static string Show(FactSet facts) =>
        string.Join(", ", facts.All.ToArray().Select(fact => $"{fact.Key.Id}={(object?)fact.Value ?? "not known"}"));
}
