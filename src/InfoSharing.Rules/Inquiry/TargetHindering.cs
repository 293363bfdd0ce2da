using System.Diagnostics;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Inquiry;

/// <summary>Finds what stands in the way of a target, by the fixed part of the guide.</summary>
internal sealed class TargetHindering(Evaluated evaluated, Sought sought)
{
    private readonly Hindering hindering = new(evaluated);
    private readonly Ranking ranking = new(evaluated);

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
            Aim.DispositionIs disposition when ranking.Course.IsByItem => new Found([], Rows(course => course.Disposition == disposition.Disposition, [instance])),
            Aim.OutcomeIs outcome when ranking.Course.IsByItem => SummedUp(outcome.Outcome),
            Aim.DispositionIs disposition => Becomes(disposition.Disposition, instance),
            Aim.OutcomeIs outcome => Comes(outcome.Outcome),
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
        var before = all.Where(item => Summary.PlaceOf(ranking.Course.Items[item].Taken!.Outcome) < Summary.PlaceOf(outcome));
        var taken = before.SelectMany(item => Rows(course => course == ranking.Course.Items[item].Taken, [item]));
        return new Found(hindering.Closing(taken.Where(place => evaluated.Verdict(place.Unit, place.Instance) == Truth.True)), Rows(course => course.Outcome == outcome, all));
    }

    private IReadOnlyList<Place> Rows(Func<CourseSignal, bool> wanted, IReadOnlyList<int> items) =>
    [
        .. from course in evaluated.Machine.Courses
           where wanted(course)
           from unit in course.Finding.Sources.Distinct()
           from item in items
           select new Place(unit, item),
    ];

    private Found Comes(Outcome outcome)
    {
        var outranked = Outranked(outcome).ToList();
        switch (outcome)
        {
            case Outcome.MoreFactsNeeded:
                return new Found(outranked, []);
            case Outcome.DoNotShare:
                return new Found(outranked, Calling(Precedence.DoNotShare));
            case Outcome.SeekAdvice:
                return new Found(outranked, Calling(Precedence.AdviceFirst));
            case Outcome.SeekConsentFirst:
                return new Found([.. outranked, .. ranking.AllStopped ? HeldBack() : []], Calling(Precedence.ConsentFirst));
            default:
                var precedence = outcome switch { Outcome.MustShare => Precedence.Duty, Outcome.ShouldShare => Precedence.Protection, _ => Precedence.Judgement };
                return new Found([.. outranked, .. ranking.SomethingGoes ? [] : HeldBack()],
                    [.. Calling(precedence), .. outcome == Outcome.ShouldShare ? Calling(Precedence.Danger) : []]);
        }
    }

    private IEnumerable<Obstacle> Outranked(Outcome outcome) => ranking.Before(outcome)
        .Where(contender => contender.Truth == Truth.True && ranking.Counts(contender.Precedence))
        // That no item may go is said item by item, where something would have to go.
        .Where(contender => contender.Precedence != Precedence.NothingGoes || outcome is not (Outcome.ShouldShare or Outcome.MayShare))
        .Take(1)
        .Select(contender => new Obstacle { Kind = ObstacleKind.Outranked, By = contender });

    private IReadOnlyList<Place> Calling(Precedence precedence) => [.. ranking.Calling(precedence).Select(unit => new Place(unit, 0))];

    private IEnumerable<Obstacle> HeldBack() => Enumerable.Range(0, evaluated.Items.Count).Select(item => new Obstacle
    {
        Kind = ObstacleKind.HeldBack,
        Subject = evaluated.NameOf(FactScope.Item, item),
        Behind = Staying(item, redacted: null),
    });

    private Found Becomes(Disposition disposition, int item)
    {
        var conclusions = evaluated.Machine.Conclusions;
        switch (disposition)
        {
            case Disposition.Withhold:
                List<Unit> stopping = [.. conclusions.BarringEvenInDanger, .. conclusions.Withholding, .. conclusions.Barring];
                return new Found(
                    ranking.Holds(Precedence.Danger) ? [new Obstacle { Kind = ObstacleKind.Outranked, By = ranking[Precedence.Danger] }] : [],
                    hindering.On(stopping, item));
            case Disposition.Redact:
                return new Found([.. Staying(item, redacted: true), .. NotToShare()], hindering.On(conclusions.Redacting, item));
            default:
                return new Found([.. Staying(item, redacted: false), .. NotToShare()], []);
        }
    }

    /// <summary>What the outcome is, where that is not to share, or not to share yet.</summary>
    private IEnumerable<Obstacle> NotToShare()
    {
        // In danger the course is to share as soon as an item goes, so that nothing but the item itself is in the way.
        if (ranking.Holds(Precedence.Danger) || ranking.Course.Outcome.IsShare())
        {
            yield break;
        }

        if (Outranked(Outcome.MayShare).FirstOrDefault() is { } outranked)
        {
            yield return outranked;
        }
        else if (ranking.SomethingGoes)
        {
            yield return new Obstacle { Kind = ObstacleKind.NoRule, Behind = hindering.Any([.. Calling(Precedence.Protection), .. Calling(Precedence.Judgement)]) };
        }
    }

    /// <summary>What keeps an item from going by itself.</summary>
    /// <param name="item">The item.</param>
    /// <param name="redacted">Whether it would go redacted, or whole; none for either.</param>
    private List<Obstacle> Staying(int item, bool? redacted)
    {
        var conclusions = evaluated.Machine.Conclusions;
        var danger = ranking.Holds(Precedence.Danger);
        List<Unit> stopping = [.. conclusions.BarringEvenInDanger, .. conclusions.Withholding, .. danger ? [] : conclusions.Barring];
        var obstacles = hindering.Closing(hindering.On(stopping, item).Where(Matters)).ToList();
        if (!danger && evaluated.Rails.About(item) < 0 && stopping.Exists(unit => unit.Scope == FactScope.Person))
        {
            // A bar on a person bears on the items about that person, and it is not known whom this one is about.
            obstacles.Add(new Obstacle { Kind = ObstacleKind.Unknown, Subject = evaluated.NameOf(FactScope.Item, item) });
        }

        var redacting = hindering.On(conclusions.Redacting, item);
        if (redacted != true)
        {
            // What may have to be redacted waits until that is known; in danger it does not.
            obstacles.AddRange(hindering.Closing(redacting.Where(place => evaluated.Verdict(place.Unit, place.Instance) switch
            {
                Truth.True => redacted == false,
                Truth.Unknown => !danger,
                _ => false,
            })));
        }

        if (!danger)
        {
            obstacles.AddRange(from gate in Dispositions.Gates
                               let status = evaluated.Machine.Requirements[gate].Status(evaluated.Rails, item)
                               where status == RequirementStatus.NotMet || (status == RequirementStatus.Unknown && gate is Requirement.Purpose or Requirement.LawfulBasis)
                               select new Obstacle { Kind = ObstacleKind.Unmet, Requirement = gate, Subject = evaluated.NameOf(FactScope.Item, item), Behind = hindering.Meeting(evaluated.Machine.Requirements[gate], item, met: true) });
        }

        return obstacles;

        // In danger only what is proven keeps an item back.
        bool Matters(Place place) => evaluated.Verdict(place.Unit, place.Instance) is var verdict && (verdict == Truth.True || (verdict == Truth.Unknown && !danger));
    }
}
