using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules;

/// <summary>
/// What the rules recommend for one sharing: a course, what may go item by item, safeguards, open questions and the trace.
/// It advises; a person decides.
/// </summary>
/// <remarks>Immutable and thread-safe. Parts that cost more than a glance are worked out when first asked for.</remarks>
public sealed class Recommendation
{
    private readonly Course course;
    private IReadOnlyList<ItemRecommendation>? items;
    private OpenEnds? ends;
    private IReadOnlyList<Question>? questions;
    private IReadOnlyList<Safeguard>? safeguards;
    private IReadOnlyList<Advice>? advice;
    private IReadOnlyList<Telling>? tellings;
    private IReadOnlyList<BetterRecipient>? recipients;
    private IReadOnlyList<Protection>? protections;
    private IReadOnlyList<string>? conflicts;
    private IReadOnlyList<Checklist>? checklists;
    private IReadOnlyList<Correction>? corrections;
    private IReadOnlyList<RuleTrace>? presumed;
    private IReadOnlyList<RuleTrace>? unverified;
    private FoundEffect? announced;
    private Trace? trace;

    /// <summary>Reads the recommendation off a case as judged.</summary>
    /// <param name="evaluated">The case.</param>
    /// <param name="asking">Finds the questions worth asking, when they are first wanted: that takes the floors above.</param>
    internal Recommendation(Evaluated evaluated, Func<Recommendation, CancellationToken, IReadOnlyList<Question>> asking)
    {
        (Evaluated, Asking) = (evaluated, asking);
        course = Courses.Of(evaluated);
    }

    /// <summary>The course that the known facts best support.</summary>
    public Outcome Outcome => course.Outcome;

    /// <summary>Whether no answer to an open question can change the course of any item.</summary>
    public bool IsSettled => Ends.Outcomes.Count == 1 && Ends.AreItemsSettled;

    /// <summary>The outcomes that are still possible, the present one included; one alone if settled.</summary>
    public IReadOnlyList<Outcome> PossibleOutcomes => Ends.Outcomes;

    /// <summary>How much of what was listed may go to the named recipient now.</summary>
    public Extent Extent =>
        Items.All(item => item.Disposition == Disposition.Share) ? Extent.Whole
        : Items.Any(item => item.Disposition == Disposition.Share) ? Extent.Part
        : Extent.None;

    /// <summary>Whether to act at once: share now and mend the paperwork afterwards, or, where nothing may go to the named recipient, tell somebody else now.</summary>
    public Urgency Urgency => !InDanger ? Urgency.Routine
        : Extent == Extent.None ? Urgency.ProtectNow
        : Urgency.ShareNow;

    /// <summary>Whether there are signs of danger, so that protection comes first.</summary>
    public bool InDanger => course.Danger == Truth.True;

    /// <summary>Each item of information, in the order of the case.</summary>
    public IReadOnlyList<ItemRecommendation> Items => items ?? Keep(ref items, Reading.Items(Evaluated, course));

    /// <summary>What to do before, during and after, the strongest first.</summary>
    public IReadOnlyList<Safeguard> Safeguards => safeguards ?? Keep(ref safeguards, Reading.Safeguards(Evaluated, course));

    /// <summary>Whom to ask: never whoever shares, nor whoever is told or must not be.</summary>
    public IReadOnlyList<Advice> Advice => advice ?? Keep(ref advice, Reading.AdviceOf(Evaluated, course));

    /// <summary>Whether and when to tell each person, in the order of the case: now or later only of something about them that goes.</summary>
    public IReadOnlyList<Telling> TellSubject => tellings ?? Keep(ref tellings, Reading.Tellings(Evaluated, course));

    /// <summary>
    /// Kinds of body that should receive the information, besides or instead of the named recipient: never that recipient, nor whoever shares.
    /// </summary>
    public IReadOnlyList<BetterRecipient> ShareWith => recipients ?? Keep(ref recipients, Reading.Recipients(Evaluated, course));

    /// <summary>
    /// Who is told now so that somebody protects, and what to say to them without what is kept back: the most urgent that the fear calls for.
    /// It hangs on the harm and on who shares alone, on no item and no other answer. In urgent danger it is never empty; nobody in it is the
    /// discloser, or a body in whose hands somebody is known to be endangered.
    /// </summary>
    public IReadOnlyList<Protection> ProtectNow => protections ?? Keep(ref protections, Protecting.Of(Evaluated, course));

