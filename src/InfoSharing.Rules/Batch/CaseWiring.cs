using System.Diagnostics;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Batch;

/// <summary>
/// Makes the circuit of one case: what is asked for is followed down through signals, rules and conditions to the facts that vary.
/// Whatever those cannot reach is what it was when the case was judged, and is folded away.
/// </summary>
internal sealed class CaseWiring
{
    private readonly Evaluated evaluated;
    private readonly Evaluated? settled;
    private readonly FactWiring facts;
    private readonly Wire?[][] verdicts;
    private readonly Wire?[]?[] conditions = new Wire?[]?[Enum.GetValues<FactScope>().Length];
    private readonly Dictionary<(Signal, int), Wire> findings = [];
    private readonly Dictionary<(ProvisionRules, bool, int), Wire> provisions = [];
    private readonly Dictionary<(RequirementRules, int), (Wire, Wire)> requirements = [];

    /// <summary>Begins a circuit.</summary>
    /// <param name="evaluated">The case as judged.</param>
    /// <param name="facts">The facts that vary, as wires.</param>
    /// <param name="settled">The case judged with nothing presumed, if whatever it settles stays settled however the facts vary.</param>
    public CaseWiring(Evaluated evaluated, FactWiring facts, Evaluated? settled)
    {
        (this.evaluated, this.facts, this.settled) = (evaluated, facts, settled);
        verdicts = new Wire?[evaluated.Machine.Units.Length][];
    }

    public Evaluated Evaluated => evaluated;

    public Gates Gates => facts.Gates;

    /// <summary>Whether a rule, or what a quantifier asks of each, holds of one instance of its scope.</summary>
    public Wire Verdict(Unit unit, int instance)
    {
        var known = verdicts[unit.Index] ??= new Wire?[evaluated.Rails.Count(unit.Scope)];
        return known[instance] ??= Judge(unit, instance);
    }

    public Wire Finding(FindingSignal finding, int instance)
    {
        if (!findings.TryGetValue((finding, instance), out var wire))
        {
            wire = findings[(finding, instance)] = Any(finding.Sources, instance);
        }

        return wire;
    }

    /// <summary>Whether a provision can be relied on, or is the one to rely on.</summary>
    public Wire Provision(ProvisionRules rules, bool recommended, int item)
    {
        if (!provisions.TryGetValue((rules, recommended, item), out var wire))
        {
            wire = provisions[(rules, recommended, item)] =
                Gates.And(Any(recommended ? rules.Recommended : rules.MakeAvailable, item), !Any(rules.NotAvailable, item));
        }

        return wire;
    }

    /// <summary>Whether a rule recommends a provision.</summary>
    public Wire IsRecommended(ProvisionRules rules, int item) => Any(rules.Recommended, item);

    /// <summary>Whether a requirement has a status, as conditions read it: it waits until applicability is known.</summary>
    public Wire Requirement(RequirementSignal signal, RequirementStatus status, int item)
    {
        var (met, notApplicable) = Requirement(signal.Rules, item);
        return status switch
        {
            RequirementStatus.NotApplicable => notApplicable,
            RequirementStatus.Met => Gates.And(!notApplicable, met),
            _ => Gates.And(!notApplicable, !met),
        };
    }

    /// <summary>Whether a requirement is shown with a status; never unknown.</summary>
    public Wire Shows(RequirementSignal signal, RequirementStatus status, int item)
    {
        var (met, notApplicable) = Requirement(signal.Rules, item);
        var isNot = Gates.Proven(notApplicable);
        return status switch
        {
            RequirementStatus.NotApplicable => isNot,
            RequirementStatus.Met => Gates.And(!isNot, Gates.Proven(met)),
            RequirementStatus.NotMet => Gates.And(Gates.Proven(!notApplicable), Gates.Proven(!met)),
            _ => Gates.Every([!isNot, !Gates.Proven(met), !Gates.And(Gates.Proven(!notApplicable), Gates.Proven(!met))]),
        };
    }

    private (Wire Met, Wire NotApplicable) Requirement(RequirementRules rules, int item)
    {
        if (!requirements.TryGetValue((rules, item), out var wires))
        {
            var open = rules.Met.Count > 0 || rules.Provisions.Length > 0
                ? Gates.Any(rules.Provisions.Select(provision => Provision(provision.Rules, recommended: false, item)).Prepend(Any(rules.Met, item)))
                : Wire.Unknown;
            wires = requirements[(rules, item)] = (Gates.And(!Any(rules.NotMet, item), open), Any(rules.NotApplicable, item));
        }

        return wires;
    }

    private Wire Any(IEnumerable<Unit> units, int instance)
    {
        var start = Gates.Begin();
        foreach (var unit in units)
        {
            if (!Gates.Join(start, !Verdict(unit, instance)))
            {
                break;
            }
        }

        return !Gates.End(start);
    }

