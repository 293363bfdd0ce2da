namespace InfoSharing.Rules;

/// <summary>How far to look for what would change an answer.</summary>
public sealed record ChangeOptions
{
    /// <summary>How many facts a set may change at most.</summary>
    public int MostChanges { get; init; } = 4;

    /// <summary>How many sets are given at most.</summary>
    public int MostSets { get; init; } = 12;

    /// <summary>How many changed cases, whole or with facts left open, are looked into at most.</summary>
    public int MostCases { get; init; } = 32_768;

    /// <summary>Whether known facts may be changed that nobody can change, such as an age or what has happened. Unknown ones can be found out in any case.</summary>
    public bool IncludeFixed { get; init; }
}

/// <summary>One fact that is changed, or found out.</summary>
public sealed class FactChange
{
    internal FactChange(IReadOnlyList<Facts.FactValue> values) => Values = values;

    /// <summary>The fact's id.</summary>
    public required string Fact { get; init; }

    /// <summary>The person or item whose fact it is; empty for the case.</summary>
    public required string Subject { get; init; }

    /// <summary>What the fact is called.</summary>
    public required string Label { get; init; }

    /// <summary>Its value now, as it would be written in a case file; none if it is not known.</summary>
    public required string? From { get; init; }

    /// <summary>The values that would do, each of them together with any of the values of the other changes of the set.</summary>
    public required IReadOnlyList<string> To { get; init; }

    internal IReadOnlyList<Facts.FactValue> Values { get; }
}

/// <summary>A smallest set of changes that brings a target about: without any one of them it does not come about.</summary>
public sealed class ChangeSet
{
    internal ChangeSet()
    {
    }

    /// <summary>The changes, in the ordinal order of facts and subjects.</summary>
    public required IReadOnlyList<FactChange> Changes { get; init; }

    /// <summary>The outcome then, with the first value of each change.</summary>
    public required Outcome Outcome { get; init; }
}

/// <summary>Which changes of facts would bring a target about, and how far they were looked for.</summary>
/// <remarks>
/// Each set was judged. Facts that follow from others change with them, and only so; a value that contradicts what follows is not
/// tried. Facts that are not part of a set stay as they are: the unknown ones unknown, with what rules presume of them.
/// </remarks>
public sealed class ChangeReport
{
    internal ChangeReport(Recommendation recommendation) => Recommendation = recommendation;

    internal Recommendation Recommendation { get; }

    /// <summary>What is to be brought about.</summary>
    public required Target Target { get; init; }

    /// <summary>Whether it is so already, so that nothing has to change.</summary>
    public required bool HoldsAlready { get; init; }

    /// <summary>Whether it was shown that no set of changes, of whatever size, brings it about.</summary>
    public required bool CannotComeAbout { get; init; }

    /// <summary>The sets found: all of the smallest size, then all of the next, as far as <see cref="SearchedSize"/> says.</summary>
    public required IReadOnlyList<ChangeSet> Sets { get; init; }

    /// <summary>The size up to which no set is missing. Beyond it nothing is claimed.</summary>
    public required int SearchedSize { get; init; }

    /// <summary>Whether the search ended at a bound (of sets, or of cases looked into) and not because it was done.</summary>
    public required bool StoppedEarly { get; init; }
}
