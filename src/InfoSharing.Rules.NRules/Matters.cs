using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.NRules;

/// <summary>Something that rules decide and conditions read: a finding, a rating or a status.</summary>
internal abstract class Matter(FactScope scope, IEnumerable<Unit> sources)
{
    /// <summary>Its place among the matters of its scope.</summary>
    public required int Slot { get; init; }

    public FactScope Scope { get; } = scope;

    /// <summary>The rules whose verdicts decide it.</summary>
    public IReadOnlyList<Unit> Sources { get; } = [.. sources.Distinct()];

    /// <summary>The answer for one subject.</summary>
    public abstract Truth Decide(SubjectFact subject, Verdicts verdicts);

    /// <summary>The answer as a fact.</summary>
    public AnswerFact Write(SubjectFact subject, Truth answer, Verdicts verdicts) => Write(subject, answer, verdicts.Holding(Sources, subject));

    public override string ToString() => Name;

    protected abstract string Name { get; }

    protected abstract AnswerFact Write(SubjectFact subject, Truth answer, IReadOnlyList<string> rules);
}

/// <summary>A finding: true when any rule that concludes it holds.</summary>
internal sealed class FindingMatter(FindingDefinition finding, IReadOnlyList<Unit> rules) : Matter(finding.Scope, rules)
{
    public override Truth Decide(SubjectFact subject, Verdicts verdicts) => verdicts.AnyOf(Sources, subject);

    protected override AnswerFact Write(SubjectFact subject, Truth answer, IReadOnlyList<string> rules) => new FindingFact(finding.Id, subject, answer, rules);

    protected override string Name => $"finding {finding.Id}";
}

/// <summary>The rules that open a provision, and those that close it whatever else says.</summary>
internal sealed record Openness(IReadOnlyList<Unit> Open, IReadOnlyList<Unit> Close)
{
    public IEnumerable<Unit> All => Open.Concat(Close);
}

/// <summary>Whether a provision can be relied on; or whether it is the one to rely on.</summary>
internal sealed class ProvisionMatter(string provision, Rating rating, Openness rules) : Matter(FactScope.Item, rules.All)
{
    public override Truth Decide(SubjectFact subject, Verdicts verdicts) => Answer(rules, subject, verdicts);

    protected override AnswerFact Write(SubjectFact subject, Truth answer, IReadOnlyList<string> rules) => new ProvisionFact(provision, rating, subject, answer, rules);

    public static Truth Answer(Openness rules, SubjectFact subject, Verdicts verdicts) =>
        Kleene.And(verdicts.AnyOf(rules.Open, subject), Kleene.Not(verdicts.AnyOf(rules.Close, subject)));

    protected override string Name => $"provision {provision} {rating}";
}

/// <summary>The rules and provisions that decide one requirement.</summary>
internal sealed record Deciding(IReadOnlyList<Unit> Met, IReadOnlyList<Unit> NotMet, IReadOnlyList<Unit> NotApplicable, IReadOnlyList<Openness> Provisions)
{
    public IEnumerable<Unit> All => [.. Met, .. NotMet, .. NotApplicable, .. Provisions.SelectMany(provision => provision.All)];
}

/// <summary>Whether a requirement has a status, as the guide defines it for conditions.</summary>
internal sealed class RequirementMatter(Requirement requirement, RequirementStatus status, Deciding rules) : Matter(FactScope.Item, rules.All)
{
    public override Truth Decide(SubjectFact subject, Verdicts verdicts)
    {
        var notApplicable = verdicts.AnyOf(rules.NotApplicable, subject);
        if (status == RequirementStatus.NotApplicable)
        {
            return notApplicable;
        }

        // A requirement that nothing in the pack could meet is not thereby failed.
        var open = rules.Met.Count == 0 && rules.Provisions.Count == 0
            ? Truth.Unknown
            : rules.Provisions.Aggregate(verdicts.AnyOf(rules.Met, subject), (met, provision) => Kleene.Or(met, ProvisionMatter.Answer(provision, subject, verdicts)));
        var isMet = Kleene.And(open, Kleene.Not(verdicts.AnyOf(rules.NotMet, subject)));
        return Kleene.And(Kleene.Not(notApplicable), status == RequirementStatus.Met ? isMet : Kleene.Not(isMet));
    }

    protected override AnswerFact Write(SubjectFact subject, Truth answer, IReadOnlyList<string> rules) => new RequirementFact(requirement, status, subject, answer, rules);

    protected override string Name => $"requirement {requirement} {status}";
}
