namespace InfoSharing.Rules;

/// <summary>
/// Who of several would-be recipients is to have what: the recommendation towards each, those who protect first. It compares; it decides
/// nothing that the recommendations do not.
/// </summary>
/// <remarks>
/// Those whose duty it is to act on the harm are judged by themselves. The need of the others is then what is left: of an item that goes to
/// somebody who protects they are judged knowing that (<em>H and L v A City Council</em> [2011] EWCA Civ 403: others are told only what those
/// who protect do not see to). Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// SharingPlan plan = advisor.Plan(sharing);
/// foreach (RecipientRecommendation towards in plan.Recipients)
/// {
///     Console.WriteLine($"{towards.Id}: {towards.Recommendation.Outcome}");
/// }
/// </code>
/// </example>
public sealed class SharingPlan
{
    internal SharingPlan(SharingCase sharing, IReadOnlyList<RecipientRecommendation> recipients) => (Case, Recipients) = (sharing, recipients);

    /// <summary>The case as it was given.</summary>
    public SharingCase Case { get; }

    /// <summary>The recommendation towards each recipient: first those who protect, then the others, in the order of the case.</summary>
    public IReadOnlyList<RecipientRecommendation> Recipients { get; }

    /// <summary>The recommendation towards one recipient.</summary>
    /// <param name="recipient">The id of the recipient.</param>
    /// <exception cref="ArgumentException">The case lists no such recipient.</exception>
    public Recommendation Towards(string recipient) => Recipients.FirstOrDefault(one => one.Id == recipient)?.Recommendation
        ?? throw new ArgumentException($"The case lists no recipient '{recipient}'.", nameof(recipient));
}

/// <summary>What is recommended towards one of several recipients.</summary>
public sealed class RecipientRecommendation
{
    internal RecipientRecommendation(Recipient recipient, Recommendation recommendation, bool protects, IReadOnlyList<string> judgedAsGiven) =>
        (Recipient, Recommendation, Protects, JudgedAsGiven) = (recipient, recommendation, protects, judgedAsGiven);

    /// <summary>The code by which the case refers to the recipient.</summary>
    public string Id => Recipient.Id;

    /// <summary>The recipient as it was given.</summary>
    public Recipient Recipient { get; }

    /// <summary>The recommendation towards it.</summary>
    public Recommendation Recommendation { get; }

    /// <summary>Whether it has the duty to act on the harm that is feared, of at least one item.</summary>
    public bool Protects { get; }

    /// <summary>The ids of the items that were judged knowing that somebody who protects is given them.</summary>
    public IReadOnlyList<string> JudgedAsGiven { get; }
}
