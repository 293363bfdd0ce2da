using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>Finds why a rule came out as it did.</summary>
internal sealed class Reasons(Speaker speaker)
{
    // Many rules read the same findings, and what is behind a rule is the same for all of them.
    private readonly Dictionary<RuleTrace, IReadOnlyList<ConditionTrace>> behindRules = [];
    private readonly Dictionary<ConditionTrace, string> standing = [];

    /// <summary>The reason for a rule's verdict: why it holds, what failed, what it hangs on, or the exception.</summary>
    public string Of(RuleTrace rule) => rule.Verdict switch
    {
        RuleVerdict.Concluded => rule.Because,
        RuleVerdict.Defeated => Exception(rule)!,
        RuleVerdict.Undetermined => Hanging(rule),
        RuleVerdict.NotInForce => NotLaw(rule),
        _ => rule.When.Truth == Truth.False ? Here(rule.When) : Exception(rule) ?? Here(rule.When),
    };

    /// <summary>What made a condition come out as it did, in one phrase.</summary>
    public string Here(ConditionTrace condition, int most = 3) => English.Statements(condition.Grounds.Select(Stands), most);

    /// <summary>What made a condition come out as it did, down to the facts behind any findings.</summary>
    public string Behind(ConditionTrace condition, int most = 3) => English.Statements(Roots(condition).Select(Stands), most);

    /// <summary>The facts behind the grounds given, in one phrase; none if they say nothing new.</summary>
    public string? Deeper(IReadOnlyList<ConditionTrace> grounds)
    {
        if (grounds is not [{ Condition: FindingTest or ProvisionTest } only])
        {
            return null;
        }

        var deeper = English.Statements(Roots(only).Select(Stands), 2);
        return deeper == Stands(only) ? null : deeper;
    }

    /// <summary>The facts and findings that a rule still hangs on.</summary>
    public string Hanging(RuleTrace rule, int most = 3) => English.Statements(Open(rule).Select(Stands), most);

    public static IEnumerable<ConditionTrace> Open(RuleTrace rule) =>
        (rule.When.Truth == Truth.Unknown ? rule.When.Grounds : [])
        .Concat(rule.Unless.Where(exception => exception.When.Truth == Truth.Unknown && !exception.ProceedsIfUnknown).SelectMany(exception => exception.When.Grounds));

    private string Stands(ConditionTrace test) => standing.TryGetValue(test, out var words) ? words : standing[test] = speaker.Stands(test);

    /// <summary>The grounds of a condition, with those of the rule that decided a finding or provision, or came nearest to it, in its place.</summary>
    private IReadOnlyList<ConditionTrace> Roots(ConditionTrace condition) =>
        [.. condition.Grounds.SelectMany(ground => RootsBehind(ground) is { Count: > 0 } roots ? roots : [ground])];

    private IReadOnlyList<ConditionTrace> RootsBehind(ConditionTrace test)
    {
        var sources = test.Sources;
        return sources.Where(rule => rule.Verdict == RuleVerdict.Concluded).Select(Behind).MinBy(roots => roots.Count)
            ?? sources.Where(rule => rule.Verdict == RuleVerdict.Undetermined).Select(Behind).MinBy(roots => roots.Count)
            ?? (Nearest(sources.Where(rule => rule.Verdict is RuleVerdict.DidNotApply or RuleVerdict.Defeated)) is { } nearest ? Behind(nearest) : []);
    }

    /// <summary>What is behind the verdict of a rule: its condition, what it still hangs on, or the exception that defeats it.</summary>
    private IReadOnlyList<ConditionTrace> Behind(RuleTrace rule)
    {
        if (!behindRules.TryGetValue(rule, out var roots))
        {
            roots = rule switch
            {
                { Verdict: RuleVerdict.Undetermined } => [.. Open(rule).SelectMany(Roots)],
                { Verdict: RuleVerdict.Concluded } or { When.Truth: Truth.False } => Roots(rule.When),
                _ => [.. rule.Unless.Where(exception => exception.When.Truth == Truth.True).Take(1).SelectMany(exception => Roots(exception.When))],
            };
            behindRules[rule] = roots;
        }

        return roots;
    }

    /// <summary>The rule that came nearest to holding.</summary>
    public static RuleTrace? Nearest(IEnumerable<RuleTrace> rules) => rules
        .OrderBy(rule => rule.Verdict switch { RuleVerdict.Defeated => 0, RuleVerdict.DidNotApply => 1, _ => 2 })
        .ThenBy(rule => Distance(rule).Failing)
        .ThenByDescending(rule => Distance(rule).Holding)
        .FirstOrDefault();

    /// <summary>Whether a rule waits only for what has been asked and is not known: plainly the thing at issue.</summary>
    public bool WaitsForTheUnknown(RuleTrace rule) =>
        Behind(rule) is { Count: > 0 } roots && roots.All(root => root.Source == FactSource.AskedNotKnown);

    /// <summary>How far an open rule is from holding: what it hangs on, less what holds. A test of other law weighs more, because it says less.</summary>
    public static int Openness(RuleTrace rule) =>
        (2 * Open(rule).Sum(test => test.Condition is ProvisionTest or RequirementTest or Quantified ? 2 : 1)) - Distance(rule).Holding;

    /// <summary>How far a rule is from holding: the number of tests that fail, and how many there are that hold.</summary>
    private static (int Failing, int Holding) Distance(RuleTrace rule)
    {
        IReadOnlyList<ConditionTrace> top = rule.When.Condition is AllOf ? rule.When.Parts : [rule.When];
        return (top.Count(part => part.Truth == Truth.False), top.Count(part => part.Truth == Truth.True));
    }

    private static string? Exception(RuleTrace rule) => rule.Unless.FirstOrDefault(exception => exception.When.Truth == Truth.True)?.Because;

    private static string NotLaw(RuleTrace rule) => rule.Status switch
    {
        LawStatus.Announced => "it is announced and not known to be in force",
        LawStatus.Prospective => "it is enacted but not in force",
        LawStatus.Repealed => "it has been repealed",
        _ => $"it is law only from {English.Day(rule.Rule.Standing.From)}{(rule.Rule.Standing.Until is { } until ? " to before " + English.Day(until) : "")}",
    };
}
