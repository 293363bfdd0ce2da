using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Layering;

/// <summary>
/// Whether a rule or an exception of an overlay certainly keeps still in danger. Danger is what rules of the pack below conclude; a rule
/// that has concluded it has seen its own condition to be true, so the findings that its condition asks for, and those that it
/// concludes besides, are true in danger.
/// </summary>
/// <remarks>A pack without a rule that concludes danger knows none, and everything keeps still in it.</remarks>
internal sealed class DangerGuard
{
    // Named conditions that use each other in a circle are reported elsewhere, and must not be followed for ever here.
    private const int DeepestName = 64;

    private readonly Func<string, NamedCondition?> named;
    private readonly HashSet<string>[] trueInDanger;

    public DangerGuard(Pack below, Func<string, NamedCondition?> named)
    {
        this.named = named;
        trueInDanger =
        [
            .. from rule in below.Rules
               where rule.Concludes.Any(conclusion => conclusion is ConcludesDanger)
               let findings = Required(rule.When, 0).Concat(rule.Concludes.OfType<ConcludesFinding>().Select(concluded => concluded.Finding.Id))
               select findings.ToHashSet(StringComparer.Ordinal),
        ];
    }

    /// <summary>The findings by which every danger can be told, in the order of their ids.</summary>
    public IReadOnlyList<string> Findings => trueInDanger.Length == 0
        ? []
        : [.. trueInDanger.Aggregate((IEnumerable<string>)trueInDanger[0], (one, other) => one.Intersect(other)).Order(StringComparer.Ordinal)];

    /// <summary>Whether the rule cannot conclude in danger: one of its exceptions is then true, or its condition false.</summary>
    /// <remarks>An exception that lets the rule go on while it is unknown does not count: before danger is ruled out, the rule has to wait.</remarks>
    public bool KeepsStill(Rule rule) => Array.TrueForAll(trueInDanger, findings =>
        rule.Unless.Any(exception => !exception.ProceedIfUnknown && Holds(exception.When, true, findings, 0)) || Holds(rule.When, false, findings, 0));

    /// <summary>Whether the exception cannot hold in danger.</summary>
    public bool KeepsStill(RuleException exception) => Array.TrueForAll(trueInDanger, findings => Holds(exception.When, false, findings, 0));

    /// <summary>Whether a condition certainly has an answer when these findings are true.</summary>
    private bool Holds(Condition condition, bool answer, HashSet<string> findings, int depth) => condition switch
    {
        FindingTest test => test.Is == answer && findings.Contains(test.Finding.Id),
        Not not => Holds(not.Of, !answer, findings, depth),
        AllOf or AnyOf when condition is AllOf == answer => condition.Parts.Count > 0 && condition.Parts.All(part => Holds(part, answer, findings, depth)),
        AllOf or AnyOf => condition.Parts.Any(part => Holds(part, answer, findings, depth)),
        NamedTest test => depth < DeepestName && named(test.Condition.Id) is { } definition && Holds(definition.When, answer, findings, depth + 1),
        _ => false,
    };

    private IEnumerable<string> Required(Condition condition, int depth) => condition switch
    {
        FindingTest { Is: true } test => [test.Finding.Id],
        AllOf all => all.Of.SelectMany(part => Required(part, depth)),
        NamedTest test when depth < DeepestName && named(test.Condition.Id) is { } definition => Required(definition.When, depth + 1),
        _ => [],
    };
}
