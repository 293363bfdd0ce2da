using InfoSharing.Rules.Batch;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tests.Generating;
using Spot = InfoSharing.Rules.Batch.Spot;

namespace InfoSharing.Rules.Tests.Batch;

/// <summary>A case as a circuit that answers for every rule, finding, rating and status and for the whole answer.</summary>
internal sealed class Wired
{
    private readonly List<(string Name, Wire Wire, Func<Recommendation, Truth> Single)> asked = [];

    private Wired(Scene scene, FactWiring facts, Evaluated? settled)
    {
        Scene = scene;
        Evaluated = scene.Run();
        var wiring = new CaseWiring(Evaluated, facts, settled);
        AskRules(wiring);
        AskAnswer(new AnswerWiring(wiring), wiring);
        Circuit = Circuit.Of(facts, Candidates.Of(scene.Machine));
    }

    public Scene Scene { get; }

    public Evaluated Evaluated { get; }

    public Circuit Circuit { get; }

    /// <summary>All that was asked for.</summary>
    public IEnumerable<Wire> Wires => asked.Select(one => one.Wire).Distinct();

    /// <summary>Every fact varies that the case gives, or does not know.</summary>
    public static Wired Changing(Scene scene) =>
        new(scene, new FactWiring(scene.Run(), (spot, source) => CanBeGiven(scene, spot) && source != FactSource.Derived, keepsDerived: false), settled: null);

    /// <summary>Every fact varies that is not known; what is known or follows from it stays.</summary>
    public static Wired Completing(Scene scene) =>
        new(scene, new FactWiring(scene.Run(), (spot, source) => CanBeGiven(scene, spot) && source is FactSource.NotAsked or FactSource.AskedNotKnown, keepsDerived: true),
            Evaluator.RunWithoutPresuming(scene.Machine, scene.Sharing, scene.AcceptAnnounced));

    /// <summary>What differs between a lane and the same case judged on its own.</summary>
    public IEnumerable<string> Differences(Lanes lanes, int lane, Recommendation single) =>
        from one in asked
        let alone = one.Single(single)
        where lanes[one.Wire, lane] != alone
        select $"{one.Name}: lane {lanes[one.Wire, lane]}, alone {alone}";

    /// <summary>Answers of the case judged on its own that a lane of several states says cannot be.</summary>
    public IEnumerable<string> Missed(Lanes lanes, int lane, Recommendation single) =>
        from one in asked
        let alone = one.Single(single)
        where !lanes.Can(one.Wire, alone)[lane]
        select $"{one.Name}: alone {alone}, which the lane says cannot be";

    /// <summary>A state for each variable, by chance; facts that would contradict what follows from others stay as they are.</summary>
    public (int[] States, SharingCase Sharing) Draw(Dice dice, int percent)
    {
        var states = new int[Circuit.Variables.Length];
        var sharing = Scene.Sharing;
        foreach (var place in Enumerable.Range(0, states.Length).OrderBy(place => Circuit.Variables[place].Spot.Slot.Derivations.Length > 0))
        {
            var variable = Circuit.Variables[place];
            if (variable.States.Count > 0 && dice.Chance(percent))
            {
                var state = dice.Number(1, variable.States.Count);
                var then = variable.Spot.Given(sharing, dice.One(variable.States[state - 1]));
                if (variable.Present is not null || !Follows(variable.Spot, sharing))
                {
                    (states[place], sharing) = (state, then);
                }
            }
        }

        return (states, sharing);
    }

    /// <summary>Whether everything that followed before still does, and what was given is only overridden where nothing follows.</summary>
    public bool IsConsistent(SharingCase sharing, bool keepsDerived) => Circuit.Variables.Length >= 0
        && AllSpots().All(spot =>
        {
            var (before, now) = (Evaluated.ValueOf(spot.Slot, spot.Instance), ValueOf(spot, sharing));
            return before.Source == FactSource.Given
                || ((!keepsDerived || before.Source != FactSource.Derived || before.Value!.Equals(now.Value))
                    && (now.Source != FactSource.Given || spot.Slot.Derivations.Length == 0 || !Follows(spot, Without(spot, sharing)) || ValueOf(spot, Without(spot, sharing)).Value!.Equals(now.Value)));
        });

