namespace InfoSharing.Rules.Model;

/// <summary>One rule: a sentence with its sources.</summary>
internal sealed record Rule(string Id, string Title, FactScope Scope, Location At)
{
    /// <summary>The id of the pack that it comes from.</summary>
    public string Pack { get; init; } = "";

    public required Condition When { get; init; }

    public IReadOnlyList<RuleException> Unless { get; init; } = [];

    public required IReadOnlyList<Conclusion> Concludes { get; init; }

    public required Standing Standing { get; init; }

    public Strength Strength { get; init; } = Strength.Should;

    public bool Locked { get; init; }

    public required string Because { get; init; }

    public required IReadOnlyList<Citation> Cites { get; init; }

    /// <summary>Whether nobody wrote it as a rule: it says what a row of a decision table says, or which of several answers stands.</summary>
    public bool Generated { get; init; }

    /// <summary>The row of a decision table that it says; none for any other rule.</summary>
    public RowDefinition? Row { get; init; }

    /// <summary>The rule's condition and those of its exceptions.</summary>
    public IEnumerable<Condition> Conditions => Unless.Select(exception => exception.When).Prepend(When);

    /// <summary>Whether it holds only where a provision is available already: to recommend it then adds nothing to its being available.</summary>
    public bool Presumes(string provision) =>
        Needed(When).Any(part => part is ProvisionTest { Is: Rating.Available } test && test.Provision.Id == provision)
        && !Conditions.SelectMany(condition => condition.Whole()).Any(part => part is ProvisionTest { Is: Rating.Recommended } test && test.Provision.Id == provision);

    private static IEnumerable<Condition> Needed(Condition condition) => condition is AllOf all ? all.Of.SelectMany(Needed) : [condition];
}

/// <summary>A labelled exception. It must be proven false before its rule concludes, unless the rule proceeds without.</summary>
internal sealed record RuleException(string Id, Condition When, string Because, bool ProceedIfUnknown, Location At);
