using System.Diagnostics;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Inquiry;

/// <summary>
/// Finds what stands in the way of a rule's holding, or of its not holding: the fewest single things that would have to be
/// otherwise, each read on its own.
/// </summary>
internal sealed class Hindering(Evaluated evaluated)
{
    private readonly Dictionary<(Place Place, bool Wanted), IReadOnlyList<Obstacle>> rules = [];

    /// <summary>The rule, and the exception of it, whose conditions are gone through.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="Exception">The exception, if it is that.</param>
    /// <param name="Undoing">Whether something that holds is to be undone: then by what is known, rather than by what was presumed.</param>
    private readonly record struct Within(RuleTrace? Rule, ExceptionTrace? Exception, bool Undoing = false);

    /// <summary>What stands in the way of a rule's holding, or of its not holding.</summary>
    public IReadOnlyList<Obstacle> Of(Place place, bool wanted)
    {
        if (!rules.TryGetValue((place, wanted), out var found))
        {
            rules[(place, wanted)] = found = wanted ? Lacking(place) : Holding(place);
        }

        return found;
    }

    /// <summary>What stands in the way of any of these rules' holding: of the nearest.</summary>
    public IReadOnlyList<Obstacle> Any(IReadOnlyList<Place> places) =>
        places.Count == 0 ? [new Obstacle { Kind = ObstacleKind.NoRule }] : Nearest(places.Select(place => Of(place, wanted: true)));

    /// <summary>What stands in the way of none of these rules' holding.</summary>
    public IReadOnlyList<Obstacle> None(IEnumerable<Place> places) => Distinct(places.SelectMany(place => Of(place, wanted: false)));

    /// <summary>The rules of the one finding that a rule lacks; none if it lacks anything else as well.</summary>
    public IReadOnlyList<Place> Lone(RuleTrace rule)
    {
        IReadOnlyList<ConditionTrace> parts = rule.When.Condition is AllOf ? rule.When.Parts : [rule.When];
        return rule.Verdict != RuleVerdict.NotInForce
            && rule.Unless.All(exception => exception.When.Truth == Truth.False || (exception.When.Truth == Truth.Unknown && exception.ProceedsIfUnknown))
            && parts.Where(part => part.Truth != Truth.True).ToList() is [{ Condition: FindingTest { Is: true } test } only]
            && only.InstanceOf(evaluated.Machine.Findings[test.Finding.Id].Scope) is { } instance
                ? [.. evaluated.Machine.Findings[test.Finding.Id].Sources.Distinct().Select(unit => new Place(unit, instance))]
                : [];
    }

    public IReadOnlyList<Place> On(IEnumerable<Unit> units, int item) =>
        [.. units.Distinct().Select(unit => new Place(unit, evaluated.InstanceFor(unit, item))).Where(place => place.Instance >= 0)];

    /// <summary>The same rules closing what they speak of: those that hold, and what makes those uncertain that are open.</summary>
    public IReadOnlyList<Obstacle> Closing(IEnumerable<Place> places) => Distinct(places.SelectMany(place => evaluated.Verdict(place.Unit, place.Instance) == Truth.True
        ? [new Obstacle { Kind = ObstacleKind.Closed, Rule = evaluated.TraceOf(place.Unit, place.Instance), Subject = evaluated.NameOf(place.Unit.Scope, place.Instance), Behind = Of(place, wanted: false) }]
        : Of(place, wanted: false)));

    public static IReadOnlyList<Obstacle> Nearest(IEnumerable<IReadOnlyList<Obstacle>> ways, bool undoing = false) =>
        ways.OrderBy(Weight).ThenBy(way => undoing ? -Falsehoods(way) : Falsehoods(way)).First();

    public static int Weight(IEnumerable<Obstacle> obstacles) => obstacles.Sum(obstacle => obstacle.Weight);

    /// <summary>Each thing once, however many tests ask for it.</summary>
    public static IReadOnlyList<Obstacle> Distinct(IEnumerable<Obstacle> obstacles) =>
        [.. obstacles.DistinctBy(obstacle => (obstacle.Kind, obstacle.Subject, obstacle.Wanted, Asked: Asked(obstacle), Rule: RuleOf(obstacle)))];

