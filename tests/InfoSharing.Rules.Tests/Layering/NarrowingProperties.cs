using FsCheck;
using FsCheck.Fluent;

namespace InfoSharing.Rules.Tests.Layering;

/// <summary>
/// What the proof promises, tried: England, and England with an overlay, on cases drawn at random. One overlay does all that overlays may; others are made up,
/// with whatever rows come out, of which only those count that the loader lets through.
/// </summary>
public sealed class NarrowingProperties
{
    [Holds(2_000)]
    public Property The_outcome_is_never_more_permissive() =>
        ForAnyCase((without, with) => Permission(with.Outcome) <= Permission(without.Outcome));

    [Holds(2_000)]
    public Property No_item_takes_a_more_open_course() => ForAnyCase(IsNoMoreOpen);

    [Holds(2_000)]
    public Property No_safeguard_of_a_course_that_stays_is_lost_or_weaker() =>
        ForAnyCase((without, with) =>
        {
            // Safeguards belong to the course: where the overlay makes it more cautious, those of the other course go with it.
            if (!with.Items.Select(item => item.Course!.Row.Id).SequenceEqual(without.Items.Select(item => item.Course!.Row.Id)))
            {
                return true;
            }

            var kept = with.Safeguards.ToDictionary(safeguard => safeguard.Id, safeguard => safeguard.Strength);
            return without.Safeguards.All(safeguard => kept.TryGetValue(safeguard.Id, out var strength) && strength >= safeguard.Strength);
        });

    [Holds(2_000)]
    public Property What_the_law_stops_or_compels_and_what_goes_in_urgent_danger_is_as_without() => ForAnyCase(IsAsWithoutBeforeOverlays);

    [Holds(12)]
    public Property Whatever_rows_an_overlay_has_if_it_loads_nothing_comes_out_more_open() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var loaded = AnyOverlay.Load(Borough.Below, random);
            return !loaded.Succeeded || Enumerable.Range(0, 50).All(_ =>
            {
                var (without, with) = Both(loaded.Value, random);
                return IsNoMoreOpen(without, with) && IsAsWithoutBeforeOverlays(without, with);
            });
        });

    [Fact]
    public void Of_made_up_overlays_some_load_and_close_something_and_some_are_refused_because_they_open()
    {
        var loaded = Enumerable.Range(0, 12).Select(seed => AnyOverlay.Load(Borough.Below, new Random(seed))).ToArray();

        loaded.SelectMany(one => one.Diagnostics).Select(problem => problem.Code).Should().Contain("ISR8024");
        var random = new Random(1);
        loaded.Where(one => one.Succeeded).Select(one => one.Value).Should().Contain(advisor =>
            Enumerable.Range(0, 50).Select(_ => Both(advisor, random)).Any(pair => pair.With.Items.Any(item => item.Course!.Row.Pack == AnyOverlay.Id)));
    }

    [Fact]
    public void The_overlay_does_change_answers()
    {
        var pairs = Enumerable.Range(0, 500).Select(seed => Both(Borough.Advisor, new Random(seed))).ToArray();
        pairs.Should().Contain(pair => Permission(pair.With.Outcome) < Permission(pair.Without.Outcome));
        pairs.Should().Contain(pair => pair.With.Items.Count(Goes) < pair.Without.Items.Count(Goes));
        pairs.Should().Contain(pair => pair.Without.Items.Any(item => StandsBeforeOverlays(item) && Goes(item)));
        pairs.SelectMany(pair => pair.With.Items).Select(item => item.Course!.Row.Id).Should()
            .Contain(["course.borough-panel-waits", "course.borough-panel-asks-first", "course.borough-panel-unseen", "course.borough-sealed"]);
    }

    private static bool IsNoMoreOpen(Recommendation without, Recommendation with) =>
        without.Items.Zip(with.Items).All(pair => Closed(pair.Second) >= Closed(pair.First) && Openness(pair.Second) <= Openness(pair.First));

    private static bool IsAsWithoutBeforeOverlays(Recommendation without, Recommendation with) =>
        with.InDanger == without.InDanger && without.Items.Zip(with.Items).All(pair =>
            !StandsBeforeOverlays(pair.First) || (pair.Second.Course!.Row.Id == pair.First.Course!.Row.Id && pair.Second.Disposition == pair.First.Disposition));

    /// <summary>Whether an item meets a row before which no overlay can put its own.</summary>
    private static bool StandsBeforeOverlays(ItemRecommendation item)
    {
        var table = Borough.Below.Machine.Pack.Tables.Single(one => one.OverlaysBehind is not null);
        return table.Rows.TakeWhile(row => row.Id != table.OverlaysBehind!.Id).Append(table.Rows.Single(row => row.Id == table.OverlaysBehind!.Id))
            .Any(row => $"{table.Id}.{row.Id}" == item.Course!.Row.Id);
    }

    private static int Closed(ItemRecommendation item) =>
        Borough.Below.Machine.Pack.Questions.Single(question => question.IsCourse).Answers.Single(answer => answer.Id == item.Course!.Now.Id).Closed!.Value;

    private static bool Goes(ItemRecommendation item) => Openness(item) > 0;

    private static int Openness(ItemRecommendation item) => item.Disposition == Disposition.Share ? 1 : 0;

    /// <summary>How far an outcome lets information go. What does not let it go now is all one: only a person's next step differs.</summary>
    private static int Permission(Outcome outcome) => outcome switch
    {
        Outcome.MayShare => 1,
        Outcome.ShouldShare => 2,
        Outcome.MustShare => 3,
        _ => 0,
    };

    // Any seed is as good as any other; small ones, with which the library begins, would repeat the same few cases.
    private static Property ForAnyCase(Func<Recommendation, Recommendation, bool> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var (without, with) = Both(Borough.Advisor, new Random(seed));
            return holds(without, with);
        });

    private static (Recommendation Without, Recommendation With) Both(LawfulBasisAdvisor narrowed, Random random)
    {
        var sharing = AnyCase.Draw(random);
        var local = narrowed.Machine.Pack.Facts.Where(fact => narrowed.Overlays.Any(overlay => fact.Id.StartsWith($"{overlay.Id}.", StringComparison.Ordinal)));
        return (Borough.Below.Evaluate(sharing), narrowed.Evaluate(AnyCase.Add(sharing, local, random)));
    }
}
