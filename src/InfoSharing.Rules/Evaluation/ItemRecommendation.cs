namespace InfoSharing.Rules;

/// <summary>What to do with one item of information, and how each requirement of the law came out for it.</summary>
public sealed class ItemRecommendation
{
    internal ItemRecommendation()
    {
    }

    /// <summary>The item's id; <c>information</c> for a case that lists no items.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the person whom it is about.</summary>
    public required string About { get; init; }

    /// <summary>What to do with it now, as its course has it: share, keep back, or neither yet.</summary>
    public required Disposition Disposition { get; init; }

    /// <summary>Its course by the course table of the pack; none if the pack has no such table, and so decides nothing.</summary>
    public required ItemCourse? Course { get; init; }

    /// <summary>The lawful basis to rely on: UK GDPR Article 6; none if no basis is available on what is known.</summary>
    public required ProvisionRating? LawfulBasis { get; init; }

    /// <summary>How each requirement came out, in the order in which the law is reasoned.</summary>
    public required IReadOnlyList<RequirementFinding> Requirements { get; init; }

    /// <summary>Every Article 6 basis in force on the day, with its rating.</summary>
    public required IReadOnlyList<ProvisionRating> Bases { get; init; }

    /// <summary>Every other provision in force on the day that rules speak of: conditions, gateways, grounds.</summary>
    public required IReadOnlyList<ProvisionRating> Provisions { get; init; }

    /// <summary>For what goes: the requirements that are not met, to be put right after sharing.</summary>
    public required IReadOnlyList<Requirement> Mend { get; init; }
}

/// <summary>How one requirement came out for one item.</summary>
public sealed class RequirementFinding
{
    internal RequirementFinding()
    {
    }

    /// <summary>The question that the law asks.</summary>
    public required Requirement Requirement { get; init; }

    /// <summary>How it came out.</summary>
    public required RequirementStatus Status { get; init; }

    /// <summary>The id of the provision that meets it, if one does.</summary>
    public required string? Provision { get; init; }

    /// <summary>The rules that decided it.</summary>
    public required IReadOnlyList<RuleTrace> Rules { get; init; }
}

/// <summary>How a provision stands for one item.</summary>
public sealed class ProvisionRating
{
    internal ProvisionRating()
    {
    }

    /// <summary>The provision's id, such as <c>ukgdpr.6.1.ea</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, such as "Recognised legitimate interest".</summary>
    public required string Name { get; init; }

    /// <summary>The requirement that it serves.</summary>
    public required Requirement Requirement { get; init; }

    /// <summary>How it stands.</summary>
    public required Rating Rating { get; init; }

    /// <summary>The id of the condition through which it works, if a rule names one.</summary>
    public required string? Through { get; init; }

    /// <summary>Its identifier at legislation.gov.uk, if it has one.</summary>
    public required string? Uri { get; init; }

    /// <summary>The rights of the data subject that follow: <c>erasure</c>, <c>portability</c>, <c>objection</c>, <c>withdrawal</c>.</summary>
    public required IReadOnlyList<string> Rights { get; init; }

    /// <summary>The rules that speak of it.</summary>
    public required IReadOnlyList<RuleTrace> Rules { get; init; }
}
