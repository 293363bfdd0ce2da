namespace InfoSharing.Rules.Model;

/// <summary>What a pack says of itself.</summary>
internal sealed record PackHeader(string Id, string Version, string Title, string Jurisdiction, string Layer, int Format, string Notice, Location At)
{
    /// <summary>The pack on which this one is laid; none for a pack that stands alone.</summary>
    public PackRange? Extends { get; init; }

    /// <summary>The first day on which it answers; an overlay that says none has that of the pack below it.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day up to which its law was last checked; if it says none, its newest law tells.</summary>
    public DateOnly? Checked { get; init; }
}

/// <summary>The versions of a pack on which an overlay fits.</summary>
/// <param name="Id">The pack.</param>
/// <param name="From">The first version that fits.</param>
/// <param name="Below">The first version after it that no longer fits.</param>
internal sealed record PackRange(Reference Id, PackVersion From, PackVersion Below);

/// <summary>An overlay that is part of a combined pack.</summary>
internal sealed record Layer(PackHeader Header, string Digest);

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

    public IReadOnlyList<ProtectionDefinition> Protections { get; init; } = [];

    public IReadOnlyList<ReasonDefinition> Reasons { get; init; } = [];

    public IReadOnlyList<ChecklistDefinition> Checklists { get; init; } = [];

    public IReadOnlyList<CorrectionDefinition> Corrections { get; init; } = [];

    /// <summary>What the person concerned may be told, in plain words; only a pack that stands alone has any.</summary>
    public IReadOnlyList<TellableDefinition> Tellable { get; init; } = [];

    public IReadOnlyList<FindingDefinition> Findings { get; init; } = [];

    public IReadOnlyList<NamedCondition> Conditions { get; init; } = [];

    public IReadOnlyList<Rule> Rules { get; init; } = [];

    /// <summary>The questions that decision tables ask.</summary>
    public IReadOnlyList<QuestionDefinition> Questions { get; init; } = [];

    public IReadOnlyList<TableDefinition> Tables { get; init; } = [];

    /// <summary>What must hold of the tables for every combination of answers.</summary>
    public IReadOnlyList<OrderDefinition> Orders { get; init; } = [];

    /// <summary>Answers that some combinations always have, or never.</summary>
    public IReadOnlyList<ClaimDefinition> Claims { get; init; } = [];

    /// <summary>For an overlay: the rows that it puts into tables of the pack below it.</summary>
    public IReadOnlyList<AddedRow> AddedRows { get; init; } = [];

    /// <summary>The pack as its author wrote it, where tables have been written as rules; none where nothing was.</summary>
    public Pack? AsWritten { get; init; }

    /// <summary>For an overlay: the exceptions that it adds to rules of the pack below it.</summary>
    public IReadOnlyList<RuleChange> Changes { get; init; } = [];

    /// <summary>For an overlay: the words that it puts in the place of others.</summary>
    public IReadOnlyList<WordingChange> Wording { get; init; } = [];

    /// <summary>The overlays that are combined in this pack, in the ordinal order of their ids; none in a pack as parsed.</summary>
    public IReadOnlyList<Layer> Overlays { get; init; } = [];
}
