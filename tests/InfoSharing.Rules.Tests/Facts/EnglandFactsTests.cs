using FluentAssertions;
using InfoSharing.Rules.Tests.WorkedCases;
using Xunit;

namespace InfoSharing.Rules.Tests.Facts;

public class EnglandFactsTests
{
    [Fact]
    public void A_case_built_with_keys_is_judged_like_one_read_from_json()
    {
        var built = new SharingCase(new DateOnly(2026, 11, 22))
            .With(EnglandFacts.OfCase.Purpose, "safeguard-child")
            .With(EnglandFacts.OfCase.DiscloserKind, "maintained-school")
            .With(EnglandFacts.OfCase.RecipientKind, "childrens-social-care")
            .With(new Person("child").With(EnglandFacts.OfPerson.Age, 7))
            .With(new InformationItem("injuries", "child").With(EnglandFacts.OfItem.Category, ["health"]).WithNotKnown(EnglandFacts.OfItem.Confidential));
        var read = EnglandPack.Advisor.ReadCase("""
            { "asAt": "2026-11-22",
              "facts": { "purpose": "safeguard-child", "discloser.kind": "maintained-school", "recipient.kind": "childrens-social-care" },
              "people": [ { "id": "child", "facts": { "age": 7 } } ],
              "items": [ { "id": "injuries", "about": "child", "facts": { "category": ["health"], "confidential": null } } ] }
            """u8.ToArray(), "case.json");

        EnglandPack.Advisor.Evaluate(built).ToJson().Should().Be(EnglandPack.Advisor.Evaluate(read.Value).ToJson());
    }

    [Fact]
    public void A_fact_is_refused_where_it_does_not_belong()
    {
        var act = () => new Person("child").With(EnglandFacts.OfItem.Needed, true);

        act.Should().Throw<ArgumentException>().WithMessage("Fact 'needed' is a fact of an item, and cannot be set on a person.*");
    }

    [Fact]
    public void A_value_that_a_fact_does_not_have_is_refused_with_the_values_that_it_has()
    {
        var act = () => new SharingCase(new DateOnly(2026, 11, 22)).With(EnglandFacts.OfCase.CollectedPurpose, "other");

        act.Should().Throw<ArgumentException>().WithMessage("Fact 'collected.purpose' is one of a list, and what was given is not in it. Its values are: same, related, different.*");
    }

    [Fact]
    public void A_fact_of_another_type_than_the_pack_declares_is_refused_by_name()
    {
        var sharing = new SharingCase(new DateOnly(2026, 11, 22)).With(FactKey.YesNo("purpose", FactScope.Case), true);

        var act = () => EnglandPack.Advisor.Evaluate(sharing);

        act.Should().Throw<ArgumentException>().WithMessage("Pack 'england' declares fact 'purpose' as one of a list, for a case; the case gives it as yes or no, for a case.*");
    }

    [Fact]
    public void A_fact_that_the_pack_does_not_declare_is_refused_by_name()
    {
        var sharing = new SharingCase(new DateOnly(2026, 11, 22)).With(FactKey.YesNo("weather.fine", FactScope.Case), true);

        var act = () => EnglandPack.Advisor.Evaluate(sharing);

        act.Should().Throw<ArgumentException>().WithMessage("Pack 'england' declares no fact 'weather.fine'.*");
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(121)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void A_number_outside_the_bounds_of_a_fact_is_refused_with_the_bounds_and_never_named(int age)
    {
        var act = () => new Person("child").With(EnglandFacts.OfPerson.Age, age);

        act.Should().Throw<ArgumentException>().WithMessage("Fact 'age' is a whole number from 0 to 120, and what was given is not.*")
            .Which.Message.Should().NotContain($"{age}");
    }

    [Fact]
    public void A_key_made_by_hand_without_bounds_does_not_carry_a_number_past_those_of_the_pack()
    {
        var sharing = new SharingCase(new DateOnly(2026, 11, 22)).With(new Person("child").With(FactKey.WholeNumber("age", FactScope.Person), -5));

        var act = () => EnglandPack.Advisor.Evaluate(sharing);

        act.Should().Throw<ArgumentException>().WithMessage("Fact 'age' is a whole number from 0 to 120, and what was given is not.*");
    }

    [Fact]
    public void A_key_made_by_hand_with_other_values_does_not_carry_one_past_those_of_the_pack()
    {
        var sharing = new SharingCase(new DateOnly(2026, 11, 22))
            .With(FactKey.Choice("collected.purpose", FactScope.Case, "same", "a-secret"), "a-secret");

        var act = () => EnglandPack.Advisor.Evaluate(sharing);

        act.Should().Throw<ArgumentException>().WithMessage("Fact 'collected.purpose' is one of a list, and what was given is not in it. Its values are: same, related, different.*")
            .Which.Message.Should().NotContain("a-secret");
    }

    [Fact]
    public void An_item_about_nobody_is_refused()
    {
        var act = () => new SharingCase(new DateOnly(2026, 11, 22)).With(new InformationItem("injuries", "child"));

        act.Should().Throw<ArgumentException>().WithMessage("Item 'injuries' is about 'child', who is not in the case. Add the person first.*");
    }
}
