using System.Text.Json;
using FsCheck;
using InfoSharing.Rules.Tests.Generating;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>
/// A share outcome shares something, and in danger somebody who can protect is told. Would have caught what was published: "share now"
/// with every item kept back, a share headline over a man accused of violence who was to learn where the woman would be.
/// </summary>
public sealed class HeadlineTests
{
    private static readonly Scenes Cases = HostileCases.With(
        HostileCases.Dangerous,
        (sharing, dice) => HostileCases.Private(HostileCases.Dangerous(sharing, dice), dice),
        (sharing, dice) => HostileCases.Privileged(HostileCases.Dangerous(sharing, dice), dice),
        (sharing, dice) => HostileCases.UnsafeBody(HostileCases.Dangerous(sharing, dice), dice),
        (sharing, dice) => HostileCases.Wrong(sharing, dice));

    [Holds(300)]
    public Property A_share_outcome_means_that_at_least_one_listed_item_goes() =>
        Cases.All(scene =>
        {
            var answer = scene.Recommend();
            if (scene.Sharing.Items.Count > 0 && answer.Outcome.IsShare())
            {
                answer.Items.Should().Contain(item => item.Goes(), "the outcome is {0}", answer.Outcome);
                answer.Extent.Should().NotBe(Extent.None);
            }
        });

    [Holds(300)]
    public Property Where_an_item_goes_the_outcome_is_a_share_outcome() =>
        Cases.All(scene =>
        {
            var answer = scene.Recommend();
            if (answer.Items.Any(item => item.Goes()))
            {
                answer.Outcome.IsShare().Should().BeTrue("something goes while the outcome is {0}", answer.Outcome);
            }
        });

    [Holds(300)]
    public Property In_danger_where_nothing_goes_somebody_else_who_can_protect_is_named() =>
        Cases.All(scene =>
        {
            var (facts, answer) = (scene.Sharing.Facts, scene.Recommend());
            if (scene.Sharing.Items.Count == 0 || !facts.Says("danger.immediate", true) || answer.Items.Any(item => item.Goes()))
            {
                return;
            }

            answer.Outcome.IsShare().Should().BeFalse("nothing goes");
            answer.ProtectNow.Select(one => one.Kind).OfType<string>().Where(Meaning.CanActToProtect)
                .Where(kind => kind != facts.Word("discloser.kind"))
                .Should().NotBeEmpty("somebody is in danger and the outcome is {0}", answer.Outcome);
        });

    [Holds(40)]
    public Property The_json_says_the_same_as_the_items() =>
        Cases.All(scene =>
        {
            if (scene.Sharing.Items.Count == 0)
            {
                return;
            }

            using var json = JsonDocument.Parse(scene.Recommend().ToJson());
            var root = json.RootElement;
            var dispositions = root.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("disposition").GetString()).ToList();
            var goes = dispositions.Any(disposition => string.Equals(disposition, "share", StringComparison.OrdinalIgnoreCase)
                || string.Equals(disposition, "redact", StringComparison.OrdinalIgnoreCase));
            var isShare = root.GetProperty("outcome").GetString()!.EndsWith("Share", StringComparison.Ordinal)
                && !string.Equals(root.GetProperty("outcome").GetString(), "DoNotShare", StringComparison.OrdinalIgnoreCase);
            (isShare && !goes).Should().BeFalse("the JSON says {0} and the items {1}", root.GetProperty("outcome"), string.Join(", ", dispositions));
            string.Equals(root.GetProperty("extent").GetString(), "none", StringComparison.OrdinalIgnoreCase).Should().Be(!goes);
        });
}
