using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules;

/// <summary>How a rule came out for the case, or for one person or item.</summary>
public enum RuleVerdict
{
    /// <summary>Open: it depends on facts not yet known.</summary>
    Undetermined = 0,

    /// <summary>It held, and its conclusions were drawn.</summary>
    Concluded,

    /// <summary>Its conditions are not met.</summary>
    DidNotApply,

    /// <summary>Its conditions are met, but an exception holds.</summary>
    Defeated,

    /// <summary>It was not law on the day.</summary>
    NotInForce,
}

/// <summary>Every rule of the pack, for the case and each person and item, and how it came out.</summary>
public sealed class Trace
{
    private readonly Lazy<IReadOnlyList<RuleTrace>> rules;

    internal Trace(Evaluated evaluated) =>
        rules = new(() =>
        [
            .. evaluated.Machine.Units.Where(unit => unit.Rule is not null).SelectMany(unit =>
                Enumerable.Range(0, evaluated.Rails.Count(unit.Scope)).Select(instance => evaluated.TraceOf(unit, instance))),
        ]);

    /// <summary>The rules in the order of their ids, each for the case or for every person or item in turn.</summary>
    public IReadOnlyList<RuleTrace> Rules => rules.Value;
}

/// <summary>How one rule came out for the case, or for one person or item.</summary>
public sealed class RuleTrace
{
    private readonly Evaluated evaluated;
    private readonly Unit unit;
    private readonly int instance;
    private ConditionTrace? when;
    private IReadOnlyList<ExceptionTrace>? unless;

    internal RuleTrace(Evaluated evaluated, Unit unit, int instance) =>
        (this.evaluated, this.unit, this.instance) = (evaluated, unit, instance);

    /// <summary>The rule's id.</summary>
    public string Id => Rule.Id;

    /// <summary>The id of the pack that it comes from: the national one or an overlay.</summary>
    public string Pack => Rule.Pack;

    /// <summary>Its title.</summary>
    public string Title => Rule.Title;

    /// <summary>Why the law has it so.</summary>
    public string Because => Rule.Because;

    /// <summary>What it is about.</summary>
    public FactScope Scope => Rule.Scope;

    /// <summary>The id of the person or item; empty for the case.</summary>
    public string Subject => evaluated.NameOf(Scope, instance);

    /// <summary>How it came out.</summary>
    public RuleVerdict Verdict =>
        !evaluated.InForce[unit.Index] ? RuleVerdict.NotInForce
        : evaluated.Verdict(unit, instance) switch
        {
            Truth.True => RuleVerdict.Concluded,
            Truth.Unknown => RuleVerdict.Undetermined,
            _ => evaluated.TruthOf(unit.When, instance) == Truth.True ? RuleVerdict.Defeated : RuleVerdict.DidNotApply,
        };

    /// <summary>The condition of the rule.</summary>
    public ConditionTrace When => when ??= new ConditionTrace(evaluated, unit.When, instance);

    /// <summary>Its exceptions.</summary>
    public IReadOnlyList<ExceptionTrace> Unless => unless ??= unit.Unless.Length == 0 ? [] : [.. unit.Unless.Select(exception => new ExceptionTrace(evaluated, exception, instance))];

    /// <summary>How well its words were checked.</summary>
    public Review Review => Rule.Standing.Review;

    /// <summary>Whether it is law on its dates.</summary>
    public LawStatus Status => Rule.Standing.Status;

    /// <summary>Where it is written.</summary>
    public Location Location => Rule.At;

    internal Rule Rule => unit.Rule!;

    internal Evaluated Evaluated => evaluated;

    internal Unit Unit => unit;

    internal int Instance => instance;
}

/// <summary>How one exception of a rule came out.</summary>
public sealed class ExceptionTrace
{
    private readonly CompiledException exception;

    internal ExceptionTrace(Evaluated evaluated, CompiledException exception, int instance)
    {
        this.exception = exception;
        When = new ConditionTrace(evaluated, exception.When, instance);
    }

    /// <summary>The exception's id within its rule.</summary>
    public string Id => exception.Source.Id;

    /// <summary>Why it is an exception.</summary>
    public string Because => exception.Source.Because;

    /// <summary>Whether the rule concludes while the exception is unknown.</summary>
    public bool ProceedsIfUnknown => exception.Source.ProceedIfUnknown;

    /// <summary>Its condition.</summary>
    public ConditionTrace When { get; }
}
