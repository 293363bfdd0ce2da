using System.Diagnostics;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Inquiry;

/// <summary>
/// Finds the cheapest proof of whatever came out true or false in one evaluated case. Rules never rest on themselves, so the
/// cheapest proof of each rule is worked out once from the cheapest proofs of what it reads: where all is needed the costs add
/// up, where one is enough the cheapest is taken.
/// </summary>
/// <remarks>
/// A fact, a rule, a presumption and a date of law cost one each. What serves twice costs twice: to count it once would be a
/// search among all proofs, and gain little. Equal costs go to what stands first in the pack.
/// </remarks>
internal sealed class Prover(Evaluated evaluated)
{
    private readonly Dictionary<Place, RuleProof> rules = [];

    public Evaluated Evaluated => evaluated;

    public static int CostOf(IEnumerable<RuleProof> proofs) => proofs.Sum(proof => proof.Cost);

    /// <summary>Why a rule holds or does not hold.</summary>
    public RuleProof Of(Place place)
    {
        if (!rules.TryGetValue(place, out var proof))
        {
            rules[place] = proof = Prove(place);
        }

        return proof;
    }

    /// <summary>Why any of the rules holds (one is enough), or why none does.</summary>
    public IReadOnlyList<RuleProof> Any(IEnumerable<Place> places, Truth truth)
    {
        var proven = places.Where(place => evaluated.Verdict(place.Unit, place.Instance) == truth).Select(Of);
        return truth == Truth.True ? [proven.MinBy(proof => proof.Cost)!] : [.. proven];
    }

    /// <summary>Why rules of any scope hold, or none holds, for an item.</summary>
    public IReadOnlyList<RuleProof> AnyOn(IEnumerable<Unit> units, int item, Truth truth) => Any(On(units, item), truth);

    public IEnumerable<Place> On(IEnumerable<Unit> units, int item) =>
        units.Distinct().Select(unit => new Place(unit, evaluated.InstanceFor(unit, item))).Where(place => place.Instance >= 0);

    public IReadOnlyList<RuleProof> Provision(ProvisionSignal signal, int item) => signal.Answer(evaluated.Rails, item) == Truth.True
        ? [.. AnyOn(signal.Opening, item, Truth.True), .. AnyOn(signal.Closing, item, Truth.False)]
        : Cheapest(
            evaluated.AnyOn(signal.Closing, item) == Truth.True ? () => AnyOn(signal.Closing, item, Truth.True) : null,
            evaluated.AnyOn(signal.Opening, item) == Truth.False ? () => AnyOn(signal.Opening, item, Truth.False) : null);

    /// <summary>Why a requirement is met, or is not, supposing that it applies.</summary>
    public IReadOnlyList<RuleProof> Met(RequirementSignal signal, int item)
    {
        var rules = signal.Rules;
        if (signal.Met(evaluated.Rails, item) == Truth.True)
        {
            var ways = new List<Func<IReadOnlyList<RuleProof>>?> { evaluated.AnyOn(rules.Met, item) == Truth.True ? () => AnyOn(rules.Met, item, Truth.True) : null };
            ways.AddRange(rules.Provisions
                .Where(provision => provision.Answer(evaluated.Rails, item) == Truth.True)
                .Select(provision => (Func<IReadOnlyList<RuleProof>>)(() => Provision(provision, item))));
            return [.. Cheapest([.. ways]), .. AnyOn(rules.NotMet, item, Truth.False)];
        }

        var nothingCan = signal.Rules.CanBeMet
            && evaluated.AnyOn(rules.Met, item) == Truth.False
            && Array.TrueForAll(rules.Provisions, provision => provision.Answer(evaluated.Rails, item) == Truth.False);
        return Cheapest(
            evaluated.AnyOn(rules.NotMet, item) == Truth.True ? () => AnyOn(rules.NotMet, item, Truth.True) : null,
            nothingCan ? () => [.. AnyOn(rules.Met, item, Truth.False), .. rules.Provisions.SelectMany(provision => Provision(provision, item))] : null);
    }

    private RuleProof Prove(Place place)
    {
        var (unit, instance) = place;
        var trace = evaluated.TraceOf(unit, instance);
        if (!evaluated.InForce[unit.Index])
        {
            return new RuleProof(place, trace, [], [], 2);
        }

        if (evaluated.Verdict(unit, instance) == Truth.True)
        {
            var grounds = Condition(trace.When);
            IReadOnlyList<ExceptionProof> exceptions = [.. trace.Unless.Select(exception =>
                new ExceptionProof(exception, exception.When.Truth == Truth.Unknown || IsChain(exception) ? [] : Condition(exception.When)))];
            return new RuleProof(place, trace, grounds, exceptions, 1 + CostOf(grounds) + exceptions.Sum(exception => exception.IsPresumed ? 1 : CostOf(exception.Grounds)));
        }

        var stopping = trace.Unless.Select(exception => exception.When).Prepend(trace.When)
            .Where((condition, at) => condition.Truth == (at == 0 ? Truth.False : Truth.True))
            .Select(Condition)
            .MinBy(CostOf)!;
        return new RuleProof(place, trace, stopping, [], 1 + CostOf(stopping));
    }

