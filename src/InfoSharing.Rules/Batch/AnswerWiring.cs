using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Batch;

/// <summary>The parts of a recommendation as wires: courses, outcome, bases, telling. What they follow from is asked of the floor below.</summary>
internal sealed class AnswerWiring(CaseWiring wiring)
{
    private static readonly TellWhen[] Times = Enum.GetValues<TellWhen>();

    private readonly Gates gates = wiring.Gates;
    private readonly Evaluated evaluated = wiring.Evaluated;
    private readonly Wire?[] coming = new Wire?[Summary.Count];
    private readonly Dictionary<(int Item, Disposition), Wire> becoming = [];

    /// <summary>Whether the outcome is this one: an item comes to it, and none to one that would be named before it.</summary>
    public Wire Outcome(Outcome outcome)
    {
        var place = Summary.PlaceOf(outcome);
        var before = Enumerable.Range(0, place).Select(earlier => !Coming(earlier));

        // The last is what is left, whatever items come to.
        return gates.Every(place == Summary.Count - 1 ? before : before.Prepend(Coming(place)));
    }

    /// <summary>Whether this is what is to be done now with an item.</summary>
    public Wire Disposition(int item, Disposition disposition)
    {
        if (!becoming.TryGetValue((item, disposition), out var wire))
        {
            wire = becoming[(item, disposition)] = disposition == Rules.Disposition.Undecided
                ? gates.And(!Disposition(item, Rules.Disposition.Share), !Disposition(item, Rules.Disposition.Withhold))
                : Takes(item, course => course.Disposition == disposition);
        }

        return wire;
    }

    /// <summary>Whether an item takes one of these courses.</summary>
    public Wire Takes(int item, Func<CourseSignal, bool> wanted) => gates.Any(evaluated.Machine.Courses
        .Where(wanted)
        .Select(course => gates.Proven(wiring.Finding(course.Finding, item))));

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
            .Select(item => Disposition(item, Rules.Disposition.Share)));
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

    /// <summary>Whether any item comes to the outcome at a place of the summary; what takes no course at all waits for more facts.</summary>
    private Wire Coming(int place) => coming[place] ??= gates.Any(Enumerable.Range(0, evaluated.Items.Count).Select(item =>
        Summary.At(place) == Rules.Outcome.MoreFactsNeeded
            ? gates.Or(!Takes(item, _ => true), Takes(item, course => course.Outcome == Rules.Outcome.MoreFactsNeeded))
            : Takes(item, course => course.Outcome == Summary.At(place))));
}
