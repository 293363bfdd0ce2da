using FluentAssertions;
using Xunit;

namespace InfoSharing.Rules.Tests.WorkedCases;

public class WorkedCaseTests
{
    public static TheoryData<string> Cases => [.. EnglandPack.CasePaths()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_worked_case_of_England_comes_out_as_written(string path)
    {
        var file = EnglandPack.Read(path);
        file.Expect.Should().NotBeNull("a worked case says what it expects");

        var got = EnglandPack.Advisor.Evaluate(file.Case);

        Differences.Between(file.Expect!, got).Should().BeEmpty("{0} is worked as written", path);
    }
}
