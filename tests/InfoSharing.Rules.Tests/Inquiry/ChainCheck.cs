using InfoSharing.Rules.Inquiry;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Oracle;

namespace InfoSharing.Rules.Tests.Inquiry;

/// <summary>
/// Follows a chain step by step and believes nothing but the steps: a test of a fact is worked out from the case as given; a test of
/// a finding, provision or requirement only from the steps that it rests on; a rule only from the tests that carry it.
/// </summary>
internal sealed class ChainCheck(Scene scene)
{
    private readonly PlainRules plain = scene.Read();

    public void Follow(WhyAnswer why)
    {
        why.Steps.Select(step => step.Number).Should().Equal(Enumerable.Range(1, why.Steps.Count));
        why.Steps.Select(step => (step.Rule.Id, step.Rule.Subject)).Should().OnlyHaveUniqueItems();
        foreach (var step in why.Steps)
        {
            Rule(why, step);
        }

        // Nothing stands in the chain on which nothing rests.
        var used = new HashSet<int>(why.RestsOn);
        foreach (var step in why.Steps.Where(step => used.Contains(step.Number)))
        {
            var rests = step.Grounds.Concat(step.Exceptions.SelectMany(exception => exception.Grounds)).SelectMany(ground => ground.RestsOn).ToList();
            rests.Should().NotContain(number => number <= step.Number, "what rests on others stands before them");
            used.UnionWith(rests);
        }

        used.Should().BeEquivalentTo(why.Steps.Select(step => step.Number));
        Concludes(why).Should().BeTrue("the steps that `{0}` rests on conclude it", why.Target);
    }

    private void Rule(WhyAnswer why, WhyStep step)
    {
        var rule = step.Rule.Rule;
        var at = SpotOf(step.Rule);
        var proven = step.Grounds.Concat(step.Exceptions.SelectMany(exception => exception.Grounds)).ToList();
        foreach (var ground in proven)
        {
            Ground(why, ground);
        }

        if (step.Rule.Verdict == RuleVerdict.NotInForce)
        {
            plain.IsLaw(rule.Standing).Should().BeFalse();
            return;
        }

        plain.IsLaw(rule.Standing).Should().BeTrue();
        if (step.Rule.Verdict == RuleVerdict.Concluded)
        {
            Follows(rule.When, step.Grounds, "").Should().BeTrue();
            step.Exceptions.Select(exception => exception.Exception.Id).Should().Equal(rule.Unless.Select(exception => exception.Id));
            foreach (var (exception, written) in step.Exceptions.Zip(rule.Unless))
            {
                if (exception.IsPresumed)
                {
                    written.ProceedIfUnknown.Should().BeTrue();
                    plain.Truth(written.When, at).Should().BeNull();
                }
                else if (written.When is NamedTest { IsChain: true })
                {
                    // That no row before it fits is shown by the table, and not step by step.
                    plain.Truth(written.When, at).Should().BeFalse();
                }
                else
                {
                    Follows(written.When, exception.Grounds, "").Should().BeFalse();
                }
            }
        }
        else
        {
            (Follows(rule.When, step.Grounds, "") == false || rule.Unless.Any(exception => Follows(exception.When, step.Grounds, "") == true)).Should().BeTrue("`{0}` does not hold", rule.Id);
        }
    }

    /// <summary>What a condition comes to when nothing is known but the grounds.</summary>
    private bool? Follows(Condition condition, IReadOnlyList<WhyGround> grounds, string subject) => condition switch
    {
        AllOf all => Three.All(all.Of.Select(part => Follows(part, grounds, subject))),
        AnyOf any => Three.Any(any.Of.Select(part => Follows(part, grounds, subject))),
        Not not => Three.Not(Follows(not.Of, grounds, subject)),
        NamedTest named => Follows(plain.Index.Conditions[named.Condition.Id].When, grounds, subject),
        Quantified quantified => Across(quantified, grounds),
        _ => grounds.FirstOrDefault(ground => ground.Test.Location == condition.At && ground.Test.Condition == condition && ground.Test.Subject == subject)?.Test.Truth switch
        {
            Truth.True => true,
            Truth.False => false,
            _ => null,
        },
    };

