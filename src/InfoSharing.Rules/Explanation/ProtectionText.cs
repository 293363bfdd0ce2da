namespace InfoSharing.Rules.Explanation;

/// <summary>Who is told now so that somebody protects, and what to say; or with whom a worry is talked over.</summary>
internal static class ProtectionText
{
    /// <summary>Whether it stands before everything else.</summary>
    public static bool IsFirst(Recommendation advice) => advice.ProtectNow.Any(one => one.Urgency == ProtectionUrgency.Now);

    public static void Write(Page page, Recommendation advice)
    {
        if (advice.ProtectNow.Count == 0)
        {
            return;
        }

        page.Heading(Title(advice));
        foreach (var protection in advice.ProtectNow)
        {
            page.Point("-", $"{Who(protection)}: {What(protection)}");
        }
    }

    public static string Title(Recommendation advice) => advice.ProtectNow[0].Urgency switch
    {
        ProtectionUrgency.Now => "Protect now",
        ProtectionUrgency.Soon => "What can be said today",
        _ => "Talk it over now",
    };

    /// <summary>Who it is, and whom it is for, if that is known.</summary>
    public static string Who(Protection protection) =>
        English.Capital(protection.Label) + (protection.For.Count == 0 ? "" : $" (for {English.And(protection.For)})");

    /// <summary>How to reach them, and what to say.</summary>
    public static string What(Protection protection) => $"{English.Sentence(protection.How)} {English.Sentence(protection.Say)}";

    /// <summary>Those who are told, as they stand in a sentence; where the pack declares nobody who protects, whoever should have it. Nothing if it is nobody.</summary>
    public static string Told(Recommendation advice) =>
        English.Or(advice.ProtectNow.Select(one => one.Label).DefaultIfEmpty(English.Or(advice.ShareWith.Select(other => other.Label))));

    /// <summary>Who else should have it and is not told already so that they protect.</summary>
    public static IEnumerable<BetterRecipient> Others(Recommendation advice) =>
        advice.ShareWith.Where(other => advice.ProtectNow.All(one => one.Kind != other.Kind));
}
