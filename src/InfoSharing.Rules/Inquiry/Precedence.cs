namespace InfoSharing.Rules;

/// <summary>What the outcome is decided by, in its fixed order: what stands first goes before what follows.</summary>
public enum Precedence
{
    /// <summary>Signs of danger: protection comes first.</summary>
    Danger = 0,

    /// <summary>A bar on the whole case, or a rule that says not to share.</summary>
    DoNotShare,

    /// <summary>A duty to share.</summary>
    Duty,

    /// <summary>The person is to be asked first.</summary>
    ConsentFirst,

    /// <summary>Somebody is to be asked first; also where rules disagree on a provision.</summary>
    AdviceFirst,

    /// <summary>Every item has to be kept back.</summary>
    NothingGoes,

    /// <summary>Protection from harm calls for sharing.</summary>
    Protection,

    /// <summary>Sharing is left to professional judgement.</summary>
    Judgement,
}

/// <summary>One place in the fixed order of outcomes, and whether something stands there.</summary>
public sealed class Contender
{
    internal Contender()
    {
    }

    /// <summary>The place in the order.</summary>
    public required Precedence Precedence { get; init; }

    /// <summary>Whether something stands there: true, false, or unknown while a rule is open.</summary>
    public required Truth Truth { get; init; }

    /// <summary>The rules that put it there, or that are open.</summary>
    public required IReadOnlyList<RuleTrace> Rules { get; init; }

    /// <summary>The ids of provisions on which rules disagree, if that is what puts it there.</summary>
    public required IReadOnlyList<string> Conflicts { get; init; }
}
