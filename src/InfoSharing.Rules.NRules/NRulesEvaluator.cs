using NRules;
using NRules.RuleModel;

namespace InfoSharing.Rules.NRules;

/// <summary>
/// An advisor that judges sharings in NRules, by the same rules as the library's own engine. The front door of the
/// adapter.
/// </summary>
/// <remarks>
/// For a host that runs NRules anyway and wants rules of its own on the findings. Immutable and thread-safe: make one and keep it, for
/// making it compiles every rule. Each sharing is judged in a session of its own.
/// </remarks>
/// <example>
/// <code>
/// var evaluator = NRulesEvaluator.Create(LawfulBasisAdvisor.England, hostRules);
///
/// Recommendation advice = evaluator.Evaluate(sharing);
/// SharingSession opened = evaluator.Open(sharing);
/// </code>
/// </example>
public sealed class NRulesEvaluator : ISharingAdvisor
{
    private readonly LawfulBasisAdvisor advisor;

    private NRulesEvaluator(LawfulBasisAdvisor advisor, IEnumerable<IRuleDefinition> hostRules) =>
        (this.advisor, Network) = (advisor, RuleNetwork.Of(advisor.Machine, hostRules));

    /// <summary>The pack that it applies.</summary>
    public PackIdentity Pack => advisor.Pack;

    /// <summary>The local overlays on top of it, in the order of their ids.</summary>
    public IReadOnlyList<PackIdentity> Overlays => advisor.Overlays;

    /// <summary>
    /// The rules as NRules definitions, for a host that compiles them together with its own: one for each rule of the
    /// pack, by its id, which matches
    /// where that is not false; and one for each level of answers that rules lead to. All have priorities above zero.
    /// </summary>
    public IReadOnlyList<IRuleDefinition> Rules => Network.Rules;

    internal RuleNetwork Network { get; }

    /// <summary>An evaluator by the rules of an advisor.</summary>
    /// <param name="advisor">The advisor, its overlays included.</param>
    public static NRulesEvaluator Create(LawfulBasisAdvisor advisor) => Create(advisor, []);

    /// <summary>An evaluator by the rules of an advisor, with rules of the host in the same sessions.</summary>
    /// <param name="advisor">The advisor, its overlays included.</param>
    /// <param name="hostRules">Rules on what the pack's rules find. With the priority that NRules gives by default they fire after all of those.</param>
    public static NRulesEvaluator Create(LawfulBasisAdvisor advisor, IEnumerable<IRuleDefinition> hostRules)
    {
        ArgumentNullException.ThrowIfNull(advisor);
        ArgumentNullException.ThrowIfNull(hostRules);
        return new NRulesEvaluator(advisor, hostRules);
    }

    /// <summary>Reads a case file by the facts that the pack declares.</summary>
    /// <param name="utf8">The text of the file in UTF-8.</param>
    /// <param name="path">What diagnostics call the file.</param>
    public Loaded<SharingCase> ReadCase(ReadOnlyMemory<byte> utf8, string path) => advisor.ReadCase(utf8, path);

    /// <summary>
    /// Judges one sharing by the law as at its day. Its session is gone afterwards; <see cref="Open(SharingCase)"/>
    /// leaves it open.
    /// </summary>
    /// <param name="sharing">The case; its facts are those of the advisor's pack.</param>
    /// <exception cref="ArgumentException">
    /// The case holds a fact, or a value, that the pack does not declare, or is of a day that it does not cover.
    /// </exception>
    /// <exception cref="InvalidOperationException">NRules came to another verdict than the library; see <see cref="SharingSession.Recommend"/>.</exception>
    public Recommendation Evaluate(SharingCase sharing) => Evaluate(sharing, acceptAnnouncedLaw: false);

    /// <summary>Judges one sharing, applying announced law from its announced day if the host accepts it.</summary>
    /// <param name="sharing">The case; its facts are those of the advisor's pack.</param>
    /// <param name="acceptAnnouncedLaw">Whether law that is announced, with no commencement seen, is applied.</param>
    /// <exception cref="ArgumentException">
    /// The case holds a fact, or a value, that the pack does not declare, or is of a day that it does not cover.
    /// </exception>
    /// <exception cref="InvalidOperationException">NRules came to another verdict than the library; see <see cref="SharingSession.Recommend"/>.</exception>
    public Recommendation Evaluate(SharingCase sharing, bool acceptAnnouncedLaw)
    {
        ArgumentNullException.ThrowIfNull(sharing);
        return Network.Judge(sharing, acceptAnnouncedLaw);
    }

    /// <summary>
    /// Judges one sharing by the law as at its day and leaves the session open, for what it holds and for more facts
    /// of the host.
    /// </summary>
    /// <param name="sharing">The case; its facts are those of the advisor's pack.</param>
    /// <exception cref="ArgumentException">
    /// The case holds a fact, or a value, that the pack does not declare, or is of a day that it does not cover.
    /// </exception>
    public SharingSession Open(SharingCase sharing) => Open(sharing, acceptAnnouncedLaw: false);

    /// <summary>The same, applying announced law from its announced day if the host accepts it.</summary>
    /// <param name="sharing">The case; its facts are those of the advisor's pack.</param>
    /// <param name="acceptAnnouncedLaw">Whether law that is announced, with no commencement seen, is applied.</param>
    /// <exception cref="ArgumentException">
    /// The case holds a fact, or a value, that the pack does not declare, or is of a day that it does not cover.
    /// </exception>
    public SharingSession Open(SharingCase sharing, bool acceptAnnouncedLaw)
    {
        ArgumentNullException.ThrowIfNull(sharing);
        return Network.Open(sharing, acceptAnnouncedLaw);
    }

    /// <summary>A new session with the rules of the pack and of the host, and nothing in it.</summary>
    public ISession CreateSession() => Network.CreateSession();

    /// <summary>Puts one sharing into a session that was compiled with <see cref="Rules"/>. The host fires it.</summary>
    /// <param name="session">The session, made here or by the host; it may hold other sharings and facts of the host.</param>
    /// <param name="sharing">The case; its facts are those of the advisor's pack.</param>
    /// <param name="acceptAnnouncedLaw">Whether law that is announced, with no commencement seen, is applied.</param>
    /// <exception cref="ArgumentException">
    /// The case holds a fact, or a value, that the pack does not declare, or is of a day that it does not cover.
    /// </exception>
    public SharingSession Insert(ISession session, SharingCase sharing, bool acceptAnnouncedLaw)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(sharing);
        return Network.Insert(session, sharing, acceptAnnouncedLaw);
    }
}
