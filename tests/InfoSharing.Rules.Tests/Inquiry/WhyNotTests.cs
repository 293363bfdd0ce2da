using FsCheck;
using InfoSharing.Rules.Inquiry;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Oracle;

namespace InfoSharing.Rules.Tests.Inquiry;

public sealed class WhyNotTests
{
    [Holds(40)]
    public Property Nothing_stands_in_the_way_exactly_when_it_is_so() => Scenes.Generated().All(scene =>
    {
        var answer = scene.Recommend();
        foreach (var target in Targets.All(scene))
        {
            var whyNot = answer.WhyNot(target);
            var isSo = Targets.IsSo(target.Aim, answer);
            whyNot.Holds.Should().Be(isSo, "{0}", target);
            (whyNot.Always.Count == 0 && whyNot.Ways.Count == 0).Should().Be(isSo, "{0}", target);
            (whyNot.Always.Count == 0 && whyNot.Ways.Any(way => way.Obstacles.Count == 0)).Should().BeFalse("a way without an obstacle would have been taken: {0}", target);
        }
    });

    [Holds(40)]
    public Property Each_obstacle_is_as_it_is_said_to_be() => Scenes.Generated().All(scene =>
    {
        var answer = scene.Recommend();
        var plain = scene.Read();
        foreach (var target in Targets.All(scene))
        {
            var whyNot = answer.WhyNot(target);
            foreach (var way in whyNot.Ways)
            {
                plain.Holds(way.Rule.Rule, SpotOf(plain, way.Rule)).Should().NotBe(way.Obstacles.Count > 0);
            }

            foreach (var obstacle in whyNot.Always.Concat(whyNot.Ways.SelectMany(way => way.Obstacles)).SelectMany(Whole))
            {
                AsSaid(plain, obstacle);
            }
        }
    });

    [Holds(40)]
    public Property Ways_come_with_the_fewest_obstacles_first() => Scenes.Generated().All(scene =>
    {
        var answer = scene.Recommend();
        foreach (var target in Targets.All(scene))
        {
            answer.WhyNot(target).Ways.Select(way => way.Obstacles.Sum(Single)).Should().BeInAscendingOrder();
        }
    });

    [Holds(40)]
    public Property Law_that_is_not_in_force_stands_in_the_way_only_until_it_is() => Scenes.Generated().All(scene =>
    {
        var answer = scene.Recommend();
        foreach (var target in Targets.All(scene))
        {
            foreach (var obstacle in answer.WhyNot(target).Ways.SelectMany(way => way.Obstacles).Where(obstacle => obstacle.Kind == ObstacleKind.NotLaw && obstacle.Rule!.Status != LawStatus.Prospective))
            {
                // Law older than the pack is law on the first day on which the pack answers.
                var (began, first) = (obstacle.From!.Value, scene.Machine.Days.From);
                var then = began > first ? began : first;
                if (obstacle.Until is { } until && until <= then)
                {
                    continue;
                }

                var later = (scene with { AcceptAnnounced = true }).Recommend(scene.Sharing.WithAsAt(then));
                later.WhyNot(target).Ways.SelectMany(way => way.Obstacles).Should()
                    .NotContain(other => other.Kind == ObstacleKind.NotLaw && other.Rule!.Id == obstacle.Rule!.Id, "it is law on its first day");
            }
        }
    });

    private static IEnumerable<Obstacle> Whole(Obstacle obstacle) => obstacle.Behind.SelectMany(Whole).Prepend(obstacle);

    // What no rule could bring about is further off than anything that facts could.
    private static int Single(Obstacle obstacle) => obstacle.Behind.Count > 0 ? obstacle.Behind.Sum(Single) : obstacle.Kind == ObstacleKind.NoRule ? 1_000 : 1;

    private static void AsSaid(PlainRules plain, Obstacle obstacle)
    {
        switch (obstacle.Kind)
        {
            case ObstacleKind.Unknown or ObstacleKind.False when obstacle.Test!.Condition is FactTest test:
                var scope = plain.Index.Facts[test.Fact.Id].Scope;
                var isKnown = obstacle.Kind == ObstacleKind.False;
                if (scope != FactScope.Case && obstacle.Subject.Length == 0)
                {
                    isKnown.Should().Be(test.Comparison == Comparison.IsKnown, "of nobody nothing is known");
                    break;
                }

                var spot = Spot(plain, scope, obstacle.Subject);
                plain.Facts.Test(test, spot).Should().Be(isKnown ? !obstacle.Wanted : null);
                (plain.Facts.Value(test.Fact.Id, spot)?.ToString()).Should().Be(obstacle.Test.Value);
                break;
            case ObstacleKind.Unknown or ObstacleKind.False:
                obstacle.Test!.Truth.Should().Be(obstacle.Kind == ObstacleKind.Unknown ? Truth.Unknown : obstacle.Wanted ? Truth.False : Truth.True);
                break;
            case ObstacleKind.Defeated:
                var exception = obstacle.Rule!.Rule.Unless.Single(one => one.Id == obstacle.Exception!.Id);
                plain.Truth(exception.When, SpotOf(plain, obstacle.Rule)).Should().BeTrue();
                obstacle.Behind.Should().NotBeEmpty();
                break;
            case ObstacleKind.NotLaw:
                plain.IsLaw(obstacle.Rule!.Rule.Standing).Should().BeFalse();
                break;
            case ObstacleKind.Closed:
                plain.Holds(obstacle.Rule!.Rule, SpotOf(plain, obstacle.Rule)).Should().BeTrue();
                break;
            case ObstacleKind.NoRule:
                break;
            default:
                throw new InvalidOperationException($"{obstacle.Kind} says nothing");
        }
    }

    private static Spot SpotOf(PlainRules plain, RuleTrace rule) => Spot(plain, rule.Scope, rule.Subject);

    private static Spot Spot(PlainRules plain, FactScope scope, string subject) => plain.Facts.All(scope).First(spot => plain.Facts.Name(spot) == subject);
}
