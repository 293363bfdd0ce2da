using InfoSharing.Rules.Batch;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules.Inquiry;

/// <summary>
/// Says of any number of wires at once whether they hold for every completion of a case: by one lane in which all is open, by a spread
/// of completions, and by an exact hunt for what these leave open.
/// </summary>
internal sealed partial class Ascertaining
{
    /// <summary>How many batches of completions are tried before hunting.</summary>
    private const int Spreads = 2;

    /// <summary>Around how many completions in which a wire holds, and as many in which it fails, each fact is turned on its own.</summary>
    private const int Turns = 2;

    /// <summary>For how many wires that is done; the others see what it shows as well.</summary>
    private const int TurnedFor = 12;

    private readonly Evaluated evaluated;
    private readonly Circuit circuit;
    private readonly Wire valid;
    private readonly Cones cones;
    private readonly Lanes lanes;
    private readonly Hunt hunt;
    private readonly int most;
    private readonly CancellationToken cancellation;
    private readonly Dictionary<Wire, Judged> judged = [];
    private ulong chance = 0x9E3779B97F4A7C15;

    public Ascertaining(Evaluated evaluated, Completions completions, int most, CancellationToken cancellation)
    {
        (this.evaluated, this.most, this.cancellation) = (evaluated, most, cancellation);
        (circuit, valid) = completions.Close();
        (cones, lanes, hunt) = (new Cones(circuit), new Lanes(circuit), new Hunt(circuit, valid));
    }

    /// <summary>What has been found out of one wire.</summary>
    private sealed class Judged
    {
        public Found Holds { get; set; }

        public Found Fails { get; set; }

        /// <summary>Completions in which it holds, and in which it fails.</summary>
        public List<int[]> Holding { get; } = [];

        public List<int[]> Failing { get; } = [];

        /// <summary>The facts that matter, each with two completions that differ in it alone: one in which the wire holds, one in which it fails.</summary>
        public Dictionary<int, (int[] Holding, int[] Failing)> Matters { get; } = [];

        public HashSet<int> DoesNot { get; } = [];
    }

    /// <summary>Finds out, of each wire, whether it can hold and whether it can fail.</summary>
    public void Ask(IEnumerable<Wire> wires)
    {
        var asked = wires.Where(wire => judged.TryAdd(wire, new Judged())).ToList();
        TryAllOpen(asked);
        for (var batch = 0; batch < Spreads; batch++)
        {
            TrySpread(asked);
        }

        foreach (var wire in asked.Where(wire => judged[wire].Holds == Found.NotKnown).Take(TurnedFor).ToList())
        {
            TryKeeping(wire, asked);
        }

        List<(Quarry Quarry, Judged Of, bool Holds)> open = [];
        foreach (var wire in asked)
        {
            var of = judged[wire];
            if (of.Holds == Found.NotKnown)
            {
                open.Add((new Quarry(wire, -1), of, true));
            }

            if (of.Fails == Found.NotKnown)
            {
                open.Add((new Quarry(!wire, -1), of, false));
            }
        }

        hunt.Run([.. open.Select(one => one.Quarry)], most, cancellation);
        foreach (var (quarry, of, holds) in open)
        {
            if (holds)
            {
                of.Holds = quarry.Found;
            }
            else
            {
                of.Fails = quarry.Found;
            }

            if (quarry.Witness is { } witness)
            {
                (holds ? of.Holding : of.Failing).Add(Complete(witness));
            }
        }
    }

    /// <summary>Finds out, of each wire that depends on facts, which facts these are.</summary>
    public void AskWhichFacts(IReadOnlyList<Wire> wires)
    {
        var depending = wires.Distinct().Where(wire => CertaintyOf(wire) == Certainty.Depends).ToList();
        if (depending.Count == 0)
        {
            return;
        }

        foreach (var around in depending.Take(TurnedFor).Select(wire => judged[wire]).SelectMany(of => of.Holding.Take(Turns).Concat(of.Failing.Take(Turns))).Distinct().ToList())
        {
            TurnEach(depending, around);
        }

        var open = (
            from wire in depending
            let of = judged[wire]
            from place in cones.Of(wire)
            where !of.Matters.ContainsKey(place)
            select (Quarry: new Quarry(wire, place), Of: of)).ToList();
        hunt.Run([.. open.Select(one => one.Quarry)], most, cancellation);
        foreach (var (quarry, of) in open)
        {
            if (quarry.Found == Found.Yes)
            {
                of.Matters[quarry.Between] = (Complete(quarry.Witness!), Complete(quarry.Other!));
            }
            else if (quarry.Found == Found.No)
            {
                of.DoesNot.Add(quarry.Between);
            }
        }
    }

    public Certainty CertaintyOf(Wire wire) => judged[wire] switch
    {
        { Holds: Found.Yes, Fails: Found.Yes } => Certainty.Depends,
        { Holds: Found.Yes, Fails: Found.No } => Certainty.Holds,
        { Holds: Found.No, Fails: Found.Yes } => Certainty.CannotComeAbout,
        _ => Certainty.BeyondBound,
    };

    /// <summary>Whether some completion makes a wire true.</summary>
    public Found CanHold(Wire wire) => judged[wire].Holds;

    /// <summary>A completion in which a wire holds, and one in which it fails, as far as any was met.</summary>
    public (SharingCase? Holding, SharingCase? Failing) Witnesses(Wire wire) =>
        (judged[wire].Holding.Select(CaseOf).FirstOrDefault(), judged[wire].Failing.Select(CaseOf).FirstOrDefault());

    /// <summary>For each fact that matters, two completions that differ in it alone.</summary>
    public IEnumerable<(Spot Fact, SharingCase Holding, SharingCase Failing)> Pairs(Wire wire) =>
        judged[wire].Matters.Select(pair => (circuit.Variables[pair.Key].Spot, CaseOf(pair.Value.Holding), CaseOf(pair.Value.Failing)));

    /// <summary>All that was found out of a wire.</summary>
    public CertaintyOf Of(Wire wire)
    {
        var (certainty, of) = (CertaintyOf(wire), judged[wire]);
        return new CertaintyOf
        {
            Certainty = certainty,
            DependsOn = Facts(of.Matters.Keys),
            MayDependOn = certainty is Certainty.Depends or Certainty.BeyondBound
                ? Facts(cones.Of(wire).Where(place => !of.Matters.ContainsKey(place) && !of.DoesNot.Contains(place)))
                : [],
        };
    }

    private IReadOnlyList<OpenFact> Facts(IEnumerable<int> places) =>
    [
        .. places.Select(place => circuit.Variables[place].Spot)
            .Select(spot => new OpenFact
            {
                Fact = spot.Slot.Definition.Id,
                Subject = evaluated.NameOf(spot.Scope, spot.Instance),
                Source = evaluated.ValueOf(spot.Slot, spot.Instance).Source,
                Question = spot.Slot.Definition.Question,
            })
            .OrderBy(fact => fact.Fact, StringComparer.Ordinal)
            .ThenBy(fact => fact.Subject, StringComparer.Ordinal),
    ];
}
