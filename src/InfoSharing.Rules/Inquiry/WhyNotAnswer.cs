namespace InfoSharing.Rules;

/// <summary>Why something is not so: what stands in the way of every way in which it could have come about.</summary>
public sealed class WhyNotAnswer
{
    internal WhyNotAnswer()
    {
    }

    /// <summary>The recommendation that was asked.</summary>
    public required Recommendation Recommendation { get; init; }

    /// <summary>What was asked about.</summary>
    public required Target Target { get; init; }

    /// <summary>Whether it is so after all; then nothing stands in the way.</summary>
    public bool Holds => Truth == Truth.True;

    /// <summary>Whether it is so, is not, or is not known.</summary>
    public required Truth Truth { get; init; }

    /// <summary>What stands in the way whichever way is taken.</summary>
    public required IReadOnlyList<Obstacle> Always { get; init; }

    /// <summary>The ways in which it could come about, the one with the fewest obstacles first.</summary>
    public required IReadOnlyList<WhyNotWay> Ways { get; init; }
}

/// <summary>One way in which a target could come about, by one rule, and what stands in it.</summary>
/// <remarks>
/// Where the law leaves a choice inside the way, the choice with the fewest obstacles is taken. Each obstacle is read on its own:
/// to remove one may raise another.
/// </remarks>
public sealed class WhyNotWay
{
    internal WhyNotWay()
    {
    }

    /// <summary>The rule that would bring it about, for the case or for one person or item.</summary>
    public required RuleTrace Rule { get; init; }

    /// <summary>
    /// Where the rule lacks nothing but one finding, and several rules could make that so: which of them; otherwise none.
    /// </summary>
    public required RuleTrace? Through { get; init; }

    /// <summary>What stands in its way; none if only what stands in every way does.</summary>
    public required IReadOnlyList<Obstacle> Obstacles { get; init; }
}

/// <summary>In which manner something stands in the way.</summary>
public enum ObstacleKind
{
    /// <summary>It is not known: nobody has asked, or it was asked and is not known.</summary>
    Unknown = 0,

    /// <summary>It is known to be otherwise.</summary>
    False,

    /// <summary>A rule would hold, but for one of its exceptions.</summary>
    Defeated,

    /// <summary>A rule is not law on the day: announced, not yet in force, or no longer.</summary>
    NotLaw,

    /// <summary>A rule says outright that it is not available or not met; for an outcome, a row by which an item comes to one that is named before it.</summary>
    Closed,

    /// <summary>No rule of the pack could bring it about.</summary>
    NoRule,
}

/// <summary>One thing that stands in the way.</summary>
public sealed class Obstacle
{
    internal Obstacle()
    {
    }

    /// <summary>In which manner it stands in the way.</summary>
    public required ObstacleKind Kind { get; init; }

    /// <summary>The rule that it is about: whose condition fails or is open, which is defeated, is not law, or closes.</summary>
    public RuleTrace? Rule { get; init; }

    /// <summary>The exception of that rule that defeats it, or whose condition it is that is open; none for its condition proper.</summary>
    public ExceptionTrace? Exception { get; init; }

    /// <summary>The test that fails or is open: with the fact, its value, and where that comes from.</summary>
    public ConditionTrace? Test { get; init; }

    /// <summary>What that test would have to come out as.</summary>
    public bool Wanted { get; init; } = true;

    /// <summary>The person or item that it is about; empty for the case.</summary>
    public string Subject { get; init; } = "";

    /// <summary>For law not in force: its first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>For law not in force: the first day on which it no longer applies, if there is one.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What it comes from in turn, and would have to be otherwise: fewest first taken where there is a choice.</summary>
    public IReadOnlyList<Obstacle> Behind { get; init; } = [];

    /// <summary>How many single things would have to be otherwise; what no rule could bring about lies behind everything else.</summary>
    internal int Weight => Behind.Count > 0 ? Behind.Sum(one => one.Weight) : Kind == ObstacleKind.NoRule ? OutOfReach : 1;

    private const int OutOfReach = 1_000;
}
