using System.Text;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Testing;

namespace InfoSharing.Rules.Tests.Tables;

/// <summary>A pack whose table decides: each item takes its own course, and the outcome sums them up.</summary>
public sealed class DecidingTableTests
{
    private static readonly LawfulBasisAdvisor Advisor = Load();

    [Fact]
    public void Each_item_takes_its_own_course()
    {
        var advice = Judged(Item("letter", confidential: true), Item("register", confidential: false));

        advice.Items.Select(item => (item.Id, item.Course!.Now.Id, item.Disposition)).Should().Equal(
            ("letter", "ask-first", Disposition.Undecided),
            ("register", "may", Disposition.Share));
        (advice.Outcome, advice.Extent).Should().Be((Outcome.MayShare, Extent.Part));
    }

    [Fact]
    public void A_first_step_says_what_follows_and_what_if_it_is_refused()
    {
        var course = Judged(Item("letter", confidential: true)).Items[0].Course!;

        course.First.Select(step => step.Id).Should().Equal("ask-first", "hear-first");
        (course.Then.Id, course.IfRefused!.Id).Should().Be(("may", "keep-back"));
        (course.Now.Outcome, course.Now.Because).Should().Be((Outcome.SeekConsentFirst, "whoever told it may agree"));
        course.Row.Id.Should().Be("course.in-confidence");
    }

    [Fact]
    public void Where_nothing_goes_the_item_that_is_nearest_to_going_names_the_outcome()
    {
        Judged(Item("letter", confidential: true)).Outcome.Should().Be(Outcome.SeekConsentFirst);
        Judged(purpose: "prevent-crime", items: [Item("letter", confidential: true)]).Outcome.Should().Be(Outcome.DoNotShare);
    }

    [Fact]
    public void An_item_stands_by_itself()
    {
        var alone = Judged(Item("letter", confidential: true)).Items[0];
        var beside = Judged(Item("letter", confidential: true), Item("diary", confidential: true, """, "category": ["sex-life"]""")).Items[0];

        (beside.Course!.Now.Id, beside.Disposition).Should().Be((alone.Course!.Now.Id, alone.Disposition));
    }

    [Fact]
    public void Danger_decides_nothing_about_items_and_calls_for_protection()
    {
        var advice = Judged(purpose: "safeguard-child", more: """, "sharing.necessary": true""", items: [Item("letter", confidential: true)]);

        (advice.InDanger, advice.Urgency, advice.Outcome).Should().Be((true, Urgency.ProtectNow, Outcome.SeekConsentFirst));
    }

    [Fact]
    public void Settled_means_that_no_item_can_take_another_course()
    {
        Judged(Item("letter", confidential: true)).IsSettled.Should().BeFalse("a category that is not said could make the harm grave");
        Judged(Item("letter", confidential: true, """, "category": ["health"]"""), Item("register", confidential: false, """, "category": ["health"]""")).IsSettled.Should().BeTrue();
        Judged(Item("letter", confidential: true, """, "category": ["health"]"""), Item("register", confidential: null, """, "category": ["health"]""")).IsSettled
            .Should().BeFalse("it is not said whether the register is confidential, though the outcome is the same either way");
    }

    [Fact]
    public void Why_names_the_row_and_what_led_to_it()
    {
        var advice = Judged(Item("letter", confidential: true));

        var why = advice.Why(Target.OutcomeIs(Outcome.SeekConsentFirst));
        why.RestsOn.Select(number => why.Steps.Single(step => step.Number == number).Rule.Id).Should().Equal("course.in-confidence");
        why.Steps.Select(step => step.Rule.Id).Should().Contain("told-in-confidence");
        advice.WhyNot(Target.DispositionIs(Disposition.Share, "letter")).Ways.Select(way => way.Rule.Id).Should().BeEquivalentTo("course.grave", "course.rest");
        advice.WhyNot(Target.OutcomeIs(Outcome.DoNotShare)).Always.Should().ContainSingle(obstacle => obstacle.Kind == ObstacleKind.Closed && obstacle.Subject == "letter");
    }

