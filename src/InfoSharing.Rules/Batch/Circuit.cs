namespace InfoSharing.Rules.Batch;

/// <summary>One case with some of its facts left to vary: gates in the order in which they are worked out, and the states of each fact.</summary>
internal sealed class Circuit
{
    /// <summary>True, false and unknown.</summary>
    private const int Answers = 3;

    private Circuit(FactWiring wiring, Variable[] variables, Circuit.Input[] inputs)
    {
        (Gates, Reads, Variables, Inputs) = ([.. wiring.Gates.All], [.. wiring.Gates.Reads], variables, inputs);
        States = variables.Sum(variable => variable.Count);
        VariableOf = [.. wiring.Inputs.Select(input => input.Variable)];
    }

    /// <summary>A test of a variable: which of the states of all make it true, false or unknown.</summary>
    public sealed record Input(int[] True, int[] False, int[] Unknown)
    {
        /// <summary>The states in which the test has an answer.</summary>
        public int[] On(Truth truth) => truth switch { Truth.True => True, Truth.False => False, _ => Unknown };
    }

    public Gate[] Gates { get; }

    public int[] Reads { get; }

    public Variable[] Variables { get; }

    public Input[] Inputs { get; }

    /// <summary>The place of the variable that each input tests.</summary>
    public int[] VariableOf { get; }

    /// <summary>How many states all variables have together.</summary>
    public int States { get; }

    /// <summary>Puts together what has been asked for. Values that no test in the circuit tells apart become one state.</summary>
    public static Circuit Of(FactWiring wiring, Candidates candidates)
    {
        var variables = new Variable[wiring.Varying.Count];
        var inputs = new Input[wiring.Inputs.Count];
        var first = 0;
        for (var place = 0; place < variables.Length; place++)
        {
            var (spot, present, read) = wiring.Varying[place];
            var values = candidates[spot.Slot];
            var classes = Classes(values.Length, present is not null, [.. read.Select(input => wiring.Inputs[input])]);
            variables[place] = new Variable(
                spot, present, first, [.. classes.Select(members => members.Select(member => values[member]).ToList())], candidates.IsWhole(spot.Slot));
            foreach (var input in read)
            {
                var (_, now, answers) = wiring.Inputs[input];
                var states = classes.Select((members, state) => (Answer: answers[members[0]], State: first + state + 1)).Prepend((now, first)).ToLookup(one => one.Item1, one => one.Item2);
                inputs[input] = new Input([.. states[Truth.True]], [.. states[Truth.False]], [.. states[Truth.Unknown]]);
            }

            first += variables[place].Count;
        }

        return new Circuit(wiring, variables, inputs);
    }

    /// <summary>The candidate values in classes that all tests judge alike; the class of the present value is left out.</summary>
    private static List<List<int>> Classes(int values, bool isKnown, (int Variable, Truth Present, Truth[] Answers)[] tests)
    {
        var classes = new List<List<int>>();
        var of = new int[values];
        var count = 1;
        foreach (var (_, _, answers) in tests)
        {
            // Each test splits the classes that the tests before it left whole.
            var places = new int[count * Answers];
            var next = 0;
            for (var value = 0; value < values; value++)
            {
                ref var place = ref places[(of[value] * Answers) + (int)answers[value]];
                place = place == 0 ? ++next : place;
                of[value] = place - 1;
            }

            count = next;
        }

        for (var place = 0; place < count && values > 0; place++)
        {
            classes.Add([]);
        }

        for (var value = 0; value < values; value++)
        {
            classes[of[value]].Add(value);
        }

        if (isKnown)
        {
            classes.RemoveAll(members => Array.TrueForAll(tests, test => test.Answers[members[0]] == test.Present));
        }

        return classes;
    }
}
