using System.Diagnostics;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Inquiry;

/// <summary>Proves a target from rules, and from the rows that items meet.</summary>
internal sealed class TargetProver(Evaluated evaluated, Sought sought)
{
    private readonly Prover prover = new(evaluated);
    private readonly Course course = Courses.Of(evaluated);

    public static WhyAnswer Answer(Recommendation recommendation, Target target)
    {
        var evaluated = recommendation.Evaluated;
        var sought = Sought.Find(target, evaluated);
        return new TargetProver(evaluated, sought).Answer(recommendation, target, sought.TruthIn(evaluated));
    }

    private WhyAnswer Answer(Recommendation recommendation, Target target, Truth truth)
    {
        if (truth != Truth.True)
        {
            return new WhyAnswer { Recommendation = recommendation, Target = target, Truth = truth, Subject = "", Steps = [], RestsOn = [] };
        }

        var (instance, proofs) = sought.Instances
            .Where(instance => sought.TruthIn(evaluated, instance) == Truth.True)
            .Select(instance => (instance, proofs: Prove(instance)))
            .MinBy(one => Prover.CostOf(one.proofs));
        var steps = new Steps(proofs);
        return new WhyAnswer
        {
            Recommendation = recommendation,
            Target = target,
            Truth = truth,
            Subject = evaluated.NameOf(sought.Scope, instance),
            Steps = steps.All,
            RestsOn = steps.Numbers(proofs),
            Cost = Prover.CostOf(proofs),
        };
    }

    private IReadOnlyList<RuleProof> Prove(int instance) => sought.Aim switch
    {
        Aim.FindingHolds finding => prover.Any(evaluated.Machine.Findings[finding.Finding].Sources.Distinct().Select(unit => new Place(unit, instance)), Truth.True),
        Aim.ProvisionIs provision => prover.Provision((provision.Is == Rating.Recommended ? evaluated.Machine.Recommended : evaluated.Machine.Provisions)[provision.Provision], instance),
        Aim.RequirementIs requirement => Shown(requirement.Requirement, requirement.Status, instance),
        Aim.ProtectionIsCalledFor => prover.Any(sought.Calling, Truth.True),
        Aim.DispositionIs => Takes(instance),
        Aim.OutcomeIs outcome => SummedUp(outcome.Outcome),
        _ => throw new UnreachableException(),
    };

    private IReadOnlyList<RuleProof> Shown(Requirement requirement, RequirementStatus status, int item)
    {
        var signal = evaluated.Machine.Requirements[requirement];
        return status switch
        {
            RequirementStatus.NotApplicable => prover.AnyOn(signal.Rules.NotApplicable, item, Truth.True),
            RequirementStatus.Met => prover.Met(signal, item),
            _ => [.. prover.AnyOn(signal.Rules.NotApplicable, item, Truth.False), .. prover.Met(signal, item)],
        };
    }

    /// <summary>Why an item takes the course that it takes: the row that it meets.</summary>
    private IReadOnlyList<RuleProof> Takes(int item) =>
        course.Taken[item] is { } taken ? prover.Any(taken.Finding.Sources.Distinct().Select(unit => new Place(unit, item)), Truth.True) : [];

    /// <summary>Why the outcome sums up the items: one that comes to it; where nothing is shared, all of them.</summary>
    private IReadOnlyList<RuleProof> SummedUp(Outcome outcome)
    {
        var items = Enumerable.Range(0, evaluated.Items.Count).Where(item => (course.Taken[item]?.Outcome ?? Outcome.MoreFactsNeeded) == outcome).ToList();
        return outcome == Outcome.DoNotShare
            ? [.. items.SelectMany(Takes)]
            : Prover.Cheapest(items.Select(item => (Func<IReadOnlyList<RuleProof>>)(() => Takes(item))));
    }
}
