using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Tests.Oracle;

/// <summary>A pack with its names looked up once: which rules speak of what.</summary>
internal sealed class PlainPack(Pack pack)
{
    private readonly ILookup<Type, (Rule Rule, Conclusion Conclusion)> drawn =
        (from rule in pack.Rules from conclusion in rule.Concludes select (rule, conclusion)).ToLookup(pair => pair.conclusion.GetType());

    public Pack Pack => pack;

    public Dictionary<string, FactDefinition> Facts { get; } = pack.Facts.ToDictionary(fact => fact.Id);

    public Dictionary<string, FindingDefinition> Findings { get; } = pack.Findings.ToDictionary(finding => finding.Id);

    public Dictionary<string, NamedCondition> Conditions { get; } = pack.Conditions.ToDictionary(condition => condition.Id);

    public ILookup<string, Rule> AboutFinding { get; } = Concluding(pack, one => one is ConcludesFinding finding ? [finding.Finding.Id] : Array.Empty<string>());

    public ILookup<(string, Rating), Rule> AboutProvision { get; } =
        Concluding(pack, one => one is ConcludesProvision rated ? [(rated.Provision.Id, rated.Is)] : Array.Empty<(string, Rating)>());

    public ILookup<(Requirement, RequirementStatus), Rule> AboutRequirement { get; } =
        Concluding(pack, one => one is ConcludesRequirement status ? [(status.Requirement, status.Is)] : Array.Empty<(Requirement, RequirementStatus)>());

    /// <summary>The rules that decide whether a provision can be relied on. To recommend what is available already adds nothing to that.</summary>
    public ILookup<string, Rule> Opening { get; } = Concluding(pack, (rule, one) => one switch
    {
        ConcludesProvision { Is: Rating.Available } rated => [rated.Provision.Id],
        ConcludesProvision { Is: Rating.Recommended } rated when !IsNeeded(rule.When, rated.Provision.Id) => [rated.Provision.Id],
        _ => Array.Empty<string>(),
    });

    /// <summary>The provisions of which some rule speaks.</summary>
    public HashSet<string> SpokenOf { get; } = [.. pack.Rules.SelectMany(rule => rule.Concludes).OfType<ConcludesProvision>().Select(rated => rated.Provision.Id)];

    /// <summary>The provisions that serve each requirement and that some rule could make available.</summary>
    public ILookup<Requirement, string> Serving { get; } =
        (from provision in pack.Provisions
         where pack.Rules.Any(rule => rule.Concludes.OfType<ConcludesProvision>().Any(rated => rated.Provision.Id == provision.Id && rated.Is != Rating.NotAvailable))
         select provision).ToLookup(provision => provision.Requirement, provision => provision.Id);

    /// <summary>Every rule that draws a kind of conclusion, with that conclusion.</summary>
    public IEnumerable<(Rule Rule, T Conclusion)> Drawing<T>()
        where T : Conclusion => drawn[typeof(T)].Select(pair => (pair.Rule, (T)pair.Conclusion));

    /// <summary>Whether a condition holds only if a provision is available.</summary>
    private static bool IsNeeded(Condition condition, string provision) => condition switch
    {
        AllOf all => all.Of.Any(part => IsNeeded(part, provision)),
        ProvisionTest { Is: Rating.Available } test => test.Provision.Id == provision,
        _ => false,
    };

    private static ILookup<T, Rule> Concluding<T>(Pack pack, Func<Conclusion, T[]> what) => Concluding(pack, (_, conclusion) => what(conclusion));

    private static ILookup<T, Rule> Concluding<T>(Pack pack, Func<Rule, Conclusion, T[]> what) =>
        (from rule in pack.Rules
         from key in rule.Concludes.SelectMany(conclusion => what(rule, conclusion)).Distinct()
         select (key, rule)).ToLookup(pair => pair.key, pair => pair.rule);
}