    private static bool CanBeGiven(Scene scene, Spot spot) => spot.Scope != FactScope.Item || spot.Instance < scene.Sharing.Items.Count;

    private static SharingCase Without(Spot spot, SharingCase sharing) => sharing.Without(spot.Slot.Definition.Id, spot.Scope, spot.Instance);

    private bool Follows(Spot spot, SharingCase sharing) => ValueOf(spot, sharing).Source == FactSource.Derived;

    private (FactValue? Value, FactSource Source) ValueOf(Spot spot, SharingCase sharing) =>
        Evaluated.Beside(sharing).ValueOf(spot.Slot, spot.Instance);

    private IEnumerable<Spot> AllSpots() =>
        from slot in Scene.Machine.Facts
        where slot.Derivations.Length > 0
        from instance in Enumerable.Range(0, Evaluated.Rails.Count(slot.Definition.Scope))
        where slot.Definition.Scope != FactScope.Item || instance < Scene.Sharing.Items.Count
        select new Spot(slot, instance);

    private static bool AsksWhetherKnown(CompiledCondition condition) =>
        condition.Source is FactTest { Comparison: Comparison.IsKnown }
        || condition.Parts.Any(AsksWhetherKnown)
        || (condition.Where is { } where && AsksWhetherKnown(where.When));

    private void AskRules(CaseWiring wiring)
    {
        foreach (var unit in Scene.Machine.Units)
        {
            for (var instance = 0; instance < Evaluated.Rails.Count(unit.Scope); instance++)
            {
                var at = instance;
                // Whether a fact is known is what learning turns round: nothing settles it, and nothing that is asked here rests on it.
                if (!unit.Unless.Select(exception => exception.When).Prepend(unit.When).Any(AsksWhetherKnown))
                {
                    asked.Add(($"{unit.Rule?.Id ?? "where"} {at}", wiring.Verdict(unit, at), single => single.Evaluated.Verdict(unit, at)));
                }
            }
        }

        foreach (var (id, finding) in Scene.Machine.Findings)
        {
            for (var instance = 0; instance < Evaluated.Rails.Count(finding.Scope); instance++)
            {
                var at = instance;
                asked.Add(($"{id} {at}", wiring.Finding(finding, at), single => finding.Answer(single.Evaluated.Rails, at)));
            }
        }
    }

    private void AskAnswer(AnswerWiring answer, CaseWiring wiring)
    {
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            asked.Add(($"{outcome}", answer.Outcome(outcome), single => Of(single.Outcome == outcome)));
        }

        foreach (var when in Enum.GetValues<TellWhen>())
        {
            for (var person = 0; person < Evaluated.Rails.People; person++)
            {
                var at = person;
                asked.Add(($"tell {at} {when}", answer.Telling(at, when), single => Of(single.TellSubject[at].When == when)));
            }
        }

        for (var item = 0; item < Evaluated.Items.Count; item++)
        {
            var at = item;
            foreach (var disposition in Enum.GetValues<Disposition>())
            {
                asked.Add(($"item {at} {disposition}", answer.Disposition(at, disposition), single => Of(single.Items[at].Disposition == disposition)));
            }

            foreach (var (basis, wire) in answer.LawfulBases(at))
            {
                asked.Add(($"item {at} {basis}", wire, single => Of(single.Items[at].LawfulBasis?.Id == basis)));
            }

            foreach (var (requirement, signal) in Scene.Machine.Requirements)
            {
                foreach (var status in Enum.GetValues<RequirementStatus>())
                {
                    asked.Add(($"item {at} {requirement} {status}", wiring.Shows(signal, status, at), single => Of(signal.Status(single.Evaluated.Rails, at) == status)));
                }
            }
        }
    }

    private static Truth Of(bool yes) => yes ? Truth.True : Truth.False;
}
