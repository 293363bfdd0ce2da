using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tables;

namespace InfoSharing.Rules;

/// <summary>Judges a case towards each of several recipients, whatever engine runs the rules.</summary>
public static class SharingPlanning
{
    /// <summary>Judges a case towards each recipient that it lists, those who protect first, and the others by what is then left for them.</summary>
    /// <param name="advisor">The advisor.</param>
    /// <param name="sharing">The case; if it lists no recipients, it is judged towards the one of which its facts tell.</param>
    /// <param name="acceptAnnouncedLaw">Whether law that is announced, with no commencement seen, is applied.</param>
    /// <exception cref="ArgumentException">
    /// The case holds a fact, or a value, that the pack does not declare; or gives for one recipient what is the same towards all; or is of a day
    /// that the pack does not cover.
    /// </exception>
    public static SharingPlan Plan(this ISharingAdvisor advisor, SharingCase sharing, bool acceptAnnouncedLaw = false)
    {
        ArgumentNullException.ThrowIfNull(advisor);
        ArgumentNullException.ThrowIfNull(sharing);
        var listed = sharing.Recipients.Count > 0 ? sharing : sharing.With(new Recipient(OnlyRecipient));
        var alone = listed.Recipients.Select(recipient => Judged(recipient, listed.Towards(recipient.Id), [])).ToList();
        var together = alone.Select(one => Given(one, alone) is { Count: > 0 } given ? Judged(one.Recipient, With(given, one), [.. given.Select(item => item.Item)]) : one);
        return new SharingPlan(sharing, [.. together.OrderByDescending(one => one.Protects)]);

        RecipientRecommendation Judged(Recipient recipient, SharingCase towards, IReadOnlyList<string> given)
        {
            var recommendation = advisor.Evaluate(towards, acceptAnnouncedLaw);
            return new RecipientRecommendation(recipient, recommendation, Protects(recommendation), given);
        }

        SharingCase With(IReadOnlyList<(string Item, FactKey Fact)> given, RecipientRecommendation one) => listed.Towards(one.Id).With(
            given.Aggregate(one.Recipient, (recipient, known) => recipient.Set(known.Item, known.Fact, FactValue.YesNo.Of(true))));
    }

    /// <summary>Each sharing that a case puts: towards each of several recipients, or the one.</summary>
    internal static IReadOnlyList<Recommendation> EvaluateEach(this ISharingAdvisor advisor, SharingCase sharing, bool acceptAnnouncedLaw = false) =>
        sharing.Recipients.Count < 2
            ? [advisor.Evaluate(sharing, acceptAnnouncedLaw)]
            : [.. advisor.Plan(sharing, acceptAnnouncedLaw).Recipients.Select(one => one.Recommendation)];

    // Where a case lists no recipient, the facts of the case tell of one.
    private const string OnlyRecipient = "recipient";

    /// <summary>The items that another recipient is given who is of the kind that a fact looks for, while this one is not; with that fact.</summary>
    private static IReadOnlyList<(string Item, FactKey Fact)> Given(RecipientRecommendation one, IReadOnlyList<RecipientRecommendation> all)
    {
        var (machine, items) = (one.Recommendation.Evaluated.Machine, one.Recommendation.Evaluated.Sharing.Items);
        return
        [
            .. from fact in machine.Pack.Facts
               where fact.GivenToAnother is not null
               let place = Finding(machine, fact.GivenToAnother!)
               from item in Enumerable.Range(0, items.Count)
               where !items[item].Facts.TryFind(fact.Id, out _)
                   && !Answers(one.Recommendation, place, item)
                   && all.Any(other => other != one && Answers(other.Recommendation, place, item) && Goes(other.Recommendation, item))
               select (items[item].Id, fact.Key),
        ];
    }

    private static bool Goes(Recommendation recommendation, int item) => recommendation.Items[item].Course?.Now.Outcome.IsShare() == true;

    private static bool Answers(Recommendation recommendation, FindingSignal? finding, int item) =>
        finding?.Answer(recommendation.Evaluated.Rails, item) == Truth.True;

    private static FindingSignal? Finding(Machine machine, GivenToAnother given) =>
        machine.Findings.GetValueOrDefault(Lowering.FindingOf(given.Question.Id, given.Answer.Id));

    private static bool Protects(Recommendation recommendation)
    {
        var machine = recommendation.Evaluated.Machine;
        return machine.Pack.Facts.Select(fact => fact.GivenToAnother).OfType<GivenToAnother>().Any(given =>
            Enumerable.Range(0, recommendation.Items.Count).Any(item => Answers(recommendation, Finding(machine, given), item)));
    }
}
