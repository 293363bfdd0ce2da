using InfoSharing.Rules.Testing;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.Testing;

public sealed class CaseMaterialTests
{
    private static readonly CaseMaterial Material = CaseMaterial.Of(EnglandPack.Advisor);

    [Fact]
    public void Every_fact_of_the_dictionary_can_be_given_with_every_value_that_is_worth_trying()
    {
        Material.Facts.Select(fact => fact.Key.Id).Should().Equal(EnglandPack.Advisor.Machine.Pack.Facts.Select(fact => fact.Id));
        var sharing = new SharingCase(new DateOnly(2026, 11, 22)).With(new Person("child")).With(new InformationItem("item", "child"));

        foreach (var fact in Material.Facts)
        {
            var subject = fact.Scope switch { FactScope.Case => "", FactScope.Person => "child", _ => "item" };
            fact.Values.Should().HaveCountGreaterThan(1);
            foreach (var value in fact.Values)
            {
                EnglandPack.Advisor.Evaluate(value.GiveTo(sharing, subject)).Should().NotBeNull("{0} is a value of the fact", value);
            }
        }
    }

    [Theory]
    [InlineData("age", "17")]
    [InlineData("age", "18")]
    [InlineData("age", "not known")]
    [InlineData("harm.child", "reasonable-cause")]
    [InlineData("category", "none")]
    public void Values_lie_where_rules_change_their_minds(string fact, string value) =>
        Material.Facts.Single(one => one.Key.Id == fact).Values.Select(one => one.Text).Should().Contain(value);

    [Fact]
    public void The_days_include_the_first_day_of_recognised_legitimate_interests_and_the_day_before() =>
        Material.Days.Should().Contain([new DateOnly(2026, 2, 5), new DateOnly(2026, 2, 4)]).And.BeInAscendingOrder();

    [Fact]
    public void The_same_choices_make_the_same_case_and_other_choices_others()
    {
        var made = Enumerable.Range(0, 60).Select(seed => Printer.Case(Material.Make(new Random(seed).Next))).ToList();

        made.Should().Equal(Enumerable.Range(0, 60).Select(seed => Printer.Case(Material.Make(new Random(seed).Next))));
        made.Distinct().Should().HaveCountGreaterThan(50);
    }

    [Fact]
    public void Smaller_cases_are_smaller_by_one_and_lead_down_to_nothing()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var sharing = Material.Make(new Random(seed).Next);
            for (var size = Size(sharing); size > 0; size = Size(sharing))
            {
                var smaller = CaseMaterial.Smaller(sharing).ToList();
                smaller.Should().NotBeEmpty().And.OnlyContain(one => Size(one) < size);
                sharing = smaller[seed % smaller.Count];
            }

            CaseMaterial.Smaller(sharing).Should().BeEmpty();
        }
    }

    [Fact]
    public void A_fact_of_somebody_who_is_not_in_the_case_is_refused()
    {
        var act = () => Material.Facts.Single(one => one.Key.Id == "age").Values[1].GiveTo(new SharingCase(new DateOnly(2026, 11, 22)), "child");

        act.Should().Throw<ArgumentException>().WithMessage("Fact 'age' is a fact of a person, and the case has none of the id 'child'.*");
    }

    private static int Size(SharingCase sharing) =>
        sharing.Facts.All.Length + sharing.People.Sum(person => 1 + person.Facts.All.Length) + sharing.Items.Sum(item => 1 + item.Facts.All.Length);
}
