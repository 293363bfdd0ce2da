using FsCheck;
using InfoSharing.Rules.Batch;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Properties;
using InfoSharing.Rules.Tests.Tables;

namespace InfoSharing.Rules.Tests.Batch;

/// <summary>A lane of a batch answers as the case judged on its own: every rule, finding and status, and the whole answer.</summary>
public sealed class BatchTests
{
    private const int FewLanes = 6;

    [Holds(80)]
    public Property A_lane_answers_as_the_changed_case_judged_alone() =>
        Scenes.Generated().All((scene, dice) => JudgeLanes(Wired.Changing(scene), dice, keepsDerived: false));

    [Holds(80)]
    public Property A_lane_answers_as_the_completed_case_judged_alone() =>
        Scenes.Generated().All((scene, dice) => JudgeLanes(Wired.Completing(scene), dice, keepsDerived: true));

    [Holds(80)]
    public Property A_lane_of_several_states_leaves_out_no_answer_that_one_of_them_has() =>
        Scenes.Generated().All((scene, dice) => JudgeOpenLanes(Wired.Changing(scene), dice, keepsDerived: false));

    [Holds(12)]
    public Property In_England_a_lane_answers_as_the_changed_case_judged_alone() =>
        England.Cases.All((scene, dice) => JudgeLanes(Wired.Changing(scene), dice, keepsDerived: false));

    [Holds(12)]
    public Property In_England_a_lane_answers_as_the_completed_case_judged_alone() =>
        England.Cases.All((scene, dice) => JudgeLanes(Wired.Completing(scene), dice, keepsDerived: true));

    [Holds(12)]
    public Property In_England_a_lane_of_several_states_leaves_out_no_answer_that_one_of_them_has() =>
        England.Cases.All((scene, dice) => JudgeOpenLanes(Wired.Completing(scene), dice, keepsDerived: true));

    [Holds(4)]
    public Property In_a_pack_whose_table_decides_a_lane_answers_as_the_changed_case_judged_alone() =>
        AnsweredCases.All.All((scene, dice) => JudgeLanes(Wired.Changing(scene), dice, keepsDerived: false));

    [Holds(4)]
    public Property In_a_pack_whose_table_decides_a_lane_answers_as_the_completed_case_judged_alone() =>
        AnsweredCases.All.All((scene, dice) => JudgeLanes(Wired.Completing(scene), dice, keepsDerived: true));

    private static void JudgeLanes(Wired wired, Dice dice, bool keepsDerived)
    {
        var lanes = new Lanes(wired.Circuit);
        var cases = new Dictionary<int, SharingCase>();
        for (var attempt = 0; attempt < FewLanes; attempt++)
        {
            var lane = dice.Number(0, Lanes.Count - 1);
            var (states, sharing) = wired.Draw(dice, attempt % 2 == 0 ? 100 : 15);
            if (wired.IsConsistent(sharing, keepsDerived))
            {
                Put(lanes, wired.Circuit, lane, states);
                cases[lane] = sharing;
            }
        }

        lanes.Run();
        cases.SelectMany(one => wired.Differences(lanes, one.Key, Alone(wired, one.Value))).Should().BeEmpty();
    }

    private static void JudgeOpenLanes(Wired wired, Dice dice, bool keepsDerived)
    {
        var lanes = new Lanes(wired.Circuit);
        var cases = new List<(int Lane, SharingCase Sharing)>();
        for (var lane = 0; lane < FewLanes; lane++)
        {
            var (states, first) = wired.Draw(dice, 50);
            Put(lanes, wired.Circuit, lane, states);
            var (more, second) = wired.Draw(dice, 50);
            for (var place = 0; place < more.Length; place++)
            {
                lanes.Allow(lane, wired.Circuit.Variables[place], more[place]);
            }

            cases.AddRange(new[] { first, second }.Where(sharing => wired.IsConsistent(sharing, keepsDerived)).Select(sharing => (lane, sharing)));
        }

        lanes.Run();
        cases.SelectMany(one => wired.Missed(lanes, one.Lane, Alone(wired, one.Sharing))).Should().BeEmpty();
    }

    private static void Put(Lanes lanes, Circuit circuit, int lane, int[] states)
    {
        for (var place = 0; place < states.Length; place++)
        {
            lanes.Set(lane, circuit.Variables[place], states[place]);
        }
    }

    private static Recommendation Alone(Wired wired, SharingCase sharing) =>
        wired.Scene.Recommend(sharing);
}
