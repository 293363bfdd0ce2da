using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.NRules;

/// <summary>Something that units decide and conditions read: a finding, a rating, a status or a quantifier.</summary>
internal abstract class Matter(int index, FactScope scope, IEnumerable<Unit> sources)
{
    /// <summary>Fewer than there are matters, so that a fact finds its own in two short rows of tests instead of one long one.</summary>
    private const int OnAShelf = 24;

    public int Index { get; } = index;

    public int Shelf { get; } = index / OnAShelf;

    public FactScope Scope { get; } = scope;

    /// <summary>The units whose verdicts decide it.</summary>
    public IReadOnlyList<Unit> Sources { get; } = [.. sources.Distinct()];

    /// <summary>The type of the fact that holds the answer.</summary>
    public abstract Type Fact { get; }

    /// <summary>The answer for one subject.</summary>
    public abstract AnswerFact Decide(SubjectFact subject, Verdicts verdicts);

    /// <summary>The answer where nothing is known.</summary>
    public virtual AnswerFact Open(SubjectFact subject) => throw new System.Diagnostics.UnreachableException();

    public override string ToString() => Name;

    protected abstract string Name { get; }
}

/// <summary>A finding: true when any rule that concludes it holds.</summary>
internal sealed class FindingMatter(int index, FindingDefinition finding, IReadOnlyList<Unit> rules) : Matter(index, finding.Scope, rules)
{
    public override Type Fact => typeof(FindingFact);

    public override AnswerFact Decide(SubjectFact subject, Verdicts verdicts) =>
        new FindingFact(this, finding.Id, subject, verdicts.AnyOf(Sources), verdicts.Holding(Sources));

    public override AnswerFact Open(SubjectFact subject) => new FindingFact(this, finding.Id, subject, Truth.Unknown, []);

    protected override string Name => $"finding {finding.Id}";
}

/// <summary>The rules that open a provision, and those that close it whatever else says.</summary>
internal sealed record Opening(IReadOnlyList<Unit> Open, IReadOnlyList<Unit> Close)
{
    public IEnumerable<Unit> All => Open.Concat(Close);
}

/// <summary>Whether a provision can be relied on; or whether it is the one to rely on.</summary>
internal sealed class ProvisionMatter(int index, string provision, Rating rating, Opening rules) : Matter(index, FactScope.Item, rules.All)
{
    public override Type Fact => typeof(ProvisionFact);

    public override AnswerFact Decide(SubjectFact subject, Verdicts verdicts) =>
        new ProvisionFact(this, provision, rating, subject, Answer(rules, verdicts), verdicts.Holding(Sources));

    public static Truth Answer(Opening rules, Verdicts verdicts) =>
        Kleene.And(verdicts.AnyOf(rules.Open), Kleene.Not(verdicts.AnyOf(rules.Close)));

    protected override string Name => $"provision {provision} {rating}";
}

/// <summary>The rules and provisions that decide one requirement.</summary>
internal sealed record Deciding(IReadOnlyList<Unit> Met, IReadOnlyList<Unit> NotMet, IReadOnlyList<Unit> NotApplicable, IReadOnlyList<Opening> Provisions)
{
    public IEnumerable<Unit> All => [.. Met, .. NotMet, .. NotApplicable, .. Provisions.SelectMany(provision => provision.All)];
}

/// <summary>Whether a requirement has a status, as the guide defines it for conditions.</summary>
internal sealed class RequirementMatter(int index, Requirement requirement, RequirementStatus status, Deciding rules) : Matter(index, FactScope.Item, rules.All)
{
    public override Type Fact => typeof(RequirementFact);

    public override AnswerFact Decide(SubjectFact subject, Verdicts verdicts) =>
        new RequirementFact(this, requirement, status, subject, Answer(verdicts), verdicts.Holding(Sources));

    private Truth Answer(Verdicts verdicts)
    {
        var notApplicable = verdicts.AnyOf(rules.NotApplicable);
        if (status == RequirementStatus.NotApplicable)
        {
            return notApplicable;
        }

        // A requirement that nothing in the pack could meet is not thereby failed.
        var open = rules.Met.Count == 0 && rules.Provisions.Count == 0
            ? Truth.Unknown
            : rules.Provisions.Aggregate(verdicts.AnyOf(rules.Met), (met, provision) => Kleene.Or(met, ProvisionMatter.Answer(provision, verdicts)));
        var isMet = Kleene.And(open, Kleene.Not(verdicts.AnyOf(rules.NotMet)));
        return Kleene.And(Kleene.Not(notApplicable), status == RequirementStatus.Met ? isMet : Kleene.Not(isMet));
    }

    protected override string Name => $"requirement {requirement} {status}";
}

/// <summary>What is true of any, of every, or of so many people or items.</summary>
internal sealed class QuantifierMatter(int index, Quantified quantified, Unit where) : Matter(index, FactScope.Case, [where])
{
    public override Type Fact => typeof(QuantifierFact);

    public override AnswerFact Decide(SubjectFact subject, Verdicts verdicts) =>
        new QuantifierFact(this, subject, Answer(subject.Case.Of(quantified.Over).Count, verdicts.Of(where)));

    private Truth Answer(int all, IReadOnlyList<Truth> verdicts)
    {
        if (all == 0)
        {
            // No people are listed yet: nothing follows from their absence.
            return Truth.Unknown;
        }

        var needed = quantified.Quantifier switch
        {
            Quantifier.Any => 1,
            Quantifier.Every => all,
            _ => quantified.AtLeast,
        };
        return verdicts.Count(verdict => verdict == Truth.True) >= needed ? Truth.True
            : verdicts.Count < needed ? Truth.False
            : Truth.Unknown;
    }

    protected override string Name => $"{quantified.Quantifier} {quantified.Over} {quantified.At}";
}
