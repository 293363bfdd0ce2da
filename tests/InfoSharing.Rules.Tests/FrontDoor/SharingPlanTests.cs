using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Tests.Properties;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.FrontDoor;

/// <summary>A case towards several recipients: those who protect first, the need of the others as what is left, and one page that compares them.</summary>
public sealed class SharingPlanTests
{
    private static readonly FactKey<string> Kind = EnglandFacts.OfCase.RecipientKind;

    private static SharingCase Bruises => EnglandPack.Read("recipients/bruises-social-care-club-father.json").Case;

    [Fact]
    public void Those_who_protect_come_first_and_the_others_as_the_case_lists_them() =>
        EnglandPack.Advisor.Plan(Bruises).Recipients.Select(one => (one.Id, one.Protects)).Should().Equal(("social-care", true), ("club", false), ("dad", false));

    [Fact]
    public void The_need_of_the_others_is_what_is_left_by_those_who_protect()
    {
        var alone = EnglandPack.Advisor.Evaluate(Bruises.Towards("club"));
        var beside = EnglandPack.Advisor.Plan(Bruises).Recipients.Single(one => one.Id == "club");

        beside.JudgedAsGiven.Should().Equal("bruises");
        beside.Recommendation.Items.Single().Course!.Row.Id.Should().Be("course.not-needed");
        alone.Items.Single().Course!.Row.Id.Should().NotBe("course.not-needed", "nobody else is told of in that case");
    }

    [Fact]
    public void Who_the_recipient_is_among_the_people_is_said_once_and_holds_for_everybody()
    {
        var towards = EnglandPack.Advisor.Plan(Bruises).Towards("dad").Evaluated.Sharing;

        towards.People.Select(person => (person.Id, person.Facts.Says("is-recipient", true))).Should().Equal(("child", false), ("father", true));
        towards.Recipients.Should().BeEmpty("the rules see one recipient");
    }

    [Fact]
    public void A_case_without_recipients_is_planned_towards_the_one_of_whom_its_facts_tell()
    {
        var sharing = EnglandPack.Read("published/siblings-hub.json").Case;

        EnglandPack.Advisor.Plan(sharing).Recipients.Single().Recommendation.ToJson().Should().Be(EnglandPack.Advisor.Evaluate(sharing).ToJson());
    }

    [Fact]
    public void One_listed_recipient_says_the_same_as_the_facts_of_the_case()
    {
        var sharing = new SharingCase(new DateOnly(2026, 11, 30));

        EnglandPack.Advisor.Evaluate(sharing.With(new Recipient("police").With(Kind, "police"))).ToJson()
            .Should().Be(EnglandPack.Advisor.Evaluate(sharing.With(Kind, "police")).ToJson());
    }

    [Fact]
    public void What_the_case_says_holds_for_each_recipient_that_says_nothing_else()
    {
        var sharing = new SharingCase(new DateOnly(2026, 11, 30)).With(Kind, "employer")
            .With(new Recipient("first"))
            .With(new Recipient("second").With(Kind, "police"));

        EnglandPack.Advisor.Plan(sharing).Recipients.Select(one => (one.Id, one.Recommendation.Evaluated.Sharing.Facts.Word("recipient.kind")))
            .Should().BeEquivalentTo([("first", "employer"), ("second", "police")]);
    }

    [Fact]
    public void A_case_that_lists_several_is_not_judged_as_if_it_listed_one() =>
        EnglandPack.Advisor.Invoking(advisor => advisor.Evaluate(Bruises)).Should().Throw<ArgumentException>().WithMessage("The case lists 3 recipients.*");

    [Fact]
    public void A_recipient_says_nothing_that_is_the_same_towards_all()
    {
        var sharing = new SharingCase(new DateOnly(2026, 11, 30)).With(new Recipient("police").With(EnglandFacts.OfCase.DiscloserKind, "gp-practice"));

        EnglandPack.Advisor.Invoking(advisor => advisor.Evaluate(sharing)).Should().Throw<ArgumentException>().WithMessage("Fact 'discloser.kind' is the same*");
    }

    [Fact]
    public void A_recipient_is_somebody_in_the_case_whom_no_other_is_and_speaks_of_items_that_there_are()
    {
        var sharing = new SharingCase(new DateOnly(2026, 11, 30)).With(new Person("father")).With(new Recipient("dad").Being("father"));

        sharing.Invoking(one => one.With(new Recipient("aunt").Being("mother"))).Should().Throw<ArgumentException>().WithMessage("Recipient 'aunt' is 'mother', who*");
        sharing.Invoking(one => one.With(new Recipient("coach").Being("father"))).Should().Throw<ArgumentException>().WithMessage("Recipients 'dad' and 'coach'*");
        sharing.Invoking(one => one.With(new Recipient("dad").With("letter", EnglandFacts.OfItem.BetterPlaced, true)))
            .Should().Throw<ArgumentException>().WithMessage("Recipient 'dad' speaks of item 'letter'*");
        sharing.Invoking(one => one.Towards("uncle")).Should().Throw<ArgumentException>().WithMessage("The case lists no recipient 'uncle'.*");
        sharing.With(new Recipient("dad").Being("father").With(Kind, "parent")).Recipients.Should().ContainSingle("a recipient of the same id is replaced");
    }

    [Fact]
    public void The_web_page_compares_the_recipients_in_one_table() =>
        EnglandPack.Advisor.Plan(Bruises).ToHtml().Should().StartWith("<!DOCTYPE html>")
            .And.Contain("<h1>Social-care").And.Contain("<caption>Each item towards each recipient</caption>");

    [Fact]
    public void Json_has_the_whole_recommendation_of_each_in_the_order_of_the_plan()
    {
        var plan = EnglandPack.Advisor.Plan(Bruises);
        using var json = System.Text.Json.JsonDocument.Parse(plan.ToJson());

        var recipients = json.RootElement.GetProperty("recipients").EnumerateArray().ToList();
        recipients.Select(one => one.GetProperty("id").GetString()).Should().Equal("social-care", "club", "dad");
        recipients.Select(one => one.GetProperty("is").GetString()).Should().Equal(null, null, "father");
        recipients.Select(one => one.GetProperty("recommendation").GetProperty("outcome").GetString()).Should().Equal(plan.Recipients.Select(one => one.Recommendation.Outcome.ToString()));
    }
}