    // That no row before a row fits is shown by the table itself; to prove it row by row would hide what the answer hangs on.
    private static bool IsChain(ExceptionTrace exception) => exception.When.Condition is NamedTest { IsChain: true };

    private static int CostOf(IReadOnlyList<GroundProof> grounds) => grounds.Sum(ground => ground.Cost);

    /// <summary>The cheapest tests from which the answer of a condition follows.</summary>
    private IReadOnlyList<GroundProof> Condition(ConditionTrace condition)
    {
        var truth = condition.Truth;
        switch (condition.Condition)
        {
            case AllOf or AnyOf when (condition.Condition is AllOf) == (truth == Truth.True):
                return [.. condition.Parts.SelectMany(Condition)];
            case AllOf or AnyOf:
                return condition.Parts.Where(part => part.Truth == truth).Select(Condition).MinBy(CostOf)!;
            case Not or NamedTest:
                return Condition(condition.Parts[0]);
            case Quantified quantified:
                return Across(quantified, condition);
            case FactTest:
                return [new GroundProof(condition, [], 1)];
            default:
                var proofs = Behind(condition);
                return [new GroundProof(condition, proofs, CostOf(proofs))];
        }
    }

    private IReadOnlyList<GroundProof> Across(Quantified quantified, ConditionTrace condition)
    {
        var parts = condition.Parts;
        var needed = Needed(quantified, parts.Count);
        var telling = condition.Truth == Truth.True ? needed : parts.Count - needed + 1;
        return telling > parts.Count || telling <= 0
            ? [new GroundProof(condition, [], 1)]
            : [.. parts.Where(part => part.Truth == condition.Truth)
                .Select(part => (IReadOnlyList<GroundProof>)[.. Condition(part).Select(ground => ground with { Test = Named(ground.Test, part.Subject) })])
                .OrderBy(CostOf)
                .Take(telling)
                .SelectMany(grounds => grounds)];
    }

    public static int Needed(Quantified quantified, int all) => quantified.Quantifier switch
    {
        Quantifier.Any => 1,
        Quantifier.Every => all,
        _ => quantified.AtLeast,
    };

    private static ConditionTrace Named(ConditionTrace test, string subject) => test.Subject.Length > 0 ? test : test.Of(subject);

    /// <summary>The rules that made a finding, a provision or a requirement come out as it did.</summary>
    private IReadOnlyList<RuleProof> Behind(ConditionTrace test)
    {
        var machine = evaluated.Machine;
        switch (test.Condition)
        {
            case FindingTest finding:
                var signal = machine.Findings[finding.Finding.Id];
                var instance = test.InstanceOf(signal.Scope)!.Value;
                return Any(signal.Sources.Distinct().Select(unit => new Place(unit, instance)), signal.Answer(evaluated.Rails, instance));
            case ProvisionTest provision:
                return Provision((provision.Is == Rating.Recommended ? machine.Recommended : machine.Provisions)[provision.Provision.Id], test.Instance);
            case RequirementTest requirement:
                return Status(machine.Requirements[requirement.Requirement], requirement.Is, test.Instance, test.Truth);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Why a requirement has a status or has it not, as a condition sees it.</summary>
    private IReadOnlyList<RuleProof> Status(RequirementSignal signal, RequirementStatus status, int item, Truth truth)
    {
        var excusing = signal.Rules.NotApplicable;
        var excused = evaluated.AnyOn(excusing, item);
        if (status == RequirementStatus.NotApplicable)
        {
            return AnyOn(excusing, item, truth);
        }

        if (truth == Truth.True)
        {
            return [.. Met(signal, item), .. AnyOn(excusing, item, Truth.False)];
        }

        var met = signal.Met(evaluated.Rails, item);
        return Cheapest(
            excused == Truth.True ? () => AnyOn(excusing, item, Truth.True) : null,
            met == (status == RequirementStatus.Met ? Truth.False : Truth.True) ? () => Met(signal, item) : null);
    }

    /// <summary>The cheapest of the ways that are open; null for one that is not.</summary>
    public static IReadOnlyList<RuleProof> Cheapest(params IEnumerable<Func<IReadOnlyList<RuleProof>>?> ways) =>
        ways.OfType<Func<IReadOnlyList<RuleProof>>>().Select(way => way()).MinBy(CostOf) ?? throw new UnreachableException();
}
