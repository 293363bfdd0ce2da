using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Inquiry;
using NRules;
using NRules.RuleModel;

namespace InfoSharing.Rules.NRules;

/// <summary>Judges sharings by the rules of an advisor, run in NRules. The front door of the adapter.</summary>
/// <remarks>
/// For a host that runs NRules anyway and wants rules of its own on the findings. Immutable and thread-safe: make one and keep it, for
/// making it compiles every rule. Each sharing is judged in a session of its own.
/// </remarks>
public sealed class NRulesEvaluator
{
    private readonly Machine machine;
    private readonly ISessionFactory factory;

    private NRulesEvaluator(Machine machine, IEnumerable<IRuleDefinition> hostRules)
    {
        this.machine = machine;
        Rules = RuleTranslator.Translate(machine);
        factory = new RuleCompiler().Compile(Rules.Concat(hostRules));
    }

    /// <summary>
    /// The rules as NRules definitions, for a host that compiles them together with its own: two for each rule of the pack, one that
    /// matches where it holds and one where it is open, and one for each answer that rules lead to. All have priorities above zero.
    /// </summary>
    public IReadOnlyList<IRuleDefinition> Rules { get; }

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
        return new NRulesEvaluator(advisor.Machine, hostRules);
    }

    internal static NRulesEvaluator Create(Machine machine) => new(machine, []);

    /// <summary>Judges one sharing by the law as at its day.</summary>
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
    public Recommendation Evaluate(SharingCase sharing, bool acceptAnnouncedLaw) => Open(sharing, acceptAnnouncedLaw).Recommend();

    /// <summary>Judges one sharing by the law as at its day and leaves the session open, for what it holds and for more facts of the host.</summary>
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
        var opened = Insert(CreateSession(), sharing, acceptAnnouncedLaw);
        opened.Settle();
        return opened;
    }

    /// <summary>A new session with the rules of the pack and of the host, and nothing in it.</summary>
    public ISession CreateSession() => factory.CreateSession();

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
        var own = Judging.Of(Evaluator.Run(machine, sharing, acceptAnnouncedLaw));
        var fact = new CaseFact(own.Evaluated);
        session.InsertAll(fact.All);
        return new SharingSession(session, fact, own);
    }
}
