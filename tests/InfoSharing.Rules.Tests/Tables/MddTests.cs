using FsCheck;
using FsCheck.Fluent;
using InfoSharing.Rules.Tables;

namespace InfoSharing.Rules.Tests.Tables;

/// <summary>Diagrams beside the tables of values that they stand for.</summary>
public sealed class MddTests
{
    private static readonly int[] Sizes = [2, 3, 2, 4];

    [Holds(300)]
    public Property A_diagram_has_the_values_from_which_it_was_drawn() => Each((diagram, dice) =>
    {
        var (drawn, values) = Function(diagram, dice, outcomes: 3);
        foreach (var (answers, place) in All())
        {
            ValueAt(diagram, drawn, answers).Should().Be(values[place]);
        }
    });

    [Holds(300)]
    public Property Functions_that_are_equal_are_one_node() => Each((diagram, dice) =>
    {
        var (drawn, values) = Function(diagram, dice, outcomes: 2);
        Draw(diagram, values, 0, 0).Should().Be(drawn);
    });

    [Holds(300)]
    public Property A_case_picks_for_each_value_the_function_that_belongs_to_it() => Each((diagram, dice) =>
    {
        var (selector, picks) = Function(diagram, dice, outcomes: 3);
        (int Drawn, int[] Values)[] some = [Function(diagram, dice, 5), Function(diagram, dice, 5), Function(diagram, dice, 5)];
        var drawn = diagram.Case(selector, [.. some.Select(one => one.Drawn)]);
        foreach (var (answers, place) in All())
        {
            ValueAt(diagram, drawn, answers).Should().Be(some[picks[place]].Values[place]);
        }
    });

    [Holds(300)]
    public Property A_restricted_function_no_longer_asks_and_says_what_it_said() => Each((diagram, dice) =>
    {
        var (drawn, values) = Function(diagram, dice, outcomes: 4);
        var variable = dice.Next(Sizes.Length);
        var answer = dice.Next(Sizes[variable]);
        var restricted = diagram.Restrict(drawn, variable, answer);
        foreach (var (answers, _) in All())
        {
            int[] fixedThere = [.. answers];
            fixedThere[variable] = answer;
            ValueAt(diagram, restricted, answers).Should().Be(values[All().Single(one => one.Answers.SequenceEqual(fixedThere)).Place]);
        }
    });

    [Holds(300)]
    public Property What_is_looked_for_is_found_exactly_if_it_is_there() => Each((diagram, dice) =>
    {
        var (one, ofOne) = Function(diagram, dice, outcomes: 4);
        var (other, ofOther) = Function(diagram, dice, outcomes: 4);
        var forbidden = dice.Next(Sizes[1]);
        var found = diagram.Find(one, other, (variable, value) => variable != 1 || value != forbidden, (here, there) => here > there + 1);
        var expected = All().Any(at => at.Answers[1] != forbidden && ofOne[at.Place] > ofOther[at.Place] + 1);
        (found is not null).Should().Be(expected);
        if (found is not null)
        {
            // Whatever is left open may be anything.
            foreach (var (answers, place) in All().Where(at => found.All(pair => at.Answers[pair.Key] == pair.Value) && at.Answers[1] != forbidden))
            {
                ofOne[place].Should().BeGreaterThan(ofOther[place] + 1);
            }
        }
    });

    [Fact]
    public void A_diagram_that_would_grow_past_its_limit_is_not_drawn()
    {
        var diagram = new Mdd([2, 2]) { Limit = 1 };
        diagram.Variable(0);
        diagram.Invoking(one => one.Variable(1)).Should().Throw<MddTooLargeException>();
    }

    private static Property Each(Action<Mdd, Random> holds) => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(), seed => holds(new Mdd(Sizes), new Random(seed)));

    private static (int Drawn, int[] Values) Function(Mdd diagram, Random dice, int outcomes)
    {
        int[] values = [.. All().Select(_ => dice.Next(outcomes))];
        return (Draw(diagram, values, 0, 0), values);
    }

    private static int Draw(Mdd diagram, int[] values, int variable, int place) => variable == Sizes.Length
        ? Mdd.Constant(values[place])
        : diagram.Node(variable, [.. Enumerable.Range(0, Sizes[variable]).Select(value => Draw(diagram, values, variable + 1, (place * Sizes[variable]) + value))]);

    private static int ValueAt(Mdd diagram, int function, int[] answers)
    {
        while (!Mdd.IsConstant(function))
        {
            var variable = diagram.VariableOf(function);
            function = diagram.With(function, variable, answers[variable]);
        }

        return Mdd.ValueOf(function);
    }

    private static IEnumerable<(int[] Answers, int Place)> All()
    {
        var place = 0;
        for (var first = 0; first < Sizes[0]; first++)
        {
            for (var second = 0; second < Sizes[1]; second++)
            {
                for (var third = 0; third < Sizes[2]; third++)
                {
                    for (var fourth = 0; fourth < Sizes[3]; fourth++)
                    {
                        yield return ([first, second, third, fourth], place++);
                    }
                }
            }
        }
    }
}
