using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Evaluation;

/// <summary>Reads the parts of a recommendation off the rails.</summary>
internal static class Reading
{
    public static IReadOnlyList<ItemRecommendation> Items(Evaluated evaluated, Course course) =>
        [.. Enumerable.Range(0, evaluated.Items.Count).Select(item => ItemReading.Of(evaluated, course, item))];

    public static IReadOnlyList<Safeguard> Safeguards(Evaluated evaluated)
    {
        var definitions = evaluated.Machine.Pack.Safeguards.ToDictionary(safeguard => safeguard.Id, StringComparer.Ordinal);
        return
        [
            .. Holding(evaluated, evaluated.Machine.Conclusions.Safeguards)
                .GroupBy(held => held.Conclusion.Safeguard.Id, StringComparer.Ordinal)
                .Select(group => new Safeguard
                {
                    Id = group.Key,
                    Text = definitions[group.Key].Text,
                    When = definitions[group.Key].When,
                    By = definitions[group.Key].By,
                    Strength = group.Max(held => held.Unit.Rule!.Strength),
                    For = Subjects(evaluated, group),
                    Rules = Traces(evaluated, group),
                })
                .OrderBy(safeguard => safeguard.When)
                .ThenByDescending(safeguard => safeguard.Strength)
                .ThenBy(safeguard => safeguard.Id, StringComparer.Ordinal),
        ];
    }

    public static IReadOnlyList<Advice> AdviceOf(Evaluated evaluated)
    {
        var labels = evaluated.Machine.Pack.Advisers.ToDictionary(adviser => adviser.Id, adviser => adviser.Label, StringComparer.Ordinal);
        return [.. Holding(evaluated, evaluated.Machine.Conclusions.Advice)
            .GroupBy(held => held.Conclusion.Adviser.Id, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Advice { Id = group.Key, Label = labels[group.Key], Rules = Traces(evaluated, group) })];
    }

    public static IReadOnlyList<BetterRecipient> Recipients(Evaluated evaluated)
    {
        var labels = evaluated.Machine.Pack.Bodies.ToDictionary(body => body.Id, body => body.Label, StringComparer.Ordinal);
        return [.. Holding(evaluated, evaluated.Machine.Conclusions.Recipients)
            .GroupBy(held => held.Conclusion.Body.Id, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new BetterRecipient { Kind = group.Key, Label = labels[group.Key], Rules = Traces(evaluated, group) })];
    }

    public static IReadOnlyList<Bar> BarsOf(Evaluated evaluated) =>
        [.. Holding(evaluated, evaluated.Machine.Conclusions.Bars)
            .GroupBy(held => held.Conclusion.Bar, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Bar
            {
                Id = group.Key,
                EvenInDanger = group.Any(held => held.Conclusion.EvenInDanger),
                For = Subjects(evaluated, group),
                Rules = Traces(evaluated, group),
            })];

    public static IReadOnlyList<Telling> Tellings(Evaluated evaluated) =>
        [.. Enumerable.Range(0, evaluated.Rails.People).Select(person => TellingOf(evaluated, person))];

    /// <summary>Provisions that one rule opens and another closes.</summary>
    public static IReadOnlyList<string> Conflicts(Evaluated evaluated)
    {
        List<string>? found = null;
        foreach (var (provision, rules) in evaluated.Machine.Disputable)
        {
            if (Disagreement(evaluated, rules) == Truth.True)
            {
                (found ??= []).Add(provision);
            }
        }

        return found ?? (IReadOnlyList<string>)[];
    }

    /// <summary>Whether rules disagree, or could come to disagree, on a provision.</summary>
    public static Truth CouldConflict(Evaluated evaluated)
    {
        var answer = Truth.False;
        foreach (var (_, rules) in evaluated.Machine.Disputable)
        {
            answer = Kleene.Or(answer, Disagreement(evaluated, rules));
        }

        return answer;
    }

    public static IReadOnlyList<RuleTrace> Presumed(Trace trace) =>
        [.. trace.Rules.Where(rule => rule.Verdict == RuleVerdict.Concluded && rule.Unless.Any(exception => exception.When.Truth == Truth.Unknown))];

    public static IReadOnlyList<RuleTrace> Unverified(Trace trace) =>
        [.. trace.Rules.Where(rule => rule is { Verdict: RuleVerdict.Concluded, Review: Review.Unverified }).DistinctBy(rule => rule.Id)];

    private static Truth Disagreement(Evaluated evaluated, ProvisionRules rules)
    {
        var answer = Truth.False;
        for (var item = 0; item < evaluated.Items.Count; item++)
        {
            var opens = Kleene.Or(evaluated.AnyOn(rules.Available, item), evaluated.AnyOn(rules.Recommended, item));
            answer = Kleene.Or(answer, Kleene.And(evaluated.AnyOn(rules.NotAvailable, item), opens));
        }

        return answer;
    }

    /// <summary>When to tell a person: the most cautious of what holds.</summary>
    public static TellWhen WhenToTell(Evaluated evaluated, int person)
    {
        var when = TellWhen.Undecided;
        foreach (var (unit, telling) in evaluated.Machine.Conclusions.Tellings)
        {
            if (evaluated.Verdict(unit, person) == Truth.True && (when == TellWhen.Undecided || telling.When < when))
            {
                when = telling.When;
            }
        }

        return when;
    }

    private static Telling TellingOf(Evaluated evaluated, int person)
    {
        var when = WhenToTell(evaluated, person);
        var deciding = evaluated.Machine.Conclusions.Tellings.Where(one => one.Conclusion.When == when && evaluated.Verdict(one.Unit, person) == Truth.True).ToList();
        var reason = deciding.Select(one => one.Conclusion.Reason.Id).Order(StringComparer.Ordinal).FirstOrDefault();
        return new Telling
        {
            Person = evaluated.Sharing.People[person].Id,
            When = when,
            Reason = reason,
            Text = evaluated.Machine.Pack.Reasons.FirstOrDefault(known => known.Id == reason)?.Text,
            Rules = [.. deciding.Select(one => evaluated.TraceOf(one.Unit, person))],
        };
    }

    private readonly record struct Held<T>(Unit Unit, int Instance, T Conclusion);

    private static IEnumerable<Held<T>> Holding<T>(Evaluated evaluated, IEnumerable<Drawn<T>> drawn)
        where T : Conclusion =>
        drawn.SelectMany(one => Enumerable.Range(0, evaluated.Rails.Count(one.Unit.Scope))
            .Where(instance => evaluated.Verdict(one.Unit, instance) == Truth.True)
            .Select(instance => new Held<T>(one.Unit, instance, one.Conclusion)));

    private static IReadOnlyList<string> Subjects<T>(Evaluated evaluated, IEnumerable<Held<T>> held) =>
        held.Any(one => one.Unit.Scope == FactScope.Case)
            ? []
            : [.. held.Select(one => evaluated.NameOf(one.Unit.Scope, one.Instance)).Distinct()];

    private static IReadOnlyList<RuleTrace> Traces<T>(Evaluated evaluated, IEnumerable<Held<T>> held) =>
        [.. held.Select(one => evaluated.TraceOf(one.Unit, one.Instance))];
}
