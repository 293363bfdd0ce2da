using System.Diagnostics.CodeAnalysis;

namespace InfoSharing.Rules.Law;

/// <summary>The words that stand for a closed list in files and in JSON, in the order in which they are shown.</summary>
internal sealed class WordList<T>(string title, params (T Value, string Word)[] words)
    where T : struct, Enum
{
    /// <summary>What the list is, for a diagnostic: "an outcome".</summary>
    public string Title { get; } = title;

    public IReadOnlyList<string> All { get; } = Array.ConvertAll(words, pair => pair.Word);

    public string this[T value]
    {
        get
        {
            foreach (var (candidate, word) in words)
            {
                if (EqualityComparer<T>.Default.Equals(candidate, value))
                {
                    return word;
                }
            }

            throw new ArgumentOutOfRangeException(nameof(value), value, "No word stands for this value.");
        }
    }

    public bool TryFind(string word, [NotNullWhen(true)] out T? value)
    {
        foreach (var (candidate, known) in words)
        {
            if (string.Equals(known, word, StringComparison.Ordinal))
            {
                value = candidate;
                return true;
            }
        }

        value = null;
        return false;
    }
}

/// <summary>Every closed list of the rule language and of the JSON answer, and its words. One word per thing, everywhere.</summary>
internal static class Words
{
    public static readonly WordList<Outcome> Outcomes = new("an outcome",
        (Outcome.MustShare, "MustShare"),
        (Outcome.ShouldShare, "ShouldShare"),
        (Outcome.MayShare, "MayShare"),
        (Outcome.SeekConsentFirst, "SeekConsentFirst"),
        (Outcome.HearFirst, "HearFirst"),
        (Outcome.LeaveFirst, "LeaveFirst"),
        (Outcome.PutRightFirst, "PutRightFirst"),
        (Outcome.SeekAdvice, "SeekAdvice"),
        (Outcome.MoreFactsNeeded, "MoreFactsNeeded"),
        (Outcome.DoNotShare, "DoNotShare"));

    public static readonly WordList<Extent> Extents = new("an extent",
        (Extent.Whole, "whole"),
        (Extent.Part, "part"),
        (Extent.None, "none"));

    public static readonly WordList<Urgency> Urgencies = new("an urgency",
        (Urgency.ShareNow, "shareNow"),
        (Urgency.ProtectNow, "protectNow"),
        (Urgency.Routine, "routine"));

    public static readonly WordList<ProtectionUrgency> ProtectionUrgencies = new("an urgency of a protection",
        (ProtectionUrgency.Now, "now"),
        (ProtectionUrgency.Soon, "soon"),
        (ProtectionUrgency.Counsel, "counsel"));

    public static readonly WordList<Disposition> Dispositions = new("a disposition",
        (Disposition.Share, "share"),
        (Disposition.Withhold, "withhold"),
        (Disposition.Undecided, "undecided"));

    public static readonly WordList<TellWhen> TellTimes = new("a time to tell the person",
        (TellWhen.Now, "now"),
        (TellWhen.Later, "later"),
        (TellWhen.DoNotTell, "doNotTell"),
        (TellWhen.Undecided, "undecided"));

    public static readonly WordList<Requirement> Requirements = new("a requirement",
        (Requirement.Purpose, "purpose"),
        (Requirement.Necessity, "necessity"),
        (Requirement.Recipient, "recipient"),
        (Requirement.Gateway, "gateway"),
        (Requirement.LawfulBasis, "lawful-basis"),
        (Requirement.RecognisedLegitimateInterest, "recognised-legitimate-interest"),
        (Requirement.PurposeCompatibility, "purpose-compatibility"),
        (Requirement.SpecialCategoryCondition, "special-category-condition"),
        (Requirement.Schedule1Condition, "schedule-1-condition"),
        (Requirement.CriminalOffenceCondition, "criminal-offence-condition"),
        (Requirement.DutyOfConfidence, "duty-of-confidence"),
        (Requirement.HumanRights, "human-rights"),
        (Requirement.Transparency, "transparency"),
        (Requirement.LawEnforcement, "law-enforcement"));

    public static readonly WordList<RequirementStatus> Statuses = new("a status",
        (RequirementStatus.Met, "Met"),
        (RequirementStatus.NotMet, "NotMet"),
        (RequirementStatus.NotApplicable, "NotApplicable"),
        (RequirementStatus.Unknown, "Unknown"));

    public static readonly WordList<Rating> Ratings = new("a rating",
        (Rating.Recommended, "recommended"),
        (Rating.Available, "available"),
        (Rating.NotAvailable, "notAvailable"),
        (Rating.DependsOn, "dependsOn"));

    public static readonly WordList<LawStatus> LawStatuses = new("a status of law",
        (LawStatus.InForce, "inForce"),
        (LawStatus.Announced, "announced"),
        (LawStatus.Prospective, "prospective"),
        (LawStatus.Repealed, "repealed"));

    public static readonly WordList<Review> Reviews = new("a review mark",
        (Review.Verified, "verified"),
        (Review.Secondary, "secondary"),
        (Review.Unverified, "unverified"));

    public static readonly WordList<Strength> Strengths = new("a strength",
        (Strength.Must, "must"),
        (Strength.Should, "should"),
        (Strength.Could, "could"));

    public static readonly WordList<SafeguardTime> SafeguardTimes = new("a time for a safeguard",
        (SafeguardTime.Before, "before"),
        (SafeguardTime.During, "during"),
        (SafeguardTime.After, "after"));

    public static readonly WordList<PointStatus> PointStatuses = new("a status of a point",
        (PointStatus.Done, "done"),
        (PointStatus.ToDo, "toDo"),
        (PointStatus.ToCheck, "toCheck"),
        (PointStatus.NotApplicable, "notApplicable"));

    public static readonly WordList<Truth> Truths = new("a truth value",
        (Truth.True, "true"),
        (Truth.False, "false"),
        (Truth.Unknown, "unknown"));
}
