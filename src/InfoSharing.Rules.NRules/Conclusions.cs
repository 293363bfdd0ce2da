using InfoSharing.Rules.Compilation;

namespace InfoSharing.Rules.NRules;

/// <summary>
/// What one rule says of its case, person or item: that it holds, or that it is open. Of a false rule there is no
/// such fact.
/// </summary>
/// <remarks>A linked fact: it goes when what it rests on goes.</remarks>
public sealed class RuleFact : IEntry
{
    private readonly Entrance entrance;

    internal RuleFact(Unit unit, Entrance entrance, SubjectFact subject, Truth truth) =>
        (Unit, this.entrance, Subject, Truth) = (unit, entrance, subject, truth);

    /// <summary>The id of the rule.</summary>
    public string Rule => Unit.Rule!.Id;

    /// <summary>What it is about.</summary>
    public SubjectFact Subject { get; }

    /// <summary>
    /// <see cref="Truth.True"/> if the rule holds, <see cref="Truth.Unknown"/> if it depends on facts not yet known.
    /// </summary>
    public Truth Truth { get; }

    internal Unit Unit { get; }

    CaseFact IEntry.Case => Subject.Case;

    bool IEntry.EntersShelf(int shelf) => entrance.HasShelf(shelf);

    bool IEntry.EntersLevel(int level) => entrance.HasLevel(level);
}

/// <summary>The answer to something that rules decide for a case, a person or an item.</summary>
/// <remarks>
/// A linked fact, there whatever the answer: true, false or unknown. So a rule of the host never has to read an absence, and what is
/// unknown is never taken for a no. It goes when what it rests on goes.
/// </remarks>
public abstract class AnswerFact : ILinked
{
    private protected AnswerFact(SubjectFact subject, Truth truth, IReadOnlyList<string> rules) => (Subject, Truth, Rules) = (subject, truth, rules);

    /// <summary>What it is about.</summary>
    public SubjectFact Subject { get; }

    /// <summary>The answer.</summary>
    public Truth Truth { get; }

    /// <summary>The ids of the rules that hold and speak to it, in ordinal order.</summary>
    public IReadOnlyList<string> Rules { get; }

    bool ILinked.SaysTheSameAs(ILinked other) => other is AnswerFact answer && answer.Truth == Truth && answer.Rules.SequenceEqual(Rules);
}

/// <summary>How a finding of the pack came out.</summary>
public sealed class FindingFact : AnswerFact
{
    internal FindingFact(string finding, SubjectFact subject, Truth truth, IReadOnlyList<string> rules)
        : base(subject, truth, rules) => Finding = finding;

    /// <summary>The id of the finding.</summary>
    public string Finding { get; }
}

/// <summary>Whether a provision can be relied on for an item; or, in a fact of its own, whether it is the one to rely on.</summary>
public sealed class ProvisionFact : AnswerFact
{
    internal ProvisionFact(string provision, Rating rating, SubjectFact subject, Truth truth, IReadOnlyList<string> rules)
        : base(subject, truth, rules) => (Provision, Is) = (provision, rating);

    /// <summary>The id of the provision.</summary>
    public string Provision { get; }

    /// <summary>
    /// What <see cref="AnswerFact.Truth"/> is the answer to: <see cref="Rating.Available"/> or <see
    /// cref="Rating.Recommended"/>.
    /// </summary>
    public Rating Is { get; }
}

/// <summary>Whether a requirement has a status for an item.</summary>
public sealed class RequirementFact : AnswerFact
{
    internal RequirementFact(Requirement requirement, RequirementStatus status, SubjectFact subject, Truth truth, IReadOnlyList<string> rules)
        : base(subject, truth, rules) => (Requirement, Is) = (requirement, status);

    /// <summary>The requirement.</summary>
    public Requirement Requirement { get; }

    /// <summary>What <see cref="AnswerFact.Truth"/> is the answer to.</summary>
    public RequirementStatus Is { get; }
}
