using FsCheck;
using InfoSharing.Rules.Batch;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Properties;

namespace InfoSharing.Rules.Tests.Batch;

/// <summary>A diagram holds in the completions in which a lane says so, and asks for the facts that can turn it: no others, and none too few.</summary>
public sealed class DrawingTests
{
    private const int Many = 1 << 14;
    private const int Few = 40;
    private const int Completions = 64;

    [Holds(60)]
    public Property A_diagram_holds_where_a_lane_does() => Scenes.Generated().All((scene, dice) => JudgeHolding(Wired.Completing(scene), dice, Many));

    [Holds(6)]
    public Property In_England_a_diagram_holds_where_a_lane_does() => England.Cases.All((scene, dice) => JudgeHolding(Wired.Completing(scene), dice, Many));

    [Holds(60)]
    public Property Within_a_small_bound_a_diagram_is_right_or_is_not_drawn() => Scenes.Generated().All((scene, dice) => JudgeHolding(Wired.Completing(scene), dice, Few));

    [Holds(20)]
    public Property A_diagram_asks_for_the_facts_that_can_turn_it() => Scenes.Generated().All((scene, dice) => JudgeAsking(Wired.Completing(scene), dice));

    private static void JudgeHolding(Wired wired, Dice dice, int most)
    {
        var drawing = Drawn(wired, most);
        var (lanes, completions) = Spread(wired.Circuit, dice);
        foreach (var wire in wired.Wires)
        {
            var (diagram, holding) = (drawing.Of(wire), lanes.Can(wire, Truth.True));
            if (!diagram.IsBeyond)
            {
                completions.Where((states, lane) => drawing.Holds(diagram, states) != holding[lane]).Should().BeEmpty();
                (diagram == Diagram.False || drawing.Holds(diagram, drawing.Some(diagram))).Should().BeTrue();
            }
        }
    }

    private static void JudgeAsking(Wired wired, Dice dice)
    {
        var drawing = Drawn(wired, Many);
        var (_, completions) = Spread(wired.Circuit, dice);
        foreach (var (wire, place) in wired.Wires.SelectMany(wire => Enumerable.Range(0, wired.Circuit.Variables.Length).Select(place => (wire, place))))
        {
            var diagram = drawing.Of(wire);
            if (diagram.IsBeyond)
            {
                continue;
            }

            var turning = drawing.And(drawing.ForSome(diagram, place), drawing.ForSome(!diagram, place));
            if (turning.IsBeyond)
            {
                continue;
            }

            drawing.Asks(diagram, place).Should().Be(turning != Diagram.False);
            if (drawing.Asks(diagram, place))
            {
                var around = drawing.Some(turning);
                Turned(wired.Circuit, around, place).Select(states => drawing.Holds(diagram, states)).Distinct().Should().HaveCount(2);
            }
            else
            {
                completions.Take(4).Where(states => Turned(wired.Circuit, states, place).Any(turned => drawing.Holds(diagram, turned) != drawing.Holds(diagram, states))).Should().BeEmpty();
            }
        }
    }

    private static Drawing Drawn(Wired wired, int most)
    {
        var drawing = new Drawing(wired.Circuit, most, CancellationToken.None);
        foreach (var wire in wired.Wires)
        {
            drawing.Place(wire);
        }

        return drawing;
    }

    private static (Lanes Lanes, List<int[]> Drawn) Spread(Circuit circuit, Dice dice)
    {
        var lanes = new Lanes(circuit);
        List<int[]> completions = [.. Enumerable.Range(0, Completions).Select(_ =>
            Array.ConvertAll(circuit.Variables, variable => variable.States.Count == 0 ? 0 : dice.Number(1, variable.States.Count)))];
        foreach (var (states, lane) in completions.Select((states, lane) => (states, lane)))
        {
            for (var place = 0; place < states.Length; place++)
            {
                lanes.Set(lane, circuit.Variables[place], states[place]);
            }
        }

        lanes.Run();
        return (lanes, completions);
    }

    private static IEnumerable<int[]> Turned(Circuit circuit, int[] states, int place) =>
        Enumerable.Range(1, circuit.Variables[place].States.Count).Select(state =>
        {
            var turned = (int[])states.Clone();
            turned[place] = state;
            return turned;
        });
}
