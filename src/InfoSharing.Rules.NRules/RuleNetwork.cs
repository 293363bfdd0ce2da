using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Inquiry;
using NRules;
using NRules.RuleModel;

namespace InfoSharing.Rules.NRules;

/// <summary>The rules of a compiled pack, and those of the host, as an NRules network.</summary>
internal sealed class RuleNetwork
{
    private readonly Machine machine;
    private readonly ISessionFactory factory;
    private readonly bool hasHost;

    private RuleNetwork(Machine machine, IReadOnlyList<IRuleDefinition> rules, IReadOnlyList<IRuleDefinition> hostRules)
    {
        (this.machine, Rules, hasHost) = (machine, rules, hostRules.Count > 0);
        factory = new RuleCompiler { ExpressionCompiler = new OncePerShape() }.Compile(rules.Concat(hostRules));
    }

    /// <summary>The rules of the pack, without those of the host.</summary>
    public IReadOnlyList<IRuleDefinition> Rules { get; }

    public static RuleNetwork Of(Machine machine, IEnumerable<IRuleDefinition> hostRules) =>
        new(machine, RuleTranslator.Translate(machine), [.. hostRules]);

    public ISession CreateSession() => factory.CreateSession();

    /// <summary>
    /// Judges a sharing in a session of its own, which nobody else sees: without rules of the host, nothing is linked
    /// that only a host would look for.
    /// </summary>
    public Recommendation Judge(SharingCase sharing, bool acceptAnnouncedLaw) =>
        Settled(Insert(CreateSession(), sharing, acceptAnnouncedLaw, hasHost ? null : new Verdicts())).Recommend();

    /// <summary>Judges a sharing in a session of its own and leaves that open.</summary>
    public SharingSession Open(SharingCase sharing, bool acceptAnnouncedLaw) =>
        Settled(Insert(CreateSession(), sharing, acceptAnnouncedLaw));

    /// <summary>Puts a sharing into a session and fires nothing.</summary>
    public SharingSession Insert(ISession session, SharingCase sharing, bool acceptAnnouncedLaw) =>
        Insert(session, sharing, acceptAnnouncedLaw, tally: null);

    private static SharingSession Settled(SharingSession opened)
    {
        opened.Settle();
        return opened;
    }

    private SharingSession Insert(ISession session, SharingCase sharing, bool acceptAnnouncedLaw, Verdicts? tally)
    {
        var own = Judging.Of(Evaluator.Run(machine, sharing, acceptAnnouncedLaw));
        var fact = new CaseFact(own.Evaluated, tally);
        session.InsertAll(fact.All);
        return new SharingSession(session, fact, own);
    }
}
