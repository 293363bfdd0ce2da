using InfoSharing.Rules.Batch;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules.Inquiry;

/// <summary>
/// Says of any number of wires at once whether they hold for every completion of a case, and on which facts they depend. Each is drawn
/// as a diagram, from which that is read off; of those that cannot be drawn within the bound, a spread of completions says what it can.
/// </summary>
internal sealed class Ascertaining
{
    /// <summary>How many nodes of diagrams, each a completion with facts still open, are made for each completion of the bound.</summary>
    private const int NodesForACompletion = 4;

    private readonly Evaluated evaluated;
    private readonly Circuit circuit;
    private readonly Wire valid;
    private readonly Cones cones;
    private readonly Drawing drawing;
    private readonly Lazy<Spreading> spreading;
    private readonly bool isWhole;
    private readonly OpenFact?[] openFacts;
    private readonly Dictionary<Wire, Shown> shown = [];

    public Ascertaining(Evaluated evaluated, Completions completions, int most, CancellationToken cancellation)
    {
        this.evaluated = evaluated;
        (circuit, valid) = completions.Close();
        cones = new Cones(circuit);
        openFacts = new OpenFact?[circuit.Variables.Length];
        drawing = new Drawing(circuit, (int)Math.Min(int.MaxValue, (long)most * NodesForACompletion), cancellation);
        spreading = new(() => new Spreading(circuit, valid, cancellation));

        // Where not every value of a fact is tried, what was not found may still be there.
        isWhole = Array.TrueForAll(circuit.Variables, variable => variable.IsWhole);
    }

    /// <summary>Whether the case has so many open facts that it cannot be said of every part of the answer which of them reach it.</summary>
    public bool IsLarge => !cones.AreNoted;

    /// <summary>Finds out, of each wire, whether it can hold and whether it can fail.</summary>
    public void Ask(IEnumerable<Wire> wires)
    {
        var asked = wires.Where(wire => shown.TryAdd(wire, new Shown())).ToList();
        asked.ForEach(drawing.Place);
        drawing.Place(valid);

        // Those that few facts reach first: what one of the others takes is not lost to them.
        foreach (var wire in IsLarge ? asked : [.. asked.OrderBy(wire => cones.Of(wire).Count())])
        {
            Draw(wire, shown[wire]);
        }

        var left = asked.Where(wire => shown[wire].CanHold == Found.NotKnown || shown[wire].CanFail == Found.NotKnown).ToList();
        if (left.Count > 0)
        {
            spreading.Value.Ask(left.ConvertAll(wire => (wire, shown[wire])));
        }
    }

    /// <summary>Finds out, of each wire that depends on facts, which facts these are.</summary>
    public void AskWhichFacts(IReadOnlyList<Wire> wires)
    {
        var depending = wires.Distinct().Where(wire => CertaintyOf(wire) == Certainty.Depends).ToList();
        foreach (var wire in depending.Where(wire => shown[wire].IsDrawn))
        {
            Read(shown[wire], cones.Of(wire));
        }

        var left = depending.Where(wire => !shown[wire].IsDrawn).ToList();
        if (left.Count > 0)
        {
            spreading.Value.AskWhichFacts(left.ConvertAll(wire => (wire, shown[wire])));
        }
    }

    public Certainty CertaintyOf(Wire wire) => shown[wire] switch
    {
        { CanHold: Found.Yes, CanFail: Found.Yes } => Certainty.Depends,
        { CanHold: Found.Yes, CanFail: Found.No } => Certainty.Holds,
        { CanHold: Found.No, CanFail: Found.Yes } => Certainty.CannotComeAbout,
        _ => Certainty.BeyondBound,
    };

    /// <summary>Whether some completion makes a wire true.</summary>
    public Found CanHold(Wire wire) => shown[wire].CanHold;

    /// <summary>A completion in which a wire holds, and one in which it fails, as far as any was met.</summary>
    public (SharingCase? Holding, SharingCase? Failing) Witnesses(Wire wire)
    {
        var of = shown[wire];
        return (Met(of.Holding, of.WithIt), Met(of.Failing, of.Without));

        SharingCase? Met(Diagram diagram, List<int[]> met) =>
            !diagram.IsBeyond && diagram != Diagram.False ? CaseOf(drawing.Some(diagram)) : met.Select(CaseOf).FirstOrDefault();
    }

