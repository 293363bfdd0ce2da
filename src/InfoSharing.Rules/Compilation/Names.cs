using System.Diagnostics;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Compilation;

/// <summary>Every name that a condition can read, and the signal that answers for it.</summary>
/// <remarks>The lists of units inside the signals fill as rules are compiled.</remarks>
internal sealed class Names
{
    private readonly Dictionary<string, (List<Unit> Available, List<Unit> Recommended, List<Unit> NotAvailable)> provisions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Unit>> findings = new(StringComparer.Ordinal);
    private readonly Dictionary<(Requirement, RequirementStatus), List<Unit>> requirements = [];
    private readonly Dictionary<(Requirement, RequirementStatus), RequirementSignal> tests = [];
    private readonly Dictionary<(FactScope, Quantifier, int, Bit), QuantifiedSignal> quantified = [];
    private readonly List<RequirementRules> requirementRules = [];
    private readonly Block[] blocks;

    public Names(Pack pack, FactSlot[] facts, Block[] blocks)
    {
        this.blocks = blocks;
        Facts = facts.ToDictionary(slot => slot.Definition.Id, StringComparer.Ordinal);
        foreach (var finding in pack.Findings)
        {
            findings[finding.Id] = [];
            Findings[finding.Id] = new FindingSignal(finding.Scope, findings[finding.Id], blocks);
        }

        foreach (var provision in pack.Provisions)
        {
            var lists = provisions[provision.Id] = ([], [], []);
            var rules = ProvisionRules[provision.Id] = new ProvisionRules(lists.Available, lists.Recommended, lists.NotAvailable);
            Available[provision.Id] = new ProvisionSignal(rules, recommended: false, blocks);
            Recommended[provision.Id] = new ProvisionSignal(rules, recommended: true, blocks);
        }

        var spokenOf = pack.Rules.SelectMany(rule => rule.Concludes).OfType<ConcludesProvision>()
            .Where(conclusion => conclusion.Is != Rating.NotAvailable)
            .Select(conclusion => conclusion.Provision.Id)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var requirement in Enum.GetValues<Requirement>())
        {
            foreach (var status in Enum.GetValues<RequirementStatus>())
            {
                requirements[(requirement, status)] = [];
            }

            var rules = new RequirementRules(
                blocks[(int)FactScope.Item],
                requirements[(requirement, RequirementStatus.Met)],
                requirements[(requirement, RequirementStatus.NotMet)],
                requirements[(requirement, RequirementStatus.NotApplicable)],
                [.. pack.Provisions.Where(provision => provision.Requirement == requirement && spokenOf.Contains(provision.Id)).Select(provision => Available[provision.Id])]);
            requirementRules.Add(rules);
            foreach (var status in Enum.GetValues<RequirementStatus>())
            {
                tests[(requirement, status)] = new RequirementSignal(rules, status, blocks);
            }

            Statuses[requirement] = tests[(requirement, RequirementStatus.Met)];
        }
    }

    public Dictionary<string, FactSlot> Facts { get; }

    public Dictionary<string, FindingSignal> Findings { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ProvisionRules> ProvisionRules { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ProvisionSignal> Available { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, ProvisionSignal> Recommended { get; } = new(StringComparer.Ordinal);

    public Dictionary<Requirement, RequirementSignal> Statuses { get; } = [];

    /// <summary>The signal of a quantifier; the same for all that ask the same of the same people or items.</summary>
    public QuantifiedSignal Of(Quantified source, Unit where)
    {
        var asked = (source.Over, source.Quantifier, source.AtLeast, where.Verdict);
        return quantified.TryGetValue(asked, out var signal) ? signal : quantified[asked] = new QuantifiedSignal(source, where, blocks);
    }

    /// <summary>Has every signal worked out that some condition reads, or that the answer shows.</summary>
    public void Join()
    {
        foreach (var rules in requirementRules)
        {
            rules.Join();
        }

        IEnumerable<Signal> shown = [.. Findings.Values, .. Available.Values, .. Recommended.Values];
        IEnumerable<Signal> others = [.. tests.Values, .. quantified.Values];
        foreach (var signal in shown.Concat(others.Where(signal => signal.IsRead)))
        {
            signal.Join();
        }
    }

    public (Signal Signal, bool Inverted) Of(Condition test) => test switch
    {
        FindingTest finding => (Findings[finding.Finding.Id], !finding.Is),
        ProvisionTest { Is: Rating.Recommended } provision => (Recommended[provision.Provision.Id], false),
        ProvisionTest provision => (Available[provision.Provision.Id], provision.Is == Rating.NotAvailable),
        RequirementTest requirement => (tests[(requirement.Requirement, requirement.Is)], false),
        _ => throw new UnreachableException(),
    };

    /// <summary>Adds a rule to the signals that it decides.</summary>
    public void Conclude(Unit unit)
    {
        foreach (var conclusion in unit.Rule!.Concludes)
        {
            switch (conclusion)
            {
                case ConcludesFinding finding:
                    findings[finding.Finding.Id].Add(unit);
                    break;
                case ConcludesProvision provision:
                    var (available, better, not) = provisions[provision.Provision.Id];
                    (provision.Is switch { Rating.Recommended => better, Rating.NotAvailable => not, _ => available }).Add(unit);
                    if (provision.Is == Rating.Available || (provision.Is == Rating.Recommended && !unit.Rule.Presumes(provision.Provision.Id)))
                    {
                        ProvisionRules[provision.Provision.Id].MakeAvailable.Add(unit);
                    }

                    break;
                case ConcludesRequirement requirement:
                    requirements[(requirement.Requirement, requirement.Is)].Add(unit);
                    break;
            }
        }
    }
}
