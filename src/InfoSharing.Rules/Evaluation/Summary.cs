using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Evaluation;

/// <summary>
/// The outcome of a case, which sums its items up: that of the item that goes with the strongest reason; where none goes, that of
/// the one nearest to going; where none can, not to share. It decides nothing.
/// </summary>
internal static class Summary
{
    /// <summary>What is named first, where items come to several.</summary>
    private static readonly Outcome[] Order =
    [
        Outcome.MustShare,
        Outcome.ShouldShare,
        Outcome.MayShare,
        Outcome.MoreFactsNeeded,
        Outcome.LeaveFirst,
        Outcome.PutRightFirst,
        Outcome.HearFirst,
        Outcome.SeekConsentFirst,
        Outcome.SeekAdvice,
        Outcome.DoNotShare,
    ];

    /// <summary>How many outcomes there are to sum up.</summary>
    public static int Count => Order.Length;

    /// <summary>An outcome by its place in the order.</summary>
    public static Outcome At(int place) => Order[place];

    /// <summary>The place of an outcome in the order; the lower one is named.</summary>
    public static int PlaceOf(Outcome outcome) => Array.IndexOf(Order, outcome);
}
