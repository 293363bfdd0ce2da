using System.Text.Json;

namespace InfoSharing.Rules.Cli.Tests.Verbs;

/// <summary>
/// Exit code 0 means that something goes to the recipient named. Would have caught what was published: exit code 0 with every item kept back.
/// </summary>
public sealed class ShareExitCodeTests
{
    private const string UnsafeInHarm = """
        { "asAt": "2026-11-22", "facts": { "harm.child": "reasonable-cause", "recipient.unsafe": true },
          "people": [{ "id": "child" }], "items": [{ "id": "worry", "about": "child" }] }
        """;

    private const string CarerInDanger = """
        { "asAt": "2026-11-22", "facts": { "danger.immediate": true, "recipient.kind": "carer" },
          "people": [{ "id": "patient" }], "items": [{ "id": "diagnosis", "about": "patient" }] }
        """;

    private const string WhereSheWillBe = """
        { "asAt": "2026-11-29",
          "facts": { "purpose": "safeguard-child", "discloser.kind": "childrens-social-care", "recipient.kind": "private-individual",
                     "harm.child": "reasonable-cause", "harm.adult": "serious", "recipient.unsafe": true, "request.received": false },
          "people": [{ "id": "woman", "facts": { "role": "adult-at-risk" } }, { "id": "man", "facts": { "role": "alleged-to-have-harmed" } }],
          "items": [{ "id": "meetings", "about": "woman", "facts": { "content": "address-or-whereabouts", "reveals-protected-identity": true } }] }
        """;

    private const string ToSocialCare = """
        { "asAt": "2026-11-22", "facts": { "purpose": "safeguard-child", "discloser.kind": "maintained-school",
                     "recipient.kind": "childrens-social-care", "harm.child": "reasonable-cause", "harm.evidence": true },
          "people": [{ "id": "child", "facts": { "role": "child" } }],
          "items": [{ "id": "worry", "about": "child", "facts": { "content": "concern-or-observation", "category": [] } }] }
        """;

    [Theory]
    [InlineData(UnsafeInHarm, false)]
    [InlineData(CarerInDanger, false)]
    [InlineData(WhereSheWillBe, false)]
    [InlineData(ToSocialCare, true)]
    public void The_exit_code_says_share_only_if_an_item_goes_to_the_recipient_named(string sharing, bool goes)
    {
        using var place = new Workplace().Write("case.json", sharing);

        var ran = place.Run("evaluate case.json --format json");

        using var json = JsonDocument.Parse(ran.Out);
        var dispositions = json.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("disposition").GetString()).ToList();
        dispositions.Any(disposition => disposition == "share").Should().Be(goes);
        (ran.ExitCode == 0).Should().Be(goes, "every item is one of {0}", string.Join(", ", dispositions));
    }

    [Fact]
    public void A_man_accused_of_violence_who_would_learn_where_the_woman_will_be_ends_with_do_not_share()
    {
        using var place = new Workplace().Write("case.json", WhereSheWillBe);

        place.Run("evaluate case.json").ExitCode.Should().Be(2);
    }
}
