using FsCheck;
using InfoSharing.Rules.Tests.Generating;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>
/// What is privileged, forbidden or known to be wrong stays so in danger, and what can be done without it is said. Would have caught what
/// was published: a privileged file shared "now", papers shared although an order forbade it and leave was not given, what was known to be
/// wrong given in danger as it stood, and the complainant of a sexual offence named to a newspaper.
/// </summary>
public sealed class ProhibitionsTests
{
    private static readonly string[] WhereAdoptionRecordsNeverGo =
        ["maintained-school", "academy", "independent-school", "further-education-college", "charity", "youth-club", "sports-club", "religious-organisation",
            "employer", "insurer", "media", "private-landlord", "private-company", "bank", "utility-company", "vet", "housing-association", "parent", "foster-carer", "kinship-carer", "family-member", "member-of-public", "private-individual"];

    private static readonly Scenes Privileged = HostileCases.With(
        HostileCases.Privileged,
        (sharing, dice) => HostileCases.Privileged(HostileCases.Dangerous(sharing, dice), dice));

    private static readonly Scenes Barred = HostileCases.With(
        HostileCases.Barred,
        (sharing, dice) => HostileCases.Barred(HostileCases.Dangerous(sharing, dice), dice));

    private static readonly Scenes Wrong = HostileCases.With(
        HostileCases.Wrong,
        (sharing, dice) => HostileCases.Wrong(HostileCases.Dangerous(sharing, dice), dice));

    private static readonly Scenes Complainants = HostileCases.With(
        HostileCases.Complainant,
        (sharing, dice) => HostileCases.Complainant(HostileCases.Dangerous(sharing, dice), dice));

    [Holds(200)]
    public Property Privileged_information_does_not_go_in_danger_either() =>
        Privileged.All(scene => Kept(scene).Where(item => IsPrivileged(scene.Sharing, item)).Should().BeEmpty("it is privileged"));

    [Holds(200)]
    public Property What_a_statute_or_an_order_forbids_does_not_go_in_danger_either() =>
        Barred.All(scene =>
        {
            if (IsForbidden(scene.Sharing))
            {
                Kept(scene).Where(item => !item.IsGivenLeave()).Should().BeEmpty("it is forbidden, and nobody has permitted it");
            }
        });

    [Holds(400)]
    public Property An_adoption_record_goes_to_no_school_charity_or_private_person_without_leave() =>
        Barred.All(scene =>
        {
            if (!scene.Sharing.Facts.Says("sharing.court-permission", true) && scene.Sharing.Facts.Says("recipient.kind", WhereAdoptionRecordsNeverGo))
            {
                Kept(scene).Where(item => item.Facts.Says("restricted-record", "adoption", "parental-order")).Should().BeEmpty("its disclosure is restricted");
            }
        });

    [Holds(200)]
    public Property In_danger_what_is_kept_back_by_law_comes_with_legal_advice_and_a_way_to_protect_without_it() =>
        Barred.All(JudgeAdvice);

    [Holds(200)]
    public Property In_danger_what_is_privileged_comes_with_legal_advice_and_a_way_to_protect_without_it() =>
        Privileged.All(JudgeAdvice);

    [Holds(200)]
    public Property Known_wrong_information_does_not_go_uncorrected_in_danger_either() =>
        Wrong.All(scene =>
        {
            // Whoever asks for what is held about them is told what is held.
            if (scene.Sharing.Facts.Says("purpose", "answer-access-request"))
            {
                return;
            }

            var answer = scene.Recommend();
            foreach (var (item, what) in scene.Sharing.Answered(answer).Where(one => one.Item.Facts.Says("accuracy", "wrong") && one.Answer.Course!.Now.Outcome != Outcome.MustShare))
            {
                what.Disposition.Should().NotBe(Disposition.Share, "{0} is known to be wrong", item.Id);
            }
        });

    [Holds(250)]
    public Property The_complainant_of_a_sexual_offence_is_named_to_no_newspaper() =>
        Complainants.All(scene =>
        {
            if (scene.Sharing.Facts.Says("recipient.kind", "media", "social-media-platform"))
            {
                Kept(scene).Where(item => item.Facts.Names("category", "sex-life") && item.Facts.Names("category", "criminal-offence"))
                    .Where(item => !item.AboutIn(scene.Sharing).IsAlleged() && !item.AboutIn(scene.Sharing).Facts.Says("consent", "given"))
                    .Where(item => !item.Facts.Says("public-domain", true) && !item.Facts.Says("made-public-by-subject", true))
                    .Where(item => !item.IsGivenLeave())
                    .Should().BeEmpty("a complainant stays unnamed for life");
            }
        });

    private static void JudgeAdvice(Scene scene)
    {
        var (sharing, answer) = (scene.Sharing, scene.Recommend());
        var kept = sharing.Items.Any(item => IsPrivileged(sharing, item)) || (IsForbidden(sharing) && sharing.Items.Count > 0);
        var isNow = sharing.Facts.Says("danger.immediate", true);
        if (sharing.IsCompelled() || !kept || !(isNow || sharing.Facts.Says("harm.child", "reasonable-cause")))
        {
            return;
        }

        (answer.Advice.Any(advice => advice.Id == "legal") || answer.Safeguards.Any(safeguard => safeguard.Id == "court-leave"))
            .Should().BeTrue("something is kept back by law while somebody is in danger");
        var somebodyActs = answer.Items.Any(item => item.Goes()) && sharing.Facts.Word("recipient.kind") is { } kind && Meaning.CanActToProtect(kind);
        // A discloser who can protect acts without telling anybody.
        somebodyActs |= sharing.Facts.Word("discloser.kind") is { } discloser && Meaning.CanActToProtect(discloser);
        (somebodyActs || answer.ProtectNow.Any(one => one.Kind is { } protector && Meaning.CanActToProtect(protector)))
            .Should().BeTrue("somebody has to protect without what is kept back");
    }

    private static IEnumerable<InformationItem> Kept(Scene scene) =>
        scene.Sharing.IsCompelled() ? [] : scene.Sharing.Going(scene.Recommend()).Where(item => !item.IdentifiesNobody());

    /// <summary>Whether it is privileged, goes neither to a lawyer nor a court nor the client, and the client has not given it up.</summary>
    private static bool IsPrivileged(SharingCase sharing, InformationItem item) =>
        item.Facts.Says("legally-privileged", true)
        && !item.IsGivenLeave()
        && !sharing.Facts.Says("recipient.kind", "solicitor", "court", "crown-prosecution-service", "the-person-concerned")
        && !item.AboutIn(sharing).Facts.Says("consent", "given")
        && !item.Facts.Says("public-domain", true)
        && !item.Facts.Says("made-public-by-subject", true);

    /// <summary>Whether it is forbidden. Rules of court let papers of family proceedings go to those who protect a child at the police.</summary>
    private static bool IsForbidden(SharingCase sharing) =>
        sharing.Facts.Says("sharing.statutory-bar", true) && !sharing.Facts.Says("sharing.court-permission", true)
        && !sharing.Facts.Says("recipient.kind", "police");
}
