namespace InfoSharing.Rules.Recording;

/// <summary>What a record says, as types. What is masked is null, or not in its list.</summary>
internal sealed record RecordContents(int Version, string Engine, RecordedPack Pack, DateOnly AsAt, bool AcceptsAnnouncedLaw, string Digest)
{
    public IReadOnlyList<RecordedPack> Overlays { get; init; } = [];

    public string? Previous { get; init; }

    public RecordedCase Case { get; init; } = new([], [], []);

    public RecordedDecision Decision { get; init; } = new(null, null, null, null, null, null);

    public Outcome? Outcome { get; init; }

    public IReadOnlyList<SharedItem> Shared { get; init; } = [];

    public IReadOnlyList<AdviceTaken> AdviceTaken { get; init; } = [];

    public IReadOnlyList<string> Masked { get; init; } = [];
}

/// <summary>The case of a record: its facts, of whatever subject, and the people and items by their codes.</summary>
internal sealed record RecordedCase(IReadOnlyList<RecordedFact> Facts, IReadOnlyList<string> People, IReadOnlyList<(string Id, string About)> Items);

/// <summary>What was decided.</summary>
internal sealed record RecordedDecision(string? By, Decided? As, DateTimeOffset? At, string? Reason, Outcome? Instead, DateOnly? ReviewOn);
