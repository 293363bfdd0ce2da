namespace InfoSharing.Rules.Cli.Tests.Verbs;

/// <summary><c>format --upgrade</c>: cases of format 1 in format 2.</summary>
public sealed class UpgradeTests
{
    private const string Plain = """
        {
          // About a letter.
          "title": "A letter that is known to be wrong",
          "asAt": "2026-11-22",
          "facts": { "purpose": "safeguard-child", "discloser.kind": "maintained-school", "recipient.kind": "childrens-social-care" },
          "people": [{ "id": "child", "facts": { "role": "child", "age": 7 } }],
          "items": [
            {
              "id": "letter",
              "about": "child",
              "facts": {
                "content": "concern-or-observation",
                // Checked with the school.
                "accuracy": "wrong", // by the head
                "identifies": true
              }
            }
          ]
        }

        """;

    private static readonly string Vague = Plain.Replace("\"wrong\"", "\"disputed\"", StringComparison.Ordinal);

    private static readonly string Consenting = """
        {
          "asAt": "2026-11-22",
          "facts": { "purpose": "support-education", "discloser.kind": "charity", "recipient.kind": "maintained-school" },
          "people": [
            { "id": "adult", "facts": { "role": "adult-at-risk", "consent": "given", "consent.by": "self", "consent.specific-informed": true, "consent.real-choice": true } }
          ],
          "items": [{ "id": "letter", "about": "adult", "facts": { "content": "concern-or-observation", "confidential": true } }]
        }

        """;

    [Fact]
    public void What_has_a_plain_meaning_is_moved_over_with_its_comments_and_in_its_order()
    {
        using var place = new Workplace().Write("case.json", Plain);

        Recorded.ShouldBe(place.Run("format --upgrade case.json").Page("format --upgrade case.json") + place.Read("case.json"), "upgrade/plain.txt");
        place.Run("format --upgrade case.json").Out.Should().Be("0 cases upgraded, 1 case of format 2 already\n");
    }

    [Fact]
    public void What_cannot_be_upgraded_stays_byte_for_byte_and_why_is_said()
    {
        using var place = new Workplace().Write("cases/a.json", Plain).Write("cases/b.json", Vague).Write("cases/c.json", Consenting).Write("cases/d.json", "{ \"asAt\": 7 }");

        Recorded.ShouldBe(place.Run("format --upgrade cases").Page("format --upgrade cases"), "upgrade/left.txt");
        place.Read("cases/b.json").Should().Be(Vague);
        place.Read("cases/c.json").Should().Be(Consenting);
    }

    [Fact]
    public void Verify_says_what_would_be_done_and_changes_nothing()
    {
        using var place = new Workplace().Write("case.json", Plain);

        place.Run("format --upgrade --verify case.json").Should().Be(new Ran(2, "case.json\n1 case to upgrade\n", ""));
        place.Read("case.json").Should().Be(Plain);
    }

    [Fact]
    public void Programs_read_what_was_upgraded_and_what_was_left()
    {
        using var place = new Workplace().Write("cases/a.json", Plain).Write("cases/b.json", Vague);

        Recorded.ShouldBe(place.Run("format --upgrade cases --format json").Page("format --upgrade cases --format json"), "upgrade/left.json");
    }

    [Fact]
    public void Files_of_a_pack_that_are_no_cases_are_passed_over()
    {
        using var place = new Workplace();
        place.Run("new overlay mine");

        place.Run("format --upgrade mine --overlay mine").Out.Should().Be("0 cases upgraded, 3 cases of format 2 already\n");
    }
}
