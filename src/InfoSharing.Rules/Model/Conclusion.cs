namespace InfoSharing.Rules.Model;

/// <summary>What a rule concludes when it holds. A closed hierarchy.</summary>
internal abstract record Conclusion(Location At);

internal sealed record ConcludesFinding(Reference Finding, Location At) : Conclusion(At);

/// <summary>Answers a question of the decision tables.</summary>
internal sealed record ConcludesAnswer(Reference Question, Reference Answer, Location At) : Conclusion(At);

/// <summary>Rates a provision available, recommended or not available; <c>Through</c> names the condition it works by.</summary>
internal sealed record ConcludesProvision(Reference Provision, Rating Is, Reference? Through, Location At) : Conclusion(At);

internal sealed record ConcludesRequirement(Requirement Requirement, RequirementStatus Is, Reference? Through, Location At) : Conclusion(At);

internal sealed record ConcludesSafeguard(Reference Safeguard, Location At) : Conclusion(At);

internal sealed record ConcludesAdvice(Reference Adviser, Location At) : Conclusion(At);

/// <summary>A hint that a fact is worth asking for first.</summary>
internal sealed record ConcludesQuestion(Reference Fact, Location At) : Conclusion(At);

internal sealed record ConcludesTelling(TellWhen When, Reference Reason, Location At) : Conclusion(At);

/// <summary>Signs of danger: somebody has to protect now.</summary>
internal sealed record ConcludesDanger(Location At) : Conclusion(At);

/// <summary>Says how a point of a checklist stands.</summary>
internal sealed record ConcludesPoint(Reference Point, PointStatus Is, Location At) : Conclusion(At);

/// <summary>Raises a statement of the procedure that the law has overtaken.</summary>
internal sealed record ConcludesCorrection(Reference Correction, Location At) : Conclusion(At);

/// <summary>Names somebody who can protect, to be told now whatever becomes of the items.</summary>
internal sealed record ConcludesProtection(Reference Protection, Location At) : Conclusion(At);

/// <summary>Names a kind of body that should receive the information instead of, or besides, the named recipient.</summary>
internal sealed record ConcludesRecipient(Reference Body, Location At) : Conclusion(At)
{
    /// <summary>Whether another body of that kind is meant than the one that shares or was named.</summary>
    public bool Another { get; init; }
}
