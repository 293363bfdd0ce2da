using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Inquiry;

/// <summary>What a target says. A closed hierarchy: every switch over it ends in <c>UnreachableException</c>.</summary>
internal abstract record Aim
{
    private protected Aim()
    {
    }

    public sealed record OutcomeIs(Outcome Outcome) : Aim
    {
        public override string ToString() => $"the outcome is {Words.Outcomes[Outcome]}";
    }

    /// <param name="Finding">The finding.</param>
    /// <param name="Subject">The person or item; none for the case, or for any of them.</param>
    public sealed record FindingHolds(string Finding, string? Subject) : Aim
    {
        public override string ToString() => $"finding `{Finding}` holds" + (Subject is null ? "" : $" for `{Subject}`");
    }

    /// <param name="Provision">The provision.</param>
    /// <param name="Is">Available (or better), or recommended.</param>
    /// <param name="Item">The item; none for any.</param>
    public sealed record ProvisionIs(string Provision, Rating Is, string? Item) : Aim
    {
        public override string ToString() => $"provision `{Provision}` is {Words.Ratings[Is]} for {Named(Item)}";
    }

    public sealed record RequirementIs(Requirement Requirement, RequirementStatus Status, string? Item) : Aim
    {
        public override string ToString() => $"requirement `{Words.Requirements[Requirement]}` is {Words.Statuses[Status]} for {Named(Item)}";
    }

    public sealed record DispositionIs(Disposition Disposition, string? Item) : Aim
    {
        public override string ToString() => $"the disposition is {Words.Dispositions[Disposition]} for {Named(Item)}";
    }

    /// <param name="Protection">The protection.</param>
    public sealed record ProtectionIsCalledFor(string Protection) : Aim
    {
        public override string ToString() => $"protection `{Protection}` is called for";
    }

    private static string Named(string? item) => item is null ? "any item" : $"`{item}`";
}
