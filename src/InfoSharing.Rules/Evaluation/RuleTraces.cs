using InfoSharing.Rules.Compilation;

namespace InfoSharing.Rules.Evaluation;

/// <summary>The traces of the rules of one case: each is made when it is first looked at, and kept with what it works out.</summary>
/// <remarks>Two threads may both make one; they say the same, and whichever is kept does for both.</remarks>
internal sealed class RuleTraces(Evaluated evaluated)
{
    private readonly RuleTrace?[]?[] kept = new RuleTrace?[]?[evaluated.Machine.Units.Length];

    public RuleTrace this[Unit unit, int instance] =>
        (kept[unit.Index] ??= new RuleTrace?[evaluated.Rails.Count(unit.Scope)])[instance] ??= new RuleTrace(evaluated, unit, instance);
}
