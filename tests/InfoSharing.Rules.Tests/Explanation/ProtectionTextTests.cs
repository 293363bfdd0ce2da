using System.Text;
using System.Text.Json;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.Explanation;

/// <summary>Who protects, as people read it: before everything else in urgent danger, and never said twice.</summary>
public sealed class ProtectionTextTests
{
    private const string Urgent = """
        { "asAt": "2026-11-22", "facts": { "discloser.kind": "gp-practice", "recipient.kind": "insurer", "purpose": "own-affairs", "harm.child": "reasonable-cause" },
          "people": [ { "id": "girl", "facts": { "role": "child", "age": 9, "feared.what": "serious-harm", "feared.how-sure": "known", "feared.how-soon": "HOWSOON", "feared.from": "at-home" } } ],
          "items": [ { "id": "bruises", "about": "girl", "facts": { "content": "concern-or-observation" } } ] }
        """;

    private static readonly Recommendation Now = Judged("today");
    private static readonly Recommendation GoingOn = Judged("going-on-or-soon");

    [Fact]
    public void In_urgent_danger_the_text_begins_with_whom_to_call_and_for_whom()
    {
        var text = Now.Explain();

        text.Should().StartWith("Protect now\n-----------\n  - The police force for the area (for girl): Call 999 and ask for the police");
        text.Should().Contain("Say who is in");
    }

    [Fact]
    public void In_urgent_danger_the_page_says_it_before_the_outcome_and_in_no_chapter_again()
    {
        var page = Now.ToHtml();

        page.IndexOf("Call 999 and ask for the police", StringComparison.Ordinal).Should().BePositive()
            .And.BeLessThan(page.IndexOf("Why: ", StringComparison.Ordinal));
        page.Split("Call 999 and ask for the police").Should().HaveCount(2);
        Now.ToMarkdown().Split("Call 999 and ask for the police").Should().HaveCount(2);
    }

    [Fact]
    public void Where_it_is_not_urgent_it_stands_behind_the_outcome()
    {
        var text = GoingOn.Explain();

        text.Should().StartWith("Outcome: ");
        text.Should().Contain("\nWhat can be said today\n");
        GoingOn.ToHtml().Should().Contain("What can be said today");
    }

    [Fact]
    public void Whoever_is_told_so_that_they_protect_is_not_named_again_as_a_better_recipient()
    {
        Now.ShareWith.Select(other => other.Kind).Should().Contain("childrens-social-care");
        Now.Explain().Should().NotContain("It should go to a council's children's social care");
    }

    [Fact]
    public void The_json_gives_body_label_urgency_words_way_people_and_rules()
    {
        using var json = JsonDocument.Parse(Now.ToJson());
        var first = json.RootElement.GetProperty("protectNow")[0];

        first.EnumerateObject().Select(member => member.Name).Should().Equal("id", "kind", "label", "urgency", "say", "how", "for", "rules");
        (first.GetProperty("kind").GetString(), first.GetProperty("urgency").GetString(), first.GetProperty("for")[0].GetString()).Should().Be(("police", "now", "girl"));
    }

    [Fact]
    public void A_comparison_says_who_is_told_now_and_was_not()
    {
        var comparison = GoingOn.CompareWith(Now);

        comparison.Changes.Where(change => change.Kind == DifferenceKind.ProtectNow && change.From is null).Select(change => (change.Id, change.To))
            .Should().Contain(("police-now", "now"));
        comparison.Explain().Should().Contain("added: to be told so that somebody protects: the police force for the area");
    }

    [Fact]
    public void Why_somebody_protects_leads_to_what_is_feared()
    {
        var why = Now.Why(Target.ProtectionIsCalledFor("police-now"));

        why.Truth.Should().Be(Truth.True);
        why.Steps.Select(step => step.Rule.Id).Should().Contain("person-in-urgent-danger");
        GoingOn.WhyNot(Target.ProtectionIsCalledFor("police-now")).Ways.Should().NotBeEmpty();
        GoingOn.Invoking(got => got.Why(Target.ProtectionIsCalledFor("polcie-now"))).Should().Throw<ArgumentException>().WithMessage("*Did you mean 'police-now'?*");
    }

    private static Recommendation Judged(string howSoon) =>
        EnglandPack.Advisor.Evaluate(EnglandPack.Advisor.ReadCase(Encoding.UTF8.GetBytes(Urgent.Replace("HOWSOON", howSoon, StringComparison.Ordinal)), "case.json").Value);
}
