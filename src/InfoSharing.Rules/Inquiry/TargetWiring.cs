using System.Diagnostics;
using InfoSharing.Rules.Batch;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;

namespace InfoSharing.Rules.Inquiry;

/// <summary>Reads targets from a circuit.</summary>
internal static class TargetWiring
{
    /// <summary>Whether the answer says what the target says; never unknown.</summary>
    public static Wire Holds(Sought sought, CaseWiring wiring, AnswerWiring answer) =>
        wiring.Gates.Any(sought.Instances.Select(instance => Holds(sought, instance, wiring, answer)));

    private static Wire Holds(Sought sought, int instance, CaseWiring wiring, AnswerWiring answer)
    {
        var (gates, machine) = (wiring.Gates, sought.Machine);
        return sought.Aim switch
        {
            Aim.OutcomeIs aim => answer.Outcome(aim.Outcome),
            Aim.FindingHolds aim => gates.Proven(wiring.Finding(machine.Findings[aim.Finding], instance)),
            Aim.ProvisionIs aim => gates.Proven(wiring.Provision(machine.ProvisionRules[aim.Provision], aim.Is == Rating.Recommended, instance)),
            Aim.RequirementIs aim => wiring.Shows(machine.Requirements[aim.Requirement], aim.Status, instance),
            Aim.ProtectionIsCalledFor => gates.Any(sought.Calling.Select(place => gates.Proven(wiring.Verdict(place.Unit, place.Instance)))),
            Aim.DispositionIs aim => answer.Disposition(instance, aim.Disposition),
            _ => throw new UnreachableException(),
        };
    }
}
