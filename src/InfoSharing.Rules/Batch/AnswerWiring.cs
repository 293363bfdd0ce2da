using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Batch;

/// <summary>The parts of a recommendation as wires: course, items, bases, telling. What decides them is asked of the floor below.</summary>
internal sealed class AnswerWiring
{
    private static readonly Outcome[] Outcomes = Enum.GetValues<Outcome>();
    private static readonly Disposition[] AllDispositions = Enum.GetValues<Disposition>();
    private static readonly TellWhen[] Times = Enum.GetValues<TellWhen>();

    private static readonly Decision ItemDecision = new([3, 2, 3, 3, 2, 2], AllDispositions.Length, ways =>
        (int)Evaluation.Dispositions.Decide(new ItemCalls((Truth)ways[0], ways[1] == 1, (Truth)ways[2], (Truth)ways[3], ways[4] == 1, ways[5] == 1)));

    private static readonly Decision CourseDecision = new([2, 2, 2, 2, 2, 2, 2, 2, 2, 2], Outcomes.Length, ways =>
        (int)Courses.Decide(new Calls(ways[0] == 1, ways[1] == 1, ways[2] == 1, ways[3] == 1, ways[4] == 1, ways[5] == 1, ways[6] == 1, ways[7] == 1, ways[8] == 1, ways[9] == 1)));

    private static readonly Decision NowDecision = new([Outcomes.Length, AllDispositions.Length], AllDispositions.Length, ways =>
        (int)ItemReading.Now((Outcome)ways[0], (Disposition)ways[1]));

    private static readonly Decision SummaryDecision = new([.. Enumerable.Repeat(2, Summary.Count - 1)], Outcomes.Length, ways =>
        (int)Summary.At(Array.IndexOf([.. ways, 1], 1)));

    private static readonly Decision GoingDecision = new([2, 2], AllDispositions.Length, ways =>
        (int)(ways[0] == 1 ? Rules.Disposition.Share : ways[1] == 1 ? Rules.Disposition.Withhold : Rules.Disposition.Undecided));

    private readonly CaseWiring wiring;
    private readonly Gates gates;
    private readonly Evaluated evaluated;
    private readonly Lazy<Wire> danger;
    private readonly Lazy<Decided> course;
    private readonly Decided?[] alone;
    private readonly Decided?[] now;

    public AnswerWiring(CaseWiring wiring)
    {
        (this.wiring, gates, evaluated) = (wiring, wiring.Gates, wiring.Evaluated);
        (alone, now) = (new Decided?[evaluated.Items.Count], new Decided?[evaluated.Items.Count]);
        danger = new(() => wiring.AnyOf(evaluated.Machine.Conclusions.Endangering));
        course = new(IsByTable ? MakeSummary : MakeCourse);
    }

    public Wire Danger => danger.Value;

    private bool IsByTable => evaluated.Machine.Courses.Count > 0;

    /// <summary>Whether the outcome is one of these.</summary>
    public Wire Outcome(Func<Outcome, bool> wanted) => course.Value.IsOneOf(outcome => wanted((Outcome)outcome));

    /// <summary>The way to each outcome, by its number.</summary>
    public Way[] Course => course.Value.Results;

    /// <summary>Whether what is to be done now with an item is one of these.</summary>
    public Wire Disposition(int item, Func<Disposition, bool> wanted) => Now(item).IsOneOf(disposition => wanted((Disposition)disposition));

    /// <summary>The way to each disposition of an item, by its number.</summary>
    public Way[] Dispositions(int item) => Now(item).Results;

    /// <summary>For each lawful basis that is law on the day: whether it is the one to rely on for an item.</summary>
    public IEnumerable<(string Basis, Wire Wire)> LawfulBases(int item)
    {
        var bases = evaluated.Machine.Pack.Provisions
            .Where(basis => basis.Requirement == Requirement.LawfulBasis && ItemReading.IsShown(evaluated, basis))
            .Select(basis => (basis.Id, Rules: evaluated.Machine.ProvisionRules[basis.Id]))
            .Select(basis => (basis.Id, Usable: gates.Proven(wiring.Provision(basis.Rules, recommended: false, item)), Best: gates.Proven(wiring.IsRecommended(basis.Rules, item))))
            .ToList();
        var best = bases.ConvertAll(basis => gates.And(basis.Usable, basis.Best));
        var anyBest = gates.Any(best);
        for (var place = 0; place < bases.Count; place++)
        {
            yield return (bases[place].Id, gates.Or(
                gates.Every(best[..place].Select(earlier => !earlier).Prepend(best[place])),
                gates.Every(bases[..place].Select(earlier => !earlier.Usable).Prepend(!anyBest).Prepend(bases[place].Usable))));
        }
    }

    /// <summary>Whether a person is to be told at such a time: now or later only of something about them that goes.</summary>
    public Wire Telling(int person, TellWhen when)
    {
        if (when == TellWhen.DoNotTell)
        {
            return Rule(person, when);
        }

        var goes = gates.Any(Enumerable.Range(0, evaluated.Items.Count)
            .Where(item => evaluated.Rails.About(item) == person)
            .Select(item => Disposition(item, now => now is Rules.Disposition.Share or Rules.Disposition.Redact)));
        return when == TellWhen.Undecided
            ? gates.Or(Rule(person, when), gates.And(!goes, gates.Or(Rule(person, TellWhen.Now), Rule(person, TellWhen.Later))))
            : gates.And(goes, Rule(person, when));
    }

