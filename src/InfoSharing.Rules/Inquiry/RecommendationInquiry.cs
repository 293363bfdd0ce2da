using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Inquiry;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules;

/// <summary>Asks a recommendation why something is so, why it is not, and what would differ.</summary>
public static class RecommendationInquiry
{
    /// <summary>Why something is so: the shortest chain of rules, facts and sources from which it follows.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="target">What is asked about; if it is not so, the answer says that.</param>
    /// <exception cref="ArgumentException">The pack has no such finding or provision, or the case no such person or item.</exception>
    public static WhyAnswer Why(this Recommendation recommendation, Target target)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        ArgumentNullException.ThrowIfNull(target);
        return TargetProver.Answer(recommendation, target);
    }

    /// <summary>Why the outcome is this one.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="outcome">The outcome.</param>
    public static WhyAnswer Why(this Recommendation recommendation, Outcome outcome) => recommendation.Why(Target.OutcomeIs(outcome));

    /// <summary>Why a finding holds, or a provision can be relied on, for the case or for any person or item.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="id">The id of a finding or a provision.</param>
    /// <exception cref="ArgumentException">The pack has no such finding or provision.</exception>
    public static WhyAnswer Why(this Recommendation recommendation, string id) => recommendation.Why(TargetOf(recommendation, id, null));

    /// <summary>Why a finding holds, or a provision can be relied on, for one person or item.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="id">The id of a finding or a provision.</param>
    /// <param name="subject">The id of the person or item.</param>
    /// <exception cref="ArgumentException">The pack has no such finding or provision, or the case no such person or item.</exception>
    public static WhyAnswer Why(this Recommendation recommendation, string id, string subject) => recommendation.Why(TargetOf(recommendation, id, subject));

    /// <summary>Why something is not so: what stands in the way of every way in which it could have come about, the nearest first.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="target">What is asked about; if it is so, nothing stands in the way.</param>
    /// <exception cref="ArgumentException">The pack has no such finding or provision, or the case no such person or item.</exception>
    public static WhyNotAnswer WhyNot(this Recommendation recommendation, Target target)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        ArgumentNullException.ThrowIfNull(target);
        return TargetHindering.Answer(recommendation, target);
    }

    /// <summary>Why the outcome is not this one.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="outcome">The outcome.</param>
    public static WhyNotAnswer WhyNot(this Recommendation recommendation, Outcome outcome) => recommendation.WhyNot(Target.OutcomeIs(outcome));

    /// <summary>Why a finding does not hold, or a provision cannot be relied on, for the case or for any person or item.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="id">The id of a finding or a provision.</param>
    /// <exception cref="ArgumentException">The pack has no such finding or provision.</exception>
    public static WhyNotAnswer WhyNot(this Recommendation recommendation, string id) => recommendation.WhyNot(TargetOf(recommendation, id, null));

    /// <summary>Why a finding does not hold, or a provision cannot be relied on, for one person or item.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="id">The id of a finding or a provision.</param>
    /// <param name="subject">The id of the person or item.</param>
    /// <exception cref="ArgumentException">The pack has no such finding or provision, or the case no such person or item.</exception>
    public static WhyNotAnswer WhyNot(this Recommendation recommendation, string id, string subject) => recommendation.WhyNot(TargetOf(recommendation, id, subject));

    /// <summary>What would differ on another day: the same facts by the law of that day.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="day">The day whose law applies; announced law is applied only if it was.</param>
    /// <exception cref="ArgumentException">The pack does not cover the day.</exception>
    public static ComparisonAnswer AsAt(this Recommendation recommendation, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        return recommendation.AsAt(day, recommendation.Evaluated.AcceptAnnounced);
    }

    /// <summary>What would differ on another day, or on the same day with announced law accepted or not.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="day">The day whose law applies.</param>
    /// <param name="acceptAnnouncedLaw">Whether law that is announced, with no commencement seen, is applied.</param>
    /// <exception cref="ArgumentException">The pack does not cover the day.</exception>
    public static ComparisonAnswer AsAt(this Recommendation recommendation, DateOnly day, bool acceptAnnouncedLaw)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        var evaluated = recommendation.Evaluated;
        return recommendation.CompareWith(Judging.Of(Evaluator.Run(evaluated.Machine, evaluated.Sharing.WithAsAt(day), acceptAnnouncedLaw)));
    }

    /// <summary>What differs between two recommendations: of two cases, on two packs, or on two days.</summary>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="other">The one with which it is compared.</param>
    public static ComparisonAnswer CompareWith(this Recommendation recommendation, Recommendation other)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        ArgumentNullException.ThrowIfNull(other);
        return Comparing.Compare(recommendation, other);
    }

    private static Target TargetOf(Recommendation recommendation, string id, string? subject)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        var machine = recommendation.Evaluated.Machine;
        if (machine.Findings.ContainsKey(id))
        {
            return subject is null ? Target.FindingHolds(id) : Target.FindingHolds(id, subject);
        }

        if (machine.ProvisionRules.ContainsKey(id))
        {
            return subject is null ? Target.ProvisionIsAvailable(id) : Target.ProvisionIsAvailable(id, subject);
        }

        var nearest = NearestName.Find(id, machine.Findings.Keys.Concat(machine.ProvisionRules.Keys));
        throw new ArgumentException($"Pack '{machine.Pack.Header.Id}' has no finding or provision '{id}'.{(nearest is null ? "" : $" Did you mean '{nearest}'?")}", nameof(id));
    }
}
