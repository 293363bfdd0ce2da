using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Tests.Oracle;

/// <summary>
/// The guide, read aloud: every rule and condition of a pack for one case, worked out by walking the trees. Slow and obvious, and
/// nothing of it is the engine's.
/// </summary>
internal sealed class PlainRules(PlainPack index, SharingCase sharing, bool acceptAnnounced)
{
    private readonly Dictionary<(object, Spot), bool?> answers = new(new SameThing());

    public Pack Pack => index.Pack;

    public PlainPack Index => index;

    public PlainFacts Facts { get; } = new(index, sharing);

    /// <summary>Whether something with these dates is law on the day of the case.</summary>
    public bool IsLaw(Standing standing) =>
        sharing.AsAt >= standing.From
        && (standing.Until is null || sharing.AsAt < standing.Until)
        && standing.Status != LawStatus.Prospective
        && (standing.Status != LawStatus.Announced || acceptAnnounced);

    public bool? Truth(Condition condition, Spot at) => condition switch
    {
        AllOf all => Remembered(all, at, () => Three.All(all.Of.Select(part => Truth(part, at)))),
        AnyOf any => Remembered(any, at, () => Three.Any(any.Of.Select(part => Truth(part, at)))),
        Not not => Three.Not(Truth(not.Of, at)),
        FactTest test => Facts.Test(test, at),
        FindingTest test => test.Is ? Finding(test.Finding.Id, at) : Three.Not(Finding(test.Finding.Id, at)),
        ProvisionTest { Is: Rating.Recommended } test => IsRecommended(test.Provision.Id, at),
        ProvisionTest { Is: Rating.NotAvailable } test => Three.Not(IsUsable(test.Provision.Id, at)),
        ProvisionTest test => IsUsable(test.Provision.Id, at),
        RequirementTest test => HasStatus(test.Requirement, test.Is, at),
        NamedTest test => Remembered(index.Conditions[test.Condition.Id], at, () => Truth(index.Conditions[test.Condition.Id].When, at)),
        Quantified quantified => Remembered(quantified, Spot.Case, () => Across(quantified)),
        _ => throw new InvalidOperationException($"{condition} is no condition of the guide"),
    };

    /// <summary>Whether a rule concludes. "An exception must be proven false before the rule concludes", unless the rule proceeds.</summary>
    public bool? Holds(Rule rule, Spot at) => Remembered(rule, at, () =>
        !IsLaw(rule.Standing)
            ? false
            : Three.All([
                Truth(rule.When, at),
                .. rule.Unless.Select(exception => Truth(exception.When, at) switch
                {
                    true => false,
                    false => true,
                    null => exception.ProceedIfUnknown ? true : (bool?)null,
                })]));

    /// <summary>"True when any rule that concludes it holds, false when none can, and unknown otherwise."</summary>
    public bool? Finding(string finding, Spot from) =>
        Facts.Seen(index.Findings[finding].Scope, from) is { } at ? AnyHolds(index.AboutFinding[finding], at) : null;

    /// <summary>Whether a provision is rated available or recommended.</summary>
    public bool? IsUsable(string provision, Spot item) => Three.All([
        AnyHolds(index.Opening[provision], item),
        Three.Not(AnyHolds(index.AboutProvision[(provision, Rating.NotAvailable)], item))]);

    public Rating RatingOf(string provision, Spot item) => IsUsable(provision, item) switch
    {
        false => Rating.NotAvailable,
        null => Rating.DependsOn,
        true => index.AboutProvision[(provision, Rating.Recommended)].Any(rule => Holds(rule, item) == true) ? Rating.Recommended : Rating.Available,
    };

    /// <summary>"Both at once is a conflict": a rule that opens the provision and one that closes it both hold.</summary>
    public bool IsConflict(string provision, Spot item) =>
        AnyHolds(index.AboutProvision[(provision, Rating.NotAvailable)], item) == true
        && (AnyHolds(index.AboutProvision[(provision, Rating.Available)], item) == true || AnyHolds(index.AboutProvision[(provision, Rating.Recommended)], item) == true);

