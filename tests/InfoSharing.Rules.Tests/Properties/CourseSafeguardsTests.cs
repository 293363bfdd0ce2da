using FsCheck;
using InfoSharing.Rules.Tests.Generating;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>
/// Safeguards belong to the course. Would have caught what was published: "tell the asker" where nobody had asked, agreement to be asked
/// where it was shared at once or not at all, how to send what is not sent, and "take out the name" from an item that is the name.
/// </summary>
public sealed class CourseSafeguardsTests
{
    /// <summary>Safeguards of the giving itself.</summary>
    private static readonly HashSet<string> OfGiving =
    [
        "share-minimum", "not-whole-file", "separate-fact-from-opinion", "secure-channel", "restrict-onward-use", "warn-recipient", "tell-in-person",
        "tell-in-good-time", "written-undertaking", "confirm-in-writing", "confirm-receipt", "follow-up-action", "transfer-file", "include-identifier",
        "within-the-order", "answer-in-part", "write-to-the-patient", "remove-third-parties", "show-report-first",
    ];

    /// <summary>Safeguards by which one item is made ready to go.</summary>
    private static readonly HashSet<string> OfGivingAnItem = ["not-whole-file", "remove-third-parties", "separate-fact-from-opinion", "written-undertaking"];

    private static readonly Scenes Cases = HostileCases.With(
        HostileCases.Asked,
        HostileCases.Dangerous,
        HostileCases.Scheme,
        HostileCases.Private,
        HostileCases.Feared,
        (sharing, dice) => HostileCases.Dangerous(HostileCases.Asked(sharing, dice), dice));

    [Holds(200)]
    public Property The_asker_is_told_only_where_somebody_asked() =>
        Cases.All(scene =>
        {
            var facts = scene.Sharing.Facts;
            var asked = facts.Says("request.received", true) || facts.Word("request.statute") is not null || facts.Says("purpose", "answer-access-request")
                || facts.Says("request.refused-before", true) || facts.Says("scheme", "dvds-right-to-ask", "csods") || facts.Says("section-47.called-upon", true);
            if (!asked)
            {
                Ids(scene.Recommend()).Should().NotContain("record-refusal", "nobody has asked");
            }
        });

    [Holds(300)]
    public Property No_refusal_is_recorded_where_everything_goes() =>
        Cases.All(scene =>
        {
            var answer = scene.Recommend();
            if (scene.Sharing.Items.Count > 0 && answer.Items.All(item => item.Disposition == Disposition.Share))
            {
                Ids(answer).Should().NotContain("record-refusal", "all of it goes");
            }
        });

    [Holds(200)]
    public Property Agreement_is_asked_only_where_that_is_a_first_step_of_an_item() =>
        Cases.All(scene =>
        {
            var answer = scene.Recommend();
            if (!answer.Items.Any(item => item.Course!.First.Any(step => step.Outcome == Outcome.SeekConsentFirst)))
            {
                Ids(answer).Should().NotContain("ask-consent-properly", "the course is {0}", answer.Outcome).And.NotContain("age-consent-form");
            }
        });

    [Holds(200)]
    public Property Where_nothing_goes_to_anybody_nothing_is_said_of_how_to_give_it() =>
        Cases.All(scene =>
        {
            var answer = scene.Recommend();
            var nothingGoes = scene.Sharing.Items.Count > 0 && answer.Items.All(item => item.Disposition == Disposition.Withhold);
            if (nothingGoes && answer.ShareWith.Count == 0 && !scene.Sharing.Facts.Says("sharing.already-done", true))
            {
                Ids(answer).Where(OfGiving.Contains).Should().BeEmpty("nothing is given");
            }
        });

    [Holds(200)]
    public Property No_item_that_is_kept_back_is_made_ready_to_go() =>
        Cases.All(scene =>
        {
            var answer = scene.Recommend();
            foreach (var safeguard in answer.Safeguards.Where(safeguard => OfGivingAnItem.Contains(safeguard.Id)))
            {
                answer.Items.Where(item => safeguard.For.Contains(item.Id) && item.Disposition == Disposition.Withhold).Select(item => item.Id)
                    .Should().BeEmpty("{0} is for what goes", safeguard.Id);
            }
        });

    [Holds(200)]
    public Property A_name_or_an_address_that_goes_is_not_to_be_taken_out_of_itself() =>
        Cases.All(scene =>
        {
            var answer = scene.Recommend();
            var itself = scene.Sharing.Answered(answer)
                .Where(one => one.Answer.Disposition == Disposition.Share)
                .Where(one => one.Item.Facts.Says("content", "identity-of-informant", "identity-of-other", "address-or-whereabouts"))
                .Select(one => one.Item.Id).ToHashSet();
            answer.Safeguards.Where(safeguard => safeguard.Id == "protect-identity").SelectMany(safeguard => safeguard.For).Where(itself.Contains)
                .Should().BeEmpty("nothing would be left of it");
        });

    private static IEnumerable<string> Ids(Recommendation answer) => answer.Safeguards.Select(safeguard => safeguard.Id);
}
