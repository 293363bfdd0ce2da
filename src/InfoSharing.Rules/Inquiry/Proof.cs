namespace InfoSharing.Rules.Inquiry;

/// <summary>A test on which something rests, and the rules that made it come out so.</summary>
/// <param name="Test">The test, with its truth.</param>
/// <param name="RestsOn">For a finding, provision or requirement: the rules that settle it.</param>
/// <param name="Cost">One for a fact; otherwise that of the rules.</param>
internal sealed record GroundProof(ConditionTrace Test, IReadOnlyList<RuleProof> RestsOn, int Cost);

/// <summary>An exception that does not stand in the way of its rule.</summary>
internal sealed record ExceptionProof(ExceptionTrace Exception, IReadOnlyList<GroundProof> Grounds)
{
    public bool IsPresumed => Exception.When.Truth == Truth.Unknown;
}

/// <summary>Why a rule holds, or does not hold, for one case, person or item.</summary>
internal sealed record RuleProof(Place Place, RuleTrace Rule, IReadOnlyList<GroundProof> Grounds, IReadOnlyList<ExceptionProof> Exceptions, int Cost);
