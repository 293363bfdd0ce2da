using InfoSharing.Rules.Cli.Inquiries;

namespace InfoSharing.Rules.Cli.Cases;

/// <summary>Judges a case towards the recipient that is named, where it lists several.</summary>
internal static class Towards
{
    /// <exception cref="CommandFailedException">The case lists several recipients and none is named, or lists none of that name.</exception>
    public static Recommendation One(LawfulBasisAdvisor advisor, SharingCase sharing, string? recipient, bool acceptAnnounced)
    {
        string[] listed = [.. sharing.Recipients.Select(one => one.Id)];
        if (recipient is null)
        {
            return listed.Length < 2
                ? advisor.Evaluate(sharing, acceptAnnounced)
                : throw new CommandFailedException($"the case lists several recipients; name one with --recipient: {Names.Listed(listed)}");
        }

        return listed.Contains(recipient)
            ? advisor.Plan(sharing, acceptAnnounced).Towards(recipient)
            : throw Names.NoSuch($"the case lists no recipient `{recipient}`", recipient, listed);
    }
}
