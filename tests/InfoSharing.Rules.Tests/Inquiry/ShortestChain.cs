using InfoSharing.Rules.Inquiry;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Oracle;

namespace InfoSharing.Rules.Tests.Inquiry;

/// <summary>
/// The lengths of all proofs there are, one by one: nothing is dropped because something shorter was found. Read from the guide; a
/// fact, a rule, a presumption and a date of law count one each.
/// </summary>
internal sealed class ShortestChain(Scene scene)
{
    private const int Longest = 150;

    private readonly PlainRules plain = scene.Read();
    private readonly Dictionary<(Rule, Spot, bool), HashSet<int>> rules = [];

    /// <summary>The length of the shortest; none if there is no proof.</summary>
    public int? Of(Aim aim)
    {
        var lengths = aim switch
        {
            Aim.FindingHolds finding => Subjects(plain.Index.Findings[finding.Finding].Scope, finding.Subject).SelectMany(at => Any(plain.Index.AboutFinding[finding.Finding], at, true)),
            Aim.ProtectionIsCalledFor called => Calling(called.Protection).SelectMany(one => Rule(one.Rule, one.At, true)),
            Aim.ProvisionIs provision => Subjects(FactScope.Item, provision.Item).SelectMany(at => Provision(provision.Provision, provision.Is == Rating.Recommended, at, true)),
            Aim.RequirementIs requirement => Subjects(FactScope.Item, requirement.Item).SelectMany(at => requirement.Status switch
            {
                RequirementStatus.NotApplicable => Any(plain.Index.AboutRequirement[(requirement.Requirement, RequirementStatus.NotApplicable)], at, true),
                RequirementStatus.Met => Met(requirement.Requirement, at, true),
                _ => Both(Any(plain.Index.AboutRequirement[(requirement.Requirement, RequirementStatus.NotApplicable)], at, false), Met(requirement.Requirement, at, false)),
            }),
            Aim.DispositionIs disposition => Subjects(FactScope.Item, disposition.Item).SelectMany(at => Taking(at, outcome => Becomes(outcome) == disposition.Disposition)),
            Aim.OutcomeIs { Outcome: Outcome.DoNotShare } => plain.Facts.All(FactScope.Item).Select(at => Taking(at, outcome => outcome == Outcome.DoNotShare)).Aggregate(Both),
            Aim.OutcomeIs sought => plain.Facts.All(FactScope.Item).SelectMany(at => Taking(at, outcome => outcome == sought.Outcome)),
            _ => throw new InvalidOperationException($"{aim} is no target"),
        };
        return lengths.Min(length => (int?)length);
    }

    private IEnumerable<(Rule Rule, Spot At)> Calling(string protection) =>
        from drawn in plain.Index.Drawing<ConcludesProtection>()
        where drawn.Conclusion.Protection.Id == protection
        from at in plain.Facts.All(drawn.Rule.Scope)
        select (drawn.Rule, at);

    /// <summary>The lengths of proofs that an item meets a row that comes to one of these outcomes.</summary>
    private HashSet<int> Taking(Spot item, Func<Outcome, bool> wanted)
    {
        var course = plain.Pack.Questions.Single(question => question.IsCourse);
        var findings = course.Answers.Where(answer => wanted(answer.Outcome!.Value)).Select(answer => $"{course.Id}.{answer.Id}").Where(plain.Index.Findings.ContainsKey);
        return Any(findings.SelectMany(finding => plain.Index.AboutFinding[finding]), item, true);
    }

    private static Disposition Becomes(Outcome outcome) => outcome switch
    {
        Outcome.MustShare or Outcome.ShouldShare or Outcome.MayShare => Disposition.Share,
        Outcome.DoNotShare => Disposition.Withhold,
        _ => Disposition.Undecided,
    };

    private IEnumerable<Spot> Subjects(FactScope scope, string? subject) => plain.Facts.All(scope).Where(spot => subject is null || plain.Facts.Name(spot) == subject);

    private HashSet<int> Any(IEnumerable<Rule> all, Spot from, bool truth)
    {
        var each = all.Distinct().Select(rule => plain.Facts.Seen(rule.Scope, from) is { } at ? Rule(rule, at, truth) : []).ToList();
        return truth ? [.. each.SelectMany(lengths => lengths)] : each.Aggregate(Nothing, Both);
    }

    private HashSet<int> Rule(Rule rule, Spot at, bool truth)
    {
        if (!rules.TryGetValue((rule, at, truth), out var lengths))
        {
            rules[(rule, at, truth)] = lengths = Proofs(rule, at, truth);
        }

        return lengths;
    }

