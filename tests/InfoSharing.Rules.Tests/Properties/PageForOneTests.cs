using FsCheck;
using InfoSharing.Rules.Tests.Generating;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>
/// The page for one person says nothing that endangers or prejudices through another of the household. Would have caught what was
/// published: the mother's page announced the police, although telling the father would put somebody at risk and prejudice the enquiry.
/// </summary>
public sealed class PageForOneTests
{
    private static readonly Audience Stranger = Audience.PersonConcerned("somebody-else-altogether");

    private static readonly Scenes Cases = HostileCases.With(
        (sharing, dice) => Told(HostileCases.Feared(sharing, dice), dice),
        (sharing, dice) => Told(HostileCases.Coerced(HostileCases.Feared(sharing, dice), dice), dice));

    [Holds(350)]
    public Property Where_telling_another_would_endanger_or_prejudice_the_page_says_nothing_until_somebody_says_that_it_is_safe() =>
        Cases.All(scene =>
        {
            var answer = scene.Recommend();
            foreach (var person in scene.Sharing.People.Where(person => CouldReachAnother(scene.Sharing, person)))
            {
                (answer.ToHtml(Audience.PersonConcerned(person.Id)) == answer.ToHtml(Stranger)).Should().BeTrue("what {0} is told could reach another", person.Id);
            }
        });

    [Holds(350)]
    public Property Whoever_would_be_alerted_or_is_not_concerned_by_what_goes_has_an_empty_page() =>
        Cases.All(scene =>
        {
            var answer = scene.Recommend();
            var concerned = scene.Sharing.Going(answer).Select(item => item.About).ToHashSet();
            foreach (var person in scene.Sharing.People.Where(person => person.WouldBeAlerted() || !concerned.Contains(person.Id)))
            {
                (answer.ToHtml(Audience.PersonConcerned(person.Id)) == answer.ToHtml(Stranger)).Should().BeTrue("{0} is not to be told", person.Id);
            }
        });

    [Fact]
    public void Enough_of_the_pages_would_say_something()
    {
        var scenes = Enumerable.Range(0, 200).Select(seed => new Dice(seed)).Select(dice => Told(HostileCases.Make(dice), dice)).ToList();
        var machine = new Scene(England.Pack, scenes[0], false).Machine;
        var said = scenes.Select(sharing => (Sharing: sharing, Answer: new Scene(England.Pack, sharing, false) { Machine = machine }.Recommend()))
            .Sum(one => one.Sharing.People.Count(person => one.Answer.ToHtml(Audience.PersonConcerned(person.Id)) != one.Answer.ToHtml(Stranger)));
        said.Should().BeGreaterThan(10);
    }

    private static bool CouldReachAnother(SharingCase sharing, Person person)
    {
        var others = sharing.People.Where(other => other != person).ToList();
        var endangers = others.Any(other => other.IsDangerousToTell()) && !person.Facts.Says("telling.increases-risk", false);
        var prejudices = others.Any(other => other.Facts.Says("telling.prejudices-crime", true)) && !person.Facts.Says("telling.prejudices-crime", false);
        return endangers || prejudices;
    }

    /// <summary>The case in which much goes to a body that helps, and most items are cleared to be told.</summary>
    private static SharingCase Told(SharingCase sharing, Dice dice) => HostileCases.Telling(sharing, dice);
}
