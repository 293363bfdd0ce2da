using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Batch;

/// <summary>The facts of one case as wires: those that vary are inputs, the others are what they are.</summary>
internal sealed class FactWiring
{
    private readonly Evaluated evaluated;
    private readonly Func<Spot, FactSource, bool> varies;
    private readonly bool keepsDerived;
    private readonly Candidates candidates;
    private readonly Dictionary<Spot, int> places = [];
    private readonly Dictionary<Spot, Wire> answers = [];
    private readonly Dictionary<Truth[], Wire?[]> tests = [];
    private readonly Known?[][] known;
    private readonly List<(Spot Spot, FactValue? Present, List<int> Inputs)> varying = [];
    private readonly List<(int Variable, Truth Present, Truth[] Answers)> inputs = [];

    /// <summary>Begins a circuit's inputs.</summary>
    /// <param name="evaluated">The case as judged.</param>
    /// <param name="varies">Which facts vary, by where they come from; what is derived varies only with what it is derived from.</param>
    /// <param name="keepsDerived">Whether what is derived now stays as it is, as it does while facts are only learned.</param>
    public FactWiring(Evaluated evaluated, Func<Spot, FactSource, bool> varies, bool keepsDerived)
    {
        (this.evaluated, this.varies, this.keepsDerived) = (evaluated, varies, keepsDerived);
        candidates = Candidates.Of(evaluated.Machine);
        known = new Known?[evaluated.Machine.Facts.Length][];
    }

    /// <summary>What is known of one fact, and whether it varies.</summary>
    private sealed record Known(FactValue? Value, FactSource Source, bool Varies);

    public Gates Gates { get; } = new();

    /// <summary>The inputs made so far, each with its variable and its answer for the present and for each candidate value.</summary>
    public IReadOnlyList<(int Variable, Truth Present, Truth[] Answers)> Inputs => inputs;

    /// <summary>The facts that vary and that anything asked for reads.</summary>
    public IReadOnlyList<(Spot Spot, FactValue? Present, List<int> Inputs)> Varying => varying;

    /// <summary>Whether a fact neither varies nor follows from one that may: what tests said of it when the case was judged holds.</summary>
    public bool IsFixed(FactSlot slot, int? instance) =>
        instance is not { } place
        || (KnownOf(new Spot(slot, place)) is { Varies: false } known && (slot.Derivations.Length == 0 || known.Source == FactSource.Given || (keepsDerived && known.Source == FactSource.Derived)));

    /// <summary>What a test says of a fact that may vary.</summary>
    public Wire Test(FactTest test, Spot spot)
    {
        var slot = spot.Slot;
        if (slot.Definition.Type != FactType.YesNo)
        {
            return Tested(spot, test);
        }

        var answer = Answer(spot);
        if (test.Comparison == Comparison.IsKnown)
        {
            return FactComparison.Yes(test.Operands[0]) ? !Gates.Open(answer) : Gates.Open(answer);
        }

        return Mapped(answer, Law.Kleene.Of(FactComparison.Holds(test, FactValue.YesNo.Of(true))), Law.Kleene.Of(FactComparison.Holds(test, FactValue.YesNo.Of(false))));
    }

    /// <summary>Whether a yes-or-no fact is "yes", given or derived.</summary>
    public Wire Answer(Spot spot)
    {
        if (!answers.TryGetValue(spot, out var wire))
        {
            wire = answers[spot] = Answered(spot);
        }

        return wire;
    }

    /// <summary>What a fact derives to by what varies, whatever it is now.</summary>
    public Wire Derived(Spot spot) =>
        spot.Slot.Derivations.Aggregate(Wire.Unknown, (found, derivation) => Gates.First(found, Followed(derivation, spot.Instance)));

    /// <summary>The place of the variable of a fact; below zero if nothing asked for reads it, or it does not vary.</summary>
    public int PlaceOf(Spot spot) => places.GetValueOrDefault(spot, -1);

