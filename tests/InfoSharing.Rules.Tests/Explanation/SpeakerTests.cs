using InfoSharing.Rules.Explanation;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Tests.Explanation;

/// <summary>Conditions in words, in those of the small pack.</summary>
public sealed class SpeakerTests
{
    private static readonly Location At = new("rules/rules.json", 1, 1);
    private static readonly Speaker Speaker = PackWords.Of(Explained.Small.Machine.Pack).Speaker;

    [Fact]
    public void A_yes_or_no_fact_is_said_in_its_own_words()
    {
        Said(Test("recipient.unsafe", Comparison.Is, Yes(true))).Should().Be(("the recipient is unsafe", "the recipient is not unsafe"));
        Said(Test("recipient.unsafe", Comparison.Is, Yes(false))).Should().Be(("the recipient is not unsafe", "the recipient is unsafe"));
        Said(Test("recipient.unsafe", Comparison.IsNot, Yes(true))).Should().Be(("the recipient is not unsafe", "the recipient is unsafe"));
    }

    [Fact]
    public void A_choice_is_said_by_its_sentence_and_a_body_by_its_label()
    {
        Said(Test("purpose", Comparison.Is, Word("curiosity"))).Should().Be(("the purpose is curiosity", "the purpose is not curiosity"));
        Said(Test("discloser.kind", Comparison.In, Word("school"), Word("charity"))).Should().Be(("the discloser is a school or charity", "the discloser is not a school or charity"));
        Said(Test("discloser.kind", Comparison.NotIn, Word("school"))).Should().Be(("the discloser is not a school", "the discloser is a school"));
    }

    [Fact]
    public void A_list_of_choices_is_said_by_what_it_holds()
    {
        Said(Test("category", Comparison.ContainsAny, Word("genetic"))).Should().Be(("it is genetic data", "it is not genetic data"));
        Said(Test("category", Comparison.ContainsAny, Word("health"), Word("sex-life"))).Should().Be(("it reveals: health or sex life", "it reveals: none of health and sex life"));
        Said(Test("category", Comparison.ContainsAll, Word("health"), Word("sex-life"))).Should().Be(("it reveals: health and sex life", "it is not so that it reveals: health and sex life"));
    }

    [Fact]
    public void Numbers_and_dates_are_said_with_their_bounds()
    {
        Said(Test("age", Comparison.AtLeast, Number(18))).Should().Be(("the person is at least 18 years old", "the person is less than 18 years old"));
        Said(Test("age", Comparison.AtMost, Number(17))).Should().Be(("the person is at most 17 years old", "the person is more than 17 years old"));
        Said(Test("request.date", Comparison.Before, Word("2026-02-05"))).Should().Be(("it was asked for before 5 February 2026", "it was asked for on or after 5 February 2026"));
    }

    [Fact]
    public void Whether_a_fact_is_known_is_said_with_its_question() =>
        Said(Test("harm", Comparison.IsKnown, Yes(true))).Should().Be(("there is an answer to “How serious is it?”", "there is no answer yet to “How serious is it?”"));

    [Fact]
    public void Findings_provisions_and_requirements_are_said_by_name()
    {
        Said(new FindingTest(Ref("serious-harm"), true, At)).Should().Be(("serious harm is in question", "no serious harm is in question"));
        Said(new FindingTest(Ref("serious-harm"), false, At)).Should().Be(("no serious harm is in question", "serious harm is in question"));
        Said(new ProvisionTest(Ref("ukgdpr.6.1.e"), Rating.Available, At)).Should().Be(("“Public task” can be relied on", "“Public task” cannot be relied on"));
        Said(new RequirementTest(Requirement.Gateway, RequirementStatus.Met, At)).Should().Be(("the requirement of a power or duty to share is met", "the requirement of a power or duty to share is not met"));
    }

    [Fact]
    public void Conditions_of_conditions_are_joined()
    {
        var unsafeRecipient = Test("recipient.unsafe", Comparison.Is, Yes(true));
        var curious = Test("purpose", Comparison.Is, Word("curiosity"));

        Said(new AllOf([unsafeRecipient, curious], At)).Should().Be(("the recipient is unsafe and the purpose is curiosity", "it is not so that the recipient is unsafe and the purpose is curiosity"));
        Said(new AnyOf([unsafeRecipient, curious], At)).Should().Be(("the recipient is unsafe or the purpose is curiosity", "the recipient is not unsafe and the purpose is not curiosity"));
        Said(new Not(curious, At)).Should().Be(("the purpose is not curiosity", "the purpose is curiosity"));
        Said(new NamedTest(Ref("safeguarding-purpose"), At)).Should().Be(("the purpose is safeguarding", "the purpose is not to protect a child or an adult"));
    }

    [Fact]
    public void Conditions_over_people_and_items_say_of_how_many()
    {
        var adult = Test("age", Comparison.AtLeast, Number(18));

        Said(new Quantified(Quantifier.Any, FactScope.Person, adult, 0, At)).Should().Be(("for at least one person, the person is at least 18 years old", "for no person, the person is at least 18 years old"));
        Speaker.Asks(new Quantified(Quantifier.Every, FactScope.Item, adult, 0, At)).Should().StartWith("for every item, ");
        Speaker.Asks(new Quantified(Quantifier.Count, FactScope.Person, adult, 2, At)).Should().StartWith("for at least 2 people, ");
    }

    private static (string Asks, string Contrary) Said(Condition condition) => (Speaker.Asks(condition), Speaker.Contrary(condition));

    private static FactTest Test(string fact, Comparison comparison, params Literal[] operands) => new(Ref(fact), comparison, operands, At);

    private static Reference Ref(string id) => new(id, At);

    private static Literal.YesNo Yes(bool value) => new(value, At);

    private static Literal.Text Word(string value) => new(value, At);

    private static Literal.Number Number(int value) => new(value, At);
}
