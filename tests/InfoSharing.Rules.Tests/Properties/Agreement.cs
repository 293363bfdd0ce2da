using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Inquiry;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Oracle;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>Where the machine and the oracle differ: every condition, exception, rule, finding, rating, status, and the whole answer.</summary>
internal sealed class Agreement
{
    private readonly List<string> differences = [];
    private readonly Evaluated evaluated;
    private readonly Recommendation recommendation;
    private readonly PlainRules plain;

    private Agreement(Scene scene)
    {
        evaluated = scene.Run();
        recommendation = Judging.Of(evaluated);
        plain = scene.Read();
    }

    public static IReadOnlyList<string> Differences(Scene scene)
    {
        var agreement = new Agreement(scene);
        agreement.Rules();
        agreement.Findings();
        agreement.Items();
        agreement.Whole();
        return agreement.differences;
    }

    private void Rules()
    {
        foreach (var unit in evaluated.Machine.Units)
        {
            foreach (var spot in plain.Facts.All(unit.Scope))
            {
                var (rule, name) = (unit.Rule?.Id ?? "where", plain.Facts.Name(spot));
                Conditions(unit.When, spot, rule);
                foreach (var exception in unit.Unless)
                {
                    Conditions(exception.When, spot, rule);
                }

                var holds = unit.Rule is { } written ? plain.Holds(written, spot) : plain.Truth(unit.When.Source, spot);
                Same(evaluated.Verdict(unit, spot.Index), Three.Named(holds), "verdict of", rule, name);
                if (unit.Rule is not null)
                {
                    Same(new RuleTrace(evaluated, unit, spot.Index).Verdict, VerdictOf(unit.Rule, spot, holds), "trace of", rule, name);
                }
            }
        }
    }

    private RuleVerdict VerdictOf(Rule rule, Spot spot, bool? holds) =>
        !plain.IsLaw(rule.Standing) ? RuleVerdict.NotInForce
        : holds == true ? RuleVerdict.Concluded
        : holds is null ? RuleVerdict.Undetermined
        : plain.Truth(rule.When, spot) == true ? RuleVerdict.Defeated
        : RuleVerdict.DidNotApply;

    private void Conditions(CompiledCondition compiled, Spot spot, string rule)
    {
        var truth = Three.Named(plain.Truth(compiled.Source, spot));
        if (evaluated.TruthOf(compiled, spot.Index) != truth)
        {
            differences.Add($"{RulePrinter.Print(compiled.Source).ToJsonString()} of {rule} for {plain.Facts.Name(spot)}: machine {evaluated.TruthOf(compiled, spot.Index)}, oracle {truth}");
        }

        foreach (var part in compiled.Parts)
        {
            Conditions(part, spot, rule);
        }
    }

    private void Findings()
    {
        foreach (var finding in plain.Pack.Findings)
        {
            foreach (var spot in plain.Facts.All(finding.Scope))
            {
                var answer = evaluated.Machine.Findings[finding.Id].Answer(evaluated.Rails, spot.Index);
                Same(answer, Three.Named(plain.Finding(finding.Id, spot)), "finding", finding.Id, plain.Facts.Name(spot));
            }
        }
    }

    private void Items()
    {
        foreach (var spot in plain.Facts.All(FactScope.Item))
        {
            var item = recommendation.Items[spot.Index];
            foreach (var requirement in item.Requirements)
            {
                Same(requirement.Status, plain.StatusOf(requirement.Requirement, spot), "requirement of", item.Id, requirement.Requirement.ToString());
            }

            var shown = plain.Pack.Provisions.Where(provision => plain.IsLaw(provision.Standing)
                && (provision.Requirement == Requirement.LawfulBasis || plain.Index.SpokenOf.Contains(provision.Id))).Select(provision => provision.Id);
            Same(Sorted(item.Bases.Concat(item.Provisions).Select(rating => rating.Id)), Sorted(shown), "provisions of", item.Id);
            foreach (var rating in item.Bases.Concat(item.Provisions))
            {
                Same(rating.Rating, plain.RatingOf(rating.Id, spot), "provision", rating.Id, item.Id);
            }
        }
    }

    private void Whole()
    {
        var answer = new PlainAnswer(plain);
        Same(recommendation.InDanger, answer.InDanger, "danger");
        Same(recommendation.Outcome, answer.Outcome, "outcome");
        Same(Sorted(recommendation.Conflicts), Sorted(answer.Conflicts), "conflicts");
        foreach (var (item, place) in recommendation.Items.Select((item, place) => (item, place)))
        {
            Same(item.Course?.Now.Id, answer.Courses[place]?.Id, "course of", item.Id);
            Same(item.Disposition, answer.Dispositions[place], "disposition of", item.Id);
        }

        foreach (var (telling, place) in recommendation.TellSubject.Select((telling, place) => (telling, place)))
        {
            Same(telling.When, answer.Telling(new Spot(FactScope.Person, place)), "telling", telling.Person);
        }

        Same(Sorted(recommendation.Safeguards.Select(one => $"{one.Id} {one.Strength}")), Sorted(answer.Safeguards.Select(one => $"{one.Id} {one.Strength}")), "safeguards");
        Same(Sorted(recommendation.Advice.Select(one => one.Id)), Sorted(answer.Advisers), "advice");
        Same(Sorted(recommendation.ShareWith.Select(one => one.Kind)), Sorted(answer.Recipients), "recipients");
        Same(Sorted(recommendation.ProtectNow.Select(one => one.Id)), Sorted(answer.Protections), "protections");
        Same(Sorted(recommendation.Corrections.Select(one => one.Id)), Sorted(answer.Named<ConcludesCorrection>(one => one.Correction.Id)), "corrections");
        foreach (var point in recommendation.Checklists.SelectMany(checklist => checklist.Points))
        {
            Same(point.Status, answer.Point(point.Id), "point", point.Id);
        }

        if (!recommendation.PossibleOutcomes.Contains(recommendation.Outcome))
        {
            differences.Add("the outcome is not among those that are possible");
        }
    }

    private void Same<T>(T machine, T oracle, string what, string? of = null, string? by = null)
    {
        if (!EqualityComparer<T>.Default.Equals(machine, oracle))
        {
            differences.Add($"{what} {of} {by}: machine {machine}, oracle {oracle}");
        }
    }

    private static string Sorted(IEnumerable<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal));
}
