using FsCheck;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Inquiry;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Properties;

namespace InfoSharing.Rules.Tests.Inquiry;

/// <summary>Every set of changes, applied, brings its target about; without any one of them it does not; and no small set is missing, by trying.</summary>
public sealed class ChangeProperties
{
    private const int Pairs = 40;

    private static readonly ChangeOptions Far = new() { MostChanges = 3, MostSets = 40, IncludeFixed = true };

    [Holds(80)]
    public Property A_set_of_changes_brings_its_target_about_and_no_part_of_it_does() =>
        Scenes.Generated().All((scene, dice) => JudgeSets(scene, dice, Far));

    [Holds(10)]
    public Property In_England_a_set_of_changes_brings_its_target_about_and_no_part_of_it_does() =>
        England.Cases.All((scene, dice) => JudgeSets(scene, dice, new ChangeOptions()));

    [Holds(80)]
    public Property No_single_change_and_no_pair_that_does_is_missing() =>
        Scenes.Generated().All((scene, dice) => JudgeCompleteness(scene, dice, new CaseMaker(scene.Pack)));

    [Holds(10)]
    public Property In_England_no_single_change_and_no_pair_that_does_is_missing() =>
        England.Cases.All((scene, dice) => JudgeCompleteness(scene, dice, England.Maker));

    [Holds(20)]
    public Property A_known_fact_that_nobody_can_change_is_not_put_forward() =>
        England.Cases.All((scene, dice) =>
        {
            var sets = scene.Recommend().WhatWouldChange(Any(scene, dice)).Sets;
            sets.SelectMany(set => set.Changes).Where(change => change.From is not null && FactOf(scene, change.Fact).Fixed).Should().BeEmpty();
        });

    private static void JudgeSets(Scene scene, Dice dice, ChangeOptions options)
    {
        var (now, target) = (scene.Recommend(), Any(scene, dice));
        var report = now.WhatWouldChange(target, options, CancellationToken.None);
        report.HoldsAlready.Should().Be(Holds(scene, target, scene.Sharing));
        foreach (var set in report.Sets)
        {
            var changes = set.Changes.Select(change => (Change: change, Value: ValueOf(FactOf(scene, change.Fact), dice.One(change.To)))).ToList();
            Holds(scene, target, Apply(scene, changes)).Should().BeTrue("{0} is brought about by {1}", target, Printed(set));
            foreach (var left in changes)
            {
                Holds(scene, target, Apply(scene, changes.Except([left]))).Should().BeFalse("{0} needs all of {1}", target, Printed(set));
            }

            var first = Apply(scene, set.Changes.Select(change => (change, ValueOf(FactOf(scene, change.Fact), change.To[0]))));
            set.Outcome.Should().Be(scene.Recommend(first).Outcome);
        }
    }

    private static void JudgeCompleteness(Scene scene, Dice dice, CaseMaker maker)
    {
        var (now, target) = (scene.Run(), Any(scene, dice));
        var report = Judging.Of(now).WhatWouldChange(target, Far, CancellationToken.None);
        var changes = maker.Places(scene.Sharing)
            .Where(place => now.ValueOf(scene.Machine.FactsById[place.Fact.Id], place.Index).Source != FactSource.Derived)
            .SelectMany(place => maker.Vocabulary.All(place.Fact).Select(value => (place.Fact, place.Index, Value: value)))
            .ToList();
        if (report.HoldsAlready || changes.Count == 0)
        {
            return;
        }

        var sets = report.Sets.Select(set => set.Changes.Select(change => (change.Fact, change.Subject)).ToHashSet()).ToList();
        if (report.CannotComeAbout || report.SearchedSize >= 1)
        {
            Missing(changes.Select(change => new[] { change })).Should().BeEmpty("sets up to {0} of {1} were all found", report.SearchedSize, target);
        }

        if (report.CannotComeAbout || report.SearchedSize >= 2)
        {
            Missing(Enumerable.Range(0, Pairs).Select(_ => new[] { dice.One(changes), dice.One(changes) })).Should().BeEmpty("sets up to {0} of {1} were all found", report.SearchedSize, target);
        }

        IEnumerable<string> Missing(IEnumerable<(FactDefinition Fact, int Index, FactValue Value)[]> tried) =>
            from some in tried
            let sharing = some.Aggregate(scene.Sharing, (to, change) => to.Given(change.Fact.Key, change.Index, change.Value))
            where IsConsistent(scene, sharing, some) && Holds(scene, target, sharing)
            let facts = some.Select(change => (change.Fact.Id, now.NameOf(change.Fact.Scope, change.Index))).ToHashSet()
            where !sets.Exists(set => set.IsSubsetOf(facts))
            select string.Join(" and ", some.Select(change => $"{change.Fact.Id} {change.Index} being {change.Value}"));
    }

