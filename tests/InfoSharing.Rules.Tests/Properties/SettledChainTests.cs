using FsCheck;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Tables;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>
/// Law 12: "settled" covers what matters, the course of every item with all its first steps. Would have caught what was published: a settled
/// "ask first" that turned into "keep back" for one of two items.
/// </summary>
public sealed class SettledChainTests
{
    private const int Tries = 3;

    [Holds(150)]
    public Property Where_the_answer_is_settled_no_item_takes_another_course_whatever_is_learned() => AnsweredCases.All.All((scene, dice) =>
    {
        var before = new Snapshot(scene, scene.Sharing);
        for (var attempt = 0; before.Recommendation.IsSettled && attempt < Tries; attempt++)
        {
            var after = new Snapshot(scene, Learning.Some(England.Maker, before, scene.Sharing, dice, attempt == 0 ? int.MaxValue : dice.Number(1, 4)));
            if (after.OnlyAddsTo(before))
            {
                Courses(after.Recommendation).Should().Equal(Courses(before.Recommendation), "the answer was settled");
            }
        }
    });

    private static IEnumerable<string> Courses(Recommendation answer) => answer.Items.Select(item => $"{item.Id} {item.Course!.Now.Id}");
}
