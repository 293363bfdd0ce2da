namespace InfoSharing.Rules;

/// <summary>Why something is so: the shortest chain of rules and facts from which it follows.</summary>
/// <remarks>
/// The chain is the shortest there is: every fact, rule, presumption and date of law counts one, wherever it is used.
/// </remarks>
public sealed class WhyAnswer
{
    internal WhyAnswer()
    {
    }

    /// <summary>The recommendation that was asked.</summary>
    public required Recommendation Recommendation { get; init; }

    /// <summary>What was asked about.</summary>
    public required Target Target { get; init; }

    /// <summary>Whether it is so; if not, there is no chain, and the question is why not.</summary>
    public bool Holds => Truth == Truth.True;

    /// <summary>Whether it is so, is not, or is not known.</summary>
    public required Truth Truth { get; init; }

    /// <summary>The person or item of which it was shown, where any would have done; empty for the case.</summary>
    public required string Subject { get; init; }

    /// <summary>The rules of the chain, what rests on others before them.</summary>
    public required IReadOnlyList<WhyStep> Steps { get; init; }

    /// <summary>The steps from which it follows directly, by number.</summary>
    public required IReadOnlyList<int> RestsOn { get; init; }

    internal int Cost { get; init; }
}

/// <summary>One rule of a chain: it holds, or, where something rests on that, it does not.</summary>
public sealed class WhyStep
{
    internal WhyStep()
    {
    }

    /// <summary>The number of the step, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The rule, for the case or for one person or item.</summary>
    public required RuleTrace Rule { get; init; }

    /// <summary>The tests that carried it, each the least that was needed.</summary>
    public required IReadOnlyList<WhyGround> Grounds { get; init; }

    /// <summary>For a rule that holds: its exceptions, each proven false or presumed not to hold.</summary>
    public required IReadOnlyList<WhyUnless> Exceptions { get; init; }
}

/// <summary>A test that carries a step.</summary>
public sealed class WhyGround
{
    internal WhyGround()
    {
    }

    /// <summary>The test: its truth and, for a test of a fact, the fact, its value and where that comes from.</summary>
    public required ConditionTrace Test { get; init; }

    /// <summary>The person or item whose fact or finding it is; empty for the case.</summary>
    public required string Subject { get; init; }

    /// <summary>The steps that settle it, by number; none for a fact.</summary>
    public required IReadOnlyList<int> RestsOn { get; init; }
}

/// <summary>An exception that did not stop a rule.</summary>
public sealed class WhyUnless
{
    internal WhyUnless()
    {
    }

    /// <summary>The exception, with its condition.</summary>
    public required ExceptionTrace Exception { get; init; }

    /// <summary>Whether it is open, and the rule went ahead because nobody has said that it holds.</summary>
    public required bool IsPresumed { get; init; }

    /// <summary>What proves it false; none if presumed.</summary>
    public required IReadOnlyList<WhyGround> Grounds { get; init; }
}
