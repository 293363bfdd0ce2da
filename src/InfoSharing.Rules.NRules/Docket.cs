using System.Diagnostics;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.NRules;

/// <summary>Every matter of a pack, the rules that decide it, and the order in which rules and matters are settled.</summary>
internal sealed class Docket
{
    private readonly Dictionary<string, Matter> findings = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, Rating), Matter> provisions = [];
    private readonly Dictionary<(Requirement, RequirementStatus), Matter> requirements = [];
    private readonly Dictionary<Unit, List<Matter>> fed = [];
    private readonly Dictionary<Unit, int> unitLevels = [];
    private readonly Dictionary<Matter, int> matterLevels = [];
    private readonly Dictionary<(int Level, FactScope Scope), int> places = [];
    private readonly Dictionary<FactScope, int> slots = [];

    public Docket(Machine machine)
    {
        Units = [.. machine.Units.Where(unit => unit.Rule is not null)];
        foreach (var finding in machine.Pack.Findings)
        {
            findings[finding.Id] = new FindingMatter(finding, Concluding<ConcludesFinding>(one => one.Finding.Id == finding.Id)) { Slot = NextOf(finding.Scope) };
        }

        foreach (var provision in machine.Pack.Provisions)
        {
            AddProvision(provision.Id);
        }

        foreach (var requirement in Enum.GetValues<Requirement>())
        {
            AddRequirement(requirement, [.. machine.Pack.Provisions.Where(provision => provision.Requirement == requirement).Select(provision => provision.Id)]);
        }

        var read = Units.SelectMany(Conditions).Where(ReadsMatter).Select(condition => ReadBy(condition).Matter).ToHashSet();
        Matters = [.. findings.Values.Concat(provisions.Values).Concat(requirements.Values).Where(matter => matter.Sources.Count > 0 || read.Contains(matter))];
        foreach (var matter in Matters)
        {
            foreach (var unit in matter.Sources)
            {
                fed.TryAdd(unit, []);
                fed[unit].Add(matter);
            }
        }

        Levels = 1 + Units.Select(LevelOf).Concat(Matters.Select(LevelOf)).Max();
        foreach (var (level, scope) in Units.Select(unit => (LevelOf(unit), unit.Scope)).Distinct().Order())
        {
            places[(level, scope)] = places.Count;
        }
    }

    /// <summary>The rules. The <c>where</c> of a quantifier is a condition of those that ask it.</summary>
    public IReadOnlyList<Unit> Units { get; }

    /// <summary>What rules decide or conditions read. A provision of which no rule speaks is neither.</summary>
    public IReadOnlyList<Matter> Matters { get; }

    /// <summary>How many levels there are: what is at one reads only what is below.</summary>
    public int Levels { get; }

    /// <summary>The levels of the matters that a unit's verdict decides.</summary>
    public IEnumerable<int> LevelsFedBy(Unit unit) => fed.GetValueOrDefault(unit, []).Select(LevelOf);

    /// <summary>The place of a level and scope among those that have units; none if it has none.</summary>
    public int? PlaceOf(int level, FactScope scope) => places.TryGetValue((level, scope), out var place) ? place : null;

    /// <summary>How many matters a scope has, whether they are read or not.</summary>
    public int SlotsOf(FactScope scope) => slots.GetValueOrDefault(scope);

    public Matter[] MattersAt(int level, FactScope scope) => [.. Matters.Where(matter => matter.Scope == scope && LevelOf(matter) == level)];

    /// <summary>The matter that a condition reads, and whether it is true where that is false.</summary>
    public (Matter Matter, bool Inverted) ReadBy(CompiledCondition condition) => condition.Source switch
    {
        FindingTest test => (findings[test.Finding.Id], !test.Is),
        ProvisionTest { Is: Rating.Recommended } test => (provisions[(test.Provision.Id, Rating.Recommended)], false),
        ProvisionTest test => (provisions[(test.Provision.Id, Rating.Available)], test.Is == Rating.NotAvailable),
        RequirementTest test => (requirements[(test.Requirement, test.Is)], false),
        _ => throw new UnreachableException(),
    };

    public int LevelOf(Unit unit)
    {
        if (!unitLevels.TryGetValue(unit, out var level))
        {
            level = unitLevels[unit] = Conditions(unit).Where(ReadsMatter).Select(condition => LevelOf(ReadBy(condition).Matter) + 1).DefaultIfEmpty(0).Max();
        }

        return level;
    }

    public int LevelOf(Matter matter)
    {
        if (!matterLevels.TryGetValue(matter, out var level))
        {
            level = matterLevels[matter] = matter.Sources.Select(LevelOf).DefaultIfEmpty(0).Max();
        }

        return level;
    }

    private int NextOf(FactScope scope) => (slots[scope] = slots.GetValueOrDefault(scope) + 1) - 1;

    private static bool ReadsMatter(CompiledCondition condition) => condition.Source is FindingTest or ProvisionTest or RequirementTest;

    /// <summary>All conditions of a unit, those inside others and in the <c>where</c> of quantifiers too.</summary>
    private static IEnumerable<CompiledCondition> Conditions(Unit unit) =>
        unit.Unless.Select(exception => exception.When).Prepend(unit.When).SelectMany(Whole);

    private static IEnumerable<CompiledCondition> Whole(CompiledCondition condition) =>
        condition.Parts.SelectMany(Whole).Concat(condition.Where is null ? [] : Conditions(condition.Where)).Prepend(condition);

    private void AddProvision(string provision)
    {
        provisions[(provision, Rating.Available)] = new ProvisionMatter(provision, Rating.Available, OpeningOf(provision)) { Slot = NextOf(FactScope.Item) };
        var recommending = new Openness(Rated(provision, Rating.Recommended), Rated(provision, Rating.NotAvailable));
        provisions[(provision, Rating.Recommended)] = new ProvisionMatter(provision, Rating.Recommended, recommending) { Slot = NextOf(FactScope.Item) };
    }

    /// <summary>
    /// What makes a provision available. A rule that recommends it where it is available already adds nothing to
    /// that.
    /// </summary>
    private Openness OpeningOf(string provision) => new(
        [.. Concluding<ConcludesProvision>(one => one.Provision.Id == provision && one.Is == Rating.Available)
            .Concat(Rated(provision, Rating.Recommended).Where(unit => !unit.Rule!.Presumes(provision)))],
        Rated(provision, Rating.NotAvailable));

    private void AddRequirement(Requirement requirement, IReadOnlyList<string> serving)
    {
        var rules = new Deciding(
            Status(RequirementStatus.Met),
            Status(RequirementStatus.NotMet),
            Status(RequirementStatus.NotApplicable),
            [.. serving.Where(id => Concluding<ConcludesProvision>(one => one.Provision.Id == id && one.Is != Rating.NotAvailable).Count > 0).Select(OpeningOf)]);
        foreach (var status in new[] { RequirementStatus.Met, RequirementStatus.NotMet, RequirementStatus.NotApplicable })
        {
            requirements[(requirement, status)] = new RequirementMatter(requirement, status, rules) { Slot = NextOf(FactScope.Item) };
        }

        IReadOnlyList<Unit> Status(RequirementStatus status) => Concluding<ConcludesRequirement>(one => one.Requirement == requirement && one.Is == status);
    }

    private IReadOnlyList<Unit> Rated(string provision, Rating rating) => Concluding<ConcludesProvision>(one => one.Provision.Id == provision && one.Is == rating);

    private IReadOnlyList<Unit> Concluding<T>(Func<T, bool> matches)
        where T : Conclusion =>
        [.. Units.Where(unit => unit.Rule is not null && unit.Rule.Concludes.OfType<T>().Any(matches))];
}
