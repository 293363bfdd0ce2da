using InfoSharing.Rules.Model;

namespace InfoSharing.Rules;

/// <summary>Something to do with the sharing.</summary>
public sealed class Safeguard
{
    internal Safeguard()
    {
    }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What to do, as a plain instruction.</summary>
    public required string Text { get; init; }

    /// <summary>How strongly the law or guidance asks for it.</summary>
    public required Strength Strength { get; init; }

    /// <summary>When it is due.</summary>
    public required SafeguardTime When { get; init; }

    /// <summary>Who acts: <c>discloser</c>, <c>recipient</c> or <c>both</c>.</summary>
    public required string By { get; init; }

    /// <summary>The ids of the people or items that it is for; empty if it is for the whole case.</summary>
    public required IReadOnlyList<string> For { get; init; }

    /// <summary>The rules that ask for it.</summary>
    public required IReadOnlyList<RuleTrace> Rules { get; init; }
}

/// <summary>Somebody to ask, and why.</summary>
public sealed class Advice
{
    internal Advice()
    {
    }

    /// <summary>The adviser's id.</summary>
    public required string Id { get; init; }

    /// <summary>Who that is.</summary>
    public required string Label { get; init; }

    /// <summary>The rules that point there.</summary>
    public required IReadOnlyList<RuleTrace> Rules { get; init; }
}

/// <summary>Whether and when to tell one person that information about them is shared.</summary>
public sealed class Telling
{
    internal Telling()
    {
    }

    /// <summary>The person's id.</summary>
    public required string Person { get; init; }

    /// <summary>When to tell them.</summary>
    public required TellWhen When { get; init; }

    /// <summary>The coded reason; none while undecided.</summary>
    public required string? Reason { get; init; }

    /// <summary>The reason in words.</summary>
    public required string? Text { get; init; }

    /// <summary>The rules that decided it.</summary>
    public required IReadOnlyList<RuleTrace> Rules { get; init; }
}

/// <summary>A kind of body that should receive the information.</summary>
public sealed class BetterRecipient
{
    internal BetterRecipient()
    {
    }

    /// <summary>The kind of body.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is called.</summary>
    public required string Label { get; init; }

    /// <summary>The rules that name it.</summary>
    public required IReadOnlyList<RuleTrace> Rules { get; init; }
}

/// <summary>Somebody who can protect, what to say to them, and how to reach them now.</summary>
public sealed class Protection
{
    internal Protection()
    {
    }

    /// <summary>Its id, as the pack declares it.</summary>
    public required string Id { get; init; }

    /// <summary>The kind of body; none if it is somebody in the organisation of whoever shares.</summary>
    public required string? Kind { get; init; }

    /// <summary>Who it is, in words.</summary>
    public required string Label { get; init; }

    /// <summary>How soon, and whether to tell them is to talk it over without names.</summary>
    public required ProtectionUrgency Urgency { get; init; }

    /// <summary>What to say to them, in plain words: an instruction that names nothing that is kept back.</summary>
    public required string Say { get; init; }

    /// <summary>How to reach them now: an instruction.</summary>
    public required string How { get; init; }

    /// <summary>The ids of the people in danger, in the order of the case; empty if it is others, or nobody has said who.</summary>
    public required IReadOnlyList<string> For { get; init; }

    /// <summary>The rules that call for it.</summary>
    public required IReadOnlyList<RuleTrace> Rules { get; init; }
}

/// <summary>A fact worth asking for, because its value would change the answer.</summary>
public sealed class Question
{
    internal Question()
    {
    }

    /// <summary>The fact's id.</summary>
    public required string Fact { get; init; }

    /// <summary>The person or item that it is asked of; empty for the case.</summary>
    public required string Subject { get; init; }

    /// <summary>The question in words.</summary>
    public required string Text { get; init; }

    /// <summary>Why it is asked.</summary>
    public required string Why { get; init; }

    /// <summary>What each answer that would change something leads to.</summary>
    public required IReadOnlyList<QuestionAnswer> Answers { get; init; }
}

/// <summary>One answer to a question, and the outcome to which it leads.</summary>
public sealed class QuestionAnswer
{
    internal QuestionAnswer()
    {
    }

    /// <summary>The answer, as it would be written in a case file.</summary>
    public required string Answer { get; init; }

    /// <summary>The outcome if that is the answer and nothing else changes.</summary>
    public required Outcome Outcome { get; init; }
}

/// <summary>What announced law would change if it were in force.</summary>
public sealed class AnnouncedEffect
{
    internal AnnouncedEffect()
    {
    }

    /// <summary>The rules that would then apply.</summary>
    public required IReadOnlyList<RuleTrace> Rules { get; init; }

    /// <summary>The outcome if the announced law were accepted.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The lawful basis of each item then, by item id.</summary>
    public required IReadOnlyDictionary<string, string?> LawfulBases { get; init; }
}

/// <summary>Which pack was applied, so that a stored answer can be traced to its rules.</summary>
public sealed class PackIdentity
{
    internal PackIdentity(Pack pack)
        : this(pack.Header, pack.Digest)
    {
    }

    private PackIdentity(PackHeader header, string digest) =>
        (Id, Version, Title, Notice, Digest) = (header.Id, header.Version, header.Title, header.Notice, digest);

    internal static IReadOnlyList<PackIdentity> OfOverlays(Pack pack) =>
        [.. pack.Overlays.Select(overlay => new PackIdentity(overlay.Header, overlay.Digest))];

    /// <summary>The pack's id.</summary>
    public string Id { get; }

    /// <summary>Its version.</summary>
    public string Version { get; }

    /// <summary>Its title.</summary>
    public string Title { get; }

    /// <summary>What it says of itself: that it advises, that a person decides, and that a lawyer must review it.</summary>
    public string Notice { get; }

    /// <summary>SHA-256 over its files, in lower-case hexadecimal.</summary>
    public string Digest { get; }
}
