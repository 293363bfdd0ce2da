using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Layering;

/// <summary>How an overlay moves a rule: to hold more often, or less often.</summary>
internal readonly record struct Move(Rule Rule, bool Up);

/// <summary>A move that narrows nothing.</summary>
/// <param name="Rule">The rule that is moved.</param>
/// <param name="Up">Whether it would hold more often.</param>
/// <param name="Conclusion">The conclusion by which that matters.</param>
internal sealed record Widening(Rule Rule, bool Up, Conclusion Conclusion);

/// <summary>
/// Follows what an overlay moves through everything that reads it. In the order false, unknown, true every condition but <c>not</c>,
/// <c>is false</c>, <c>notAvailable</c>, <c>NotMet</c> and <c>unless</c> moves with what it reads, and those move against it; so it is enough to follow
/// directions, whatever the facts are.
/// </summary>
internal sealed class Flow
{
    private enum Kind
    {
        Finding,
        Available,
        Recommended,
        Met,
        NotApplicable,
    }

    private readonly record struct Answer(Kind Kind, string Id);

    private readonly Func<string, NamedCondition?> named;
    private readonly Dictionary<string, Requirement> requirements;
    private readonly ILookup<Answer, (Rule Reader, bool Along)> readers;
    private readonly HashSet<string> answers;
    private readonly HashSet<string> endangering;

    public Flow(IReadOnlyList<Pack> layers, Func<string, NamedCondition?> named)
    {
        this.named = named;
        answers = layers[0].Findings.Where(finding => finding.Generated).Select(finding => finding.Id).ToHashSet(StringComparer.Ordinal);
        endangering = layers[0].Protections.Select(protection => protection.ApproachesUnless?.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        requirements = layers[0].Provisions.GroupBy(provision => provision.Id, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Requirement, StringComparer.Ordinal);
        readers = (
            from pack in layers
            from rule in pack.Rules
            from read in ReadBy(rule)
            select (read.Answer, Reader: (rule, read.Along))).ToLookup(pair => pair.Answer, pair => pair.Reader);
    }

    /// <summary>The first thing that does not narrow when a rule is moved; null when nothing can widen.</summary>
    /// <param name="start">The rule and how it is moved.</param>
    /// <param name="overlay">The overlay that moves it. Its own rules count as new: against the layers without it they can only add.</param>
    public Widening? Find(Move start, string overlay)
    {
        HashSet<(string Rule, bool Up)> seen = [(start.Rule.Id, start.Up)];
        var open = new Queue<Move>([start]);
        while (open.TryDequeue(out var move))
        {
            foreach (var conclusion in move.Rule.Concludes)
            {
                // What the overlay's own rules conclude is judged by itself.
                if (move.Rule.Pack != overlay && Judge(move, conclusion) is { } widening)
                {
                    return widening;
                }

                foreach (var (answer, up) in Moved(conclusion, move.Up))
                {
                    foreach (var (reader, along) in readers[answer])
                    {
                        if (reader.Pack != overlay && seen.Add((reader.Id, up == along)))
                        {
                            open.Enqueue(new Move(reader, up == along));
                        }
                    }
                }
            }
        }

        return null;
    }

    private Widening? Judge(Move move, Conclusion conclusion)
    {
        var widens = new Widening(move.Rule, move.Up, conclusion);
        return conclusion switch
        {
            // What tables are answered from: which way they turn is the national pack's to say.
            ConcludesFinding finding when answers.Contains(finding.Finding.Id) => widens,
            // Somebody who would be endangered is one fewer who protects.
            ConcludesFinding finding when endangering.Contains(finding.Finding.Id) => move.Up ? widens : null,
            ConcludesFinding => null,
            // More of danger lets more be named, less of it hinders protection.
            ConcludesDanger => widens,
            ConcludesProvision { Is: not Rating.NotAvailable } or ConcludesRequirement { Is: not RequirementStatus.NotMet }
                or ConcludesTelling { When: TellWhen.Now }
                or ConcludesPoint { Is: not PointStatus.ToDo } => move.Up ? widens : null,
            // Whatever else is concluded holds back, asks, or adds something to do: more of it is narrower.
            _ => move.Up ? null : widens,
        };
    }

    /// <summary>What a conclusion moves of the answers that conditions read.</summary>
    private IEnumerable<(Answer Answer, bool Up)> Moved(Conclusion conclusion, bool up)
    {
        switch (conclusion)
        {
            case ConcludesFinding finding:
                return [(new Answer(Kind.Finding, finding.Finding.Id), up)];
            case ConcludesProvision { Provision.Id: var id, Is: var rating }:
                var better = up == (rating != Rating.NotAvailable);
                return
                [
                    (new Answer(Kind.Available, id), better),
                    (new Answer(Kind.Recommended, id), better),
                    // A provision that is available meets the requirement that it serves.
                    .. requirements.TryGetValue(id, out var requirement) ? [(Of(Kind.Met, requirement), better)] : Array.Empty<(Answer, bool)>(),
                ];
            case ConcludesRequirement { Is: RequirementStatus.NotApplicable } answered:
                return [(Of(Kind.NotApplicable, answered.Requirement), up)];
            case ConcludesRequirement answered:
                return [(Of(Kind.Met, answered.Requirement), up == (answered.Is == RequirementStatus.Met))];
            default:
                return [];
        }
    }

    private IEnumerable<(Answer Answer, bool Along)> ReadBy(Rule rule) =>
    [
        .. ReadBy(rule.When, true, []),
        .. rule.Unless.SelectMany(exception => ReadBy(exception.When, false, [])),
    ];

    private IEnumerable<(Answer Answer, bool Along)> ReadBy(Condition condition, bool along, HashSet<(string Name, bool Along)> opened) => condition switch
    {
        Not not => ReadBy(not.Of, !along, opened),
        FindingTest test => [(new Answer(Kind.Finding, test.Finding.Id), along == test.Is)],
        ProvisionTest { Is: Rating.Recommended } test => [(new Answer(Kind.Recommended, test.Provision.Id), along)],
        ProvisionTest test => [(new Answer(Kind.Available, test.Provision.Id), along == (test.Is != Rating.NotAvailable))],
        RequirementTest { Is: RequirementStatus.NotApplicable } test => [(Of(Kind.NotApplicable, test.Requirement), along)],
        // As a condition, both wait until it is settled that the requirement applies.
        RequirementTest test =>
            [(Of(Kind.Met, test.Requirement), along == (test.Is == RequirementStatus.Met)), (Of(Kind.NotApplicable, test.Requirement), !along)],
        // Once in each direction is enough, and ends circles, which are reported elsewhere.
        NamedTest test => opened.Add((test.Condition.Id, along)) && named(test.Condition.Id) is { } definition ? ReadBy(definition.When, along, opened) : [],
        _ => condition.Parts.SelectMany(part => ReadBy(part, along, opened)),
    };

    private static Answer Of(Kind kind, Requirement requirement) => new(kind, Words.Requirements[requirement]);
}
