using System.Diagnostics;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Inquiry;

/// <summary>Proves a target from rules, by the fixed part of the guide.</summary>
internal sealed class TargetProver(Evaluated evaluated, Sought sought)
{
    private readonly Prover prover = new(evaluated);
    private readonly Ranking ranking = new(evaluated);

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
            return new WhyAnswer { Recommendation = recommendation, Target = target, Truth = truth, Subject = "", Steps = [], RestsOn = [], Outranked = [], Cleared = [] };
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
            Outranked = sought.Aim is Aim.OutcomeIs outcome && !ranking.Course.IsByItem ? [.. ranking.Before(outcome.Outcome)] : [],
            Cleared = [.. Cleared(instance).Select(place => evaluated.TraceOf(place.Unit, place.Instance))],
            Cost = Prover.CostOf(proofs),
        };
    }

    private IReadOnlyList<RuleProof> Prove(int instance) => sought.Aim switch
    {
        Aim.FindingHolds finding => prover.Any(evaluated.Machine.Findings[finding.Finding].Sources.Distinct().Select(unit => new Place(unit, instance)), Truth.True),
        Aim.ProvisionIs provision => prover.Provision((provision.Is == Rating.Recommended ? evaluated.Machine.Recommended : evaluated.Machine.Provisions)[provision.Provision], instance),
        Aim.RequirementIs requirement => Shown(requirement.Requirement, requirement.Status, instance),
        Aim.ProtectionIsCalledFor => prover.Any(sought.Calling, Truth.True),
        Aim.DispositionIs when ranking.Course.IsByItem => Takes(instance),
        Aim.OutcomeIs outcome when ranking.Course.IsByItem => SummedUp(outcome.Outcome),
        Aim.DispositionIs disposition => Becomes(disposition.Disposition, instance),
        Aim.OutcomeIs outcome => Comes(outcome.Outcome),
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
        prover.Any(ranking.Course.Items[item].Taken!.Finding.Sources.Distinct().Select(unit => new Place(unit, item)), Truth.True);

    /// <summary>Why the outcome sums up the items: one that comes to it; where nothing is shared, all of them.</summary>
    private IReadOnlyList<RuleProof> SummedUp(Outcome outcome)
    {
        var items = Enumerable.Range(0, evaluated.Items.Count).Where(item => ranking.Course.Items[item].Taken!.Outcome == outcome).ToList();
        return outcome == Outcome.DoNotShare
            ? [.. items.SelectMany(Takes)]
            : Prover.Cheapest(items.Select(item => (Func<IReadOnlyList<RuleProof>>)(() => Takes(item))));
    }

    private IReadOnlyList<RuleProof> Comes(Outcome outcome)
    {
        if (ranking.Holds(Precedence.Danger))
        {
            var duty = outcome is Outcome.MustShare or Outcome.SeekAdvice ? Called(Precedence.Duty) : [];
            var keptBack = outcome is Outcome.DoNotShare or Outcome.SeekAdvice ? NothingGoes() : [];
            return [.. Called(Precedence.Danger), .. duty, .. keptBack];
        }

        return outcome switch
        {
            Outcome.MustShare => [.. Called(Precedence.Duty), .. SomethingGoes()],
            Outcome.ShouldShare => [.. Called(Precedence.Protection), .. SomethingGoes()],
            Outcome.MayShare => [.. Called(Precedence.Judgement), .. SomethingGoes()],
            Outcome.SeekConsentFirst => Called(Precedence.ConsentFirst),
            Outcome.SeekAdvice when ranking.Holds(Precedence.DoNotShare) => [.. Called(Precedence.DoNotShare), .. Called(Precedence.Duty)],
            Outcome.SeekAdvice when ranking.Holds(Precedence.Duty) && ranking.Holds(Precedence.NothingGoes) => [.. Called(Precedence.Duty), .. NothingGoes()],
            Outcome.SeekAdvice => Advised(),
            Outcome.DoNotShare => ranking.Holds(Precedence.DoNotShare) ? Called(Precedence.DoNotShare) : NothingGoes(),
            _ => [],
        };
    }

    private IReadOnlyList<RuleProof> Called(Precedence precedence) => prover.Any(ranking.Calling(precedence).Select(unit => new Place(unit, 0)), Truth.True);

    private IReadOnlyList<RuleProof> Advised()
    {
        var called = ranking.Calling(Precedence.AdviceFirst).Any(unit => evaluated.Verdict(unit, 0) == Truth.True);
        return Prover.Cheapest([
            called ? () => Called(Precedence.AdviceFirst) : null,
            .. from conflict in ranking.Conflicts
               let rules = evaluated.Machine.ProvisionRules[conflict]
               from item in Enumerable.Range(0, evaluated.Items.Count)
               let opening = rules.Available.Concat(rules.Recommended).ToList()
               where evaluated.AnyOn(opening, item) == Truth.True && evaluated.AnyOn(rules.NotAvailable, item) == Truth.True
               select (Func<IReadOnlyList<RuleProof>>)(() => [.. prover.AnyOn(opening, item, Truth.True), .. prover.AnyOn(rules.NotAvailable, item, Truth.True)])]);
    }

    private IReadOnlyList<RuleProof> SomethingGoes() =>
        Prover.Cheapest(Enumerable.Range(0, evaluated.Items.Count).Where(ranking.Goes).Select(item => (Func<IReadOnlyList<RuleProof>>)(() => Alone(ranking.Course.Items[item].Now, item))));

    private IReadOnlyList<RuleProof> NothingGoes() => [.. Enumerable.Range(0, evaluated.Items.Count).SelectMany(item => Alone(Disposition.Withhold, item))];

    private IReadOnlyList<RuleProof> Becomes(Disposition disposition, int item)
    {
        if (disposition == Disposition.Withhold)
        {
            return ranking.Course.Items[item].Now == disposition ? Alone(disposition, item) : Comes(ranking.Course.Outcome);
        }

        // An item goes only where the course is to share; in danger it is wherever an item goes.
        var course = ranking.Holds(Precedence.Danger) ? [] : ranking.Course.Outcome switch
        {
            Outcome.MustShare => Called(Precedence.Duty),
            Outcome.ShouldShare => Called(Precedence.Protection),
            _ => Called(Precedence.Judgement),
        };
        return [.. course, .. Alone(disposition, item)];
    }

    /// <summary>Why an item comes to a disposition by itself.</summary>
    private IReadOnlyList<RuleProof> Alone(Disposition disposition, int item)
    {
        var conclusions = evaluated.Machine.Conclusions;
        var danger = ranking.Holds(Precedence.Danger);
        if (disposition == Disposition.Withhold)
        {
            List<Unit> stopping = danger
                ? [.. conclusions.BarringEvenInDanger, .. conclusions.Withholding]
                : [.. conclusions.BarringEvenInDanger, .. conclusions.Withholding, .. conclusions.Barring];
            return Prover.Cheapest([
                evaluated.AnyOn(stopping, item) == Truth.True ? () => prover.AnyOn(stopping, item, Truth.True) : null,
                .. Dispositions.Gates.Where(gate => !danger && StatusOf(gate, item) == RequirementStatus.NotMet)
                    .Select(gate => (Func<IReadOnlyList<RuleProof>>)(() => Shown(gate, RequirementStatus.NotMet, item)))]);
        }

        IReadOnlyList<RuleProof> lawful = danger
            ? Called(Precedence.Danger)
            : [.. new[] { Requirement.Purpose, Requirement.LawfulBasis }.SelectMany(gate => Shown(gate, StatusOf(gate, item), item))];
        return disposition == Disposition.Redact ? [.. prover.AnyOn(conclusions.Redacting, item, Truth.True), .. lawful] : lawful;
    }

    private RequirementStatus StatusOf(Requirement requirement, int item) => evaluated.Machine.Requirements[requirement].Status(evaluated.Rails, item);

    /// <summary>The rules that would have made an item other than it is.</summary>
    private IEnumerable<Place> Cleared(int item)
    {
        if (ranking.Course.IsByItem || sought.Aim is not Aim.DispositionIs { Disposition: Disposition.Share or Disposition.Redact } disposition)
        {
            return [];
        }

        var conclusions = evaluated.Machine.Conclusions;
        return prover.On(
            [
                .. conclusions.BarringEvenInDanger,
                .. conclusions.Withholding,
                .. ranking.Holds(Precedence.Danger) ? [] : conclusions.Barring,
                .. disposition.Disposition == Disposition.Share ? conclusions.Redacting : [],
            ],
            item);
    }
}
