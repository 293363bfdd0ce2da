using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Text;

public sealed class NearestNameTests
{
    [Theory]
    [InlineData("recipient.secure-mial", "recipient.secure-mail")] // swapped
    [InlineData("recipient.secure-mai", "recipient.secure-mail")] // left out
    [InlineData("recipient.secure-maill", "recipient.secure-mail")] // typed twice
    [InlineData("recipient.secura-mail", "recipient.secure-mail")] // mistyped
    [InlineData("Recipient.SecureMail", "recipient.secure-mail")] // capitals do not count
    [InlineData("purpse", "purpose")]
    [InlineData("age", "age")]
    public void A_slip_of_the_keyboard_finds_the_name_that_was_meant(string written, string meant) =>
        NearestName.Find(written, ["purpose", "age", "recipient.kind", "recipient.secure-mail"]).Should().Be(meant);

    [Theory]
    [InlineData("consent")]
    [InlineData("")]
    [InlineData("xyz")]
    [InlineData("recipient")]
    public void A_name_that_is_like_none_finds_none(string written) =>
        NearestName.Find(written, ["purpose", "age", "recipient.kind", "recipient.secure-mail"]).Should().BeNull();

    [Fact]
    public void Of_two_that_are_equally_near_the_first_in_order_is_found_whatever_the_order_of_the_candidates()
    {
        NearestName.Find("cat", ["rat", "bat", "hat"]).Should().Be("bat");
        NearestName.Find("cat", ["hat", "bat", "rat"]).Should().Be("bat");
    }

    [Fact]
    public void A_name_of_one_letter_is_not_near_every_other_of_one_letter() => NearestName.Find("x", ["y"]).Should().BeNull();

    [Holds(100)]
    public void The_distance_is_the_same_in_both_directions(string one, string other) =>
        NearestName.Distance(one ?? "", other ?? "").Should().Be(NearestName.Distance(other ?? "", one ?? ""));

    [Holds(100)]
    public void Only_a_name_itself_is_at_no_distance(string one, string other) =>
        (NearestName.Distance(one ?? "", other ?? "") == 0).Should().Be((one ?? "") == (other ?? ""));
}
