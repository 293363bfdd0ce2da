using FsCheck;
using InfoSharing.Rules.Tests.Generating;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>
/// Nobody is alerted. Would have caught what was published: a woman urged to tell the man accused of violence herself, a coerced adult who
/// cannot decide to be "asked first" while others are at risk, people told of a sharing that kept back all that was about them, and the
/// one alleged told now although nobody had thought of the danger.
/// </summary>
public sealed class NobodyAlertedTests
{
    /// <summary>Safeguards by which somebody is told, heard, asked or urged.</summary>
    private static readonly HashSet<string> Approaches =
        ["urge-person-to-tell", "tell-in-good-time", "hear-the-subject", "consider-views", "ask-consent-properly", "show-report-first", "age-consent-form", "write-to-the-patient"];

    private static readonly Scenes Cases = HostileCases.With(
        HostileCases.Feared,
        HostileCases.Coerced,
        (sharing, dice) => HostileCases.Feared(HostileCases.Coerced(sharing, dice), dice),
        (sharing, dice) => HostileCases.Private(HostileCases.Feared(sharing, dice), dice));

    [Holds(200)]
    public Property Only_somebody_whom_an_item_that_goes_is_about_is_told() =>
        Cases.All(scene =>
        {
            var answer = scene.Recommend();
            var concerned = scene.Sharing.Going(answer).Select(item => item.About).ToHashSet();
            Told(answer).Where(person => !concerned.Contains(person)).Should().BeEmpty("nothing about them goes");
        });

    [Holds(200)]
    public Property Nobody_is_told_now_who_is_alleged_unsafe_or_under_somebodys_pressure() =>
        Cases.All(scene =>
        {
            var now = scene.Recommend().TellSubject.Where(telling => telling.When == TellWhen.Now).Select(telling => telling.Person).ToHashSet();
            scene.Sharing.People.Where(person => now.Contains(person.Id) && person.WouldBeAlerted()).Should().BeEmpty("they would be alerted");
        });

    [Holds(300)]
    public Property Whoever_receives_what_is_about_themselves_is_not_told_of_it_besides() =>
        Cases.All(scene =>
        {
            var answer = scene.Recommend();
            var concerned = scene.Sharing.Items.Select(item => item.About).Distinct().ToList();
            if (scene.Sharing.Facts.Says("recipient.kind", "the-person-concerned") && concerned.Count == 1)
            {
                Told(answer).Should().NotContain(concerned[0], "they are the recipient");
            }
        });

    [Holds(200)]
    public Property Nobody_is_heard_asked_or_urged_who_would_be_alerted_by_it() =>
        Cases.All(scene =>
        {
            foreach (var safeguard in scene.Recommend().Safeguards.Where(safeguard => Approaches.Contains(safeguard.Id)))
            {
                foreach (var person in Approached(scene.Sharing, safeguard))
                {
                    // The hearing of an allegation says itself that it is for where asking is safe.
                    var isSafe = !person.WouldBeAlerted() || (safeguard.Id == "hear-the-subject" && !IsKnownToBeAlerted(person));
                    isSafe.Should().BeTrue("{0} would alert {1}", safeguard.Id, person.Id);
                }
            }
        });

    [Holds(200)]
    public Property Nobody_is_heard_asked_or_urged_about_whom_nothing_may_go() =>
        Cases.All(scene =>
        {
            var (sharing, answer) = (scene.Sharing, scene.Recommend());
            // Where a refusal is respected, the person is still helped to speak for themselves; where asking first is the course, an answer can open it.
            var open = sharing.Answered(answer)
                .Where(one => one.Answer.Disposition != Disposition.Withhold || answer.Outcome is Outcome.DoNotShare or Outcome.SeekConsentFirst)
                .Select(one => one.Item.About).ToHashSet();
            foreach (var safeguard in answer.Safeguards.Where(safeguard => Approaches.Contains(safeguard.Id) && sharing.Items.Count > 0))
            {
                Approached(sharing, safeguard).Where(person => !open.Contains(person.Id)).Should().BeEmpty("{0} is for somebody about whom something goes", safeguard.Id);
            }
        });

    [Holds(200)]
    public Property An_approach_to_nobody_in_particular_is_only_for_where_somebody_can_be_approached() =>
        Cases.All(scene =>
        {
            var (sharing, answer) = (scene.Sharing, scene.Recommend());
            var asked = answer.Outcome == Outcome.SeekConsentFirst;
            var concerned = sharing.Answered(answer).Where(one => asked || one.Answer.Disposition != Disposition.Withhold)
                .Select(one => one.Item.AboutIn(sharing)).ToList();
            if (sharing.Items.Count > 0 && concerned.All(person => person.WouldBeAlerted()))
            {
                answer.Safeguards.Where(safeguard => Approaches.Contains(safeguard.Id) && safeguard.For.Count == 0).Select(safeguard => safeguard.Id)
                    .Should().BeEmpty("nobody can be approached without being alerted");
            }
        });

    [Holds(300)]
    public Property Nobody_is_urged_to_tell_somebody_who_is_feared() =>
        Cases.All(scene =>
        {
            var (sharing, facts) = (scene.Sharing, scene.Sharing.Facts);
            var feared = facts.Says("recipient.unsafe", true)
                || (sharing.GoesToAPrivatePerson() && sharing.HasSomebodyFeared() && !facts.Says("recipient.unsafe", false))
                || (sharing.GoesToAPrivatePerson() && facts.Says("harm.domestic-abuse-high-risk", true) && !facts.Says("recipient.unsafe", false));
            if (feared)
            {
                scene.Recommend().Safeguards.Select(safeguard => safeguard.Id).Should().NotContain("urge-person-to-tell", "the other is feared");
            }
        });

    [Holds(500)]
    public Property Consent_is_sought_first_only_where_somebody_can_be_asked() =>
        Cases.All(scene =>
        {
            var sharing = scene.Sharing;
            var concerned = sharing.Items.Select(item => item.AboutIn(sharing)).ToList();
            if (concerned.Count > 0 && concerned.All(CannotBeAsked))
            {
                scene.Recommend().Outcome.Should().NotBe(Outcome.SeekConsentFirst, "nobody can be asked");
            }
        });

    private static IEnumerable<string> Told(Recommendation answer) =>
        answer.TellSubject.Where(telling => telling.When is TellWhen.Now or TellWhen.Later).Select(telling => telling.Person);

    private static IEnumerable<Person> Approached(SharingCase sharing, Safeguard safeguard) =>
        sharing.People.Where(person => safeguard.For.Contains(person.Id) || sharing.Items.Any(item => item.About == person.Id && safeguard.For.Contains(item.Id)));

    private static bool IsKnownToBeAlerted(Person person) =>
        person.IsDangerousToTell() || person.Facts.Says("telling.prejudices-crime", true) || person.Facts.Says("consent.coerced", true);

    /// <summary>Whether it would be unsafe to ask somebody with whom nobody said that they can be talked, who is not asked to do it themselves, or they are grown up and cannot decide, or have died.</summary>
    private static bool CannotBeAsked(Person person) =>
        (person.WouldBeAlerted() && !person.Facts.Says("is-feared", false) && !person.Facts.Says("could-do-it", true) && !person.Facts.Says("talking-first", "fine")) || person.Facts.Says("deceased", true)
        || (person.Facts.Says("lacks-capacity", true) && (person.Facts.Says("role", "adult-at-risk") || person.Facts.Says("under-18", false)));
}
