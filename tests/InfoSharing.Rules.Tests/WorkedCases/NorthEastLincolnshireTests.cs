namespace InfoSharing.Rules.Tests.WorkedCases;

public class NorthEastLincolnshireTests
{
    public static TheoryData<string> Cases => [.. NorthEastLincolnshirePack.CasePaths()];

    /// <summary>The worked cases of England, judged with the overlay and without.</summary>
    public static TheoryData<string> CasesOfEngland => [.. EnglandPack.CasePaths()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_worked_case_of_the_overlay_comes_out_as_written(string path) =>
        NorthEastLincolnshirePack.Read(path).Check(NorthEastLincolnshirePack.Advisor);

    [Theory]
    [MemberData(nameof(CasesOfEngland))]
    public void The_overlay_takes_nothing_away_and_changes_nothing_in_danger(string path)
    {
        var sharing = EnglandPack.Read(path).Case;
        var both = EnglandPack.Advisor.EvaluateEach(sharing).Zip(NorthEastLincolnshirePack.Advisor.EvaluateEach(sharing));
        foreach (var (alone, local) in both)
        {
            if (alone.InDanger)
            {
                local.Outcome.Should().Be(alone.Outcome);
                local.Items.Select(item => item.Disposition).Should().Equal(alone.Items.Select(item => item.Disposition));
            }

            local.Safeguards.Select(safeguard => safeguard.Id).Should().Contain(alone.Safeguards.Select(safeguard => safeguard.Id), "an overlay takes nothing away");
        }
    }

    [Fact]
    public void Every_rule_of_the_overlay_holds_in_one_of_its_cases_and_not_in_another()
    {
        var worked = Workings.OfNorthEastLincolnshire.Select(one => one.Concluded).ToList();
        var own = NorthEastLincolnshirePack.Advisor.Machine.Pack.Rules.Where(rule => rule.Pack == "north-east-lincolnshire").Select(rule => rule.Id).ToList();

        own.Should().NotBeEmpty();
        own.Where(rule => !worked.Exists(held => held.Contains(rule))).Should().BeEmpty("a worked case shows what each rule is for");
        own.Where(rule => worked.TrueForAll(held => held.Contains(rule))).Should().BeEmpty("a rule that always holds decides nothing");
    }
}
