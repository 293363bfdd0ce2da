using FsCheck;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Tables;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>
/// Law 2: an item stands by itself. Would have caught what was published: an anonymous report of a gunshot that waited because another item
/// named the patient.
/// </summary>
public sealed class ByItselfTests
{
    [Holds(400)]
    public Property Another_item_taken_away_or_changed_changes_nothing_for_an_item() => AnsweredCases.All.All((scene, dice) =>
    {
        var sharing = scene.Sharing;
        if (sharing.Items.Count < 2)
        {
            return;
        }

        var kept = dice.One(sharing.Items);
        var others = England.Maker.Places(sharing).Where(place => place.Fact.Scope == FactScope.Item && sharing.Items[place.Index].Id != kept.Id);
        var changed = dice.Some(others, 1, 6).Aggregate(sharing, (to, place) => to.Given(place.Fact.Key, place.Index, England.Maker.Vocabulary.Any(place.Fact, dice)));

        RowOf(scene, changed, kept.Id).Should().Be(RowOf(scene, sharing, kept.Id), "only another item was changed");
        RowOf(scene, sharing.Only(_ => true, item => item.Id == kept.Id), kept.Id).Should().Be(RowOf(scene, sharing, kept.Id), "only other items were taken away");
    });

    [Holds(400)]
    public Property An_outsider_whom_no_item_is_about_changes_nothing_for_any_item() => AnsweredCases.All.All((scene, dice) =>
    {
        var sharing = scene.Sharing;
        // Who the person concerned is, while nobody says who receives it, is read off who is listed.
        if (sharing.Items.Count == 0 || sharing.Facts.Says("recipient.kind", "the-person-concerned"))
        {
            return;
        }

        var with = sharing.With(new Person("outsider"));
        with = with.Given(Fact("role"), with.People.Count - 1, new FactValue.Choice(dice.One("professional", "third-party")));

        Rows(scene, with).Should().Equal(Rows(scene, sharing), "nothing is about the outsider, who neither asks nor decides nor is in danger");
    });

    private static FactKey Fact(string id) => England.Pack.Facts.Single(fact => fact.Id == id).Key;

    private static string RowOf(Scene scene, SharingCase sharing, string item) =>
        EnglandTables.Courses.Of(sharing, scene.AcceptAnnounced).Single(one => one.Item == item).Way.Row.Id;

    private static IEnumerable<string> Rows(Scene scene, SharingCase sharing) =>
        EnglandTables.Courses.Of(sharing, scene.AcceptAnnounced).Select(one => $"{one.Item} {one.Way.Row.Id}");
}
