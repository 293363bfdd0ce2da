using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules;

/// <summary>How one condition came out, with the conditions inside it.</summary>
public sealed class ConditionTrace
{
    private IReadOnlyList<ConditionTrace>? parts;
    private IReadOnlyList<ConditionTrace>? grounds;
    private IReadOnlyList<RuleTrace>? sources;

    internal ConditionTrace(Evaluated evaluated, CompiledCondition compiled, int instance, string subject = "") =>
        (Evaluated, Compiled, Instance, Subject) = (evaluated, compiled, instance, subject);

    /// <summary>How it came out.</summary>
    public Truth Truth => Evaluated.TruthOf(Compiled, Instance);

    /// <summary>The id of the fact that it tests, if it tests one.</summary>
    public string? Fact => (Compiled.Source as FactTest)?.Fact.Id;

    /// <summary>The value of that fact as it would be written in a case file; none if not known.</summary>
    public string? Value => FactAndInstance is ({ } slot, var at) ? Evaluated.ValueOf(slot, at).Value?.ToString() : null;

    /// <summary>Where that value comes from.</summary>
    public FactSource Source => FactAndInstance is ({ } slot, var at) ? Evaluated.ValueOf(slot, at).Source : FactSource.NotAsked;

    /// <summary>The conditions inside it; for a quantifier, that of each person or item in turn.</summary>
    public IReadOnlyList<ConditionTrace> Parts => parts ??= Compiled.Where is { } where
        ? Evaluated.MembersOf(where)
        : Compiled.Parts.Length == 0 ? [] : [.. Compiled.Parts.Select(part => new ConditionTrace(Evaluated, part, Instance))];

    /// <summary>For a part of a quantifier: the id of the person or item; otherwise empty.</summary>
    public string Subject { get; }

    /// <summary>The id of the person or item whose fact or finding it tests; empty for the case, and where the item is about nobody.</summary>
    internal string SubjectOfTest
    {
        get
        {
            var scope = Compiled.Source switch
            {
                FactTest => Compiled.Fact!.Definition.Scope,
                FindingTest test => Evaluated.Machine.Findings[test.Finding.Id].Scope,
                ProvisionTest or RequirementTest => FactScope.Item,
                _ => FactScope.Case,
            };
            return InstanceOf(scope) is { } at ? Evaluated.NameOf(scope, at) : "";
        }
    }

    /// <summary>The same, said of a person or item by name.</summary>
    internal ConditionTrace Of(string subject) => new(Evaluated, Compiled, Instance, subject);

    /// <summary>Where it is written.</summary>
    public Location Location => Compiled.Source.At;

    internal Evaluated Evaluated { get; }

    internal CompiledCondition Compiled { get; }

    internal int Instance { get; }

    internal Condition Condition => Compiled.Source;

    /// <summary>The fact tested, and the place of the case, person or item that it is a fact of.</summary>
    internal (FactSlot? Slot, int Instance) FactAndInstance =>
        Compiled.Fact is { } slot && InstanceOf(slot.Definition.Scope) is { } at ? (slot, at) : (null, 0);

    /// <summary>The shortest set of tests from which its answer follows.</summary>
    internal IReadOnlyList<ConditionTrace> Grounds => grounds ??= Evaluation.Grounds.Of(this);

    /// <summary>For a finding, or a provision that may be relied on: the rules that conclude it, however they came out.</summary>
    internal IReadOnlyList<RuleTrace> Sources => sources ??= Compiled.Source switch
    {
        FindingTest test => Traces(Evaluated.Machine.Findings[test.Finding.Id].Sources, InstanceOf(Evaluated.Machine.Findings[test.Finding.Id].Scope)),
        ProvisionTest { Is: Rating.Recommended } test => Traces(Evaluated.Machine.ProvisionRules[test.Provision.Id].Recommended, Instance),
        ProvisionTest { Is: Rating.Available } test => Traces(Opening(Evaluated.Machine.ProvisionRules[test.Provision.Id]), Instance),
        _ => [],
    };

    // A rule that recommends what is available reads whether it is: to look behind that test into that rule would never end.
    private static IEnumerable<Unit> Opening(ProvisionRules rules) => rules.Recommended.Concat(rules.Available).Where(rules.MakeAvailable.Contains);

    private IReadOnlyList<RuleTrace> Traces(IEnumerable<Unit> units, int? instance) =>
        instance is { } at ? [.. units.Select(unit => Evaluated.TraceOf(unit, at))] : [];

    /// <summary>Which case, person or item is meant by what the condition reads; none if the item is about nobody.</summary>
    internal int? InstanceOf(FactScope scope) => Evaluated.InstanceOf(Compiled, Instance, scope);
}
