namespace InfoSharing.Rules.Testing;

/// <summary>A worked case did not come out as written. The message is the whole report, made to be read in a test log.</summary>
/// <remarks>The message holds the facts of the case: worked cases are made up, and real ones have no place among tests.</remarks>
public sealed class WorkedCaseException : Exception
{
    internal WorkedCaseException(WorkedCase worked, IReadOnlyList<Difference> differences)
        : base(Report.Of(worked, differences)) =>
        (Case, Differences) = (worked, differences);

    /// <summary>The case.</summary>
    public WorkedCase Case { get; }

    /// <summary>What came out otherwise than expected.</summary>
    public IReadOnlyList<Difference> Differences { get; }
}
