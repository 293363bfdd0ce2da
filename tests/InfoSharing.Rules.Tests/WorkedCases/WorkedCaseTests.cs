namespace InfoSharing.Rules.Tests.WorkedCases;

public class WorkedCaseTests
{
    public static TheoryData<string> Cases => [.. EnglandPack.CasePaths()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_worked_case_of_England_comes_out_as_written(string path) => EnglandPack.Read(path).Check(EnglandPack.Advisor);
}
