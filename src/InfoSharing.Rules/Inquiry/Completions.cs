using InfoSharing.Rules.Batch;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules.Inquiry;

/// <summary>
/// The completions of a case: every way in which its unknown facts, asked or not, could turn out, as a circuit. What is known stays
/// as it is, and so does what follows from it; a fact that follows from others has the value that follows.
/// </summary>
internal sealed class Completions
{
    private readonly Evaluated evaluated;
    private readonly FactWiring facts;

    public Completions(Evaluated evaluated)
    {
        this.evaluated = evaluated;
        facts = new FactWiring(evaluated, (_, source) => source is FactSource.NotAsked or FactSource.AskedNotKnown, keepsDerived: true);
        Wiring = new CaseWiring(evaluated, facts, Evaluator.RunWithoutPresuming(evaluated.Machine, evaluated.Sharing, evaluated.AcceptAnnounced));
        Answer = new AnswerWiring(Wiring);
    }

    public CaseWiring Wiring { get; }

    public AnswerWiring Answer { get; }

    /// <summary>Puts the circuit together once everything has been asked for.</summary>
    /// <returns>The circuit, and the wire that is true where a completion leaves what follows now as it is.</returns>
    public (Circuit Circuit, Wire Valid) Close()
    {
        var valid = facts.Gates.Every([.. Following().Select(Stays)]);
        return (Circuit.Of(facts, Candidates.Of(evaluated.Machine)), valid);
    }

    /// <summary>What follows now from one fact and could follow otherwise from another that comes before it and varies.</summary>
    private IEnumerable<Spot> Following()
    {
        foreach (var slot in evaluated.Machine.Facts.Where(slot => slot.Derivations.Length > 0))
        {
            for (var instance = 0; instance < evaluated.Rails.Count(slot.Definition.Scope); instance++)
            {
                if (evaluated.ValueOf(slot, instance).Source == FactSource.Derived && slot.Derivations.Any(derivation => IsOpen(derivation, instance)))
                {
                    yield return new Spot(slot, instance);
                }
            }
        }
    }

    private bool IsOpen(CompiledDerivation derivation, int instance) =>
        evaluated.ValueOf(evaluated.Machine.Facts[derivation.From], instance).Value is null;

    private Wire Stays(Spot spot)
    {
        var follows = facts.Derived(spot);
        return facts.Gates.Proven(evaluated.ValueOf(spot.Slot, spot.Instance).Value is FactValue.YesNo { Value: true } ? follows : !follows);
    }
}