    [Fact]
    public void What_meets_the_last_row_is_kept_from_another_outcome_by_the_rows_before_it()
    {
        var always = Judged(Item("register", confidential: false)).WhyNot(Target.OutcomeIs(Outcome.DoNotShare)).Always;

        always.Should().ContainSingle(obstacle => obstacle.Kind == ObstacleKind.Closed && obstacle.Rule!.Id == "course.rest");
    }

    [Fact]
    public void What_would_change_the_course_is_found()
    {
        var advice = Judged(Item("letter", confidential: true));

        advice.Questions.Select(question => question.Fact).Should().Contain("category");
        advice.WhatWouldChange(Target.OutcomeIs(Outcome.MayShare)).Sets.Should().NotBeEmpty();
    }

    [Fact]
    public void The_answer_says_the_course_of_each_item_and_where_it_leads()
    {
        var advice = Judged(Item("letter", confidential: true), Item("register", confidential: false));

        advice.Explain().Should().Contain("letter (about child): agreement has to be asked for first.")
            .And.Contain("Whoever told it may agree.")
            .And.Contain("After that, the person has to be heard first.")
            .And.Contain("If all goes well, it may be shared.")
            .And.Contain("If it is refused, it is kept back.")
            .And.Contain("register (about child): it may be shared.");
        advice.ToJson().Should().Contain("\"ifRefused\"").And.Contain("\"row\": \"course.in-confidence\"");
    }

    [Fact]
    public void A_worked_case_says_the_course_of_an_item_and_what_follows()
    {
        var sharing = Case("safeguard-child", [Item("letter", confidential: true)]);
        var right = ExpectedAnswer.Empty.Outcome(Outcome.SeekConsentFirst).Course("letter", "ask-first").Then("letter", "may").IfRefused("letter", "keep-back");

        WorkedCase.Of("right", sharing, right).Differences(Advisor).Should().BeEmpty();
        WorkedCase.Of("wrong", sharing, right.Course("letter", "may").IfRefused("letter", "should")).Differences(Advisor)
            .Select(difference => (difference.What, difference.Expected, difference.Got, Rule: difference.Rules[0].Rule.Id)).Should().Equal(
                ("item letter: course", "may", "ask-first", "course.in-confidence"),
                ("item letter: ifRefused", "should", "keep-back", "course.in-confidence"));
    }

    private static Recommendation Judged(params string[] items) => Judged("safeguard-child", items);

    private static Recommendation Judged(string purpose, IReadOnlyList<string> items, string more = "") => Advisor.Evaluate(Case(purpose, items, more));

    private static SharingCase Case(string purpose, IReadOnlyList<string> items, string more = "")
    {
        var text = $$"""
            { "asAt": "2026-11-30", "facts": { "purpose": "{{purpose}}", "discloser.public-authority": true{{more}} },
              "people": [ { "id": "child", "facts": { "age": 9 } } ], "items": [ {{string.Join(", ", items)}} ] }
            """;
        return Advisor.ReadCase(Encoding.UTF8.GetBytes(text), "case.json").Value;
    }

    private static string Item(string id, bool? confidential, string more = "") => confidential is { } known
        ? $$"""{ "id": "{{id}}", "about": "child", "facts": { "confidential": {{(known ? "true" : "false")}}{{more}} } }"""
        : $$"""{ "id": "{{id}}", "about": "child", "facts": { {{more.TrimStart(',', ' ')}} } }""";

    private static LawfulBasisAdvisor Load()
    {
        var loaded = LawfulBasisAdvisor.Load(
        [
            // With tables of its own instead of those of the base.
            .. PackFiles.FromDirectory(Repository.PathTo("tests/InfoSharing.Rules.Tests/corpus/base")).Where(file => file.Path is not ("tables/decision.json" or "rules/call.json")),
            .. PackFiles.FromDirectory(Repository.PathTo("tests/InfoSharing.Rules.Tests/corpus/by-item")),
        ]);
        loaded.Diagnostics.Where(problem => problem.Severity == Severity.Error).Should().BeEmpty();
        return loaded.Value;
    }
}