    /// <summary>The status that is shown: what is met stays met while it is open whether the law asks for it at all.</summary>
    public RequirementStatus StatusOf(Requirement requirement, Spot item) =>
        (NotApplicable(requirement, item), MetIfAsked(requirement, item)) switch
        {
            (true, _) => RequirementStatus.NotApplicable,
            (_, true) => RequirementStatus.Met,
            (false, false) => RequirementStatus.NotMet,
            _ => RequirementStatus.Unknown,
        };

    /// <summary>Whether any of the rules holds for what can be seen from a spot.</summary>
    public bool? AnyHolds(IEnumerable<Rule> rules, Spot from) =>
        Three.Any(rules.Select(rule => Facts.Seen(rule.Scope, from) is { } at ? Holds(rule, at) : null));

    private bool? IsRecommended(string provision, Spot item) => Three.All([
        AnyHolds(index.AboutProvision[(provision, Rating.Recommended)], item),
        Three.Not(AnyHolds(index.AboutProvision[(provision, Rating.NotAvailable)], item))]);

    /// <summary>The status as a condition: proven only once it is known whether the law asks for it.</summary>
    private bool? HasStatus(Requirement requirement, RequirementStatus status, Spot item)
    {
        var asked = Three.Not(NotApplicable(requirement, item));
        var met = MetIfAsked(requirement, item);
        return status switch
        {
            RequirementStatus.NotApplicable => Three.Not(asked),
            RequirementStatus.Met => Three.All([asked, met]),
            _ => Three.All([asked, Three.Not(met)]),
        };
    }

    private bool? NotApplicable(Requirement requirement, Spot item) =>
        AnyHolds(index.AboutRequirement[(requirement, RequirementStatus.NotApplicable)], item);

    /// <summary>
    /// "Met if a rule says so, or a provision that serves it is rated available, and no rule says NotMet; else NotMet if a rule says
    /// so, or if nothing can meet it any more". Where nothing ever could, it stays open.
    /// </summary>
    private bool? MetIfAsked(Requirement requirement, Spot item)
    {
        var rules = index.AboutRequirement[(requirement, RequirementStatus.Met)].ToList();
        var provisions = index.Serving[requirement].ToList();
        var refused = AnyHolds(index.AboutRequirement[(requirement, RequirementStatus.NotMet)], item);
        var met = rules.Count + provisions.Count == 0
            ? null
            : Three.Any([AnyHolds(rules, item), .. provisions.Select(provision => IsUsable(provision, item))]);
        return Three.All([Three.Not(refused), met]);
    }

    /// <summary>"A case that lists nobody has not listed them yet: any, every and count over people are then unknown."</summary>
    private bool? Across(Quantified quantified)
    {
        var each = Facts.All(quantified.Over).Select(spot => Truth(quantified.Where, spot)).ToList();
        if (each.Count == 0)
        {
            return null;
        }

        var (yes, perhaps) = (each.Count(one => one == true), each.Count(one => one != false));
        return quantified.Quantifier switch
        {
            Quantifier.Any => Three.Any(each),
            Quantifier.Every => Three.All(each),
            _ => yes >= quantified.AtLeast ? true : perhaps < quantified.AtLeast ? false : null,
        };
    }

    private bool? Remembered(object thing, Spot at, Func<bool?> work)
    {
        if (!answers.TryGetValue((thing, at), out var answer))
        {
            answer = answers[(thing, at)] = work();
        }

        return answer;
    }

    /// <summary>Two things that are written alike are still two things.</summary>
    private sealed class SameThing : IEqualityComparer<(object Thing, Spot At)>
    {
        public bool Equals((object Thing, Spot At) one, (object Thing, Spot At) other) =>
            ReferenceEquals(one.Thing, other.Thing) && one.At == other.At;

        public int GetHashCode((object Thing, Spot At) one) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(one.Thing), one.At);
    }
}
