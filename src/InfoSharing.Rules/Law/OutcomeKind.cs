namespace InfoSharing.Rules.Law;

/// <summary>What outcomes have in common.</summary>
internal static class OutcomeKind
{
    private static readonly Outcome[] ByOpenness =
    [
        Outcome.MoreFactsNeeded,
        Outcome.DoNotShare,
        Outcome.SeekAdvice,
        Outcome.PutRightFirst,
        Outcome.LeaveFirst,
        Outcome.HearFirst,
        Outcome.SeekConsentFirst,
        Outcome.MayShare,
        Outcome.ShouldShare,
        Outcome.MustShare,
    ];

    /// <summary>Whether an outcome is one of the three ways to share, under which something goes.</summary>
    public static bool IsShare(this Outcome outcome) => outcome is Outcome.MustShare or Outcome.ShouldShare or Outcome.MayShare;

    /// <summary>The most open first, as they are listed: the numbers of the words are fixed, and some came later.</summary>
    public static IOrderedEnumerable<Outcome> MostOpenFirst(this IEnumerable<Outcome> outcomes) => outcomes.OrderByDescending(outcome => Array.IndexOf(ByOpenness, outcome));
}
