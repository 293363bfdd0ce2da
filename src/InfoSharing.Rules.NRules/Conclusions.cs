using InfoSharing.Rules.Compilation;

namespace InfoSharing.Rules.NRules;

/// <summary>What one rule says of its case, person or item: that it holds, or that it is open. Of a false rule there is no such fact.</summary>
/// <remarks>A linked fact: it goes when what it rests on goes.</remarks>
public sealed class RuleFact : IVerdict
{
    private readonly IReadOnlySet<int> levels;

    internal RuleFact(Unit unit, IReadOnlySet<int> levels, SubjectFact subject, Truth truth) =>
        (Unit, this.levels, Subject, Truth) = (unit, levels, subject, truth);

    /// <summary>The id of the rule.</summary>
    public string Rule => Unit.Rule!.Id;

    /// <summary>What it is about.</summary>
    public SubjectFact Subject { get; }

    /// <summary><see cref="Truth.True"/> if the rule holds, <see cref="Truth.Unknown"/> if it depends on facts not yet known.</summary>
    public Truth Truth { get; }

    internal Unit Unit { get; }

    Unit IVerdict.Unit => Unit;

    /// <summary>Whether it decides some matter of a level.</summary>
    internal bool DecidesAt(int level) => levels.Contains(level);
}

/// <summary>What the <c>where</c> of a quantifier says of a person or an item: that it holds, or that it is open.</summary>
internal sealed class WhereFact(Unit unit, IReadOnlySet<int> levels, SubjectFact subject, Truth truth) : IVerdict
{
    public Unit Unit { get; } = unit;

    public SubjectFact Subject { get; } = subject;

    public Truth Truth { get; } = truth;

    /// <summary>Whether it decides some matter of a level.</summary>
    internal bool DecidesAt(int level) => levels.Contains(level);
}

/// <summary>The verdict of a unit on a subject: true or unknown, for of what is false there is none.</summary>
internal interface IVerdict
{
    Unit Unit { get; }

    SubjectFact Subject { get; }

    Truth Truth { get; }
}

/// <summary>The answer to something that rules decide for a case, a person or an item.</summary>
/// <remarks>
/// A linked fact, there whatever the answer: true, false or unknown. So a rule of the host never has to read an absence, and what is
/// unknown is never taken for a no. It goes when what it rests on goes.
/// </remarks>
public abstract class AnswerFact
{
    private protected AnswerFact(Matter matter, SubjectFact subject, Truth truth, IReadOnlyList<string> rules) =>
        (Matter, Subject, Truth, Rules) = (matter, subject, truth, rules);

    /// <summary>What it is about.</summary>
    public SubjectFact Subject { get; }

    /// <summary>The answer.</summary>
    public Truth Truth { get; }

    /// <summary>The ids of the rules that hold and speak to it, in ordinal order.</summary>
    public IReadOnlyList<string> Rules { get; }

    internal Matter Matter { get; }

    internal int Shelf => Matter.Shelf;

    internal bool SaysTheSameAs(AnswerFact other) => Truth == other.Truth && Rules.SequenceEqual(other.Rules);
}

/// <summary>How a finding of the pack came out.</summary>
public sealed class FindingFact : AnswerFact
{
    internal FindingFact(Matter matter, string finding, SubjectFact subject, Truth truth, IReadOnlyList<string> rules)
        : base(matter, subject, truth, rules) => Finding = finding;

    /// <summary>The id of the finding.</summary>
    public string Finding { get; }
}

/// <summary>Whether a provision can be relied on for an item; or, in a fact of its own, whether it is the one to rely on.</summary>
public sealed class ProvisionFact : AnswerFact
{
    internal ProvisionFact(Matter matter, string provision, Rating rating, SubjectFact subject, Truth truth, IReadOnlyList<string> rules)
        : base(matter, subject, truth, rules) => (Provision, Is) = (provision, rating);

    /// <summary>The id of the provision.</summary>
    public string Provision { get; }

    /// <summary>What <see cref="AnswerFact.Truth"/> is the answer to: <see cref="Rating.Available"/> or <see cref="Rating.Recommended"/>.</summary>
    public Rating Is { get; }
}

/// <summary>Whether a requirement has a status for an item.</summary>
public sealed class RequirementFact : AnswerFact
{
    internal RequirementFact(Matter matter, Requirement requirement, RequirementStatus status, SubjectFact subject, Truth truth, IReadOnlyList<string> rules)
        : base(matter, subject, truth, rules) => (Requirement, Is) = (requirement, status);

    /// <summary>The requirement.</summary>
    public Requirement Requirement { get; }

    /// <summary>What <see cref="AnswerFact.Truth"/> is the answer to.</summary>
    public RequirementStatus Is { get; }
}

/// <summary>Whether enough people or items meet the <c>where</c> of a quantifier.</summary>
internal sealed class QuantifierFact(Matter matter, SubjectFact subject, Truth truth) : AnswerFact(matter, subject, truth, []);
