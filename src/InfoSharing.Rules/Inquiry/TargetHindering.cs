using System.Diagnostics;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Inquiry;

/// <summary>Finds what stands in the way of a target: of rules, and of rows that items could meet.</summary>
internal sealed class TargetHindering(Evaluated evaluated, Sought sought)
{
    private readonly Hindering hindering = new(evaluated);
    private readonly Course course = Courses.Of(evaluated);

    /// <summary>The rules that could bring a target about for one of those that it is about, and what stands in the way of all of them.</summary>
    private readonly record struct Found(IReadOnlyList<Obstacle> Always, IReadOnlyList<Place> Ways);

    public static WhyNotAnswer Answer(Recommendation recommendation, Target target)
    {
        var evaluated = recommendation.Evaluated;
        var sought = Sought.Find(target, evaluated);
        return new TargetHindering(evaluated, sought).Answer(recommendation, target, sought.TruthIn(evaluated));
    }

    private WhyNotAnswer Answer(Recommendation recommendation, Target target, Truth truth)
    {
        if (truth == Truth.True)
        {
            return new WhyNotAnswer { Recommendation = recommendation, Target = target, Truth = truth, Always = [], Ways = [] };
        }

        var found = sought.Instances.Select(instance => sought.Aim switch
        {
            Aim.FindingHolds finding => new Found([], [.. evaluated.Machine.Findings[finding.Finding].Sources.Distinct().Select(unit => new Place(unit, instance))]),
            Aim.ProvisionIs provision => Opened(provision, instance),
            Aim.RequirementIs requirement => Shown(requirement.Requirement, requirement.Status, instance),
            Aim.ProtectionIsCalledFor => new Found([], sought.Calling),
            Aim.DispositionIs disposition => new Found([], Rows(one => one.Disposition == disposition.Disposition, [instance])),
            Aim.OutcomeIs outcome => SummedUp(outcome.Outcome),
            _ => throw new UnreachableException(),
        }).ToList();
        IReadOnlyList<Obstacle> always = found.Count == 1 ? found[0].Always : [.. found.SelectMany(one => one.Always)];
        var ways = found.SelectMany(one => one.Ways).Distinct().SelectMany(Ways)
            .OrderBy(way => Hindering.Weight(way.Obstacles))
            .ThenBy(way => Hindering.Falsehoods(way.Obstacles))
            .ThenBy(way => way.Rule.Id, StringComparer.Ordinal)
            .ThenBy(way => way.Through?.Id, StringComparer.Ordinal)
            .ToList();
        return new WhyNotAnswer
        {
            Recommendation = recommendation,
            Target = target,
            Truth = truth,
            Always = Hindering.Distinct(always.Count == 0 && ways.Count == 0 ? [new Obstacle { Kind = ObstacleKind.NoRule }] : always),
            Ways = ways,
        };
    }

    /// <summary>The way by a rule; where it lacks nothing but one finding, a way for each rule that could make that so.</summary>
    private IEnumerable<WhyNotWay> Ways(Place place)
    {
        var rule = evaluated.TraceOf(place.Unit, place.Instance);
        var through = hindering.Lone(rule);
        return through.Count < 2
            ? [new WhyNotWay { Rule = rule, Through = null, Obstacles = hindering.Of(place, wanted: true) }]
            : through.Select(source => new WhyNotWay { Rule = rule, Through = evaluated.TraceOf(source.Unit, source.Instance), Obstacles = hindering.Of(source, wanted: true) });
    }

    private Found Opened(Aim.ProvisionIs provision, int item)
    {
        var signal = (provision.Is == Rating.Recommended ? evaluated.Machine.Recommended : evaluated.Machine.Provisions)[provision.Provision];
        IReadOnlyList<Obstacle> closed = hindering.Closing(hindering.On(signal.Closing, item));
        return new Found(signal.Opening.Count == 0 ? [new Obstacle { Kind = ObstacleKind.NoRule }, .. closed] : closed, hindering.On(signal.Opening, item));
    }

    private Found Shown(Requirement requirement, RequirementStatus status, int item)
    {
        var signal = evaluated.Machine.Requirements[requirement];
        var rules = signal.Rules;
        var excusing = hindering.On(rules.NotApplicable, item);
        switch (status)
        {
            case RequirementStatus.NotApplicable:
                return new Found([], excusing);
            case RequirementStatus.Met:
                // What is met is shown as met while it is open whether the law asks for it; so only a proven excuse stands in the way.
                var excused = hindering.Closing(excusing.Where(place => evaluated.Verdict(place.Unit, place.Instance) == Truth.True));
                return new Found(
                    [.. excused, .. hindering.Closing(hindering.On(rules.NotMet, item)), .. rules.Provisions.SelectMany(provision => Shut(provision, item)), .. signal.Rules.CanBeMet ? [] : new[] { new Obstacle { Kind = ObstacleKind.NoRule } }],
                    [.. hindering.On(rules.Met, item), .. rules.Provisions.SelectMany(provision => hindering.On(provision.Opening, item))]);
            default:
                return new Found(
                    [.. hindering.None(excusing), .. rules.NotMet.Count == 0 ? hindering.Meeting(signal, item, met: false) : []],
                    hindering.On(rules.NotMet, item));
        }
    }

    /// <summary>What closes a provision that one of its rules would open.</summary>
    private IReadOnlyList<Obstacle> Shut(ProvisionSignal provision, int item) =>
        evaluated.AnyOn(provision.Opening, item) == Truth.True ? hindering.Closing(hindering.On(provision.Closing, item)) : [];

    /// <summary>The rows by which items would come to an outcome, and the items that come to more.</summary>
    private Found SummedUp(Outcome outcome)
    {
        var all = Enumerable.Range(0, evaluated.Items.Count).ToList();
        var before = all.Where(item => course.Taken[item] is { } taken && Summary.PlaceOf(taken.Outcome) < Summary.PlaceOf(outcome));
        var taken = before.SelectMany(item => Rows(one => one == course.Taken[item], [item]));
        return new Found(hindering.Closing(taken.Where(place => evaluated.Verdict(place.Unit, place.Instance) == Truth.True)), Rows(one => one.Outcome == outcome, all));
    }

    private IReadOnlyList<Place> Rows(Func<CourseSignal, bool> wanted, IReadOnlyList<int> items) =>
    [
        .. from one in evaluated.Machine.Courses
           where wanted(one)
           from unit in one.Finding.Sources.Distinct()
           from item in items
           select new Place(unit, item),
    ];
}
