using System.Runtime.InteropServices;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules.Evaluation;

/// <summary>A case as the machine left it: the rails, and what is needed to read them.</summary>
/// <param name="machine">The machine.</param>
/// <param name="sharing">The case as given.</param>
/// <param name="items">Its items, or the one that stands for items not listed yet.</param>
/// <param name="rails">The answers.</param>
/// <param name="inForce">Which units were law on the day.</param>
/// <param name="acceptAnnounced">Whether announced law was applied.</param>
internal sealed class Evaluated(Machine machine, SharingCase sharing, IReadOnlyList<InformationItem> items, Rails rails, bool[] inForce, bool acceptAnnounced)
{
    private RuleTraces? traces;
    private IReadOnlyList<ConditionTrace>?[]? members;

    public Machine Machine => machine;

    public SharingCase Sharing => sharing;

    public IReadOnlyList<InformationItem> Items => items;

    public Rails Rails => rails;

    public bool[] InForce => inForce;

    public bool AcceptAnnounced => acceptAnnounced;

    /// <summary>The same rails and law read beside other facts.</summary>
    public Evaluated Beside(SharingCase other) => new(machine, other, other.Items.Count > 0 ? other.Items : items, rails, inForce, acceptAnnounced);

    /// <summary>How a rule came out for one instance.</summary>
    public RuleTrace TraceOf(Unit unit, int instance) => (traces ??= new RuleTraces(this))[unit, instance];

    /// <summary>
    /// How what a quantifier asks came out of each person or item. It is the same wherever the quantifier stands, so that a rule for each
    /// item that looks at every person keeps no list of its own for each.
    /// </summary>
    public IReadOnlyList<ConditionTrace> MembersOf(Unit where) =>
        (members ??= new IReadOnlyList<ConditionTrace>?[machine.Units.Length])[where.Index] ??=
            [.. Enumerable.Range(0, Rails.Count(where.Scope)).Select(one => new ConditionTrace(this, where.When, one, NameOf(where.Scope, one)))];

    public Truth Verdict(Unit unit, int instance) => Rails[unit.Verdict, instance];

    /// <summary>Whether any of these rules that is about the case holds.</summary>
    public Truth AnyOf(ReadOnlySpan<Unit> units)
    {
        var answer = Truth.False;
        foreach (var unit in units)
        {
            answer = unit.Scope == FactScope.Case ? Law.Kleene.Or(answer, Rails[unit.Verdict, 0]) : answer;
        }

        return answer;
    }

    /// <summary>Whether any of these rules, of whatever scope, holds for an item.</summary>
    public Truth AnyOn(ReadOnlySpan<Unit> units, int item)
    {
        var answer = Truth.False;
        foreach (var unit in units)
        {
            answer = Law.Kleene.Or(answer, VerdictOn(unit, item));
        }

        return answer;
    }

    /// <summary>Whether any of these rules, of whatever scope, holds for an item.</summary>
    public Truth AnyOn(List<Unit> units, int item) => AnyOn(CollectionsMarshal.AsSpan(units), item);

    /// <summary>What a rule of any scope says of an item: the case's and the person's word counts for each item of theirs.</summary>
    public Truth VerdictOn(Unit unit, int item) => unit.Scope switch
    {
        FactScope.Case => Rails[unit.Verdict, 0],
        FactScope.Item => Rails[unit.Verdict, item],
        _ => Rails.About(item) is var person and >= 0 ? Rails[unit.Verdict, person] : Truth.Unknown,
    };

    /// <summary>Which instance of a rule's scope speaks of an item.</summary>
    public int InstanceFor(Unit unit, int item) => unit.Scope switch
    {
        FactScope.Case => 0,
        FactScope.Item => item,
        _ => Rails.About(item),
    };

    /// <summary>What the case calls one person or item; empty for the case.</summary>
    public string NameOf(FactScope scope, int instance) => scope switch
    {
        FactScope.Case => "",
        FactScope.Person => Sharing.People[instance].Id,
        _ => Items[instance].Id,
    };

    /// <summary>The facts given about one instance.</summary>
    public FactSet FactsOf(FactScope scope, int instance) => scope switch
    {
        FactScope.Case => Sharing.Facts,
        FactScope.Person => Sharing.People[instance].Facts,
        _ => Items[instance].Facts,
    };

    /// <summary>The value of a fact for one instance, given or derived, and which.</summary>
    public (FactValue? Value, FactSource Source) ValueOf(FactSlot slot, int instance)
    {
        var facts = FactsOf(slot.Definition.Scope, instance);
        var given = facts.TryFind(slot.Definition.Id, out var value);
        if (value is not null)
        {
            return (value, FactSource.Given);
        }

        foreach (var derivation in slot.Derivations)
        {
            if (ValueOf(derivation.Source, instance).Value is { } source && derivation.Answer(source) is var answer and not Truth.Unknown)
            {
                return (FactValue.YesNo.Of(answer == Truth.True), FactSource.Derived);
            }
        }

        return (null, given ? FactSource.AskedNotKnown : FactSource.NotAsked);
    }

    /// <summary>Which case, person or item is meant by what a condition reads, for one instance of its unit; none if an item is about nobody.</summary>
    public int? InstanceOf(CompiledCondition condition, int instance, FactScope read) => read switch
    {
        FactScope.Case => 0,
        FactScope.Person when condition.Bit!.Value.Scope == FactScope.Item => Rails.About(instance) is var person and >= 0 ? person : null,
        _ => instance,
    };

    /// <summary>The truth of a condition for one instance of its unit.</summary>
    public Truth TruthOf(CompiledCondition condition, int instance)
    {
        if (condition.Bit is { } bit)
        {
            // What was joined for the case stands there.
            return Rails[bit, bit.Scope == FactScope.Case ? 0 : instance];
        }

        // Only "not" and a rule's outermost "all" have no bit of their own.
        if (condition.Source is Model.Not)
        {
            return Law.Kleene.Not(TruthOf(condition.Parts[0], instance));
        }

        var truth = Truth.True;
        foreach (var part in condition.Parts)
        {
            truth = Law.Kleene.And(truth, TruthOf(part, instance));
        }

        return truth;
    }
}
