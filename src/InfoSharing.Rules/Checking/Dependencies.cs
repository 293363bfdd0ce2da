using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>Something whose answer can depend on other answers: a fact, finding, condition, provision or requirement.</summary>
internal sealed record Thing(string Kind, string Id)
{
    private const string RequirementKind = "requirement";

    public bool IsRequirement => Kind == RequirementKind;

    public static Thing Fact(string id) => new("fact", id);

    public static Thing Finding(string id) => new("finding", id);

    public static Thing Provision(string id) => new("provision", id);

    public static Thing Requirement(Requirement requirement) => new(RequirementKind, Words.Requirements[requirement]);

    public static Thing Protection(string id) => new("protection", id);

    public static Thing Condition(string id) => new("condition", id);

    public override string ToString() => $"{Kind} {Wording.Quote(Id)}";
}

/// <summary>What something reads, where that is written, and the rule by which it does so.</summary>
internal sealed record Reading(Thing Of, Location At, string? Rule = null);

/// <summary>What depends on what in a pack.</summary>
internal sealed class Dependencies
{
    private readonly Dictionary<Thing, List<Reading>> readings = [];

    public Dependencies(Pack pack)
    {
        foreach (var (fact, derivation) in pack.Facts.SelectMany(fact => fact.Derivations.Select(derivation => (fact, derivation))))
        {
            Add(Thing.Fact(fact.Id), [new Reading(Thing.Fact(derivation.From.Id), derivation.From.At)]);
        }

        foreach (var condition in pack.Conditions)
        {
            Add(Thing.Condition(condition.Id), ReadBy([condition.When], rule: null));
        }

        // One in the place of another is named only where that one is not.
        foreach (var protection in pack.Protections)
        {
            Add(Thing.Protection(protection.Id), protection.InsteadOf.Select(other => new Reading(Thing.Protection(other.Id), other.At)));
        }

        foreach (var rule in pack.Rules)
        {
            var read = ReadBy(rule);
            foreach (var conclusion in rule.Concludes)
            {
                if (ConcludedBy(conclusion) is { } thing)
                {
                    // To recommend what is available adds nothing to whether it is, so that is no circle.
                    var onlyRecommends = conclusion is ConcludesProvision { Is: Rating.Recommended } rated && rule.Presumes(rated.Provision.Id);
                    Add(thing, onlyRecommends ? read.Where(reading => reading.Of != thing) : read);
                }
            }
        }

        // A requirement is met by a provision that serves it, so it depends on all of them that rules rate.
        foreach (var provision in pack.Provisions.Where(provision => readings.ContainsKey(Thing.Provision(provision.Id))))
        {
            Add(Thing.Requirement(provision.Requirement), [new Reading(Thing.Provision(provision.Id), provision.At)]);
        }
    }

    /// <summary>Everything that reads something else, in the order of names.</summary>
    public IEnumerable<Thing> Readers => readings.Keys.OrderBy(thing => thing.ToString(), StringComparer.Ordinal);

    public IReadOnlyList<Reading> Of(Thing thing) => readings.TryGetValue(thing, out var found) ? found : [];

    /// <summary>What the conditions of a rule read, exceptions included.</summary>
    public static IReadOnlyList<Reading> ReadBy(Rule rule) => ReadBy(rule.Conditions, rule.Id);

    /// <summary>
    /// What a rule reads, and what that reads in turn, to the end. A requirement is not looked behind: that something has met it says
    /// nothing of one provision.
    /// </summary>
    public IReadOnlySet<Thing> AllReadBy(Rule rule)
    {
        var seen = new HashSet<Thing>();
        var open = new Queue<Thing>(ReadBy(rule).Select(reading => reading.Of));
        while (open.TryDequeue(out var thing))
        {
            if (!thing.IsRequirement && seen.Add(thing))
            {
                foreach (var reading in Of(thing))
                {
                    open.Enqueue(reading.Of);
                }
            }
        }

        return seen;
    }

    private static IReadOnlyList<Reading> ReadBy(IEnumerable<Condition> conditions, string? rule) =>
        [.. from condition in conditions
            from part in condition.Whole()
            let read = ReadBy(part)
            where read is not null
            select new Reading(read.Value.Of, read.Value.At, rule)];

    private static (Thing Of, Location At)? ReadBy(Condition condition) => condition switch
    {
        FactTest test => (Thing.Fact(test.Fact.Id), test.Fact.At),
        FindingTest test => (Thing.Finding(test.Finding.Id), test.Finding.At),
        ProvisionTest test => (Thing.Provision(test.Provision.Id), test.Provision.At),
        RequirementTest test => (Thing.Requirement(test.Requirement), test.At),
        NamedTest test => (Thing.Condition(test.Condition.Id), test.Condition.At),
        _ => null,
    };

    private static Thing? ConcludedBy(Conclusion conclusion) => conclusion switch
    {
        ConcludesFinding { Finding: var finding } => Thing.Finding(finding.Id),
        ConcludesProvision { Provision: var provision } => Thing.Provision(provision.Id),
        ConcludesRequirement { Requirement: var requirement } => Thing.Requirement(requirement),
        _ => null,
    };

    private void Add(Thing thing, IEnumerable<Reading> read)
    {
        if (!readings.TryGetValue(thing, out var known))
        {
            readings[thing] = known = [];
        }

        known.AddRange(read);
    }
}
