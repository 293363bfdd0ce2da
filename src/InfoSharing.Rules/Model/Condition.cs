namespace InfoSharing.Rules.Model;

/// <summary>A condition of a rule. A closed hierarchy: every switch over it ends in <c>UnreachableException</c>.</summary>
internal abstract record Condition(Location At)
{
    /// <summary>The conditions directly inside this one.</summary>
    public virtual IReadOnlyList<Condition> Parts => [];

    /// <summary>This condition and all inside it, outermost first.</summary>
    public IEnumerable<Condition> Whole() => Parts.SelectMany(part => part.Whole()).Prepend(this);
}

internal sealed record AllOf(IReadOnlyList<Condition> Of, Location At) : Condition(At)
{
    public override IReadOnlyList<Condition> Parts => Of;
}

internal sealed record AnyOf(IReadOnlyList<Condition> Of, Location At) : Condition(At)
{
    public override IReadOnlyList<Condition> Parts => Of;
}

internal sealed record Not(Condition Of, Location At) : Condition(At)
{
    public override IReadOnlyList<Condition> Parts => [Of];
}

/// <summary>A test of one fact.</summary>
internal sealed record FactTest(Reference Fact, Comparison Comparison, IReadOnlyList<Literal> Operands, Location At) : Condition(At);

/// <summary>Whether a finding of other rules is true, or is false.</summary>
internal sealed record FindingTest(Reference Finding, bool Is, Location At) : Condition(At);

/// <summary>Whether a provision has a rating: available (or better), recommended, or not available.</summary>
internal sealed record ProvisionTest(Reference Provision, Rating Is, Location At) : Condition(At);

/// <summary>Whether a requirement has a status.</summary>
internal sealed record RequirementTest(Requirement Requirement, RequirementStatus Is, Location At) : Condition(At);

/// <summary>Whether the answer to a question of the decision tables is one of some.</summary>
internal sealed record AnswerTest(Reference Question, IReadOnlyList<Reference> Answers, Location At) : Condition(At);

/// <summary>A named condition, used here.</summary>
internal sealed record NamedTest(Reference Condition, Location At) : Condition(At)
{
    /// <summary>Whether it stands for a chain, such as that of all rows before a row: each link is shown in its own place, and never here.</summary>
    public bool IsChain { get; init; }
}

/// <summary>A condition over the people or the items of the case, seen from the case.</summary>
/// <param name="Quantifier">How many of them must meet it.</param>
/// <param name="Over">People or items.</param>
/// <param name="Where">What each must meet.</param>
/// <param name="AtLeast">For a count: the number.</param>
/// <param name="At">Where it is written.</param>
internal sealed record Quantified(Quantifier Quantifier, FactScope Over, Condition Where, int AtLeast, Location At) : Condition(At)
{
    public override IReadOnlyList<Condition> Parts => [Where];
}

internal enum Quantifier
{
    Any,
    Every,
    Count,
}

internal enum Comparison
{
    Is,
    IsNot,
    In,
    NotIn,
    AtLeast,
    AtMost,
    Before,
    OnOrAfter,
    ContainsAny,
    ContainsAll,
    ContainsNone,
    IsKnown,
}

/// <summary>A value as written in a rule file, before its fact's type is known.</summary>
internal abstract record Literal(Location At)
{
    public sealed record YesNo(bool Value, Location At) : Literal(At);

    public sealed record Text(string Value, Location At) : Literal(At);

    public sealed record Number(int Value, Location At) : Literal(At);
}
