using InfoSharing.Rules.Tests.Explanation;

namespace InfoSharing.Rules.Tests.Evaluation;

public sealed class GuidanceTests
{
    [Fact]
    public void A_point_of_which_no_rule_speaks_is_to_be_checked() =>
        Point("little-known", "be-open").Should().BeEquivalentTo(new { Text = "be open with people", Status = PointStatus.ToCheck, Rules = Array.Empty<RuleTrace>() });

    [Fact]
    public void A_point_is_done_when_a_rule_says_so() =>
        Point("danger", "one-purpose").Should().BeEquivalentTo(new { Status = PointStatus.Done, Rules = new[] { new { Id = "point-purpose" } } });

    [Fact]
    public void What_is_done_in_one_way_and_to_do_in_another_is_to_do() =>
        Point("curiosity", "one-purpose").Should().BeEquivalentTo(new { Status = PointStatus.ToDo, Rules = new[] { new { Id = "point-purpose-not-kept" } } });

    [Fact]
    public void A_point_that_does_not_arise_says_why() =>
        Point("danger", "ask-the-person").Should().BeEquivalentTo(new { Status = PointStatus.NotApplicable, Rules = new[] { new { Id = "point-act-at-once" } } });

    [Fact]
    public void A_correction_is_raised_where_it_matters()
    {
        Explained.OfSmall("danger").Corrections.Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Id = "another-basis",
            Procedure = "consent is one basis and there are five others",
            Law = "there are six others",
            Rules = new[] { new { Id = "point-act-at-once" } },
        });
        Explained.OfSmall("curiosity").Corrections.Should().BeEmpty();
    }

    [Fact]
    public void Readiness_is_a_check_of_its_own()
    {
        var sharing = Explained.OfSmall("danger").Evaluated.Sharing;

        Explained.Small.Evaluate(sharing).Checklists.Select(checklist => checklist.Id).Should().Equal("good-practice");
        Explained.Small.CheckReadiness(sharing).Should().ContainSingle().Which.Should().BeEquivalentTo(new
        {
            Id = "in-place",
            Title = "What to have in place",
            Points = new[] { new { Id = "a-purpose", Status = PointStatus.Done } },
        });
        Explained.Small.CheckReadiness(new SharingCase(new DateOnly(2026, 11, 22))).Single().Points.Single().Status.Should().Be(PointStatus.ToCheck);
    }

    private static ChecklistPoint Point(string name, string id) =>
        Explained.OfSmall(name).Checklists.Single().Points.Single(point => point.Id == id);
}
