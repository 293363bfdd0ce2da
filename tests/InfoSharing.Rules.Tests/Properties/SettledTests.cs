using FsCheck;
using InfoSharing.Rules.Tests.Generating;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>
/// A settled outcome is the outcome whatever the open facts turn out to be, and an outcome that comes of answering some of them was
/// named as possible. An answer that corrects what was derived from other facts is a change of mind, and is left out.
/// </summary>
public sealed class SettledTests
{
    private const int Tries = 4;
    private const int All = int.MaxValue;

    [Holds(2_000)]
    public Property No_answer_changes_a_settled_outcome_or_leads_to_one_that_was_not_named() =>
        Scenes.Generated().All((scene, dice) => Judge(scene, new CaseMaker(scene.Pack), dice));

    [Holds(1_000)]
    public Property In_England_no_answer_changes_a_settled_outcome_or_leads_to_one_that_was_not_named() =>
        England.Cases.All((scene, dice) => Judge(scene, England.Maker, dice));

    private static void Judge(Scene scene, CaseMaker maker, Dice dice)
    {
        var before = new Snapshot(scene, scene.Sharing);
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var then = Learning.Some(maker, before, scene.Sharing, dice, attempt < 2 ? All : dice.Number(1, 4));
            var after = new Snapshot(scene, then);
            if (after.OnlyAddsTo(before) && !before.Recommendation.PossibleOutcomes.Contains(after.Recommendation.Outcome))
            {
                var possible = before.Recommendation.PossibleOutcomes;
                possible.Should().Contain(after.Recommendation.Outcome, "that is what {0} leads to", Printer.Case(then));
            }
        }
    }
}
