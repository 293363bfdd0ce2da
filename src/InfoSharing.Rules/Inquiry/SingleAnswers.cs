using InfoSharing.Rules.Batch;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules.Inquiry;

/// <summary>What becomes of a case when one fact that was not asked is answered, for every such fact and every answer that rules can tell apart.</summary>
internal sealed class SingleAnswers
{
    private static readonly Outcome[] Outcomes = Enum.GetValues<Outcome>();

    private readonly Circuit circuit;
    private readonly (int Distance, Outcome Outcome)[][] then;
    private readonly Dictionary<FactValue, int>?[] states;

    /// <summary>For each fact, the first of those that are like it: it is tried for all of them.</summary>
    private readonly int[] first;

    /// <param name="evaluated">The case.</param>
    /// <param name="again">Facts that are asked again though they were asked and are not known.</param>
    /// <param name="cancellation">Stops it.</param>
    public SingleAnswers(Evaluated evaluated, IReadOnlySet<string> again, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var facts = new FactWiring(evaluated, (spot, source) => IsWanted(spot, source) && Changing.IsListed(evaluated, spot), keepsDerived: false);
        var wiring = new CaseWiring(evaluated, facts, CouldCorrect(evaluated) ? null : Evaluator.RunWithoutPresuming(evaluated.Machine, evaluated.Sharing, evaluated.AcceptAnnounced));
        var answer = new AnswerWiring(wiring);
        var outcomes = Array.ConvertAll(Outcomes, outcome => answer.Outcome(outcome));
        (int Weight, Wire[] Wires)[] parts =
        [
            (Signature.SlateWeight, [.. Slate(evaluated, wiring)]),
            (Signature.TellingWeight, [.. Telling(evaluated, answer)]),
            (Signature.ItemWeight, [.. Items(evaluated, answer)]),
            (Signature.OutcomeWeight, outcomes),
        ];
        cancellation.ThrowIfCancellationRequested();
        circuit = Circuit.Of(facts, Candidates.Of(evaluated.Machine));
        then = [.. circuit.Variables.Select(variable => new (int, Outcome)[variable.Count])];
        states = new Dictionary<FactValue, int>?[circuit.Variables.Length];
        first = First(circuit.Variables, new Likeness(evaluated));
        TryAll(parts, outcomes, cancellation);

        bool IsWanted(Spot spot, FactSource source) =>
            source == FactSource.NotAsked || (source == FactSource.AskedNotKnown && again.Contains(spot.Slot.Definition.Id));
    }

    public IReadOnlyList<Variable> Variables => circuit.Variables;

    /// <summary>Whether any answer changes anything.</summary>
    public bool Matters(int place) => Array.Exists(then[first[place]], one => one.Distance > 0);

    /// <summary>How far the answer would be from the present one, and the outcome then.</summary>
    public (int Distance, Outcome Outcome) Then(int place, FactValue value) => then[first[place]][StateOf(first[place], value)];

    private int StateOf(int place, FactValue value)
    {
        var variable = circuit.Variables[place];
        var known = states[place] ??= variable.States.SelectMany((values, state) => values.Select(one => (one, state + 1))).ToDictionary(pair => pair.one, pair => pair.Item2);
        if (known.TryGetValue(value, out var found))
        {
            return found;
        }

        // Choices that no rule names are as good as absent.
        var slot = variable.Spot.Slot;
        return known[new FactValue.Choices(((FactValue.Choices)value).Values.Where(choice => (slot.Named & slot.SetOf([choice])) != 0))];
    }

    /// <summary>Whether answering a fact could correct what now follows from another: then nothing settled is sure to stay.</summary>
    private static bool CouldCorrect(Evaluated evaluated) =>
        evaluated.Machine.Facts.Any(slot => slot.Derivations.Length > 1 && Enumerable.Range(0, evaluated.Rails.Count(slot.Definition.Scope)).Any(instance =>
            evaluated.ValueOf(slot, instance).Source == FactSource.Derived
            && slot.Derivations.Any(derivation => evaluated.ValueOf(derivation.Source, instance).Source == FactSource.NotAsked)));

    private static IEnumerable<Wire> Items(Evaluated evaluated, AnswerWiring answer) =>
        Enumerable.Range(0, evaluated.Items.Count).SelectMany(item =>
            evaluated.Machine.Courses.Select(course => answer.Takes(item, one => one == course))
                .Concat(answer.LawfulBases(item).Select(basis => basis.Wire)));

    private static IEnumerable<Wire> Telling(Evaluated evaluated, AnswerWiring answer) =>
        Enumerable.Range(0, evaluated.Rails.People).SelectMany(person => Enum.GetValues<TellWhen>().Select(when => answer.Telling(person, when)));

    private static IEnumerable<Wire> Slate(Evaluated evaluated, CaseWiring wiring) =>
        from item in Enumerable.Range(0, evaluated.Items.Count)
        from requirement in ItemReading.Slate
        from status in Enum.GetValues<RequirementStatus>()
        select wiring.Shows(evaluated.Machine.Requirements[requirement], status, item);

    private static int[] First(IReadOnlyList<Variable> variables, Likeness likeness)
    {
        var found = new Dictionary<(int Fact, int Kind), int>();
        return [.. variables.Select((variable, place) =>
        {
            var of = (variable.Spot.Slot.Index, likeness.Of(variable.Spot));
            return found.TryGetValue(of, out var known) ? known : found[of] = place;
        })];
    }

    private void TryAll((int Weight, Wire[] Wires)[] parts, Wire[] outcomes, CancellationToken cancellation)
    {
        var lanes = new Lanes(circuit);
        var turns = first.Distinct().SelectMany(place => Enumerable.Range(1, circuit.Variables[place].States.Count).Select(state => (place, state)));
        foreach (var some in turns.Chunk(Lanes.Count - 1))
        {
            cancellation.ThrowIfCancellationRequested();
            // The first lane is the case as it stands.
            lanes.Reset();
            for (var turn = 0; turn < some.Length; turn++)
            {
                lanes.Set(turn + 1, circuit.Variables[some[turn].place], some[turn].state);
            }

            lanes.Run();
            foreach (var (weight, wires) in parts)
            {
                foreach (var lane in Differing(lanes, wires).Each().Where(lane => lane <= some.Length))
                {
                    then[some[lane - 1].place][some[lane - 1].state].Distance = weight;
                }
            }

            for (var outcome = 0; outcome < outcomes.Length; outcome++)
            {
                foreach (var lane in lanes.Can(outcomes[outcome], Truth.True).Each().Where(lane => lane > 0 && lane <= some.Length))
                {
                    then[some[lane - 1].place][some[lane - 1].state].Outcome = Outcomes[outcome];
                }
            }
        }
    }

    /// <summary>The lanes in which any of the wires is otherwise than in the first.</summary>
    private static LaneSet Differing(Lanes lanes, Wire[] wires)
    {
        var differing = LaneSet.None;
        foreach (var wire in wires)
        {
            var holding = lanes.Can(wire, Truth.True);
            differing |= holding[0] ? ~holding : holding;
        }

        return differing;
    }
}
