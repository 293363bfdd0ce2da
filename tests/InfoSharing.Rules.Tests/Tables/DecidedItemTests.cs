using FsCheck;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Properties;

namespace InfoSharing.Rules.Tests.Tables;

/// <summary>What must hold of every answer of a pack whose table decides, tried on England with its tables deciding.</summary>
public sealed class DecidedItemTests
{
    [Holds(150)]
    public Property Each_item_takes_the_course_of_the_row_that_it_meets() => AnsweredCases.All.All((scene, _) =>
    {
        var rows = EnglandTables.Courses.Of(scene.Sharing, scene.AcceptAnnounced);
        var items = scene.Recommend().Items;

        items.Select(item => item.Course!.Row.Id).Should().Equal(rows.Select(row => $"course.{row.Way.Row.Id}"));
        items.Select(item => item.Course!.First.Select(step => step.Id)).Should().BeEquivalentTo(
            rows.Select(row => row.Way.First.Select(step => step.Is.Id)), compared => compared.WithStrictOrdering());
    });

    [Holds(150)]
    public Property A_share_outcome_means_that_an_item_goes() => AnsweredCases.All.All((scene, _) =>
    {
        var advice = scene.Recommend();
        var goes = advice.Items.Any(item => item.Disposition == Disposition.Share);

        advice.Outcome.IsShare().Should().Be(goes);
        (advice.Extent != Extent.None).Should().Be(goes);
        advice.Items.Should().OnlyContain(item => item.Course!.Now.Outcome.IsShare() == (item.Disposition == Disposition.Share));
    });

    [Holds(100)]
    public Property Adding_or_removing_another_item_changes_nothing_for_an_item() => AnsweredCases.All.All((scene, dice) =>
    {
        var items = scene.Sharing.Items;
        if (items.Count > 1)
        {
            var kept = dice.One(items);
            var alone = scene.Recommend(scene.Sharing.Only(_ => true, item => item.Id == kept.Id)).Items.Single();

            alone.Course!.Row.Id.Should().Be(scene.Recommend().Items.Single(item => item.Id == kept.Id).Course!.Row.Id);
        }
    });

    [Holds(100)]
    public Property A_first_step_leads_to_sharing_or_is_not_named() => AnsweredCases.All.All((scene, _) =>
        scene.Recommend().Items.Should().NotContain(item => item.Course!.First.Count > 0 && !item.Course.Then.Outcome.IsShare()));

    [Holds(60)]
    public Property What_comes_with_one_more_answer_was_possible_before() => AnsweredCases.All.All((scene, dice) =>
    {
        var before = new Snapshot(scene, scene.Sharing);
        var after = new Snapshot(scene, Learning.Some(England.Maker, before, scene.Sharing, dice, dice.Number(1, 4)));
        if (after.OnlyAddsTo(before))
        {
            before.Recommendation.PossibleOutcomes.Should().Contain(after.Recommendation.Outcome);
        }
    });
}
