using InfoSharing.Rules.Explanation;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Testing;

/// <summary>Finds which rules made an answer what it is, or kept it from being what was expected, and by which conditions.</summary>
internal sealed class Responsibility
{
    private const int MostRules = 4;
    private const int MostConditions = 6;

    private readonly Recommendation got;
    private readonly Lazy<Speaker> speaker;

    public Responsibility(Recommendation got)
    {
        this.got = got;
        speaker = new(() => new Account(got).Speaker);
    }

    public IReadOnlyList<ResponsibleRule> ForOutcome() => Of([.. got.Items.SelectMany(Row)]);

    public IReadOnlyList<ResponsibleRule> ForDanger() => Concluding<ConcludesDanger>(_ => true);

    /// <summary>Whatever keeps items back, or lets them go.</summary>
    public IReadOnlyList<ResponsibleRule> ForItems() => Of([.. got.Items.SelectMany(ItemRules)]);

    public IReadOnlyList<ResponsibleRule> ForItem(ItemRecommendation item) => Of([.. ItemRules(item)]);

    public IReadOnlyList<ResponsibleRule> ForProvisions(ItemRecommendation item, params string?[] provisions) =>
        Of([.. Rules(rule => Speaks(rule, item) && rule.Rule.Concludes.OfType<ConcludesProvision>().Any(one => provisions.Contains(one.Provision.Id)))]);

    public IReadOnlyList<ResponsibleRule> ForRequirement(ItemRecommendation item, RequirementFinding? finding) => finding is null ? [] : Of(
    [
        .. finding.Rules,
        .. Rules(rule => Speaks(rule, item) && rule.Rule.Concludes.OfType<ConcludesRequirement>().Any(one => one.Requirement == finding.Requirement)),
        .. item.Bases.Concat(item.Provisions).Where(one => one.Requirement == finding.Requirement).SelectMany(one => one.Rules),
    ]);

    public IReadOnlyList<ResponsibleRule> ForTelling(string person, TellWhen expected, TellWhen now) =>
        Of([.. Telling(person, now, concluded: true), .. Telling(person, expected, concluded: false)]);

    public IReadOnlyList<ResponsibleRule> Concluding<T>(Func<T, bool> conclusion)
        where T : Conclusion => Of([.. Rules(rule => rule.Rule.Concludes.OfType<T>().Any(conclusion))]);

    /// <summary>The nearest to concluding first; a rule that came out alike for several people or items is shown once.</summary>
    public IReadOnlyList<ResponsibleRule> Of(IReadOnlyList<RuleTrace> rules) =>
    [
        .. rules.DistinctBy(rule => (rule.Id, rule.Verdict)).OrderBy(Distance).Take(MostRules)
            .Select(rule => new ResponsibleRule(rule, [.. Deciding(rule).Take(MostConditions)])),
    ];

    private static int Distance(RuleTrace rule) => rule.Verdict switch
    {
        RuleVerdict.Concluded => 0,
        RuleVerdict.Undetermined => 1,
        RuleVerdict.Defeated => 2,
        RuleVerdict.DidNotApply => 3,
        _ => 4,
    };

    private IEnumerable<RuleTrace> Rules(Func<RuleTrace, bool> wanted) => got.Trace.Rules.Where(wanted);

    private IEnumerable<RuleTrace> Telling(string person, TellWhen when, bool concluded) => Rules(rule =>
        rule.Subject == person && rule.Verdict == RuleVerdict.Concluded == concluded && rule.Rule.Concludes.OfType<ConcludesTelling>().Any(one => one.When == when));

    private IEnumerable<RuleTrace> ItemRules(ItemRecommendation item) =>
    [
        .. Row(item),
        .. item.Requirements.Where(one => one.Status == RequirementStatus.NotMet).SelectMany(one => one.Rules),
    ];

    private static IEnumerable<RuleTrace> Row(ItemRecommendation item) => item.Course is { } course ? [course.Row] : [];

    private static bool Speaks(RuleTrace rule, ItemRecommendation item) => rule.Scope switch
    {
        FactScope.Case => true,
        FactScope.Person => rule.Subject == item.About,
        _ => rule.Subject == item.Id,
    };

    private IEnumerable<ResponsibleCondition> Deciding(RuleTrace rule) => rule.Verdict switch
    {
        RuleVerdict.NotInForce => [],
        RuleVerdict.Concluded or RuleVerdict.DidNotApply => Deciding(rule.When, null),
        RuleVerdict.Defeated => rule.Unless.Where(one => one.When.Truth == Truth.True).SelectMany(one => Deciding(one.When, one.Id)),
        _ => rule.When.Truth == Truth.Unknown
            ? Deciding(rule.When, null)
            : rule.Unless.Where(one => one.When.Truth == Truth.Unknown && !one.ProceedsIfUnknown).SelectMany(one => Deciding(one.When, one.Id)),
    };

    /// <summary>The innermost conditions on which the answer of this one rests.</summary>
    private IEnumerable<ResponsibleCondition> Deciding(ConditionTrace trace, string? exception)
    {
        var parts = trace.Parts;
        var carrying = trace.Condition switch
        {
            AllOf or Quantified { Quantifier: Quantifier.Every } => trace.Truth == Truth.True ? parts : parts.Where(part => part.Truth == trace.Truth),
            AnyOf or Quantified => trace.Truth == Truth.False ? parts : parts.Where(part => part.Truth == trace.Truth),
            _ => parts,
        };
        return parts.Count == 0
            ? [new ResponsibleCondition(trace, speaker.Value.Stands(trace), exception)]
            : carrying.SelectMany(part => Deciding(part, exception));
    }
}
