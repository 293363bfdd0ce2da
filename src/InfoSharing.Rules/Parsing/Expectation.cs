using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Parsing;

/// <summary>A case file: the case, and for a worked case the answer that it should have.</summary>
internal sealed record CaseFile(string? Title, SharingCase Case, Expectation? Expect, Location At)
{
    /// <summary>The format of a case file that names none.</summary>
    public const int FirstFormat = 1;

    /// <summary>The format in which case files are written: what is superseded is not given.</summary>
    public const int Format = 2;
}

/// <summary>The answer that a worked case should have, as far as it says; what is null or empty is not compared.</summary>
internal sealed record Expectation(Location At)
{
    public Expected<Outcome>? Outcome { get; init; }

    public Expected<bool>? Settled { get; init; }

    public Expected<Extent>? Extent { get; init; }

    public Expected<Urgency>? Urgency { get; init; }

    public IReadOnlyList<ExpectedItem> Items { get; init; } = [];

    /// <summary>For people, by their ids: when each is told.</summary>
    public IReadOnlyList<ExpectedOf<TellWhen>> Tell { get; init; } = [];

    public IReadOnlyList<Reference> Safeguards { get; init; } = [];

    public IReadOnlyList<Reference> Advice { get; init; } = [];

    public IReadOnlyList<Reference> ShareWith { get; init; } = [];

    /// <summary>Kinds of body, or protections by their ids, among those who are told so that somebody protects now.</summary>
    public IReadOnlyList<Reference> ProtectNow { get; init; } = [];

    /// <summary>Kinds of body, or protections by their ids, that must not be among them.</summary>
    public IReadOnlyList<Reference> NotProtectNow { get; init; } = [];

    public IReadOnlyList<Reference> Questions { get; init; } = [];

    public IReadOnlyList<ExpectedOf<Truth>> Findings { get; init; } = [];

    /// <summary>Points of checklists, about the sharing or about the organisation.</summary>
    public IReadOnlyList<ExpectedOf<PointStatus>> Points { get; init; } = [];

    public IReadOnlyList<Reference> Corrections { get; init; } = [];

    /// <summary>What is expected towards each recipient, where the case lists several.</summary>
    public IReadOnlyList<ExpectedTowards> Recipients { get; init; } = [];

    /// <summary>Rules that have concluded.</summary>
    public IReadOnlyList<Reference> Because { get; init; } = [];

    /// <summary>Rules that have not concluded.</summary>
    public IReadOnlyList<Reference> NotBecause { get; init; } = [];
}

/// <summary>The answer that the case should have towards one of its recipients.</summary>
internal sealed record ExpectedTowards(Reference Recipient, Expectation Expect);

/// <summary>A value that the answer should have, and where that is written.</summary>
internal sealed record Expected<T>(T Value, Location At)
    where T : struct;

/// <summary>A value that something named should have.</summary>
internal sealed record ExpectedOf<T>(Reference Name, T Value, Location At)
    where T : struct;

/// <summary>What the answer should say of one item.</summary>
internal sealed record ExpectedItem(Reference Item)
{
    public Expected<Disposition>? Disposition { get; init; }

    /// <summary>The course that it takes, where a decision table decides.</summary>
    public Reference? Course { get; init; }

    /// <summary>What it comes to once every first step went well.</summary>
    public Reference? Then { get; init; }

    /// <summary>What it comes to if the first step is refused.</summary>
    public Reference? IfRefused { get; init; }

    public Reference? LawfulBasis { get; init; }

    public IReadOnlyList<ExpectedOf<RequirementStatus>> Requirements { get; init; } = [];

    /// <summary>By provision.</summary>
    public IReadOnlyList<ExpectedOf<Rating>> Ratings { get; init; } = [];
}
