using FsCheck;
using InfoSharing.Rules.Tests.Generating;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>
/// Learning a fact that was unknown never turns a finding, rating or requirement that was settled into an open one, unless a rule
/// went on without knowing of an exception, and that exception is known now. An answer that corrects what was derived from other
/// facts is a change of mind, not learning, and is left out.
/// </summary>
public sealed class LearningTests
{
    [Holds(2_000)]
    public Property What_was_settled_stays_settled_in_packs_that_presume_nothing() =>
        Scenes.Generated(presumesNothing: true).All((scene, dice) =>
        {
            var (before, after) = Learn(scene, new CaseMaker(scene.Pack), dice);
            if (after.OnlyAddsTo(before))
            {
                before.Settled.Intersect(after.Open).Should().BeEmpty();
            }
        });

    [Holds(2_000)]
    public Property What_was_settled_opens_again_only_with_an_exception_that_a_rule_went_on_without() =>
        Scenes.Generated().All((scene, dice) => JudgeReopening(scene, new CaseMaker(scene.Pack), dice));

    [Holds(1_000)]
    public Property In_England_what_was_settled_opens_again_only_with_an_exception_that_a_rule_went_on_without() =>
        England.Cases.All((scene, dice) => JudgeReopening(scene, England.Maker, dice));

    private static void JudgeReopening(Scene scene, CaseMaker maker, Dice dice)
    {
        var (before, after) = Learn(scene, maker, dice);
        var reopened = before.Settled.Intersect(after.Open).ToList();
        if (reopened.Count > 0 && after.OnlyAddsTo(before))
        {
            before.GoneOnWithout.Except(after.GoneOnWithout).Should().NotBeEmpty("{0} is open again", string.Join(", ", reopened));
        }
    }

    private static (Snapshot Before, Snapshot After) Learn(Scene scene, CaseMaker maker, Dice dice)
    {
        var before = new Snapshot(scene, scene.Sharing);
        return (before, new Snapshot(scene, Learning.Some(maker, before, scene.Sharing, dice, dice.Number(1, 4))));
    }
}
