using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Testing;

/// <summary>Remembers of every rule and every condition whether it was true, and whether it was not.</summary>
internal sealed class Seen
{
    private readonly Dictionary<string, (bool True, bool NotTrue)> rules = new(StringComparer.Ordinal);
    private readonly Dictionary<Condition, (bool True, bool NotTrue)> conditions = new(ReferenceEqualityComparer.Instance);

    public Seen(IEnumerable<Condition> wanted)
    {
        foreach (var condition in wanted)
        {
            conditions[condition] = default;
        }
    }

    public (bool True, bool NotTrue) Rule(string id) => rules.GetValueOrDefault(id);

    public (bool True, bool NotTrue) Condition(Condition condition) => conditions[condition];

    public void Look(Recommendation got)
    {
        foreach (var rule in got.Trace.Rules)
        {
            rules[rule.Id] = With(rules.GetValueOrDefault(rule.Id), rule.Verdict == RuleVerdict.Concluded);
            Look(rule.When);
            foreach (var exception in rule.Unless)
            {
                Look(exception.When);
            }
        }
    }

    private void Look(ConditionTrace trace)
    {
        // Once both were seen there is nothing more to learn of it.
        if (conditions.TryGetValue(trace.Condition, out var seen) && !(seen.True && seen.NotTrue))
        {
            conditions[trace.Condition] = With(seen, trace.Truth == Truth.True);
        }

        foreach (var part in trace.Parts)
        {
            Look(part);
        }
    }

    private static (bool True, bool NotTrue) With((bool True, bool NotTrue) seen, bool isTrue) => (seen.True || isTrue, seen.NotTrue || !isTrue);
}