    private bool? Across(Quantified quantified, IReadOnlyList<WhyGround> grounds)
    {
        if (grounds.FirstOrDefault(ground => ground.Test.Condition == quantified) is { } whole)
        {
            return whole.Test.Truth == Truth.True;
        }

        var each = plain.Facts.All(quantified.Over).Select(spot => Follows(quantified.Where, grounds, plain.Facts.Name(spot))).ToList();
        var (yes, perhaps) = (each.Count(one => one == true), each.Count(one => one != false));
        var needed = quantified.Quantifier switch { Quantifier.Any => 1, Quantifier.Every => each.Count, _ => quantified.AtLeast };
        return yes >= needed ? true : perhaps < needed ? false : null;
    }

    private void Ground(WhyAnswer why, WhyGround ground)
    {
        var steps = ground.RestsOn.Select(number => why.Steps[number - 1]).ToList();
        var wanted = ground.Test.Truth == Truth.True;
        switch (ground.Test.Condition)
        {
            case FactTest test:
                plain.Truth(test, SpotOf(ground)).Should().Be(wanted);
                break;
            case FindingTest test:
                var holds = test.Is == wanted;
                ShouldSettle(steps, plain.Index.AboutFinding[test.Finding.Id], ground.Subject, holds).Should().BeTrue();
                break;
            case ProvisionTest test:
                Provision(steps, test.Provision.Id, test.Is == Rating.Recommended, ground.Subject).Should().Be(wanted == (test.Is != Rating.NotAvailable));
                break;
            case RequirementTest test:
                Status(steps, test.Requirement, test.Is, ground.Subject).Should().Be(wanted);
                break;
            case Quantified quantified:
                plain.Truth(quantified, Spot.Case).Should().Be(wanted);
                break;
            default:
                throw new InvalidOperationException($"{ground.Test.Condition} is no ground");
        }
    }

    private static bool ShouldSettle(IReadOnlyList<WhyStep> steps, IEnumerable<Rule> rules, string subject, bool holds) => holds
        ? rules.Any(rule => Holds(steps, rule, subject) == true)
        : rules.All(rule => Holds(steps, rule, subject) == false);

    /// <summary>What the steps say of a rule for somebody: that it holds, that it does not, or nothing.</summary>
    private static bool? Holds(IReadOnlyList<WhyStep> steps, Rule rule, string subject) =>
        steps.FirstOrDefault(step => step.Rule.Id == rule.Id && (step.Rule.Scope == FactScope.Case || step.Rule.Subject == subject))?.Rule.Verdict is { } verdict ? verdict == RuleVerdict.Concluded : null;

    private static bool? Any(IReadOnlyList<WhyStep> steps, IEnumerable<Rule> rules, string item) => Three.Any(rules.Select(rule => Holds(steps, rule, item)));

    private bool? Provision(IReadOnlyList<WhyStep> steps, string provision, bool recommended, string item) => Three.All([
        Any(steps, recommended ? plain.Index.AboutProvision[(provision, Rating.Recommended)] : plain.Index.Opening[provision], item),
        Three.Not(Any(steps, plain.Index.AboutProvision[(provision, Rating.NotAvailable)], item))]);

    private bool? Met(IReadOnlyList<WhyStep> steps, Requirement requirement, string item) => Three.All([
        Three.Not(Any(steps, plain.Index.AboutRequirement[(requirement, RequirementStatus.NotMet)], item)),
        plain.Index.AboutRequirement[(requirement, RequirementStatus.Met)].Count() + plain.Index.Serving[requirement].Count() == 0
            ? null
            : Three.Any([
                Any(steps, plain.Index.AboutRequirement[(requirement, RequirementStatus.Met)], item),
                .. plain.Index.Serving[requirement].Select(provision => Provision(steps, provision, false, item))])]);

