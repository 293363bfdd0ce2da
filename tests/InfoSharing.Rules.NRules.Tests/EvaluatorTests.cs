using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.NRules.Tests;

public sealed class EvaluatorTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly Lazy<NRulesEvaluator> WithHostRules = new(() => NRulesEvaluator.Create(EnglandPack.Advisor, CallAboutDanger.Definitions()));

    private static NRulesEvaluator Evaluator => WithHostRules.Value;

    [Fact]
    public void The_recommendation_is_that_of_the_advisor()
    {
        var sharing = Siblings();

        var (got, expected) = (Evaluator.Evaluate(sharing), EnglandPack.Advisor.Evaluate(sharing));

        got.ToJson().Should().Be(expected.ToJson());
    }

    [Fact]
    public void What_nobody_has_said_is_unknown_to_a_rule_of_the_host_and_never_a_yes()
    {
        var opened = Evaluator.Open(new SharingCase(Day));

        opened.Session.Query<Call>().Should().ContainSingle().Which.Truth.Should().Be(Truth.Unknown);
        opened.Rules.Should().Contain(rule => rule.Truth == Truth.Unknown);
    }

    [Fact]
    public void A_rule_of_the_host_fires_once_the_rules_of_the_pack_have_settled()
    {
        var opened = Evaluator.Insert(Evaluator.CreateSession(), InDanger(), acceptAnnouncedLaw: false);
        var fired = new List<int>();
        opened.Session.Events.RuleFiredEvent += (_, happened) => fired.Add(happened.Rule.Priority);

        opened.Session.Fire();

        fired.Should().BeInDescendingOrder().And.HaveElementAt(fired.Count - 1, 0);
        opened.Session.Query<Call>().Should().ContainSingle().Which.Truth.Should().Be(Truth.True);
    }

    [Fact]
    public void A_session_that_the_host_fires_comes_to_what_the_evaluator_comes_to()
    {
        var sharing = Siblings();
        var opened = Evaluator.Insert(Evaluator.CreateSession(), sharing, acceptAnnouncedLaw: false);

        opened.Session.Fire();

        Said(opened).Should().Equal(Said(Evaluator.Open(sharing)));
    }

    [Fact]
    public void Two_sharings_in_one_session_do_not_see_each_other()
    {
        var session = Evaluator.CreateSession();
        var (siblings, danger) = (Evaluator.Insert(session, Siblings(), acceptAnnouncedLaw: false), Evaluator.Insert(session, InDanger(), acceptAnnouncedLaw: false));

        session.Fire();

        Said(siblings).Should().Equal(Said(Evaluator.Open(Siblings())));
        Said(danger).Should().Equal(Said(Evaluator.Open(InDanger())));
    }

    [Fact]
    public void What_rests_on_a_sharing_goes_with_it()
    {
        var session = Evaluator.CreateSession();
        var (siblings, danger) = (Evaluator.Insert(session, Siblings(), acceptAnnouncedLaw: false), Evaluator.Insert(session, InDanger(), acceptAnnouncedLaw: false));
        session.Fire();

        session.RetractAll([danger.Case, .. danger.Case.People, .. danger.Case.Items]);
        session.Fire();

        session.Query<AnswerFact>().Should().OnlyContain(answer => answer.Subject.Case == siblings.Case);
        session.Query<RuleFact>().Should().OnlyContain(rule => rule.Subject.Case == siblings.Case);
        session.Query<Call>().Should().OnlyContain(call => call.Case == siblings.Case);
    }

    [Fact]
    public void No_recommendation_is_given_before_the_rules_have_fired()
    {
        var opened = Evaluator.Insert(Evaluator.CreateSession(), Siblings(), acceptAnnouncedLaw: false);

        opened.Invoking(one => one.Recommend()).Should().Throw<InvalidOperationException>().WithMessage("NRules came to another verdict*");
        opened.Session.Fire();
        opened.Recommend().Outcome.Should().Be(EnglandPack.Advisor.Evaluate(Siblings()).Outcome);
    }

    [Fact]
    public void No_recommendation_is_given_once_a_fact_of_the_case_is_taken_away()
    {
        var opened = Evaluator.Open(Siblings());

        opened.Session.Retract(opened.Case.Items[0]);
        opened.Session.Fire();

        opened.Invoking(one => one.Recommend()).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void A_fact_that_the_pack_does_not_declare_is_refused()
    {
        var sharing = new SharingCase(Day).With(FactKey.YesNo("no-such-fact", FactScope.Case), true);

        FluentActions.Invoking(() => Evaluator.Open(sharing)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Where_nobody_looks_for_facts_verdicts_are_tallied_and_compared_all_the_same()
    {
        var own = EnglandPack.Advisor.Evaluate(Siblings());
        var fact = new CaseFact(own.Evaluated, new Verdicts());
        var opened = new SharingSession(Evaluator.CreateSession(), fact, own);
        opened.Session.InsertAll(fact.All);

        opened.Invoking(one => one.Recommend()).Should().Throw<InvalidOperationException>().WithMessage("NRules came to another verdict*");
        opened.Session.Fire();

        opened.Recommend().Should().BeSameAs(own);
        opened.Session.Query<RuleFact>().Should().BeEmpty();
        opened.Session.Query<AnswerFact>().Should().BeEmpty();
    }

    [Fact]
    public void Every_rule_of_the_pack_is_there_by_its_id()
    {
        var names = Evaluator.Rules.Select(rule => rule.Name).ToList();

        names.Should().Contain(EnglandPack.Advisor.Machine.Pack.Rules.Select(rule => rule.Id)).And.OnlyHaveUniqueItems();
        Evaluator.Rules.Should().OnlyContain(rule => rule.Priority > 0);
    }

    private static SharingCase Siblings() => EnglandPack.Read("published/siblings-hub.json").Case;

    private static SharingCase InDanger() => new SharingCase(Day).With(EnglandFacts.OfCase.DangerImmediate, true);

    /// <summary>What stands in the session of one sharing, in an order of its own.</summary>
    private static IReadOnlyList<string> Said(SharingSession opened) =>
    [
        .. opened.Rules.Select(rule => $"{rule.Rule} {rule.Subject.Id} {rule.Truth}")
            .Concat(opened.Findings.Select(finding => $"{finding.Finding} {finding.Subject.Id} {finding.Truth}: {string.Join(' ', finding.Rules)}"))
            .Order(StringComparer.Ordinal),
    ];
}
