using FsCheck;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Tables;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>
/// Laws 10 and 13: what is learned leaves no less of an answer, and advice has an end. Would have caught what was published: "seek advice" to
/// which no answer made any difference, so that it came again after the advice had been taken.
/// </summary>
public sealed class AdviceEndsTests
{
    private static readonly string[] Judgements = ["judgement", "judged-by", "public-interest.outweighs", "sharing.proportionate", "pressing-need", "reasonable-without-consent"];

    [Holds(300)]
    public Property Advice_ends_with_the_judgement_whichever_it_is() => AnsweredCases.All.All((scene, dice) =>
    {
        for (var item = 0; item < scene.Sharing.Items.Count; item++)
        {
            var now = EnglandTables.Courses.Of(scene.Sharing, scene.AcceptAnnounced)[item];
            if (now.Way.Row.Is.Id == "advice" && now.Answers["duty"] != "unclear")
            {
                foreach (var judgement in new[] { "share", "keep" })
                {
                    var judged = Judged(scene.Sharing, item, judgement, dice.One("manager-or-lead", "lawyer", "several-agencies"));
                    judged = dice.Chance(50) ? judged.Given(Fact("advice.taken"), 0, FactValue.YesNo.Of(true)) : judged;
                    EnglandTables.Courses.Of(judged, scene.AcceptAnnounced)[item].Way.Row.Is.Id.Should().NotBe("advice", "it was judged: {0}", judgement);
                }
            }
        }
    });

    [Holds(200)]
    public Property Advice_says_what_follows_and_what_if_the_judgement_is_to_keep_it() => AnsweredCases.All.All((scene, _) =>
        scene.Recommend().Items.Where(item => item.Course!.Now.Outcome == Outcome.SeekAdvice).Should()
            .NotContain(item => item.Course!.First.Count == 0 || item.Course.IfRefused == null || !item.Course.Then.Outcome.IsShare()));

    [Holds(300)]
    public Property Nothing_that_is_learned_leaves_an_item_without_an_answer() => AnsweredCases.All.All((scene, dice) =>
    {
        var before = EnglandTables.Courses.Of(scene.Sharing, scene.AcceptAnnounced);
        var place = dice.One(England.Maker.Places(scene.Sharing).ToList());
        if (IsGiven(scene.Sharing, place.Fact.Id, place.Index))
        {
            return;
        }

        var value = England.Maker.Vocabulary.Any(place.Fact, dice);
        var after = EnglandTables.Courses.Of(scene.Sharing.Given(place.Fact.Key, place.Index, value), scene.AcceptAnnounced);

        // That who asks is unproved, that it could be checked, or that less would do, is something that is said, and not less of an answer.
        before.Zip(after).Where(pair => pair.First.Way.Row.Id != "nothing-said" && pair.Second.Way.Row.Id == "nothing-said")
            .Should().BeEmpty("{0} was learned to be {1}", place.Fact.Id, value);
    });

    private static SharingCase Judged(SharingCase sharing, int item, string judgement, string by)
    {
        var bare = Judgements.Aggregate(sharing, (to, fact) => to.Without(fact, Fact(fact).Scope, Fact(fact).Scope == FactScope.Item ? item : 0));
        return bare.Given(Fact("judgement"), item, new FactValue.Choice(judgement)).Given(Fact("judged-by"), item, new FactValue.Choice(by));
    }

    private static bool IsGiven(SharingCase sharing, string fact, int index) =>
        sharing.Facts().Any(one => one.Fact.Id == fact && (one.Fact.Scope == FactScope.Case || one.Index == index));

    private static FactKey Fact(string id) => England.Pack.Facts.Single(fact => fact.Id == id).Key;
}
