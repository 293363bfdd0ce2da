using FsCheck;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Tables;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>
/// Laws 5 and 6: a prohibition stands against danger, refusal, purpose and agreement; and what the law compels goes past all that is no
/// condition of its own. Would have caught what was published: court papers shared in danger after the court had refused, a report of female
/// genital mutilation stopped by "not proportionate", and a name that an order asked for kept back.
/// </summary>
public sealed class CompulsionTests
{
    private static readonly Scenes Barred = HostileCases.With(
        HostileCases.Barred,
        HostileCases.Privileged,
        (sharing, dice) => HostileCases.Barred(HostileCases.Demanded(sharing, dice), dice));

    private static readonly Scenes Demanded = HostileCases.With(
        HostileCases.Demanded,
        (sharing, dice) => HostileCases.Demanded(HostileCases.Feared(sharing, dice), dice));

    /// <summary>What danger, and nothing else, is said by.</summary>
    private static readonly (string Fact, string? Value)[] Danger =
    [
        ("danger.immediate", null), ("harm.child", "reasonable-cause"), ("harm.adult", "serious"), ("harm.to-others", null), ("harm.serious-crime", null),
        ("harm.evidence", null), ("feared.what", "death-or-the-worst"), ("feared.how-sure", "known"), ("feared.how-soon", "today"), ("pressing-need", null),
    ];

    /// <summary>What speaks against a sharing and is no condition of an order or a duty.</summary>
    private static readonly (string Fact, bool Value)[] Against =
    [
        ("sharing.necessary", false), ("sharing.proportionate", false), ("sharing.less-intrusive-way", true), ("policy-document.in-place", false),
        ("public-interest.outweighs", false), ("pressing-need", false), ("recipient.needs-to-know", false),
    ];

    [Holds(400)]
    public Property Danger_lifts_no_rule_of_law_that_forbids() => Barred.All((scene, dice) =>
    {
        var inDanger = dice.Some(Danger, 1, 4).Aggregate(scene.Sharing, (to, one) => Everywhere(to, one.Fact, one.Value is { } word ? new FactValue.Choice(word) : Yes));

        Stopped(scene, scene.Sharing).Except(Stopped(scene, inDanger)).Should().BeEmpty("there is danger, and the rule of law says nothing of danger");
    });

    [Holds(400)]
    public Property What_is_forbidden_goes_nowhere_for_any_purpose_and_whatever_anybody_says() => Barred.All((scene, dice) =>
    {
        var courses = EnglandTables.Courses.Of(scene.Sharing, scene.AcceptAnnounced);
        courses.Where(one => one.Answers["bar"] == "stands").Should().NotContain(one => one.Way.Row.Is.Id != "keep-back");
        courses.Where(one => one.Answers["bar"] == "leave").Should().NotContain(one => HostileCases.GoingCourses.Contains(one.Way.Row.Is.Id));
        var refused = Refused(scene.Sharing, dice);
        Stopped(scene, scene.Sharing).Except(Stopped(scene, refused)).Should().BeEmpty("a refusal lifts no rule of law");
    });

    [Holds(400)]
    public Property What_the_law_compels_goes_past_refusals_and_past_what_is_no_condition_of_it() => Demanded.All((scene, dice) =>
    {
        var bound = Bound(scene, scene.Sharing).ToList();
        if (bound.Count == 0)
        {
            return;
        }

        var against = dice.Some(Against, 1, 3).Aggregate(scene.Sharing, (to, one) => to.Given(Fact(one.Fact), 0, FactValue.YesNo.Of(one.Value)));
        against = dice.Chance(60) ? Refused(against, dice) : against;

        bound.Except(Bound(scene, against)).Should().BeEmpty("the law compels it");
    });

    private static FactValue Yes { get; } = FactValue.YesNo.Of(true);

    /// <summary>The items that a rule of law stops, for good or until leave is had.</summary>
    private static IEnumerable<string> Stopped(Scene scene, SharingCase sharing) =>
        EnglandTables.Courses.Of(sharing, scene.AcceptAnnounced).Where(one => one.Answers["bar"] is "stands" or "leave").Select(one => one.Item);

    /// <summary>The items that must go.</summary>
    private static IEnumerable<string> Bound(Scene scene, SharingCase sharing) =>
        EnglandTables.Courses.Of(sharing, scene.AcceptAnnounced).Where(one => one.Way.Row.Is.Id == "must").Select(one => one.Item);

    private static SharingCase Refused(SharingCase sharing, Dice dice) => dice.Chance(50)
        ? Everywhere(sharing, "said", new FactValue.Choice("refused"))
        : Everywhere(sharing, "consent", new FactValue.Choice("refused"));

    private static SharingCase Everywhere(SharingCase sharing, string fact, FactValue value) => Fact(fact).Scope switch
    {
        FactScope.Case => sharing.Given(Fact(fact), 0, value),
        FactScope.Person => Enumerable.Range(0, sharing.People.Count).Aggregate(sharing, (to, person) => to.Given(Fact(fact), person, value)),
        _ => Enumerable.Range(0, sharing.Items.Count).Aggregate(sharing, (to, item) => to.Given(Fact(fact), item, value)),
    };

    private static FactKey Fact(string id) => England.Pack.Facts.Single(fact => fact.Id == id).Key;
}