    private Wire Judge(Unit unit, int instance) =>
        !evaluated.InForce[unit.Index] ? Wire.False
        : settled?.Verdict(unit, instance) is { } truth and not Truth.Unknown ? Wire.Of(truth)
        : Joined(unit, instance);

    private Wire Joined(Unit unit, int instance)
    {
        var start = Gates.Begin();
        if (Join(start, unit.When.Source is AllOf ? unit.When.Parts : [unit.When], unit.Scope, instance, negated: false))
        {
            foreach (var exception in unit.Unless)
            {
                var wire = Condition(exception.When, unit.Scope, instance);
                if (!Gates.Join(start, exception.Source.ProceedIfUnknown ? !Gates.Proven(wire) : !wire))
                {
                    break;
                }
            }
        }

        return Gates.End(start);
    }

    private bool Join(int start, IReadOnlyList<CompiledCondition> parts, FactScope scope, int instance, bool negated)
    {
        foreach (var part in parts)
        {
            var wire = Condition(part, scope, instance);
            if (!Gates.Join(start, negated ? !wire : wire))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What asks the same has one bit, and one wire.</summary>
    private Wire Condition(CompiledCondition condition, FactScope scope, int instance)
    {
        if (condition.Bit is not { } bit)
        {
            return Asked(condition, scope, instance);
        }

        // What was joined for the case stands there, also where a person or an item asks.
        (scope, instance) = bit.Scope == scope ? (scope, instance) : (bit.Scope, 0);
        if (settled is not null && settled.Rails[bit, instance] is var truth and not Truth.Unknown)
        {
            return Wire.Of(truth);
        }

        var known = conditions[(int)scope] ??= new Wire?[evaluated.Rails.Count(scope) * BitsOf(scope)];
        var place = (instance * BitsOf(scope)) + bit.Place;
        return known[place] ?? (known[place] = Asked(condition, scope, instance)).Value;
    }

    private int BitsOf(FactScope scope) => evaluated.Machine.Words[(int)scope] * Bit.InAWord;

    private Wire Asked(CompiledCondition condition, FactScope scope, int instance) => condition.Source switch
    {
        AllOf => Every(condition, scope, instance, negated: false),
        Model.AnyOf => !Every(condition, scope, instance, negated: true),
        Not => !Condition(condition.Parts[0], scope, instance),
        NamedTest => Condition(condition.Parts[0], scope, instance),
        FactTest test => Fact(test, condition.Bit!.Value, scope, instance),
        FindingTest test => Finding(test, scope, instance),
        ProvisionTest test => Provision(test, instance),
        RequirementTest test => Requirement(evaluated.Machine.Requirements[test.Requirement], test.Is, instance),
        Quantified quantified => Counted(quantified, condition.Where!),
        _ => throw new UnreachableException(),
    };

    private Wire Every(CompiledCondition condition, FactScope scope, int instance, bool negated)
    {
        var start = Gates.Begin();
        Join(start, condition.Parts, scope, instance, negated);
        return Gates.End(start);
    }

    private Wire Fact(FactTest test, Bit bit, FactScope scope, int instance)
    {
        var slot = evaluated.Machine.FactsById[test.Fact.Id];
        var place = PlaceOf(slot.Definition.Scope, scope, instance);
        return facts.IsFixed(slot, place) ? Wire.Of(evaluated.Rails[bit, instance]) : facts.Test(test, new Spot(slot, place!.Value));
    }

    private Wire Finding(FindingTest test, FactScope scope, int instance)
    {
        var finding = evaluated.Machine.Findings[test.Finding.Id];
        var wire = PlaceOf(finding.Scope, scope, instance) is { } place ? Finding(finding, place) : Wire.Unknown;
        return test.Is ? wire : !wire;
    }

    private Wire Provision(ProvisionTest test, int item)
    {
        var wire = Provision(evaluated.Machine.ProvisionRules[test.Provision.Id], test.Is == Rating.Recommended, item);
        return test.Is == Rating.NotAvailable ? !wire : wire;
    }

    private Wire Counted(Quantified quantified, Unit where)
    {
        if (quantified.Over == FactScope.Person && !evaluated.Rails.PeopleListed)
        {
            return Wire.Unknown;
        }

        var each = Enumerable.Range(0, evaluated.Rails.Count(quantified.Over)).Select(one => Verdict(where, one));
        return quantified.Quantifier switch
        {
            Quantifier.Any => Gates.Any(each),
            Quantifier.Every => Gates.Every(each),
            _ => Gates.AtLeast(quantified.AtLeast, [.. each]),
        };
    }

    /// <summary>Which instance of a scope is seen from one of another; none if an item is about nobody.</summary>
    private int? PlaceOf(FactScope scope, FactScope from, int instance) => scope switch
    {
        FactScope.Case => 0,
        FactScope.Person when from == FactScope.Item => evaluated.Rails.About(instance) is var person and >= 0 ? person : null,
        _ => instance,
    };
}
