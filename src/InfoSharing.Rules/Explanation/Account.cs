using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>A recommendation with what is needed to put it into words.</summary>
internal sealed class Account
{
    private IReadOnlyList<RuleTrace>? carrying;
    private ILookup<string, RuleTrace>? openTellings;

    public Account(Recommendation recommendation)
    {
        Recommendation = recommendation;
        Pack = recommendation.Evaluated.Machine.Pack;
        Words = PackWords.Of(Pack);
        Reasons = new Reasons(Speaker);
        Law = new LawReasons(Speaker, Reasons);
    }

    public Recommendation Recommendation { get; }

    /// <summary>The rules that carry the answer, for each case, person or item in turn.</summary>
    public IReadOnlyList<RuleTrace> Carrying => carrying ??= Explanation.Carrying.Rules(Recommendation);

    /// <summary>The rules that are open and would say when to tell a person, by person.</summary>
    public ILookup<string, RuleTrace> OpenTellings => openTellings ??= Recommendation.Trace.Rules
        .Where(rule => rule.Scope == FactScope.Person && rule.Verdict == RuleVerdict.Undetermined && rule.Rule.Concludes.OfType<ConcludesTelling>().Any())
        .ToLookup(rule => rule.Subject, StringComparer.Ordinal);

    public Pack Pack { get; }

    public PackWords Words { get; }

    public Speaker Speaker => Words.Speaker;

    public Reasons Reasons { get; }

    public LawReasons Law { get; }

    /// <summary>What a condition asks for.</summary>
    public string Asks(Condition condition) => Words.Asks(condition);

    /// <summary>Where a rule is written; with its pack, if that is a local one.</summary>
    public string PlaceOf(RuleTrace rule) => rule.Pack == Pack.Header.Id ? Words.PlaceOf(rule.Rule) : $"{rule.Pack}: {Words.PlaceOf(rule.Rule)}";

    /// <summary>The concluded rules that drew a conclusion, each once.</summary>
    public IReadOnlyList<RuleTrace> Concluding<T>(Func<T, bool> conclusion)
        where T : Conclusion =>
        [.. Recommendation.Trace.Rules
            .Where(rule => rule.Verdict == RuleVerdict.Concluded && rule.Rule.Concludes.OfType<T>().Any(conclusion))
            .DistinctBy(rule => rule.Id)];
}