    /// <summary>Whether no change contradicts what would follow without it.</summary>
    private static bool IsConsistent(Scene scene, SharingCase sharing, (FactDefinition Fact, int Index, FactValue Value)[] changes) =>
        changes.All(change => change.Fact.Derivations.Count == 0
            || scene.Run().ValueOf(scene.Machine.FactsById[change.Fact.Id], change.Index).Source == FactSource.Given
            || scene.Run(sharing.Without(change.Fact.Id, change.Fact.Scope, change.Index)).ValueOf(scene.Machine.FactsById[change.Fact.Id], change.Index).Value is null);

    private static SharingCase Apply(Scene scene, IEnumerable<(FactChange Change, FactValue Value)> changes) =>
        changes.Aggregate(scene.Sharing, (sharing, one) => sharing.Given(FactOf(scene, one.Change.Fact).Key, PlaceOf(scene, one.Change), one.Value));

    private static Target Any(Scene scene, Dice dice) => dice.Number(0, 3) switch
    {
        0 => Target.OutcomeIs(dice.One(Enum.GetValues<Outcome>())),
        1 when scene.Pack.Findings.Count > 0 => Target.FindingHolds(dice.One([.. scene.Pack.Findings]).Id),
        2 when scene.Pack.Provisions.Count > 0 => Target.ProvisionIsAvailable(dice.One([.. scene.Pack.Provisions]).Id),
        _ => Target.DispositionIs(dice.One(Disposition.Share, Disposition.Withhold)),
    };

    private static bool Holds(Scene scene, Target target, SharingCase sharing)
    {
        var evaluated = scene.Run(sharing);
        return Sought.Find(target, evaluated).HoldsIn(evaluated);
    }

    private static FactDefinition FactOf(Scene scene, string id) => scene.Pack.Facts.Single(fact => fact.Id == id);

    private static int PlaceOf(Scene scene, FactChange change) => FactOf(scene, change.Fact).Scope switch
    {
        FactScope.Case => 0,
        FactScope.Person => scene.Sharing.People.ToList().FindIndex(person => person.Id == change.Subject),
        _ => scene.Sharing.Items.ToList().FindIndex(item => item.Id == change.Subject),
    };

    private static string Printed(ChangeSet set) => string.Join(" and ", set.Changes.Select(change => $"{change.Fact} {change.Subject} from {change.From} to {string.Join('/', change.To)}"));

    /// <summary>The value that is written so in an answer.</summary>
    private static FactValue ValueOf(FactDefinition fact, string written) => fact.Type switch
    {
        FactType.YesNo => FactValue.YesNo.Of(written == "yes"),
        FactType.Choice => new FactValue.Choice(written),
        FactType.Choices => new FactValue.Choices(written == "none" ? [] : written.Split(", ")),
        FactType.WholeNumber => new FactValue.WholeNumber(int.Parse(written, System.Globalization.CultureInfo.InvariantCulture)),
        _ => new FactValue.Date(DateOnly.ParseExact(written, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
    };
}
