using FsCheck;
using FsCheck.Fluent;

namespace InfoSharing.Rules.Tests.Layering;

/// <summary>What the proof promises, tried: England, and England with an overlay that does all it may, on cases drawn at random.</summary>
public sealed class NarrowingProperties
{
    [Holds(2_000)]
    public Property The_outcome_is_never_more_permissive() =>
        ForAnyCase((without, with) => Permission(with.Outcome) <= Permission(without.Outcome));

    [Holds(2_000)]
    public Property No_item_goes_that_did_not_go_and_none_goes_whole_that_was_redacted() =>
        ForAnyCase((without, with) => without.Items.Zip(with.Items).All(pair => Openness(pair.Second) <= Openness(pair.First)));

    [Holds(2_000)]
    public Property No_safeguard_of_a_course_that_stays_is_lost_or_weaker() =>
        ForAnyCase((without, with) =>
        {
            // Safeguards belong to the course: where the overlay makes it more cautious, those of the other course go with it.
            if (with.Outcome != without.Outcome || !with.Items.Select(item => item.Disposition).SequenceEqual(without.Items.Select(item => item.Disposition)))
            {
                return true;
            }

            var kept = with.Safeguards.ToDictionary(safeguard => safeguard.Id, safeguard => safeguard.Strength);
            return without.Safeguards.All(safeguard => kept.TryGetValue(safeguard.Id, out var strength) && strength >= safeguard.Strength);
        });

    [Holds(2_000)]
    public Property In_danger_nothing_changes() =>
        ForAnyCase((without, with) => with.InDanger == without.InDanger && (!with.InDanger
            || (with.Outcome == without.Outcome && without.Items.Zip(with.Items).All(pair => pair.First.Disposition == pair.Second.Disposition))));

    [Fact]
    public void The_overlay_does_change_answers_out_of_danger()
    {
        var pairs = Enumerable.Range(0, 500).Select(Both).ToArray();
        pairs.Should().Contain(pair => Permission(pair.With.Outcome) < Permission(pair.Without.Outcome));
        pairs.Should().Contain(pair => pair.With.Items.Count(Goes) < pair.Without.Items.Count(Goes));
        pairs.Should().Contain(pair => pair.Without.InDanger);
    }

    private static bool Goes(ItemRecommendation item) => Openness(item) > 0;

    private static int Openness(ItemRecommendation item) => item.Disposition switch
    {
        Disposition.Share => 2,
        Disposition.Redact => 1,
        _ => 0,
    };

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
            var (without, with) = Both(seed);
            return holds(without, with);
        });

    private static (Recommendation Without, Recommendation With) Both(int seed)
    {
        var random = new Random(seed);
        var sharing = AnyCase.Draw(random);
        var local = Borough.Advisor.Machine.Pack.Facts.Where(fact => fact.Id.StartsWith("borough.", StringComparison.Ordinal));
        return (Borough.Below.Evaluate(sharing), Borough.Advisor.Evaluate(AnyCase.Add(sharing, local, random)));
    }
}