    /// <summary>Facts that nobody has given and whose value would change the answer, the most telling first.</summary>
    public IReadOnlyList<Question> Questions => QuestionsUnless(CancellationToken.None);

    /// <summary>Guidance on sharing as points, each with how it stands in this case.</summary>
    public IReadOnlyList<Checklist> Checklists => checklists ?? Keep(ref checklists, GuidanceReading.Checklists(Evaluated, ChecklistSubject.Sharing));

    /// <summary>Statements of the procedure that matter here and that the law has overtaken.</summary>
    public IReadOnlyList<Correction> Corrections => corrections ?? Keep(ref corrections, GuidanceReading.Corrections(Evaluated));

    /// <summary>Provisions on which rules disagree.</summary>
    public IReadOnlyList<string> Conflicts => conflicts ?? Keep(ref conflicts, Reading.Conflicts(Evaluated));

    /// <summary>What was presumed: rules that held while an exception to them is open, because nobody has said that it holds.</summary>
    public IReadOnlyList<RuleTrace> Presumed => presumed ?? Keep(ref presumed, Reading.Presumed(Trace));

    /// <summary>The rules relied on whose words a lawyer has still to check.</summary>
    public IReadOnlyList<RuleTrace> Unverified => unverified ?? Keep(ref unverified, Reading.Unverified(Trace));

    /// <summary>What law that is announced but not known to be in force would change; nothing if it would change nothing.</summary>
    public AnnouncedEffect? Announced => (announced ?? Keep(ref announced, new FoundEffect(Announcement.Of(Evaluated, this)))).Effect;

    /// <summary>The day whose law was applied.</summary>
    public DateOnly AsAt => Evaluated.Sharing.AsAt;

    /// <summary>
    /// What to heed before relying on any of it, in whole sentences: that the day lies more than a year after that up to which the pack
    /// knows the law. Nearly always empty.
    /// </summary>
    public IReadOnlyList<string> Warnings => Evaluated.Machine.Days.Warnings(AsAt);

    /// <summary>The pack that was applied.</summary>
    public PackIdentity Pack => new(Evaluated.Machine.Pack);

    /// <summary>The local overlays that were applied on top of it, in the order of their ids.</summary>
    public IReadOnlyList<PackIdentity> Overlays => PackIdentity.OfOverlays(Evaluated.Machine.Pack);

    /// <summary>Every rule, with every condition, and how it came out.</summary>
    public Trace Trace => trace ?? Keep(ref trace, new Trace(Evaluated));

    internal Evaluated Evaluated { get; }

    /// <summary>The questions; nothing is kept if the search for them is stopped.</summary>
    /// <exception cref="OperationCanceledException">The search was stopped.</exception>
    internal IReadOnlyList<Question> QuestionsUnless(CancellationToken cancellation) => questions ?? Keep(ref questions, Asking(this, cancellation));

    internal Func<Recommendation, CancellationToken, IReadOnlyList<Question>> Asking { get; }

    internal Signature Signature => Signature.Of(Evaluated, course);

    internal Course Course => course;

    private OpenEnds Ends => ends ?? Keep(ref ends, FindEnds());

    private OpenEnds FindEnds()
    {
        var unpresumed = Evaluator.RunWithoutPresuming(Evaluated.Machine, Evaluated.Sharing, Evaluated.AcceptAnnounced);
        return new OpenEnds(
            [.. Courses.Possible(unpresumed).Append(Outcome).Distinct().MostOpenFirst()],
            Enumerable.Range(0, unpresumed.Items.Count).All(item => Courses.Open(unpresumed, item).Take(2).Count() < 2));
    }

    /// <summary>Keeps a part the first time that it is made. Two threads may both make it; they make the same, and one is kept for all.</summary>
    private static T Keep<T>(ref T? place, T made)
        where T : class =>
        Interlocked.CompareExchange(ref place, made, null) ?? made;

    /// <summary>What the answer could still come to.</summary>
    private sealed record OpenEnds(IReadOnlyList<Outcome> Outcomes, bool AreItemsSettled);

    /// <summary>What was found when announced law was tried, even if that is nothing.</summary>
    private sealed record FoundEffect(AnnouncedEffect? Effect);
}
