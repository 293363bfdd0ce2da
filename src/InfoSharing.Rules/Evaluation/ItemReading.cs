using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Evaluation;

/// <summary>Reads one item's recommendation off the rails.</summary>
internal static class ItemReading
{
    /// <summary>The requirements that bear on whether an item may go, in the order in which the law is reasoned.</summary>
    public static readonly Requirement[] Slate =
    [
        Requirement.Purpose,
        Requirement.Necessity,
        Requirement.Recipient,
        Requirement.Gateway,
        Requirement.LawfulBasis,
        Requirement.PurposeCompatibility,
        Requirement.SpecialCategoryCondition,
        Requirement.Schedule1Condition,
        Requirement.CriminalOffenceCondition,
        Requirement.DutyOfConfidence,
        Requirement.HumanRights,
        Requirement.LawEnforcement,
    ];

    public static ItemRecommendation Of(Evaluated evaluated, Course course, int item)
    {
        IReadOnlyList<ProvisionRating> ratings = [.. evaluated.Machine.Pack.Provisions
            .Where(provision => IsShown(evaluated, provision))
            .Select(provision => RatingOf(evaluated, provision, item))];
        IReadOnlyList<ProvisionRating> bases = [.. ratings.Where(rating => rating.Requirement == Requirement.LawfulBasis)];
        IReadOnlyList<RequirementFinding> slate = [.. Slate.Select(requirement => FindingOf(evaluated, requirement, ratings, item))];
        var disposition = course.Now(item);
        var basis = LawfulBasis(evaluated, item);
        return new ItemRecommendation
        {
            Id = evaluated.Items[item].Id,
            About = evaluated.Items[item].About,
            Disposition = disposition,
            Course = course.Taken[item] is null ? null : CourseReading.Of(evaluated.Machine.Pack).Read(evaluated, item),
            LawfulBasis = bases.FirstOrDefault(rating => rating.Id == basis),
            Requirements = [.. slate, FindingOf(evaluated, Requirement.Transparency, ratings, item)],
            Bases = bases,
            Provisions = [.. ratings.Where(rating => rating.Requirement != Requirement.LawfulBasis)],
            Mend = disposition == Disposition.Share ? [.. slate.Where(finding => finding.Status == RequirementStatus.NotMet).Select(finding => finding.Requirement)] : [],
        };
    }

    /// <summary>The id of the basis to rely on: a recommended one, else an available one; the law's order breaks ties.</summary>
    public static string? LawfulBasis(Evaluated evaluated, int item)
    {
        string? available = null;
        foreach (var basis in evaluated.Machine.Pack.Provisions)
        {
            if (basis.Requirement == Requirement.LawfulBasis
                && IsShown(evaluated, basis)
                && evaluated.Machine.Provisions[basis.Id].Answer(evaluated.Rails, item) == Truth.True)
            {
                if (evaluated.Machine.ProvisionRules[basis.Id].Recommended.Exists(unit => evaluated.Verdict(unit, item) == Truth.True))
                {
                    return basis.Id;
                }

                available ??= basis.Id;
            }
        }

        return available;
    }

    /// <summary>Every lawful basis is shown; other provisions only where some rule speaks of them.</summary>
    public static bool IsShown(Evaluated evaluated, ProvisionDefinition provision) =>
        Timetable.IsLaw(provision.Standing, evaluated.Sharing.AsAt, evaluated.AcceptAnnounced)
        && (provision.Requirement == Requirement.LawfulBasis || evaluated.Machine.ProvisionRules[provision.Id].All.Any());

    private static ProvisionRating RatingOf(Evaluated evaluated, ProvisionDefinition provision, int item)
    {
        var rules = evaluated.Machine.ProvisionRules[provision.Id];
        var usable = evaluated.Machine.Provisions[provision.Id].Answer(evaluated.Rails, item);
        var best = rules.Recommended.Where(unit => evaluated.Verdict(unit, item) == Truth.True).ToList();
        var speaking = best.Concat(rules.Available.Where(unit => evaluated.Verdict(unit, item) == Truth.True));
        return new ProvisionRating
        {
            Id = provision.Id,
            Name = provision.Name,
            Requirement = provision.Requirement,
            Rating = usable switch
            {
                Truth.Unknown => Rating.DependsOn,
                Truth.False => Rating.NotAvailable,
                _ => best.Count > 0 ? Rating.Recommended : Rating.Available,
            },
            Through = usable == Truth.True ? Through(speaking, provision.Id) : null,
            Uri = provision.Uri,
            Rights = RightsOf(provision),
            Rules = Traces(evaluated, rules.All, item),
        };
    }

    private static string? Through(IEnumerable<Unit> units, string provision) =>
        units.SelectMany(unit => unit.Rule!.Concludes.OfType<ConcludesProvision>())
            .FirstOrDefault(conclusion => conclusion.Provision.Id == provision && conclusion.Through is not null)?.Through!.Id;

    private static IReadOnlyList<string> RightsOf(ProvisionDefinition provision) => provision.Rights is not { } rights
        ? []
        : [.. new[] { ("erasure", rights.Erasure), ("portability", rights.Portability), ("objection", rights.Objection), ("withdrawal", rights.Withdrawal) }
            .Where(right => right.Item2)
            .Select(right => right.Item1)];

    private static RequirementFinding FindingOf(Evaluated evaluated, Requirement requirement, IReadOnlyList<ProvisionRating> ratings, int item)
    {
        var signal = evaluated.Machine.Requirements[requirement];
        var status = signal.Status(evaluated.Rails, item);
        var speaking = signal.Sources.Distinct().ToList();
        var holding = speaking.Where(unit => evaluated.Verdict(unit, item) == Truth.True).ToList();
        return new RequirementFinding
        {
            Requirement = requirement,
            Status = status,
            Provision = status == RequirementStatus.Met ? MetBy(requirement, ratings, holding) : null,
            Rules = Traces(evaluated, holding.Count > 0 ? holding : speaking, item),
        };
    }

    private static string? MetBy(Requirement requirement, IReadOnlyList<ProvisionRating> ratings, IEnumerable<Unit> holding)
    {
        var serving = ratings.Where(rating => rating.Requirement == requirement).ToList();
        return serving.FirstOrDefault(rating => rating.Rating == Rating.Recommended)?.Id
            ?? serving.FirstOrDefault(rating => rating.Rating == Rating.Available)?.Id
            ?? holding.SelectMany(unit => unit.Rule!.Concludes.OfType<ConcludesRequirement>())
                .FirstOrDefault(conclusion => conclusion.Requirement == requirement && conclusion.Through is not null)?.Through!.Id;
    }

    private static IReadOnlyList<RuleTrace> Traces(Evaluated evaluated, IEnumerable<Unit> units, int item) =>
        [.. units.Select(unit => evaluated.TraceOf(unit, item))];
}
