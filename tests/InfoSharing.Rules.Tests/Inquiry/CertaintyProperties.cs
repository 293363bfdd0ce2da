using FsCheck;
using InfoSharing.Rules.Batch;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Inquiry;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Properties;

namespace InfoSharing.Rules.Tests.Inquiry;

/// <summary>What is certain is so in every completion that chance makes; what depends has completions to show for it, judged alone.</summary>
public sealed class CertaintyProperties
{
    private const int Completions = 12;

    [Holds(60)]
    public Property What_is_certain_holds_in_every_completion() => Scenes.Generated().All((scene, dice) => JudgeCertain(scene, new CaseMaker(scene.Pack), dice));

    [Holds(12)]
    public Property In_England_what_is_certain_holds_in_every_completion() => England.Cases.All((scene, dice) => JudgeCertain(scene, England.Maker, dice));

    [Holds(60)]
    public Property What_depends_has_two_completions_that_differ() => Scenes.Generated().All(JudgeDepending);

    [Holds(4)]
    public Property In_England_what_depends_has_two_completions_that_differ() => England.Cases.All(JudgeDepending);

    [Holds(60)]
    public Property A_fact_that_is_not_named_makes_no_difference() => Scenes.Generated().All((scene, dice) => JudgeSilence(scene, new CaseMaker(scene.Pack), dice));

    [Holds(12)]
    public Property In_England_a_fact_that_is_not_named_makes_no_difference() => England.Cases.All((scene, dice) => JudgeSilence(scene, England.Maker, dice));

    private static void JudgeCertain(Scene scene, CaseMaker maker, Dice dice)
    {
        var now = scene.Recommend();
        var report = now.Certainty();
        for (var attempt = 0; attempt < Completions; attempt++)
        {
            if (Completion.Of(scene, maker, dice) is not { } sharing)
            {
                continue;
            }

            var then = scene.Recommend(sharing);
            Fits(report.Outcome.Certainty, then.Outcome == now.Outcome).Should().BeTrue("the outcome is {0} and then {1}", report.Outcome.Certainty, then.Outcome);
            report.Outcomes.Concat(report.OutcomesBeyondBound).Should().Contain(then.Outcome);
            foreach (var (item, after) in report.Items.Zip(then.Items))
            {
                Fits(item.DispositionCertainty.Certainty, after.Disposition == item.Disposition).Should().BeTrue("{0} of {1}", item.Disposition, item.Item);
                Fits(item.LawfulBasisCertainty.Certainty, after.LawfulBasis?.Id == item.LawfulBasis).Should().BeTrue("basis of {0}", item.Item);
            }

            report.Findings.Where(finding => !Fits(finding.Certainty.Certainty, Finding(then, finding.Finding, finding.Subject) == Truth.True))
                .Select(finding => $"{finding.Finding} {finding.Subject} {finding.Certainty.Certainty}").Should().BeEmpty();
        }
    }

    private static void JudgeDepending(Scene scene)
    {
        var evaluated = scene.Run();
        var completions = new Rules.Inquiry.Completions(evaluated);
        var asked = Asked(evaluated, completions);
        var ascertaining = new Ascertaining(evaluated, completions, RecommendationCertainty.DefaultMostCompletions, CancellationToken.None);
        ascertaining.Ask(asked.Select(one => one.Wire));
        ascertaining.AskWhichFacts([.. asked.Select(one => one.Wire)]);
        foreach (var (holds, wire) in asked.Where(one => ascertaining.CertaintyOf(one.Wire) == Certainty.Depends && scene.Sharing.Items.Count > 0))
        {
            if (ascertaining.Witnesses(wire) is ({ } holding, { } failing))
            {
                holds(scene.Run(holding)).Should().BeTrue();
                holds(scene.Run(failing)).Should().BeFalse();
            }

            foreach (var (fact, one, other) in ascertaining.Pairs(wire))
            {
                holds(scene.Run(one)).Should().BeTrue("of {0}", fact.Slot.Definition.Id);
                holds(scene.Run(other)).Should().BeFalse("of {0}", fact.Slot.Definition.Id);
            }
        }
    }

    private static void JudgeSilence(Scene scene, CaseMaker maker, Dice dice)
    {
        var report = scene.Recommend().Certainty();
        var named = report.Outcome.DependsOn.Concat(report.Outcome.MayDependOn).Select(fact => (fact.Fact, fact.Subject)).ToHashSet();
        var evaluated = scene.Run();
        for (var attempt = 0; attempt < Completions; attempt++)
        {
            if (Completion.Of(scene, maker, dice) is not { } sharing)
            {
                continue;
            }

            var (fact, index) = dice.One([.. maker.Places(scene.Sharing)]);
            var spot = new Spot(scene.Machine.FactsById[fact.Id], index);
            if (!named.Contains((fact.Id, evaluated.NameOf(fact.Scope, index))) && evaluated.ValueOf(spot.Slot, index).Value is null
                && Completion.Of(scene, maker, dice, sharing, fact, index) is { } other
                && Differs(sharing, other, fact.Id, scene))
            {
                var present = scene.Recommend().Outcome;
                (scene.Recommend(other).Outcome == present).Should().Be(scene.Recommend(sharing).Outcome == present, "{0} is not named", fact.Id);
            }
        }
    }

    /// <summary>Whether two completions differ in one fact and what follows from it, and nothing else was given anew.</summary>
    private static bool Differs(SharingCase one, SharingCase other, string fact, Scene scene) =>
        one.Facts().Where(given => given.Fact.Id != fact).SequenceEqual(other.Facts().Where(given => given.Fact.Id != fact)) && scene is not null;

    private static bool Fits(Certainty certainty, bool holds) => certainty switch
    {
        Certainty.Holds => holds,
        Certainty.CannotComeAbout => !holds,
        _ => true,
    };

    private static Truth Finding(Recommendation answer, string id, string subject)
    {
        var finding = answer.Evaluated.Machine.Findings[id];
        var place = Enumerable.Range(0, answer.Evaluated.Rails.Count(finding.Scope)).First(one => answer.Evaluated.NameOf(finding.Scope, one) == subject);
        return finding.Answer(answer.Evaluated.Rails, place);
    }

    private static List<(Func<Evaluated, bool> Holds, Wire Wire)> Asked(Evaluated evaluated, Rules.Inquiry.Completions completions) =>
    [
        .. Enum.GetValues<Outcome>().Select(outcome => Target.OutcomeIs(outcome))
            .Concat(evaluated.Machine.Findings.Keys.Select(Target.FindingHolds))
            .Concat(evaluated.Machine.Provisions.Keys.Select(Target.ProvisionIsAvailable))
            .Concat(evaluated.Items.Select(item => Target.DispositionIs(Disposition.Share, item.Id)))
            .Select(target => Sought.Find(target, evaluated))
            .Select(sought => ((Func<Evaluated, bool>)sought.HoldsIn, TargetWiring.Holds(sought, completions.Wiring, completions.Answer))),
    ];
}
