using FsCheck;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Properties;

namespace InfoSharing.Rules.Tests.Tables;

/// <summary>
/// What is proved of the tables from answer to answer, tried from fact to fact: the rules that answer the questions could undo it. Laws 7, 8
/// and 9 of the answer.
/// </summary>
public sealed class CourseOrderTests
{
    private static readonly (string Fact, string[] Rising)[] Ladders =
    [
        ("feared.what", ["nothing", "upset-or-missed-school", "held-back-or-ordinary-crime", "serious-harm", "death-or-the-worst"]),
        ("feared.how-sure", ["found-untrue", "a-worry", "signs", "strong-signs", "known"]),
        ("feared.how-soon", ["over", "some-day", "going-on-or-soon", "today"]),
    ];

    // A case says what is feared in the words of the form or in those of 0.1.0, and not in both at once.
    private static readonly string[] OldHarm = ["danger.immediate", "harm.child", "harm.adult", "harm.to-others", "harm.serious-crime", "harm.evidence", "pressing-need"];

    private static readonly (string Fact, string[] Rising)[] Against =
    [
        ("could-go-wrong", ["nothing", "upset", "work-home-or-family", "danger"]),
        ("how-it-came", ["public", "given-in-ordinary-work", "told-a-professional", "promised-or-secret"]),
        ("asked-how", ["known-person", "by-phone-unchecked"]),
        ("way-of-sending", ["safe", "others-read-it"]),
        ("how-sure", ["checked", "known-wrong"]),
        ("looked-into", ["borne-out", "malicious"]),
        ("recipient-use", ["act", "nothing"]),
    ];

    [Holds(300)]
    public Property More_against_never_opens_more() => AnsweredCases.All.All((scene, dice) =>
    {
        var (fact, rising) = dice.One(Against);
        var definition = LawfulBasisAdvisor.England.Machine.FactsById[fact].Definition;
        var places = definition.Scope switch { FactScope.Case => 1, FactScope.Person => scene.Sharing.People.Count, _ => scene.Sharing.Items.Count };
        if (places == 0)
        {
            return;
        }

        var (place, step) = (dice.Number(0, places - 1), dice.Number(0, rising.Length - 2));
        var before = Closed(scene, With(scene.Sharing, fact, place, rising[step]));
        var after = Closed(scene, With(scene.Sharing, fact, place, rising[step + 1]));

        before.Zip(after).Should().NotContain(
            pair => pair.Second.Closed < pair.First.Closed, "{0} of {1} went from {2} to {3}", fact, place, rising[step], rising[step + 1]);
    });

    [Holds(300)]
    public Property Graver_surer_and_sooner_never_close_more_towards_a_recipient_who_can_protect() => AnsweredCases.All.All((scene, dice) =>
    {
        if (scene.Sharing.People.Count == 0)
        {
            return;
        }

        var person = dice.Number(0, scene.Sharing.People.Count - 1);
        var (fact, rising) = dice.One(Ladders);
        var step = dice.Number(0, rising.Length - 2);
        var sharing = OldHarm.Aggregate(scene.Sharing, (without, old) => without.Without(old, FactScope.Case, 0));
        var before = With(sharing, fact, person, rising[step]);
        var after = With(sharing, fact, person, rising[step + 1]);
        var closed = Closed(scene, before).Zip(Closed(scene, after)).Where(pair => pair.First.Protects && pair.Second.Protects);

        closed.Should().NotContain(
            pair => pair.Second.Closed > pair.First.Closed, "{0} of person {1} was raised from {2} to {3}", fact, person, rising[step], rising[step + 1]);
    });

    [Holds(150)]
    public Property Silence_is_neither_more_open_nor_more_closed_than_every_answer() => AnsweredCases.All.All((scene, dice) =>
    {
        var given = scene.Sharing.Facts().Where(one => one.Value is FactValue.Choice or FactValue.YesNo).ToList();
        if (given.Count == 0)
        {
            return;
        }

        var (fact, index, _) = dice.One(given);
        var definition = LawfulBasisAdvisor.England.Machine.FactsById[fact.Id].Definition;
        var silent = Closed(scene, scene.Sharing.Without(fact.Id, fact.Scope, index)).ToList();
        var said = England.Maker.Vocabulary.All(definition).Select(value => Closed(scene, scene.Sharing.Given(definition.Key, index, value)).ToList()).ToList();
        var unsaid = EnglandTables.Courses.Of(scene.Sharing.Without(fact.Id, fact.Scope, index), scene.AcceptAnnounced);
        for (var item = 0; item < silent.Count; item++)
        {
            // Nothing is kept back for good from somebody of whom nothing was said: the table says so of its reading.
            if (unsaid[item].Way.Row.Id == "nothing-said")
            {
                continue;
            }

            var known = said.Select(items => items[item].Closed).ToList();
            silent[item].Closed.Should().BeInRange(known.Min(), known.Max(), "{0} of {1} was left out", fact.Id, index);
        }
    });

    private static SharingCase With(SharingCase sharing, string fact, int person, string value) =>
        sharing.Given(LawfulBasisAdvisor.England.Machine.FactsById[fact].Definition.Key, person, new FactValue.Choice(value));

    private static IEnumerable<(bool Protects, int Closed)> Closed(Scene scene, SharingCase sharing) =>
        EnglandTables.Courses.Of(sharing, scene.AcceptAnnounced).Select(item => (CanProtect(item.Answers), Closed(item.Way.Row.Is.Id)));

    // The graver the harm, the less an address goes to a private person of whom nobody knows whether they are safe: whoever may be the danger
    // is no recipient who can protect.
    private static bool CanProtect(IReadOnlyDictionary<string, string> answers) =>
        answers["part"] is "protects" or "able" && !(answers["known-safe"] == "no" && answers["danger-from-others"] == "yes" && answers["hands"] is "unsafe" or "unproved");

    private static int Closed(string course) =>
        LawfulBasisAdvisor.England.Machine.Pack.Questions.Single(question => question.Id == "course").Answers.Single(answer => answer.Id == course).Closed!.Value;
}