    public static int Falsehoods(IEnumerable<Obstacle> obstacles) => obstacles.Sum(obstacle => obstacle.Behind.Count > 0 ? Falsehoods(obstacle.Behind) : obstacle.Kind == ObstacleKind.Unknown ? 0 : 1);

    private static string? Asked(Obstacle obstacle) => obstacle.Test?.Condition is FactTest test
        ? $"{test.Fact.Id} {test.Comparison} {string.Join(' ', test.Operands.Select(operand => operand switch { Literal.YesNo yes => yes.Value ? "yes" : "no", Literal.Text text => text.Value, Literal.Number number => FactValueText(number.Value), _ => throw new UnreachableException() }))}"
        : obstacle.Test?.Location.ToString();

    private static string FactValueText(int number) => new FactValue.WholeNumber(number).ToString();

    // Tests of one fact are one thing whoever asks; the rest belongs to its rule.
    private static string? RuleOf(Obstacle obstacle) => obstacle.Test?.Condition is FactTest ? null : $"{obstacle.Rule?.Id} {obstacle.Exception?.Id}";

    private IReadOnlyList<Obstacle> Lacking(Place place)
    {
        if (evaluated.Verdict(place.Unit, place.Instance) == Truth.True)
        {
            return [];
        }

        var rule = evaluated.TraceOf(place.Unit, place.Instance);
        var found = new List<Obstacle>();
        if (rule.Verdict == RuleVerdict.NotInForce)
        {
            found.Add(new Obstacle { Kind = ObstacleKind.NotLaw, Rule = rule, Subject = rule.Subject, From = rule.Rule.Standing.From, Until = rule.Rule.Standing.Until });
        }

        found.AddRange(Want(rule.When, true, new Within(rule, null)));
        foreach (var exception in rule.Unless)
        {
            var truth = exception.When.Truth;
            if (truth == Truth.True)
            {
                found.Add(new Obstacle { Kind = ObstacleKind.Defeated, Rule = rule, Exception = exception, Subject = rule.Subject, Behind = Distinct(Want(exception.When, false, new Within(rule, exception, Undoing: true))) });
            }
            else if (truth == Truth.Unknown && !exception.ProceedsIfUnknown)
            {
                found.AddRange(Want(exception.When, false, new Within(rule, exception)));
            }
        }

        return Distinct(found);
    }

    private IReadOnlyList<Obstacle> Holding(Place place)
    {
        if (evaluated.Verdict(place.Unit, place.Instance) == Truth.False)
        {
            return [];
        }

        var rule = evaluated.TraceOf(place.Unit, place.Instance);
        var undoing = rule.Verdict == RuleVerdict.Concluded;
        return Distinct(Nearest(
            [
                Want(rule.When, false, new Within(rule, null, undoing)),
                .. rule.Unless.Select(exception => Want(exception.When, true, new Within(rule, exception, undoing))),
            ],
            undoing));
    }

    /// <summary>What stands in the way of a condition's coming out as wanted.</summary>
    private IReadOnlyList<Obstacle> Want(ConditionTrace condition, bool wanted, Within within)
    {
        if (condition.Truth == (wanted ? Truth.True : Truth.False))
        {
            return [];
        }

        return condition.Condition switch
        {
            // What asks for nothing can come out in one way only.
            AllOf or AnyOf when condition.Parts.Count == 0 => [new Obstacle { Kind = ObstacleKind.NoRule }],
            AllOf or AnyOf when condition.Condition is AllOf == wanted => [.. condition.Parts.SelectMany(part => Want(part, wanted, within))],
            AllOf or AnyOf => Nearest(condition.Parts.Select(part => Want(part, wanted, within)), within.Undoing),
            Not => Want(condition.Parts[0], !wanted, within),
            NamedTest => Want(condition.Parts[0], wanted, within),
            Quantified quantified => Across(quantified, condition, wanted, within),
            FactTest => [Leaf(condition, wanted, within)],
            FindingTest finding => Finding(finding, condition, wanted, within),
            ProvisionTest provision => Provision(provision, condition, wanted),
            RequirementTest requirement => Status(requirement, condition, wanted),
            _ => throw new UnreachableException(),
        };
    }

