using InfoSharing.Rules.Inquiry;
using InfoSharing.Rules.Testing;

namespace InfoSharing.Rules.Cli.Differences;

/// <summary>One kind of change: the same part of the answer, from the same to the same.</summary>
internal readonly record struct ChangeKind(DifferenceKind Kind, string Id, string? From, string? To)
{
    /// <summary>Whether it is a change of what is advised, and not only of what stands behind it.</summary>
    public bool IsOfAnswer => Kind is not (DifferenceKind.Requirement or DifferenceKind.Rating or DifferenceKind.Conflict or DifferenceKind.Correction or DifferenceKind.Finding);
}

/// <summary>A kind of change with the cases in which it was seen and the smallest case that shows it.</summary>
/// <param name="Kind">What changed, from what to what.</param>
/// <param name="Worked">The worked cases.</param>
/// <param name="Generated">How many generated cases.</param>
/// <param name="Smallest">A case from which nothing more can be taken without the change going away.</param>
/// <param name="Comparison">What the two packs say of that case.</param>
/// <param name="Roots">The rules at the root of the change in that case.</param>
internal sealed record Effect(ChangeKind Kind, IReadOnlyList<string> Worked, int Generated, SharingCase Smallest, ComparisonAnswer Comparison, IReadOnlyList<RuleDifference> Roots)
{
    public AnswerDifference Change => Comparison.Changes.First(change => Judges.KindOf(change) == Kind);
}

/// <summary>Two advisors that judge one case, each by the facts that it knows.</summary>
internal sealed class Judges(LawfulBasisAdvisor from, LawfulBasisAdvisor to)
{
    private readonly Fitting before = new(from);
    private readonly Fitting after = new(to);

    /// <summary>The facts of a case that each pack lacks.</summary>
    public (IReadOnlySet<string> Before, IReadOnlySet<string> After) LeftOut(SharingCase sharing) => (before.LeftOut(sharing), after.LeftOut(sharing));

    public static ChangeKind KindOf(AnswerDifference change) => new(change.Kind, change.Id, change.From, change.To);

    public ComparisonAnswer Compare(SharingCase sharing)
    {
        var (one, other) = Judge(sharing);
        return one.CompareWith(other);
    }

    /// <summary>The kinds of change in a case, each once.</summary>
    public IReadOnlySet<ChangeKind> Changes(SharingCase sharing)
    {
        var (one, other) = Judge(sharing);
        var (was, became) = (AnswerParts.Of(one), AnswerParts.Of(other));
        return was.Keys.Union(became.Keys)
            .Select(part => new ChangeKind(part.Kind, part.Id, was.GetValueOrDefault(part), became.GetValueOrDefault(part)))
            .Where(change => change.From != change.To)
            .ToHashSet();
    }

    /// <summary>A case that shows a change and of which no case smaller by one person, item or fact does.</summary>
    public SharingCase Smallest(SharingCase sharing, ChangeKind change)
    {
        while (CaseMaterial.Smaller(sharing).FirstOrDefault(smaller => Changes(smaller).Contains(change)) is { } smaller)
        {
            sharing = smaller;
        }

        return sharing;
    }

    private (Recommendation Before, Recommendation After) Judge(SharingCase sharing) => (from.Evaluate(before.Fit(sharing)), to.Evaluate(after.Fit(sharing)));
}
