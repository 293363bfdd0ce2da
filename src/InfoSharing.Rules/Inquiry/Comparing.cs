using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Inquiry;

/// <summary>Lays two recommendations side by side.</summary>
internal static class Comparing
{
    /// <summary>A fact of the case, or of one person or item.</summary>
    private readonly record struct FactPlace(FactScope Scope, string Subject, string Fact);

    private readonly record struct Known(string? Value, FactSource Source);

    public static ComparisonAnswer Compare(Recommendation from, Recommendation to)
    {
        var facts = Facts(from.Evaluated, to.Evaluated);
        var rules = Rules(from, to, facts).ToList();
        return new ComparisonAnswer
        {
            From = from,
            To = to,
            Changes = Changes(from, to),
            Facts = [.. facts.OrderBy(pair => pair.Key.Scope).ThenBy(pair => pair.Key.Subject, StringComparer.Ordinal).ThenBy(pair => pair.Key.Fact, StringComparer.Ordinal).Select(pair => pair.Value)],
            Roots = [.. rules.Where(rule => rule.Cause != DifferenceCause.Rules)],
            Following = [.. rules.Where(rule => rule.Cause == DifferenceCause.Rules)],
        };
    }

    private static IReadOnlyList<AnswerDifference> Changes(Recommendation from, Recommendation to)
    {
        var (before, after) = (AnswerParts.Of(from), AnswerParts.Of(to));
        return
        [
            .. before.Keys.Union(after.Keys)
                .Select(part => new AnswerDifference { Kind = part.Kind, Id = part.Id, Subject = part.Subject, From = before.GetValueOrDefault(part), To = after.GetValueOrDefault(part) })
                .Where(change => change.From != change.To)
                .OrderBy(change => PlaceOf(change.Kind))
                .ThenBy(change => change.Id, StringComparer.Ordinal)
                .ThenBy(change => change.Subject, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<FactPlace, FactDifference> Facts(Evaluated from, Evaluated to)
    {
        var (before, after) = (Values(from), Values(to));
        return before.Keys.Union(after.Keys)
            .Select(place => (place, From: before.GetValueOrDefault(place), To: after.GetValueOrDefault(place)))
            .Where(one => one.From != one.To)
            .ToDictionary(one => one.place, one => new FactDifference
            {
                Fact = one.place.Fact,
                Subject = one.place.Subject,
                From = one.From.Value,
                To = one.To.Value,
                FromSource = one.From.Source,
                ToSource = one.To.Source,
            });
    }

    private static Dictionary<FactPlace, Known> Values(Evaluated evaluated)
    {
        var values = new Dictionary<FactPlace, Known>();
        foreach (var scope in Enum.GetValues<FactScope>())
        {
            for (var instance = 0; instance < evaluated.Rails.Count(scope); instance++)
            {
                var subject = evaluated.NameOf(scope, instance);
                if (scope != FactScope.Case)
                {
                    values[new FactPlace(scope, subject, "")] = new Known(scope == FactScope.Item ? evaluated.Items[instance].About : "listed", FactSource.Given);
                }

                foreach (var slot in evaluated.Machine.OfScope[(int)scope].Slots)
                {
                    var (value, source) = evaluated.ValueOf(slot, instance);
                    if (source != FactSource.NotAsked)
                    {
                        values[new FactPlace(scope, subject, slot.Definition.Id)] = new Known(value?.ToString(), source);
                    }
                }
            }
        }

        return values;
    }

    private static IEnumerable<RuleDifference> Rules(Recommendation from, Recommendation to, Dictionary<FactPlace, FactDifference> facts)
    {
        var (before, after) = (ByPlace(from), ByPlace(to));
        foreach (var place in before.Keys.Union(after.Keys).OrderBy(place => place.Id, StringComparer.Ordinal).ThenBy(place => place.Subject, StringComparer.Ordinal))
        {
            var (one, other) = (before.GetValueOrDefault(place), after.GetValueOrDefault(place));
            if (Holds(one) == Holds(other))
            {
                continue;
            }

            var listed = facts.GetValueOrDefault(new FactPlace((one ?? other!).Scope, place.Subject, ""));
            IReadOnlyList<FactDifference> read = [.. Tests(one).Concat(Tests(other)).SelectMany(test => FactRead(test, facts)).Prepend(listed).OfType<FactDifference>().Distinct()];
            yield return new RuleDifference { Id = place.Id, Subject = place.Subject, From = one, To = other, Facts = read, Cause = Cause(one, other, listed is not null, read) };
        }
    }

    private static Dictionary<(string Id, string Subject), RuleTrace> ByPlace(Recommendation advice) =>
        advice.Trace.Rules.ToDictionary(rule => (rule.Id, rule.Subject));

    private static Truth Holds(RuleTrace? rule) => rule?.Verdict switch
    {
        RuleVerdict.Concluded => Truth.True,
        RuleVerdict.Undetermined => Truth.Unknown,
        _ => Truth.False,
    };

    private static DifferenceCause Cause(RuleTrace? one, RuleTrace? other, bool listed, IReadOnlyList<FactDifference> read)
    {
        if (one is null || other is null)
        {
            // Where only one case lists the person or item, that is a fact; otherwise only one pack has the rule.
            return listed ? DifferenceCause.Facts : DifferenceCause.Pack;
        }

        if ((one.Verdict == RuleVerdict.NotInForce) != (other.Verdict == RuleVerdict.NotInForce))
        {
            return DifferenceCause.Law;
        }

        var (before, after) = (Signals(one), Signals(other));
        return before.Any(signal => after.TryGetValue(signal.Key, out var then) && then != signal.Value) ? DifferenceCause.Rules
            : read.Count > 0 ? DifferenceCause.Facts
            : DifferenceCause.Pack;
    }

    /// <summary>What a rule reads of what other rules conclude.</summary>
    private static Dictionary<string, Truth> Signals(RuleTrace rule)
    {
        var signals = new Dictionary<string, Truth>(StringComparer.Ordinal);
        foreach (var test in Tests(rule))
        {
            var name = test.Condition switch
            {
                FindingTest finding => $"finding {finding.Finding.Id} {finding.Is}",
                ProvisionTest provision => $"provision {provision.Provision.Id} {provision.Is}",
                RequirementTest requirement => $"requirement {requirement.Requirement} {requirement.Is}",
                _ => null,
            };
            if (name is not null)
            {
                signals[$"{name} {test.SubjectOfTest}"] = test.Truth;
            }
        }

        return signals;
    }

    private static IEnumerable<ConditionTrace> Tests(RuleTrace? rule) => rule is null ? [] : rule.Unless.Select(exception => exception.When).Prepend(rule.When).SelectMany(Tests);

    private static IEnumerable<ConditionTrace> Tests(ConditionTrace condition) => condition.Parts.SelectMany(Tests).Prepend(condition);

    private static IEnumerable<FactDifference> FactRead(ConditionTrace test, Dictionary<FactPlace, FactDifference> facts)
    {
        switch (test.Condition)
        {
            case FactTest fact:
                var scope = test.Evaluated.Machine.FactsById[fact.Fact.Id].Definition.Scope;
                if (facts.TryGetValue(new FactPlace(scope, test.SubjectOfTest, fact.Fact.Id), out var changed))
                {
                    yield return changed;
                }

                break;
            case Quantified quantified:
                foreach (var (place, listed) in facts)
                {
                    if (place.Scope == quantified.Over && place.Fact.Length == 0)
                    {
                        yield return listed;
                    }
                }

                break;
        }
    }

    /// <summary>Who protects comes straight after whether there is danger; its number came later than those that callers may have stored.</summary>
    private static int PlaceOf(DifferenceKind kind) => kind == DifferenceKind.ProtectNow ? (2 * (int)DifferenceKind.Danger) + 1 : 2 * (int)kind;
}
