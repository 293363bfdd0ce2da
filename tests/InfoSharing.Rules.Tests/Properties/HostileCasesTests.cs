using InfoSharing.Rules.Tests.Generating;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>The hostile cases reach the places at which the properties look, often enough that a property could fail there.</summary>
public sealed class HostileCasesTests
{
    private const int Tries = 1_000;

    private static readonly IReadOnlyList<SharingCase> Made = [.. Enumerable.Range(0, Tries).Select(seed => HostileCases.Make(new Dice(seed)))];

    [Fact]
    public void Somebody_is_feared_and_the_recipient_is_a_private_person_whose_safety_is_open() =>
        Made.Count(sharing => sharing.HasSomebodyFeared() && sharing.GoesToAPrivatePerson() && !sharing.Facts.Says("recipient.unsafe", true)
            && !sharing.Facts.Says("recipient.unsafe", false) && sharing.Items.Count > 0).Should().BeGreaterThan(Tries / 30);

    [Fact]
    public void Something_is_privileged_forbidden_or_wrong_while_there_is_danger() =>
        Made.Count(sharing => sharing.Facts.Says("danger.immediate", true) && (sharing.Facts.Says("sharing.statutory-bar", true)
            || sharing.Items.Any(item => item.Facts.Says("legally-privileged", true) || item.Facts.Says("accuracy", "wrong")))).Should().BeGreaterThan(Tries / 30);

    [Fact]
    public void Somebody_is_coerced_unsafe_to_ask_or_alleged() =>
        Made.Count(sharing => sharing.People.Any(person => person.WouldBeAlerted())).Should().BeGreaterThan(Tries / 3);

    [Fact]
    public void A_body_is_the_unsafe_recipient_and_discloser_and_recipient_are_of_one_kind()
    {
        Made.Count(sharing => !sharing.GoesToAPrivatePerson() && sharing.Facts.Says("recipient.unsafe", true)).Should().BeGreaterThan(Tries / 30);
        Made.Count(sharing => sharing.Facts.Word("recipient.kind") is { } kind && kind == sharing.Facts.Word("discloser.kind")).Should().BeGreaterThan(Tries / 50);
    }

    [Fact]
    public void Several_people_of_several_roles_have_items_of_their_own() =>
        Made.Count(sharing => sharing.Items.Select(item => item.About).Distinct().Count() > 1
            && sharing.People.Select(person => person.Facts.Word("role")).Distinct().Count() > 1).Should().BeGreaterThan(Tries / 4);

    [Fact]
    public void Every_purpose_meets_immigration_enforcement()
    {
        var met = Enumerable.Range(0, Tries)
            .Select(seed => new Dice(seed))
            .Select(dice => HostileCases.Immigration(HostileCases.Make(dice), dice).Facts.Word("purpose"))
            .ToHashSet();
        met.Should().BeEquivalentTo(England.Pack.Facts.Single(fact => fact.Id == "purpose").Key.Values);
    }
}
