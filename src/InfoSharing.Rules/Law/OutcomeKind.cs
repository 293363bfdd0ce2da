namespace InfoSharing.Rules.Law;

/// <summary>What outcomes have in common.</summary>
internal static class OutcomeKind
{
    /// <summary>Whether an outcome is one of the three ways to share, under which something goes.</summary>
    public static bool IsShare(this Outcome outcome) => outcome is Outcome.MustShare or Outcome.ShouldShare or Outcome.MayShare;
}
