using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Compilation;

/// <summary>A condition with the bit that holds its answer; the parts mirror the file, for the trace.</summary>
/// <param name="Source">The condition as written.</param>
/// <param name="Bit">Its bit; none for an <c>all</c> merged into its rule, whose answer follows from its parts.</param>
/// <param name="Parts">The conditions inside it.</param>
/// <param name="Where">For a quantifier: the unit that judges each person or item.</param>
/// <param name="Fact">For a test of a fact: the fact.</param>
internal sealed record CompiledCondition(Condition Source, Bit? Bit, CompiledCondition[] Parts, Unit? Where = null, FactSlot? Fact = null);

/// <summary>An exception of a rule, with the bit that holds its answer.</summary>
internal sealed record CompiledException(RuleException Source, CompiledCondition When);

/// <summary>What is judged as one for each case, person or item: a rule, or the <c>where</c> of a quantifier.</summary>
internal sealed class Unit
{
    public required int Index { get; init; }

    public required FactScope Scope { get; init; }

    /// <summary>The rule; none for the <c>where</c> of a quantifier.</summary>
    public required Rule? Rule { get; init; }

    public required CompiledCondition When { get; init; }

    public required CompiledException[] Unless { get; init; }

    public required Bit Verdict { get; init; }

    /// <summary>The signals that its conditions read.</summary>
    public required Signal[] Reads { get; init; }

    /// <summary>The facts that its conditions read, as indexes.</summary>
    public required int[] ReadsFacts { get; init; }
}
