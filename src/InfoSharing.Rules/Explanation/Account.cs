using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>A recommendation with what is needed to put it into words.</summary>
internal sealed class Account
{
    private readonly Dictionary<Condition, string> asked = new(ReferenceEqualityComparer.Instance);

    private IReadOnlyList<RuleTrace>? carrying;

    public Account(Recommendation recommendation)
    {
        Recommendation = recommendation;
        Pack = recommendation.Evaluated.Machine.Pack;
        Words = new PackWords(Pack);
        Speaker = new Speaker(Words);
        Reasons = new Reasons(Speaker);
        Law = new LawReasons(Speaker, Reasons);
    }

    public Recommendation Recommendation { get; }

    /// <summary>The rules that carry the answer, for each case, person or item in turn.</summary>
    public IReadOnlyList<RuleTrace> Carrying => carrying ??= Explanation.Carrying.Rules(Recommendation);

    public Pack Pack { get; }

    public PackWords Words { get; }

    public Speaker Speaker { get; }

    public Reasons Reasons { get; }

    public LawReasons Law { get; }

    /// <summary>What a condition asks for; the same words for every person and item, so they are found once.</summary>
    public string Asks(Condition condition)
    {
        if (!asked.TryGetValue(condition, out var words))
        {
            asked[condition] = words = Speaker.Asks(condition);
        }

        return words;
    }

    /// <summary>Where a rule is written; with its pack, if that is a local one.</summary>
    public string PlaceOf(RuleTrace rule) => rule.Pack == Pack.Header.Id ? rule.Location.ToString() : $"{rule.Pack}: {rule.Location}";

    /// <summary>The concluded rules that drew a conclusion, each once.</summary>
    public IReadOnlyList<RuleTrace> Concluding<T>(Func<T, bool> conclusion)
        where T : Conclusion =>
        [.. Recommendation.Trace.Rules
            .Where(rule => rule.Verdict == RuleVerdict.Concluded && rule.Rule.Concludes.OfType<T>().Any(conclusion))
            .DistinctBy(rule => rule.Id)];
}