    private static Obstacle Leaf(ConditionTrace test, bool wanted, Within within) => new()
    {
        Kind = test.Truth == Truth.Unknown ? ObstacleKind.Unknown : ObstacleKind.False,
        Test = test,
        Wanted = wanted,
        Rule = within.Rule,
        Exception = within.Exception,
        Subject = test.SubjectOfTest,
    };

    private IReadOnlyList<Obstacle> Across(Quantified quantified, ConditionTrace condition, bool wanted, Within within)
    {
        var parts = condition.Parts;
        var needed = Prover.Needed(quantified, parts.Count);
        var telling = wanted ? needed : parts.Count - needed + 1;
        return parts.Count == 0 || telling > parts.Count || telling <= 0
            ? [Leaf(condition, wanted, within)]
            : [.. parts.Select(part => (IReadOnlyList<Obstacle>)[.. Want(part, wanted, within)])
                .OrderBy(Weight).ThenBy(Falsehoods)
                .Take(telling)
                .SelectMany(obstacles => obstacles)];
    }

    private IReadOnlyList<Obstacle> Finding(FindingTest finding, ConditionTrace condition, bool wanted, Within within)
    {
        var signal = evaluated.Machine.Findings[finding.Finding.Id];
        if (condition.InstanceOf(signal.Scope) is not { } instance)
        {
            return [Leaf(condition, wanted, within)];
        }

        List<Place> places = [.. signal.Sources.Distinct().Select(unit => new Place(unit, instance))];
        return finding.Is == wanted ? Any(places) : None(places);
    }

    private IReadOnlyList<Obstacle> Provision(ProvisionTest test, ConditionTrace condition, bool wanted)
    {
        var signal = (test.Is == Rating.Recommended ? evaluated.Machine.Recommended : evaluated.Machine.Provisions)[test.Provision.Id];
        return wanted == (test.Is != Rating.NotAvailable) ? Opened(signal, condition.Instance) : Shut(signal, condition.Instance);
    }

    /// <summary>What stands in the way of a provision's being available, by the nearest of its rules.</summary>
    public IReadOnlyList<Obstacle> Opened(ProvisionSignal signal, int item) => [.. Any(On(signal.Opening, item)), .. Closing(On(signal.Closing, item))];

    private IReadOnlyList<Obstacle> Shut(ProvisionSignal signal, int item) =>
        Nearest([None(On(signal.Opening, item)), .. signal.Closing.Count == 0 ? (IReadOnlyList<Obstacle>[])[] : [Any(On(signal.Closing, item))]]);

    private IReadOnlyList<Obstacle> Status(RequirementTest test, ConditionTrace condition, bool wanted)
    {
        var (signal, item) = (evaluated.Machine.Requirements[test.Requirement], condition.Instance);
        var excusing = On(signal.Rules.NotApplicable, item);
        if (test.Is == RequirementStatus.NotApplicable)
        {
            return wanted ? Any(excusing) : None(excusing);
        }

        var met = test.Is == RequirementStatus.Met;
        return wanted
            ? [.. None(excusing), .. Meeting(signal, item, met)]
            : Nearest([Meeting(signal, item, !met), .. excusing.Count == 0 ? (IReadOnlyList<Obstacle>[])[] : [Any(excusing)]]);
    }

    /// <summary>What stands in the way of a requirement's being met, or of its not being met, supposing that it applies.</summary>
    public IReadOnlyList<Obstacle> Meeting(RequirementSignal signal, int item, bool met)
    {
        var rules = signal.Rules;
        if (signal.Met(evaluated.Rails, item) == (met ? Truth.True : Truth.False))
        {
            return [];
        }

        if (met)
        {
            return [.. Closing(On(rules.NotMet, item)), .. Nearest([Any(On(rules.Met, item)), .. rules.Provisions.Select(provision => Opened(provision, item))])];
        }

        IReadOnlyList<Obstacle> nothing = [.. None(On(rules.Met, item)), .. rules.Provisions.SelectMany(provision => Shut(provision, item))];
        return Nearest([Any(On(rules.NotMet, item)), .. signal.Rules.CanBeMet ? (IReadOnlyList<Obstacle>[])[nothing] : []]);
    }
}