    private HashSet<int> Proofs(Rule rule, Spot at, bool truth)
    {
        if (!plain.IsLaw(rule.Standing))
        {
            return truth ? [] : [2];
        }

        var condition = Condition(rule.When, at, truth);
        if (!truth)
        {
            return Both([1], [.. condition, .. rule.Unless.SelectMany(exception => Condition(exception.When, at, true))]);
        }

        return rule.Unless.Aggregate(Both([1], condition), (lengths, exception) => Both(lengths,
            exception.ProceedIfUnknown && plain.Truth(exception.When, at) is null ? [1]
            // That no row before it fits is shown by the table, at no length.
            : exception.When is NamedTest { IsChain: true } ? (plain.Truth(exception.When, at) == false ? Nothing : [])
            : Condition(exception.When, at, false)));
    }

    private HashSet<int> Condition(Condition condition, Spot at, bool truth) => condition switch
    {
        AllOf all when truth => all.Of.Select(part => Condition(part, at, true)).Aggregate(Nothing, Both),
        AllOf all => [.. all.Of.SelectMany(part => Condition(part, at, false))],
        AnyOf any when truth => [.. any.Of.SelectMany(part => Condition(part, at, true))],
        AnyOf any => any.Of.Select(part => Condition(part, at, false)).Aggregate(Nothing, Both),
        Not not => Condition(not.Of, at, !truth),
        NamedTest named => Condition(plain.Index.Conditions[named.Condition.Id].When, at, truth),
        FactTest test => plain.Facts.Test(test, at) == truth ? [1] : [],
        FindingTest test => plain.Facts.Seen(plain.Index.Findings[test.Finding.Id].Scope, at) is { } seen ? Any(plain.Index.AboutFinding[test.Finding.Id], seen, test.Is == truth) : [],
        ProvisionTest test => Provision(test.Provision.Id, test.Is == Rating.Recommended, at, truth == (test.Is != Rating.NotAvailable)),
        RequirementTest test => Status(test, at, truth),
        Quantified quantified => Across(quantified, truth),
        _ => throw new InvalidOperationException($"{condition} is no condition of the guide"),
    };

    private HashSet<int> Across(Quantified quantified, bool truth)
    {
        var each = plain.Facts.All(quantified.Over).Select(spot => Condition(quantified.Where, spot, truth)).ToList();
        var needed = quantified.Quantifier switch { Quantifier.Any => 1, Quantifier.Every => each.Count, _ => quantified.AtLeast };
        var telling = truth ? needed : each.Count - needed + 1;
        if (each.Count == 0 || telling > each.Count || telling <= 0)
        {
            return plain.Truth(quantified, Spot.Case) == truth ? [1] : [];
        }

        // Every choice of so many of them.
        HashSet<int>[] chosen = [Nothing, .. Enumerable.Range(0, telling).Select(_ => new HashSet<int>())];
        foreach (var lengths in each)
        {
            for (var count = telling; count > 0; count--)
            {
                chosen[count].UnionWith(Both(chosen[count - 1], lengths));
            }
        }

        return chosen[telling];
    }

    private HashSet<int> Provision(string provision, bool recommended, Spot item, bool truth)
    {
        var opening = Any(recommended ? plain.Index.AboutProvision[(provision, Rating.Recommended)] : plain.Index.Opening[provision], item, truth);
        var closing = Any(plain.Index.AboutProvision[(provision, Rating.NotAvailable)], item, !truth);
        return truth ? Both(opening, closing) : [.. opening, .. closing];
    }

    private HashSet<int> Met(Requirement requirement, Spot item, bool truth)
    {
        var meeting = plain.Index.AboutRequirement[(requirement, RequirementStatus.Met)].ToList();
        var serving = plain.Index.Serving[requirement].ToList();
        var refusing = Any(plain.Index.AboutRequirement[(requirement, RequirementStatus.NotMet)], item, !truth);
        if (truth)
        {
            return Both([.. Any(meeting, item, true), .. serving.SelectMany(provision => Provision(provision, false, item, true))], refusing);
        }

        return meeting.Count + serving.Count == 0
            ? refusing
            : [.. refusing, .. serving.Select(provision => Provision(provision, false, item, false)).Aggregate(Any(meeting, item, false), Both)];
    }

    private HashSet<int> Status(RequirementTest test, Spot item, bool truth)
    {
        var excusing = plain.Index.AboutRequirement[(test.Requirement, RequirementStatus.NotApplicable)];
        if (test.Is == RequirementStatus.NotApplicable)
        {
            return Any(excusing, item, truth);
        }

        var met = test.Is == RequirementStatus.Met;
        return truth
            ? Both(Any(excusing, item, false), Met(test.Requirement, item, met))
            : [.. Any(excusing, item, true), .. Met(test.Requirement, item, !met)];
    }

    private static HashSet<int> Nothing => [0];

    /// <summary>The lengths of both together, longer ones than anybody would read left out.</summary>
    private static HashSet<int> Both(HashSet<int> one, HashSet<int> other) =>
        [.. one.SelectMany(first => other.Select(second => first + second)).Where(length => length <= Longest)];
}