    private Wire Answered(Spot spot)
    {
        var (value, source, varies) = KnownOf(spot);
        if (source == FactSource.Given || (source == FactSource.Derived && keepsDerived))
        {
            return source == FactSource.Given && varies
                ? Own(spot, value)
                : Wire.Of(Law.Kleene.Of(((FactValue.YesNo)value!).Value));
        }

        // What follows comes first: a value that contradicts it is not tried.
        return Gates.First(Derived(spot), varies ? Own(spot, null) : Wire.Unknown);
    }

    private Wire Own(Spot spot, FactValue? present) =>
        Input(Variable(spot, present), present is FactValue.YesNo yes ? Law.Kleene.Of(yes.Value) : Truth.Unknown, [Truth.True, Truth.False]);

    private Wire Tested(Spot spot, FactTest test)
    {
        var (value, _, varies) = KnownOf(spot);
        if (!varies)
        {
            return Wire.Of(Present());
        }

        var answers = candidates.Answers(spot.Slot, test);
        ref var made = ref Made(answers, spot);
        return made ??= Input(Variable(spot, value), Present(), answers);

        Truth Present() =>
            test.Comparison == Comparison.IsKnown ? Law.Kleene.Of(FactComparison.Yes(test.Operands[0]) == value is not null)
            : value is null ? Truth.Unknown
            : Law.Kleene.Of(FactComparison.Holds(test, value));
    }

    /// <summary>What one derivation makes of the fact that it is from.</summary>
    private Wire Followed(CompiledDerivation derivation, int instance)
    {
        var from = new Spot(evaluated.Machine.Facts[derivation.From], instance);
        if (from.Slot.Definition.Type == FactType.YesNo)
        {
            return Mapped(Answer(from), derivation.Answer(FactValue.YesNo.Of(true)), derivation.Answer(FactValue.YesNo.Of(false)));
        }

        var (value, _, varies) = KnownOf(from);
        var present = value is null ? Truth.Unknown : derivation.Answer(value);
        if (!varies)
        {
            return Wire.Of(present);
        }

        var derived = candidates.Answers(from.Slot, derivation);
        ref var made = ref Made(derived, from);
        return made ??= Input(Variable(from, value), present, derived);
    }

    private Known KnownOf(Spot spot)
    {
        ref var one = ref (known[spot.Slot.Index] ??= new Known?[evaluated.Rails.Count(spot.Scope)])[spot.Instance];
        if (one is null)
        {
            var (value, source) = evaluated.ValueOf(spot.Slot, spot.Instance);
            one = new Known(value, source, source != FactSource.Derived && varies(spot, source));
        }

        return one;
    }

    /// <summary>The input for what is said of each candidate value of a fact, if it is made already.</summary>
    private ref Wire? Made(Truth[] answers, Spot spot)
    {
        if (!tests.TryGetValue(answers, out var wires))
        {
            wires = tests[answers] = new Wire?[evaluated.Rails.Count(spot.Scope)];
        }

        return ref wires[spot.Instance];
    }

    /// <summary>One answer where a wire is true, another where it is false, none where it is unknown.</summary>
    private Wire Mapped(Wire wire, Truth whenTrue, Truth whenFalse) => (whenTrue, whenFalse) switch
    {
        (Truth.True, Truth.False) => wire,
        (Truth.False, Truth.True) => !wire,
        _ => Gates.First(When(Gates.Proven(wire), whenTrue), When(Gates.Proven(!wire), whenFalse)),
    };

    private Wire When(Wire proven, Truth answer) => answer switch
    {
        Truth.True => Gates.Or(proven, Wire.Unknown),
        Truth.False => !Gates.Or(proven, Wire.Unknown),
        _ => Wire.Unknown,
    };

    private int Variable(Spot spot, FactValue? present)
    {
        if (!places.TryGetValue(spot, out var place))
        {
            place = places[spot] = varying.Count;
            varying.Add((spot, present, []));
        }

        return place;
    }

    private Wire Input(int variable, Truth present, Truth[] answers)
    {
        varying[variable].Inputs.Add(inputs.Count);
        inputs.Add((variable, present, answers));
        return Gates.Input(inputs.Count - 1);
    }
}
