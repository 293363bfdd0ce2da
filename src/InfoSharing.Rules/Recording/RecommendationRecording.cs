using InfoSharing.Rules.Recording;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules;

/// <summary>Turns a recommendation into a decision record, once a person has decided.</summary>
public static class RecommendationRecording
{
    /// <summary>The record of a decision: as recommended, or departed from, with a reason.</summary>
    /// <remarks>
    /// The library advises and a named person decides, which keeps the host clear of solely automated decisions (UK GDPR Articles 22A to
    /// 22D). The same arguments give the same bytes.
    /// </remarks>
    /// <param name="recommendation">The recommendation.</param>
    /// <param name="decidedBy">Who decided: the host's reference to a person.</param>
    /// <param name="decision">What they decided.</param>
    /// <param name="at">When they decided.</param>
    /// <param name="reason">Why; has to be given if they departed from the recommendation.</param>
    /// <param name="details">What else is kept.</param>
    /// <exception cref="ArgumentException">
    /// Nobody decided; a departure has no reason; something is said of a fact or an item that is not in the case; a salt is too short, or
    /// something is to be masked and there is none.
    /// </exception>
    public static DecisionRecord ToRecord(
        this Recommendation recommendation, string decidedBy, Decided decision, DateTimeOffset at, string? reason = null, RecordDetails? details = null) =>
        Record(recommendation, decidedBy, decision, at, reason, details, withQuestions: true);

    /// <summary>The same, for records of which the questions do not matter: finding them takes a thousand times as long as the rest.</summary>
    internal static DecisionRecord Record(
        Recommendation recommendation, string decidedBy, Decided decision, DateTimeOffset at, string? reason, RecordDetails? details, bool withQuestions)
    {
        ArgumentNullException.ThrowIfNull(recommendation);
        ArgumentException.ThrowIfNullOrWhiteSpace(decidedBy);
        details ??= new RecordDetails();
        Require(recommendation, decision, reason, details);

        var tree = RecordWriter.Write(recommendation, RecordWriter.Decision(decidedBy, decision, at, reason, details), details, withQuestions);
        var problems = new DiagnosticBag();
        var record = RecordParser.Read(tree, problems) ?? throw new DiagnosticsException(problems.ToSorted());
        return details.Mask is null ? record : Masker.Mask(record, details.Mask, recommendation.Evaluated.Machine);
    }

    private static void Require(Recommendation recommendation, Decided decision, string? reason, RecordDetails details)
    {
        if (!Enum.IsDefined(decision))
        {
            throw new ArgumentOutOfRangeException(nameof(decision));
        }

        if (decision == Decided.Departed && string.IsNullOrWhiteSpace(reason))
        {
            throw new ArgumentException("A departure from the recommendation needs a reason.", nameof(reason));
        }

        if (reason is not null && string.IsNullOrWhiteSpace(reason))
        {
            throw new ArgumentException("The reason is empty.", nameof(reason));
        }

        if (decision == Decided.AsRecommended && details.Instead is not null)
        {
            throw new ArgumentException("A course taken instead is a departure from the recommendation.", nameof(details));
        }

        if (details.Previous is { } previous && !Commitments.IsDigest(previous))
        {
            throw new ArgumentException("The digest of the previous record is 64 digits and letters from a to f.", nameof(details));
        }

        if (!details.Salt.IsEmpty && details.Salt.Length < Commitments.LeastSaltBytes)
        {
            throw new ArgumentException($"A salt has at least {Commitments.LeastSaltBytes} bytes.", nameof(details));
        }

        if (details.Shared.FirstOrDefault(shared => recommendation.Items.All(item => item.Id != shared.Item)) is { } unknown)
        {
            throw new ArgumentException($"Item '{unknown.Item}' was shared, and is not in the case.", nameof(details));
        }
    }
}