    /// <summary>For each fact that matters, two completions that differ in it alone.</summary>
    public IEnumerable<(Spot Fact, SharingCase Holding, SharingCase Failing)> Pairs(Wire wire)
    {
        var of = shown[wire];
        foreach (var place in of.Matters)
        {
            if ((of.Turned.TryGetValue(place, out var turn) ? turn.Pair(place) : PairOf(of, place)) is var (holding, failing))
            {
                yield return (circuit.Variables[place].Spot, CaseOf(holding), CaseOf(failing));
            }
        }
    }

    /// <summary>What was found out of a wire, without the facts that reach it.</summary>
    public CertaintyOf OfWithoutFacts(Wire wire) => new() { Certainty = CertaintyOf(wire), DependsOn = [], MayDependOn = [] };

    /// <summary>All that was found out of a wire.</summary>
    public CertaintyOf Of(Wire wire)
    {
        var (certainty, of) = (CertaintyOf(wire), shown[wire]);
        return new CertaintyOf
        {
            Certainty = certainty,
            DependsOn = Facts(of.Matters),
            MayDependOn = certainty is Certainty.Depends or Certainty.BeyondBound
                ? Facts(cones.Of(wire).Where(place => !of.Matters.Contains(place) && !of.DoesNot.Contains(place)))
                : [],
        };
    }

    private void Draw(Wire wire, Shown of)
    {
        var drawn = drawing.Of(wire);
        (of.Holding, of.Failing) = (drawing.And(drawn, drawing.Of(valid)), drawing.And(!drawn, drawing.Of(valid)));
        (of.CanHold, of.CanFail) = (IsThere(of.Holding), IsThere(of.Failing));
    }

    private Found IsThere(Diagram diagram) =>
        diagram.IsBeyond ? Found.NotKnown
        : diagram != Diagram.False ? Found.Yes
        : isWhole ? Found.No
        : Found.NotKnown;

    /// <summary>Reads off a diagram which of the facts that reach its wire matter.</summary>
    private void Read(Shown of, IEnumerable<int> reaching)
    {
        var counted = drawing.Of(valid);
        foreach (var place in reaching)
        {
            // With a fact that has no say in which completions count, one of two counts if the other does.
            var turns = IsThere(drawing.Asks(counted, place) ? Turning(of, place) : drawing.Asks(of.Holding, place) ? Diagram.True : Diagram.False);
            if (turns == Found.Yes)
            {
                of.Matters.Add(place);
            }
            else if (turns == Found.No)
            {
                of.DoesNot.Add(place);
            }
        }
    }

    /// <summary>The completions in which a fact can be turned so that the wire holds, and so that it fails.</summary>
    private Diagram Turning(Shown of, int place) => drawing.And(drawing.ForSome(of.Holding, place), drawing.ForSome(of.Failing, place));

    private (int[] Holding, int[] Failing)? PairOf(Shown of, int place)
    {
        var turning = Turning(of, place);
        if (turning.IsBeyond)
        {
            return null;
        }

        var around = drawing.Some(turning);
        var turned = Enumerable.Range(1, circuit.Variables[place].States.Count).Select(state => Spreading.With(around, place, state)).ToList();
        return (turned.Find(states => drawing.Holds(of.Holding, states))!, turned.Find(states => drawing.Holds(of.Failing, states))!);
    }

    private SharingCase CaseOf(int[] states) => Changing.Apply(evaluated, circuit.Variables.Select((variable, place) => (variable, states[place])));

    private IReadOnlyList<OpenFact> Facts(IEnumerable<int> places) =>
        [.. places.Select(FactAt).OrderBy(fact => fact.Fact, StringComparer.Ordinal).ThenBy(fact => fact.Subject, StringComparer.Ordinal)];

    // Many wires are reached by the same facts.
    private OpenFact FactAt(int place)
    {
        var spot = circuit.Variables[place].Spot;
        return openFacts[place] ??= new OpenFact
        {
            Fact = spot.Slot.Definition.Id,
            Subject = evaluated.NameOf(spot.Scope, spot.Instance),
            Source = evaluated.ValueOf(spot.Slot, spot.Instance).Source,
            Question = spot.Slot.Definition.Question,
        };
    }
}
