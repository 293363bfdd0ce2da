using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Tests.Parsing;

public sealed class TableParserTests
{
    private static readonly Pack Read = Parsed.With("tables/decision.json", """
        { "questions": [
            { "id": "trust", "for": "item", "title": "Trust", "question": "Was it told in confidence?",
              "answers": [ { "id": "open", "says": "it was told freely" }, { "id": "kept", "says": "it was told in confidence" } ],
              "unknown": { "is": "open", "mostOpen": true, "because": "most things are told freely" } },
            { "id": "course", "for": "case", "title": "Course", "question": "What is to be done with it?",
              "answers": [ { "id": "share", "says": "it is shared", "outcome": "MayShare", "closed": 0 },
                           { "id": "ask-first", "says": "it is asked for first", "closed": 4 } ] } ],
          "tables": [
            { "id": "handling", "title": "What is to be done", "answers": "course", "asks": ["trust", "harm"], "from": "2026-02-05", "until": "2027-01-01", "status": "announced", "review": "secondary",
              "rows": [ { "id": "kept", "when": { "trust": "kept", "harm": ["none", "some"] }, "is": "ask-first", "block": "waits", "because": "it is so", "cites": [ { "provision": "ukgdpr.6.1.e" } ], "then": { "trust": "open" }, "ifRefused": { "trust": "kept", "harm": "none" } },
                        { "id": "rest", "is": "share", "because": "it is otherwise", "cites": [ { "source": "ukgdpr", "at": "Art 5" } ] } ] } ],
          "orders": [
            { "id": "one", "says": "it is so", "of": "harm", "from": ["none", "some"], "where": { "trust": ["open", "kept"] }, "result": "course", "never": "moreOpen" },
            { "id": "two", "says": "it is so", "of": "harm", "from": ["none", "some"], "result": "course", "never": "moreClosed" } ],
          "claims": [
            { "id": "three", "says": "it is so", "where": { "trust": "kept" }, "result": "course", "always": ["ask-first"] },
            { "id": "two", "says": "it is so", "result": "course", "never": ["share", "ask-first"] } ] }
        """);

    [Fact]
    public void A_question_says_its_answers_in_their_order_and_how_silence_is_read()
    {
        var (course, trust) = (Read.Questions[0], Read.Questions[1]);

        (trust.Id, trust.Scope, trust.Title, trust.Text).Should().Be(("trust", FactScope.Item, "Trust", "Was it told in confidence?"));
        trust.Answers.Select(answer => (answer.Id, answer.Says, answer.Outcome, answer.Closed)).Should()
            .Equal(("open", "it was told freely", null, null), ("kept", "it was told in confidence", null, null));
        (trust.Unknown!.Is.Id, trust.Unknown.MostOpen, trust.Unknown.Because).Should().Be(("open", true, "most things are told freely"));
        (course.Scope, course.Unknown).Should().Be((FactScope.Case, null));
        (trust.PlaceOf("kept"), trust.PlaceOf("lost")).Should().Be((1, -1));
    }

    [Fact]
    public void A_first_step_says_what_changes()
    {
        var (share, ask) = (Read.Questions[0].Answers[0], Read.Questions[0].Answers[1]);
        var (kept, rest) = (Read.Tables[0].Rows[0], Read.Tables[0].Rows[1]);

        (share.Outcome, share.Closed, ask.Outcome, ask.Closed).Should().Be((Outcome.MayShare, 0, null, 4));
        (rest.Then.Count, rest.IfRefused.Count).Should().Be((0, 0));
        kept.Then.Select(change => (change.Question.Id, change.Answer.Id)).Should().Equal(("trust", "open"));
        kept.IfRefused.Select(change => (change.Question.Id, change.Answer.Id)).Should().Equal(("trust", "kept"), ("harm", "none"));
    }

    [Fact]
    public void A_table_keeps_its_columns_and_rows_in_their_order()
    {
        var table = Read.Tables.Should().ContainSingle().Subject;

        (table.Id, table.Title, table.Answers.Id).Should().Be(("handling", "What is to be done", "course"));
        table.Asks.Select(asked => asked.Id).Should().Equal("trust", "harm");
        table.Standing.Should().Be(new Standing(new DateOnly(2026, 2, 5), new DateOnly(2027, 1, 1), LawStatus.Announced, Review.Secondary));
        table.Rows.Select(row => (row.Id, row.Is.Id, row.Block, row.Because)).Should().Equal(("kept", "ask-first", "waits", "it is so"), ("rest", "share", null, "it is otherwise"));
        table.Rows[0].When.Select(test => $"{test.Question.Id}: {string.Join('|', test.Answers.Select(answer => answer.Id))}").Should().Equal("trust: kept", "harm: none|some");
        table.Rows[1].When.Should().BeEmpty();
        table.Rows.Select(row => row.Cites.Should().ContainSingle().Subject).Select(cite => (cite.Source, cite.Provision, cite.Place))
            .Should().Equal((null, "ukgdpr.6.1.e", null), ("ukgdpr", null, "Art 5"));
    }

    [Fact]
    public void An_order_says_its_steps_and_what_they_never_do()
    {
        var (one, two) = (Read.Orders[0], Read.Orders[1]);

        (one.Of.Id, one.Result.Id, one.Says, one.NeverMoreClosed).Should().Be(("harm", "course", "it is so", false));
        one.From.Select(answer => answer.Id).Should().Equal("none", "some");
        one.Where.Select(test => (test.Question.Id, test.Answers.Count)).Should().Equal(("trust", 2));
        (two.NeverMoreClosed, two.Where.Count).Should().Be((true, 0));
    }

    [Fact]
    public void A_claim_says_what_always_is_or_never()
    {
        var (always, never) = (Read.Claims[0], Read.Claims[1]);

        (always.Id, always.Says, always.Result.Id, always.IsAlways).Should().Be(("three", "it is so", "course", true));
        always.Where.Select(test => (test.Question.Id, test.Answers[0].Id)).Should().Equal(("trust", "kept"));
        (never.IsAlways, never.Where.Count).Should().Be((false, 0));
        never.Is.Select(answer => answer.Id).Should().Equal("share", "ask-first");
    }

    [Fact]
    public void Every_name_in_a_row_keeps_its_place()
    {
        var test = Read.Tables[0].Rows[0].When[1];

        test.Question.At.Should().Be(new Location("tables/decision.json", 10, 60));
        test.Answers.Select(answer => answer.At).Should().Equal(new Location("tables/decision.json", 10, 69), new Location("tables/decision.json", 10, 77));
    }
}
