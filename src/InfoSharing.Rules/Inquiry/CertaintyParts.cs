namespace InfoSharing.Rules;

/// <summary>Whether an answer holds whatever the unknown facts turn out to be.</summary>
public enum Certainty
{
    /// <summary>Not settled within the bound on how much is looked into: nothing is claimed.</summary>
    BeyondBound = 0,

    /// <summary>It holds for some completions of the unknown facts and not for others.</summary>
    Depends,

    /// <summary>It holds for every completion of the unknown facts.</summary>
    Holds,

    /// <summary>It holds for none of them.</summary>
    CannotComeAbout,
}

/// <summary>A fact of a case that is not known.</summary>
public sealed class OpenFact
{
    internal OpenFact()
    {
    }

    /// <summary>The fact's id.</summary>
    public required string Fact { get; init; }

    /// <summary>The person or item whose fact it is; empty for the case.</summary>
    public required string Subject { get; init; }

    /// <summary>Whether it was not asked, or was asked and is not known; asking again will not settle the second kind.</summary>
    public required FactSource Source { get; init; }

    /// <summary>The question in words.</summary>
    public required string Question { get; init; }
}

/// <summary>Whether one answer is certain, and on which facts it depends.</summary>
public sealed class CertaintyOf
{
    internal CertaintyOf()
    {
    }

    /// <summary>Whether it holds for every completion of the unknown facts, for some or for none.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>The unknown facts on which it depends: for each there are two completions that differ in it alone (and in what follows from it), of which one makes the answer so and the other not.</summary>
    public required IReadOnlyList<OpenFact> DependsOn { get; init; }

    /// <summary>Unknown facts on which it may depend: rules on the way to it read them, and within the bound it was not shown either way.</summary>
    public required IReadOnlyList<OpenFact> MayDependOn { get; init; }
}

/// <summary>Whether what one item comes to is certain.</summary>
public sealed class ItemCertainty
{
    internal ItemCertainty()
    {
    }

    /// <summary>The item's id.</summary>
    public required string Item { get; init; }

    /// <summary>What it comes to on what is known.</summary>
    public required Disposition Disposition { get; init; }

    /// <summary>Whether that is certain.</summary>
    public required CertaintyOf DispositionCertainty { get; init; }

    /// <summary>The id of the basis to rely on, on what is known: UK GDPR Article 6; none if no basis is available.</summary>
    public required string? LawfulBasis { get; init; }

    /// <summary>Whether that basis, or that there is none, is certain.</summary>
    public required CertaintyOf LawfulBasisCertainty { get; init; }
}

/// <summary>Whether a finding is certain of the case, or of one person or item.</summary>
public sealed class FindingCertainty
{
    internal FindingCertainty()
    {
    }

    /// <summary>The finding's id.</summary>
    public required string Finding { get; init; }

    /// <summary>The person or item; empty for the case.</summary>
    public required string Subject { get; init; }

    /// <summary>How it came out on what is known.</summary>
    public required Truth Truth { get; init; }

    /// <summary>Whether it is certain that it holds.</summary>
    public required CertaintyOf Certainty { get; init; }
}

/// <summary>Which parts of a recommendation hold for every completion of the unknown facts, and on which facts the others depend.</summary>
/// <remarks>
/// A completion gives every unknown fact a value, whether it was not asked or was asked and is not known: what nobody knows is so
/// one way or the other all the same. What is known, and what follows from it, stays. What a rule only presumes is not certain.
/// People and items that the case does not list are not made up.
/// </remarks>
public sealed class CertaintyReport
{
    internal CertaintyReport(Recommendation recommendation) => Recommendation = recommendation;

    internal Recommendation Recommendation { get; }

    /// <summary>Whether the outcome is certain.</summary>
    public required CertaintyOf Outcome { get; init; }

    /// <summary>The outcomes that some completion leads to, in the order of <see cref="Rules.Outcome"/> from the last.</summary>
    public required IReadOnlyList<Outcome> Outcomes { get; init; }

    /// <summary>Outcomes of which it was not shown within the bound whether any completion leads to them.</summary>
    public required IReadOnlyList<Outcome> OutcomesBeyondBound { get; init; }

    /// <summary>Each item, in the order of the case.</summary>
    public required IReadOnlyList<ItemCertainty> Items { get; init; }

    /// <summary>Each finding of the case and of each person and item, in the ordinal order of their ids.</summary>
    public required IReadOnlyList<FindingCertainty> Findings { get; init; }

    /// <summary>
    /// Whether, for items and findings, the facts on which they depend are left out: with hundreds of people and items of whom nothing is
    /// known, each part would list tens of thousands. <see cref="RecommendationCertainty.CertaintyOf(Recommendation, Target)"/> says it of one.
    /// </summary>
    public required bool FactsLeftOut { get; init; }

    /// <summary>The bound that was set: at most four times as many completions, most with facts still open, were told apart.</summary>
    public required int MostCompletions { get; init; }
}
