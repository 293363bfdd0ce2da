namespace InfoSharing.Rules.Model;

/// <summary>What a pack says of itself.</summary>
internal sealed record PackHeader(string Id, string Version, string Title, string Jurisdiction, string Layer, int Format, string Notice, Location At);

/// <summary>A whole pack as parsed: every list in the ordinal order of its ids, so that file order never matters.</summary>
internal sealed record Pack(PackHeader Header)
{
    /// <summary>SHA-256 over the pack's files in the order of their paths, in lower-case hexadecimal.</summary>
    public required string Digest { get; init; }

    public IReadOnlyList<SourceDefinition> Sources { get; init; } = [];

    public IReadOnlyList<FactDefinition> Facts { get; init; } = [];

    public IReadOnlyList<BodyKind> Bodies { get; init; } = [];

    public IReadOnlyList<ProvisionDefinition> Provisions { get; init; } = [];

    public IReadOnlyList<SafeguardDefinition> Safeguards { get; init; } = [];

    public IReadOnlyList<AdviserDefinition> Advisers { get; init; } = [];

    public IReadOnlyList<ReasonDefinition> Reasons { get; init; } = [];

    public IReadOnlyList<ChecklistDefinition> Checklists { get; init; } = [];

    public IReadOnlyList<CorrectionDefinition> Corrections { get; init; } = [];

    public IReadOnlyList<FindingDefinition> Findings { get; init; } = [];

    public IReadOnlyList<NamedCondition> Conditions { get; init; } = [];

    public IReadOnlyList<Rule> Rules { get; init; } = [];
}