    /// <summary>Whether the rules would have a person told at such a time, if something about them went.</summary>
    private Wire Rule(int person, TellWhen when)
    {
        var earlier = Times.Where(time => time != TellWhen.Undecided && (when == TellWhen.Undecided || time < when)).Select(time => !Called(time));
        return gates.Every(when == TellWhen.Undecided ? earlier : earlier.Prepend(Called(when)));

        Wire Called(TellWhen time) => gates.Proven(gates.Any(evaluated.Machine.Conclusions.Tellings
            .Where(telling => telling.Conclusion.When == time)
            .Select(telling => wiring.Verdict(telling.Unit, person))));
    }

    private Decided Now(int item) => now[item] ??= IsByTable ? Going(item) : Decided.By(gates, NowDecision, Course, Alone(item).Results);

    /// <summary>What becomes of an item by the course that it takes.</summary>
    private Decided Going(int item) => Decided.By(
        gates,
        GoingDecision,
        Way.Proven(gates, Takes(item, course => course.Disposition == Rules.Disposition.Share)),
        Way.Proven(gates, Takes(item, course => course.Disposition == Rules.Disposition.Withhold)));

    /// <summary>The outcome as the sum of what items come to.</summary>
    private Decided MakeSummary() => Decided.By(gates, SummaryDecision, [.. Enumerable.Range(0, Summary.Count - 1).Select(place =>
        Way.Proven(gates, gates.Any(Enumerable.Range(0, evaluated.Items.Count).Select(item => Takes(item, course => course.Outcome == Summary.At(place))))))]);

    /// <summary>Whether an item takes one of these courses.</summary>
    public Wire Takes(int item, Func<CourseSignal, bool> wanted) => gates.Proven(gates.Any(evaluated.Machine.Courses
        .Where(wanted)
        .Select(course => gates.Proven(wiring.Finding(course.Finding, item)))));

    private Decided Alone(int item)
    {
        if (alone[item] is { } known)
        {
            return known;
        }

        var conclusions = evaluated.Machine.Conclusions;
        var stop = gates.Or(wiring.AnyOn(conclusions.BarringEvenInDanger, item), wiring.AnyOn(conclusions.Withholding, item));
        var requirements = evaluated.Machine.Requirements;
        return alone[item] = Decided.By(
            gates,
            ItemDecision,
            Way.Of(stop),
            Way.Proven(gates, Danger),
            Way.Of(wiring.AnyOn(conclusions.Redacting, item)),
            Way.Of(wiring.AnyOn(conclusions.Barring, item)),
            Way.Proven(gates, gates.Any(Evaluation.Dispositions.Gates.Select(gate => wiring.Shows(requirements[gate], RequirementStatus.NotMet, item)))),
            Way.Proven(gates, !gates.Or(
                wiring.Shows(requirements[Requirement.Purpose], RequirementStatus.Unknown, item),
                wiring.Shows(requirements[Requirement.LawfulBasis], RequirementStatus.Unknown, item))));
    }

    /// <summary>Whether a bar or a rule to withhold it stops an item.</summary>
    private Wire Stopped(int item)
    {
        var conclusions = evaluated.Machine.Conclusions;
        return gates.Proven(gates.Any([
            wiring.AnyOn(conclusions.BarringEvenInDanger, item),
            wiring.AnyOn(conclusions.Withholding, item),
            wiring.AnyOn(conclusions.Barring, item)]));
    }

    private Decided MakeCourse()
    {
        var conclusions = evaluated.Machine.Conclusions;
        var items = Enumerable.Range(0, evaluated.Items.Count).Select(Alone).ToList();
        var conflict = gates.Any(
            from disputable in evaluated.Machine.Disputable
            from item in Enumerable.Range(0, evaluated.Items.Count)
            select gates.Proven(gates.And(
                wiring.AnyOn(disputable.Rules.NotAvailable, item),
                gates.Or(wiring.AnyOn(disputable.Rules.Available, item), wiring.AnyOn(disputable.Rules.Recommended, item)))));
        return Decided.By(
            gates,
            CourseDecision,
            Way.Proven(gates, Danger),
            Way.Proven(gates, Called(Rules.Outcome.MustShare)),
            Way.Proven(gates, gates.Any([Called(Rules.Outcome.DoNotShare), wiring.AnyOf(conclusions.Barring), wiring.AnyOf(conclusions.BarringEvenInDanger)])),
            Way.Proven(gates, Called(Rules.Outcome.SeekConsentFirst)),
            Way.Proven(gates, gates.Or(conflict, Called(Rules.Outcome.SeekAdvice))),
            Way.Proven(gates, Called(Rules.Outcome.ShouldShare)),
            Way.Proven(gates, Called(Rules.Outcome.MayShare)),
            Way.Proven(gates, gates.Any(items.Select(item => item.IsOneOf(now => (Disposition)now is Rules.Disposition.Share or Rules.Disposition.Redact)))),
            Way.Proven(gates, gates.Every(items.Select(item => item.IsOneOf(now => (Disposition)now is Rules.Disposition.Withhold)))),
            Way.Proven(gates, gates.Every(Enumerable.Range(0, evaluated.Items.Count).Select(Stopped))));

        Wire Called(Outcome outcome) => wiring.AnyOf(conclusions.Calling[(int)outcome]);
    }
}
