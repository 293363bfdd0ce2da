namespace InfoSharing.Rules.Testing;

/// <summary>One thing that a worked case expected and did not get.</summary>
public sealed class Difference
{
    internal Difference(string what, string expected, string got, Location? location, IReadOnlyList<ResponsibleRule> rules) =>
        (What, Expected, Got, Location, Rules) = (what, expected, got, location, rules);

    /// <summary>What was compared, such as <c>outcome</c> or <c>item injuries: lawfulBasis</c>.</summary>
    public string What { get; }

    /// <summary>What the case expects, in the words of a case file.</summary>
    public string Expected { get; }

    /// <summary>What came out.</summary>
    public string Got { get; }

    /// <summary>Where the expectation is written; none for a case built in C#.</summary>
    public Location? Location { get; }

    /// <summary>The rules that made it so, or that could have made it as expected and did not: the nearest first, a few at the most.</summary>
    public IReadOnlyList<ResponsibleRule> Rules { get; }

    /// <summary>What was compared, what was expected and what came out, in one line.</summary>
    public override string ToString() => $"{What}: expected {Expected}, got {Got}";
}

/// <summary>A rule that is responsible for a difference, and the conditions that made it come out as it did.</summary>
public sealed class ResponsibleRule
{
    internal ResponsibleRule(RuleTrace rule, IReadOnlyList<ResponsibleCondition> conditions) => (Rule, Conditions) = (rule, conditions);

    /// <summary>How the rule came out.</summary>
    public RuleTrace Rule { get; }

    /// <summary>The conditions that decided it.</summary>
    public IReadOnlyList<ResponsibleCondition> Conditions { get; }
}

/// <summary>A condition that decided how a rule came out.</summary>
public sealed class ResponsibleCondition
{
    internal ResponsibleCondition(ConditionTrace condition, string says, string? exception) =>
        (Condition, Says, Exception) = (condition, says, exception);

    /// <summary>How the condition came out.</summary>
    public ConditionTrace Condition { get; }

    /// <summary>How it stands, as a sentence.</summary>
    public string Says { get; }

    /// <summary>The id of the exception of the rule that it belongs to; none if it belongs to what the rule asks for.</summary>
    public string? Exception { get; }
}
