namespace InfoSharing.Rules.Model;

/// <summary>An Act, instrument, judgment or guidance that rules and provisions cite.</summary>
internal sealed record SourceDefinition(string Id, string Title, string Kind, string? Uri, string? Checked, DateOnly? From, Location At);

/// <summary>Where the law or guidance says it: a source and the place in it, or a provision of the pack.</summary>
internal sealed record Citation(string? Source, string? Provision, string? Place, Location At);

/// <summary>The dates on which something is law, and how sure we are of its words.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The first day on which it no longer applies.</param>
/// <param name="Status">Whether it is law on those days.</param>
/// <param name="Review">How well its words were checked.</param>
internal sealed record Standing(DateOnly From, DateOnly? Until, LawStatus Status, Review Review)
{
    public bool Covers(DateOnly day) => day >= From && (Until is not { } until || day < until);
}

/// <summary>A basis, condition, gateway, ground or exemption, as data.</summary>
internal sealed record ProvisionDefinition(string Id, Requirement Requirement, string Name, string Summary, string Source, string Place, Location At)
{
    public required Standing Standing { get; init; }

    public required ProvisionType Type { get; init; }

    public string? Uri { get; init; }

    public string? CloseMatch { get; init; }

    public PolicyDocument? PolicyDocument { get; init; }

    public IReadOnlyList<Reference> Under { get; init; } = [];

    public Rights? Rights { get; init; }

    public bool? LiftsConfidence { get; init; }

    public Reference? ReplacedBy { get; init; }

    public string? Note { get; init; }
}

/// <summary>A name written in a file, and where it was written.</summary>
internal sealed record Reference(string Id, Location At);

internal enum ProvisionType
{
    Basis,
    Condition,
    Duty,
    Power,
    Cooperation,
    Exemption,
    Ground,
}

/// <summary>Whether a Schedule 1 condition asks for an appropriate policy document.</summary>
internal enum PolicyDocument
{
    Required,
    RequiredUnlessCompetentAuthority,
    NotRequired,
}

/// <summary>The data subject's rights that follow from an Article 6 basis.</summary>
internal sealed record Rights(bool Erasure, bool Portability, bool Objection, bool Withdrawal);

/// <summary>A kind of body, and what the law makes of it. An attribute left out is not known.</summary>
internal sealed record BodyKind(string Id, string Label, IReadOnlyDictionary<string, bool> Attributes, Review Review, Location At);

/// <summary>A true-or-false question with its sentences, that rules answer.</summary>
internal sealed record FindingDefinition(string Id, FactScope Scope, Sentences Sentences, Location At)
{
    /// <summary>Whether nobody wrote it as a finding: an answer to a question of the decision tables stands as it.</summary>
    public bool Generated { get; init; }

    /// <summary>Whether it is only a step on the way to an answer, so that nobody asks for it by itself.</summary>
    public bool IsIntermediate { get; init; }
}

/// <summary>What to say when something is true, false or unknown.</summary>
internal sealed record Sentences(string True, string False, string Unknown)
{
    public string For(Truth truth) => truth switch
    {
        Truth.True => True,
        Truth.False => False,
        _ => Unknown,
    };
}

/// <summary>A condition that rules share by name.</summary>
internal sealed record NamedCondition(string Id, FactScope Scope, string Title, Condition When, Location At)
{
    /// <summary>Whether nobody wrote it as a condition: it is what a row of a decision table tests.</summary>
    public bool Generated { get; init; }
}

/// <summary>Something to do with the sharing.</summary>
internal sealed record SafeguardDefinition(string Id, string Text, SafeguardTime When, string By, Location At)
{
    /// <summary>
    /// For what is said to a person (telling, hearing, asking, urging): the finding that is true of whoever must not be approached.
    /// It then concerns nobody else than a person about whom something goes, or may yet go.
    /// </summary>
    public Reference? ApproachesUnless { get; init; }

    /// <summary>Whether it is about how something goes: it is not asked for what is kept back, nor where nothing goes to anybody.</summary>
    public bool GoesWithItem { get; init; }

    /// <summary>The outcome beside which alone it stands; none if it stands beside any.</summary>
    public Outcome? Beside { get; init; }
}

/// <summary>Somebody to ask.</summary>
internal sealed record AdviserDefinition(string Id, string Label, Location At)
{
    /// <summary>The kinds of body that this adviser belongs to: none of them is sent to ask itself.</summary>
    public IReadOnlyList<Reference> Bodies { get; init; } = [];

    /// <summary>The finding about the case by which a recipient of its kind is not asked; none if it may always be.</summary>
    public Reference? ApproachesUnless { get; init; }
}

/// <summary>Somebody who can protect: what is said to them, in plain words and without what is kept back, and how they are reached.</summary>
/// <param name="Id">The name by which rules call for it.</param>
/// <param name="Say">What to say: an instruction.</param>
/// <param name="How">How to reach them now: an instruction.</param>
/// <param name="Urgency">Whether it is urgent danger, well-founded fear, or a matter to be talked over.</param>
/// <param name="At">Where it is written.</param>
internal sealed record ProtectionDefinition(string Id, string Say, string How, ProtectionUrgency Urgency, Location At)
{
    /// <summary>The kind of body; none for somebody in the organisation of whoever shares, who then has a <see cref="Label"/>.</summary>
    public Reference? Body { get; init; }

    /// <summary>Who it is, for somebody in the organisation of whoever shares.</summary>
    public string? Label { get; init; }

    /// <summary>Other kinds of body whose hands these are: where one of them shares, it would be told by itself.</summary>
    public IReadOnlyList<Reference> SameHands { get; init; } = [];

    /// <summary>The finding about the case by which somebody would be endangered in these hands; none if that is never asked.</summary>
    public Reference? ApproachesUnless { get; init; }

    /// <summary>Protections in the place of which it stands: it is named only where none of them is.</summary>
    public IReadOnlyList<Reference> InsteadOf { get; init; } = [];

    /// <summary>Whether a kind of body would be told by itself.</summary>
    public bool IsInHandsOf(string body) => Body?.Id == body || SameHands.Any(hands => hands.Id == body);
}

/// <summary>A coded reason for telling a person, waiting, or not telling.</summary>
internal sealed record ReasonDefinition(string Id, string Text, Location At);

/// <summary>Guidance as points to go through.</summary>
internal sealed record ChecklistDefinition(string Id, string Title, ChecklistSubject About, string Source, IReadOnlyList<PointDefinition> Points, Location At);

/// <summary>One instruction of a checklist.</summary>
internal sealed record PointDefinition(string Id, string Text, Location At);

/// <summary>What a checklist is gone through for.</summary>
internal enum ChecklistSubject
{
    /// <summary>One sharing.</summary>
    Sharing,

    /// <summary>The organisation, whatever it shares.</summary>
    Organisation,
}

/// <summary>A statement of the procedure that the law has overtaken, and what the law says instead.</summary>
internal sealed record CorrectionDefinition(string Id, string Procedure, string Law, IReadOnlyList<Citation> Cites, Location At);