    private bool? Status(IReadOnlyList<WhyStep> steps, Requirement requirement, RequirementStatus status, string item)
    {
        var excused = Any(steps, plain.Index.AboutRequirement[(requirement, RequirementStatus.NotApplicable)], item);
        var met = Met(steps, requirement, item);
        return status switch
        {
            RequirementStatus.NotApplicable => excused,
            RequirementStatus.Met => Three.All([Three.Not(excused), met]),
            _ => Three.All([Three.Not(excused), Three.Not(met)]),
        };
    }

    private bool Concludes(WhyAnswer why)
    {
        var steps = why.RestsOn.Select(number => why.Steps[number - 1]).ToList();
        return why.Target.Aim switch
        {
            Aim.FindingHolds finding => ShouldSettle(steps, plain.Index.AboutFinding[finding.Finding], why.Subject, true),
            Aim.ProtectionIsCalledFor called => IsCalledFor(steps, called.Protection),
            Aim.ProvisionIs provision => Provision(steps, provision.Provision, provision.Is == Rating.Recommended, why.Subject) == true,
            Aim.RequirementIs { Status: RequirementStatus.NotApplicable } requirement => Status(steps, requirement.Requirement, RequirementStatus.NotApplicable, why.Subject) == true,
            // What is shown as met may still turn out not to be asked.
            Aim.RequirementIs { Status: RequirementStatus.Met } requirement => Met(steps, requirement.Requirement, why.Subject) == true,
            Aim.RequirementIs requirement => Status(steps, requirement.Requirement, RequirementStatus.NotMet, why.Subject) == true,
            Aim.DispositionIs disposition => Becomes(steps, disposition.Disposition, why),
            Aim.OutcomeIs outcome => Comes(steps, outcome.Outcome, why),
            _ => false,
        };
    }

    private static bool IsCalledFor(IReadOnlyList<WhyStep> steps, string protection) => steps.Any(step =>
        step.Rule.Verdict == RuleVerdict.Concluded && step.Rule.Rule.Concludes.OfType<ConcludesProtection>().Any(one => one.Protection.Id == protection));

    /// <summary>Whether the steps show that an item meets a row of the course table that comes to this.</summary>
    private bool Takes(IReadOnlyList<WhyStep> steps, string item, Func<Outcome, bool> wanted) => plain.Pack.Questions.Single(question => question.IsCourse) is var course
        && course.Answers.Where(answer => wanted(answer.Outcome!.Value) && plain.Index.Findings.ContainsKey($"{course.Id}.{answer.Id}"))
            .Any(answer => ShouldSettle(steps, plain.Index.AboutFinding[$"{course.Id}.{answer.Id}"], item, true));

    private bool Comes(IReadOnlyList<WhyStep> steps, Outcome outcome, WhyAnswer why) => outcome == Outcome.DoNotShare
        ? why.Recommendation.Items.All(item => Takes(steps, item.Id, one => one == outcome))
        : why.Recommendation.Items.Any(item => Takes(steps, item.Id, one => one == outcome));

    private bool Becomes(IReadOnlyList<WhyStep> steps, Disposition disposition, WhyAnswer why) =>
        Takes(steps, why.Subject, outcome => disposition == Disposition.Share ? outcome is Outcome.MustShare or Outcome.ShouldShare or Outcome.MayShare : outcome == Outcome.DoNotShare);

    private Spot SpotOf(RuleTrace rule) => SpotOf(rule.Scope, rule.Subject);

    private Spot SpotOf(WhyGround ground) => SpotOf(plain.Index.Facts[((FactTest)ground.Test.Condition).Fact.Id].Scope, ground.Subject);

    private Spot SpotOf(FactScope scope, string subject) => scope == FactScope.Case ? Spot.Case : plain.Facts.All(scope).First(spot => plain.Facts.Name(spot) == subject);
}
