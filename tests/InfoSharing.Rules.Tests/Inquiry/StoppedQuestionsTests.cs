using InfoSharing.Rules.Inquiry;

namespace InfoSharing.Rules.Tests.Inquiry;

/// <summary>Whoever stops the search for questions is not kept waiting: it is stopped between two steps, wherever it is.</summary>
public sealed class StoppedQuestionsTests
{
    private static readonly SharingCase Open = new SharingCase(new DateOnly(2026, 11, 22)).With(new Person("child")).With(new InformationItem("worry", "child"));

    [Fact]
    public void A_search_that_is_stopped_before_it_begins_finds_nothing()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        FluentActions.Invoking(() => LawfulBasisAdvisor.England.Evaluate(Open).NextQuestions(1, stop.Token)).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void A_search_is_stopped_while_it_tries_the_answers()
    {
        using var stop = new CancellationTokenSource();
        var now = Recommended((recommendation, cancellation) =>
        {
            stop.Cancel();
            return Questioning.Of(recommendation, cancellation);
        });

        FluentActions.Invoking(() => now.NextQuestions(1, stop.Token)).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void A_search_is_stopped_after_it_has_tried_the_answers_and_before_it_weighs_them()
    {
        using var stop = new CancellationTokenSource();
        var now = Recommended((recommendation, cancellation) =>
        {
            var found = Questioning.Of(recommendation, cancellation);
            stop.Cancel();
            return found;
        });

        FluentActions.Invoking(() => now.NextQuestions(1, stop.Token)).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void What_was_stopped_is_found_when_it_is_asked_again()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var now = LawfulBasisAdvisor.England.Evaluate(Open);
        FluentActions.Invoking(() => now.NextQuestions(1, stop.Token)).Should().Throw<OperationCanceledException>();

        now.NextQuestions(1).Should().ContainSingle();
        now.Questions.Should().NotBeEmpty();
    }

    private static Recommendation Recommended(Func<Recommendation, CancellationToken, IReadOnlyList<Question>> asking) =>
        new(LawfulBasisAdvisor.England.Evaluate(Open).Evaluated, asking);
}
