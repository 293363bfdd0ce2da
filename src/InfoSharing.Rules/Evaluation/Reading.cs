using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Evaluation;

/// <summary>Reads the parts of a recommendation off the rails.</summary>
internal static class Reading
{
    public static IReadOnlyList<ItemRecommendation> Items(Evaluated evaluated, Course course) =>
        [.. Enumerable.Range(0, evaluated.Items.Count).Select(item => ItemReading.Of(evaluated, course, item))];

    public static IReadOnlyList<Safeguard> Safeguards(Evaluated evaluated, Course course)
    {
        var definitions = evaluated.Machine.Pack.Safeguards.ToDictionary(safeguard => safeguard.Id, StringComparer.Ordinal);
        var concerned = new Concerned(evaluated, course);
        return
        [
            .. Holding(evaluated, evaluated.Machine.Conclusions.Safeguards)
                .Select(held => (Held: held, For: concerned.SubjectsOf(definitions[held.Conclusion.Safeguard.Id], held.Unit, held.Instance).ToList()))
                .Where(asked => asked.For.Count > 0)
                .GroupBy(asked => asked.Held.Conclusion.Safeguard.Id, StringComparer.Ordinal)
                .Select(group => new Safeguard
                {
                    Id = group.Key,
                    Text = definitions[group.Key].Text,
                    When = definitions[group.Key].When,
                    By = definitions[group.Key].By,
                    Strength = group.Max(asked => asked.Held.Unit.Rule!.Strength),
                    For = Subjects(evaluated, group.SelectMany(asked => asked.For)),
                    Rules = Traces(evaluated, group.Select(asked => asked.Held)),
                })
                .OrderBy(safeguard => safeguard.When)
                .ThenByDescending(safeguard => safeguard.Strength)
                .ThenBy(safeguard => safeguard.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whom to ask: never whoever shares, nor whoever is told or must not be.</summary>
    public static IReadOnlyList<Advice> AdviceOf(Evaluated evaluated, Course course)
    {
        var advisers = evaluated.Machine.Pack.Advisers.ToDictionary(adviser => adviser.Id, StringComparer.Ordinal);
        var concerned = new Concerned(evaluated, course);
        return [.. Holding(evaluated, evaluated.Machine.Conclusions.Advice)
            .GroupBy(held => held.Conclusion.Adviser.Id, StringComparer.Ordinal)
            .Where(group => !concerned.IsPastAsking(advisers[group.Key]))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new Advice { Id = group.Key, Label = advisers[group.Key].Label, Rules = Traces(evaluated, group) })];
    }

    /// <summary>Who else should have it: never whoever shares, nor whoever was named already.</summary>
    public static IReadOnlyList<BetterRecipient> Recipients(Evaluated evaluated, Course course)
    {
        var labels = evaluated.Machine.Pack.Bodies.ToDictionary(body => body.Id, body => body.Label, StringComparer.Ordinal);
        var concerned = new Concerned(evaluated, course);
        return [.. Holding(evaluated, evaluated.Machine.Conclusions.Recipients)
            .Where(held => held.Conclusion.Another || !concerned.IsParty(held.Conclusion.Body.Id))
            .GroupBy(held => held.Conclusion.Body.Id, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new BetterRecipient { Kind = group.Key, Label = labels[group.Key], Rules = Traces(evaluated, group) })];
    }

    public static IReadOnlyList<Telling> Tellings(Evaluated evaluated, Course course) =>
        [.. Enumerable.Range(0, evaluated.Rails.People).Select(person => TellingOf(evaluated, course, person))];

    /// <summary>Provisions that one rule opens and another closes.</summary>
    public static IReadOnlyList<string> Conflicts(Evaluated evaluated)
    {
        List<string>? found = null;
        foreach (var (provision, rules) in evaluated.Machine.Disputable)
        {
            if (Disagree(evaluated, rules))
            {
                (found ??= []).Add(provision);
            }
        }

        return found ?? (IReadOnlyList<string>)[];
    }

    public static IReadOnlyList<RuleTrace> Presumed(Trace trace) =>
        [.. trace.Rules.Where(rule => rule.Verdict == RuleVerdict.Concluded && rule.Unless.Any(exception => exception.When.Truth == Truth.Unknown))];

    public static IReadOnlyList<RuleTrace> Unverified(Trace trace) =>
        [.. trace.Rules.Where(rule => rule is { Verdict: RuleVerdict.Concluded, Review: Review.Unverified }).DistinctBy(rule => rule.Id)];

    private static bool Disagree(Evaluated evaluated, ProvisionRules rules) => Enumerable.Range(0, evaluated.Items.Count).Any(item =>
        evaluated.AnyOn(rules.NotAvailable, item) == Truth.True
        && (evaluated.AnyOn(rules.Available, item) == Truth.True || evaluated.AnyOn(rules.Recommended, item) == Truth.True));

    /// <summary>When to tell a person: the most cautious of what holds; and now or later only of what goes.</summary>
    public static TellWhen WhenToTell(Evaluated evaluated, Course course, int person)
    {
        var when = WhenTelling(evaluated, person);
        return when == TellWhen.DoNotTell || new Concerned(evaluated, course).Goes(person) ? when : TellWhen.Undecided;
    }

    /// <summary>When a person would be told if something about them went.</summary>
    public static TellWhen WhenTelling(Evaluated evaluated, int person)
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

    private static Telling TellingOf(Evaluated evaluated, Course course, int person)
    {
        var when = WhenToTell(evaluated, course, person);
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

    /// <summary>A conclusion, and for whom the rule that draws it holds.</summary>
    internal readonly record struct Held<T>(Unit Unit, int Instance, T Conclusion);

    internal static IEnumerable<Held<T>> Holding<T>(Evaluated evaluated, IEnumerable<Drawn<T>> drawn)
        where T : Conclusion =>
        drawn.SelectMany(one => Enumerable.Range(0, evaluated.Rails.Count(one.Unit.Scope))
            .Where(instance => evaluated.Verdict(one.Unit, instance) == Truth.True)
            .Select(instance => new Held<T>(one.Unit, instance, one.Conclusion)));

    private static IReadOnlyList<string> Subjects(Evaluated evaluated, IEnumerable<(FactScope Scope, int Instance)> subjects) =>
        subjects.Any(one => one.Scope == FactScope.Case) ? [] : [.. subjects.Select(one => evaluated.NameOf(one.Scope, one.Instance)).Distinct()];

    internal static IReadOnlyList<RuleTrace> Traces<T>(Evaluated evaluated, IEnumerable<Held<T>> held) =>
        [.. held.Select(one => evaluated.TraceOf(one.Unit, one.Instance))];
}
