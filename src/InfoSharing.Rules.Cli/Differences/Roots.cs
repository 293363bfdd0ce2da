using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Cli.Differences;

/// <summary>Of the rules in which the difference between two recommendations begins, those that lead to one change of the answer.</summary>
internal static class Roots
{
    /// <returns>All of them where none is seen to lead there: an answer can also change by what no rule concludes any more.</returns>
    public static IReadOnlyList<RuleDifference> Of(ComparisonAnswer comparison, ChangeKind change)
    {
        var reworded = Reworded(comparison).ToList();
        var decides = Deciding(comparison);
        var differing = comparison.Roots.Concat(comparison.Following).Concat(reworded).ToList();
        var bearing = differing.Where(rule => Concludes(rule).Any(conclusion => Bears(conclusion, change) || (IsOfItems(change.Kind) && decides(conclusion)))).ToList();
        // What is added or gone is so because a rule holds now, or held; that others became open has nothing to do with it.
        var deciding = IsListed(change.Kind) ? bearing.Where(rule => Holds(rule.From) != Holds(rule.To) || reworded.Contains(rule)).ToList() : [];
        var leading = new HashSet<RuleDifference>(deciding.Count > 0 ? deciding : bearing);
        var open = new Queue<RuleDifference>(leading);
        while (open.TryDequeue(out var rule))
        {
            var read = Reads(rule).ToHashSet(StringComparer.Ordinal);
            foreach (var before in differing.Where(one => Concludes(one).Select(Name).OfType<string>().Any(read.Contains)))
            {
                if (leading.Add(before))
                {
                    open.Enqueue(before);
                }
            }
        }

        var roots = comparison.Roots.Concat(reworded).Where(leading.Contains).ToList();
        return roots.Count > 0 ? roots : comparison.Roots;
    }

    /// <summary>Rules that hold, or are open, as before, and conclude something else.</summary>
    private static IEnumerable<RuleDifference> Reworded(ComparisonAnswer comparison)
    {
        var before = comparison.From.Trace.Rules.ToDictionary(rule => (rule.Id, rule.Subject));
        return comparison.To.Trace.Rules
            .Where(rule => rule.Verdict is RuleVerdict.Concluded or RuleVerdict.Undetermined)
            .Select(rule => (From: before.GetValueOrDefault((rule.Id, rule.Subject)), To: rule))
            .Where(pair => pair.From is { } from && from.Verdict == pair.To.Verdict && Said(from.Rule) != Said(pair.To.Rule))
            .Select(pair => new RuleDifference { Id = pair.To.Id, Subject = pair.To.Subject, From = pair.From, To = pair.To, Cause = DifferenceCause.Pack, Facts = [] });
    }

    private static string Said(Rule rule) => string.Join("; ", rule.Concludes.Select(Shape.Of).Order(StringComparer.Ordinal).Prepend(Words.Strengths[rule.Strength]));

    private static bool IsListed(DifferenceKind kind) => kind is DifferenceKind.Safeguard or DifferenceKind.Advice or DifferenceKind.ShareWith or DifferenceKind.ProtectNow or DifferenceKind.Danger;

    /// <summary>Whether a change is one of what becomes of items, or of what sums them up.</summary>
    private static bool IsOfItems(DifferenceKind kind) => kind is DifferenceKind.Outcome or DifferenceKind.Settled or DifferenceKind.Extent or DifferenceKind.Disposition;

    /// <summary>Whether something is the course of an item, in one of the packs.</summary>
    private static Func<Conclusion, bool> Deciding(ComparisonAnswer comparison)
    {
        var courses = new[] { comparison.From, comparison.To }
            .SelectMany(advice => advice.Evaluated.Machine.Courses.SelectMany(course => course.Finding.Sources))
            .SelectMany(unit => unit.Rule!.Concludes)
            .ToHashSet();
        return courses.Contains;
    }

    private static bool Holds(RuleTrace? rule) => rule?.Verdict == RuleVerdict.Concluded;

    private static bool Bears(Conclusion conclusion, ChangeKind change) => change.Kind switch
    {
        DifferenceKind.Safeguard => conclusion is ConcludesSafeguard one && one.Safeguard.Id == change.Id,
        DifferenceKind.Advice => conclusion is ConcludesAdvice one && one.Adviser.Id == change.Id,
        DifferenceKind.ShareWith => conclusion is ConcludesRecipient one && one.Body.Id == change.Id,
        DifferenceKind.ProtectNow => conclusion is ConcludesProtection one && one.Protection.Id == change.Id,
        DifferenceKind.Danger => conclusion is ConcludesDanger,
        DifferenceKind.Telling => conclusion is ConcludesTelling,
        DifferenceKind.LawfulBasis => conclusion is ConcludesProvision,
        _ => conclusion is ConcludesDanger or ConcludesProvision or ConcludesRequirement,
    };

    private static IEnumerable<Conclusion> Concludes(RuleDifference rule) =>
        new[] { rule.From, rule.To }.OfType<RuleTrace>().SelectMany(trace => trace.Rule.Concludes);

    private static IEnumerable<string> Reads(RuleDifference rule) =>
        new[] { rule.From, rule.To }.OfType<RuleTrace>().SelectMany(trace => trace.Unless.Select(exception => exception.When).Prepend(trace.When)).SelectMany(Whole)
            .Select(test => test.Condition switch
            {
                FindingTest one => $"finding {one.Finding.Id}",
                ProvisionTest one => $"provision {one.Provision.Id}",
                RequirementTest one => $"requirement {one.Requirement}",
                _ => null,
            }).OfType<string>();

    // With the parts of named conditions, which the condition as written does not hold.
    private static IEnumerable<ConditionTrace> Whole(ConditionTrace condition) => condition.Parts.SelectMany(Whole).Prepend(condition);

    private static string? Name(Conclusion conclusion) => conclusion switch
    {
        ConcludesFinding one => $"finding {one.Finding.Id}",
        ConcludesProvision one => $"provision {one.Provision.Id}",
        ConcludesRequirement one => $"requirement {one.Requirement}",
        _ => null,
    };
}
