namespace InfoSharing.Rules;

/// <summary>What differs between two recommendations, and from which rules and facts the difference comes.</summary>
/// <remarks>
/// Of two cases on one pack, one case on two packs, or one case on two days. People and items are matched by their ids. To compare
/// the other way round gives the same with from and to exchanged.
/// </remarks>
public sealed class ComparisonAnswer
{
    internal ComparisonAnswer()
    {
    }

    /// <summary>The recommendation that was compared.</summary>
    public required Recommendation From { get; init; }

    /// <summary>The one with which it was compared.</summary>
    public required Recommendation To { get; init; }

    /// <summary>Whether nothing differs: neither what is recommended, nor how any rule came out, nor any fact.</summary>
    public bool IsEmpty => Changes.Count == 0 && Roots.Count == 0 && Following.Count == 0 && Facts.Count == 0;

    /// <summary>What is recommended otherwise, the weightiest first.</summary>
    public required IReadOnlyList<AnswerDifference> Changes { get; init; }

    /// <summary>The rules in which the difference begins: what they read changed in facts, law or words, and in nothing that other rules conclude.</summary>
    public required IReadOnlyList<RuleDifference> Roots { get; init; }

    /// <summary>The rules that came out otherwise because others did.</summary>
    public required IReadOnlyList<RuleDifference> Following { get; init; }

    /// <summary>The facts that differ, derived ones included, and who and what is listed in one case only.</summary>
    public required IReadOnlyList<FactDifference> Facts { get; init; }
}

/// <summary>Which part of a recommendation changed.</summary>
public enum DifferenceKind
{
    /// <summary>The outcome.</summary>
    Outcome = 0,

    /// <summary>Whether the outcome is settled.</summary>
    Settled,

    /// <summary>Whether there are signs of danger.</summary>
    Danger,

    /// <summary>How much may go.</summary>
    Extent,

    /// <summary>What becomes of an item.</summary>
    Disposition,

    /// <summary>The lawful basis of an item.</summary>
    LawfulBasis,

    /// <summary>The status of a requirement for an item.</summary>
    Requirement,

    /// <summary>The rating of a provision for an item.</summary>
    Rating,

    /// <summary>A kind of body that should receive the information.</summary>
    ShareWith,

    /// <summary>When to tell a person.</summary>
    Telling,

    /// <summary>A safeguard, and how strongly it is asked for.</summary>
    Safeguard,

    /// <summary>Somebody to ask.</summary>
    Advice,

    /// <summary>A provision on which rules disagree.</summary>
    Conflict,

    /// <summary>A correction of the procedure.</summary>
    Correction,

    /// <summary>A finding.</summary>
    Finding,

    /// <summary>Somebody who is told now so that somebody protects.</summary>
    ProtectNow,
}

/// <summary>One part of a recommendation that changed.</summary>
public sealed class AnswerDifference
{
    internal AnswerDifference()
    {
    }

    /// <summary>Which part it is.</summary>
    public required DifferenceKind Kind { get; init; }

    /// <summary>The id of the requirement, provision, finding, safeguard or other thing; empty where the kind says all.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the person or item; empty for the case.</summary>
    public required string Subject { get; init; }

    /// <summary>What it was, in the words of the JSON answer; none if there was no such thing.</summary>
    public required string? From { get; init; }

    /// <summary>What it became; none if there is no such thing.</summary>
    public required string? To { get; init; }
}

/// <summary>From what the change of a rule comes.</summary>
public enum DifferenceCause
{
    /// <summary>From a finding, provision or requirement that other rules decide.</summary>
    Rules = 0,

    /// <summary>From facts that it reads, or from who and what is listed.</summary>
    Facts,

    /// <summary>From the law: it is in force on one of the two days, or as accepted, and not on the other.</summary>
    Law,

    /// <summary>From the pack: the rule stands in one of the two packs only, or its words differ.</summary>
    Pack,
}

/// <summary>A rule that holds, does not hold or is open, and did not so before.</summary>
public sealed class RuleDifference
{
    internal RuleDifference()
    {
    }

    /// <summary>The rule's id.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the person or item; empty for the case.</summary>
    public required string Subject { get; init; }

    /// <summary>The rule as it came out before; none if there was no such rule, person or item.</summary>
    public required RuleTrace? From { get; init; }

    /// <summary>The rule as it came out then; none if there is no such rule, person or item.</summary>
    public required RuleTrace? To { get; init; }

    /// <summary>From what the change comes.</summary>
    public required DifferenceCause Cause { get; init; }

    /// <summary>The facts that it reads and that changed.</summary>
    public required IReadOnlyList<FactDifference> Facts { get; init; }
}

/// <summary>A fact that differs; or a person or item that only one of the cases lists.</summary>
public sealed class FactDifference
{
    internal FactDifference()
    {
    }

    /// <summary>The fact's id; empty if the person or item is listed in one case only.</summary>
    public required string Fact { get; init; }

    /// <summary>The person or item; empty for the case.</summary>
    public required string Subject { get; init; }

    /// <summary>Its value before, as it would be written in a case file; none if not known.</summary>
    public required string? From { get; init; }

    /// <summary>Its value then; none if not known.</summary>
    public required string? To { get; init; }

    /// <summary>Where the value came from before.</summary>
    public required FactSource FromSource { get; init; }

    /// <summary>Where it comes from then.</summary>
    public required FactSource ToSource { get; init; }
}
