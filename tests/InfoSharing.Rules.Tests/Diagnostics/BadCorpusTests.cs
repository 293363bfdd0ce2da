using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Diagnostics;

public sealed class BadCorpusTests
{
    private static readonly bool Rerecord = Environment.GetEnvironmentVariable("ISR_RERECORD") == "1";

    public static TheoryData<string> Folders => [.. BadFolder.Names];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Everything_that_is_wrong_is_reported_as_recorded(string name)
    {
        var folder = BadFolder.Open(name);
        var report = folder.Report();
        if (Rerecord)
        {
            folder.Expected = report;
        }

        report.Should().Be(folder.Expected);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void The_folder_shows_the_code_that_it_is_named_after(string name) =>
        BadFolder.Open(name).Found.Select(diagnostic => diagnostic.Code).Should().Contain(name.Split('-')[0]);

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_sentence_keeps_the_house_rules(string name)
    {
        foreach (var diagnostic in BadFolder.Open(name).Found)
        {
            diagnostic.Message.Should().MatchRegex("^[`\"a-z0-9]").And.NotEndWith(".").And.NotContainAny("\n", "\r");
            diagnostic.Help?.Should().MatchRegex("^[`\"a-z0-9]").And.NotEndWith(".").And.NotContainAny("\n", "\r");
        }
    }

    [Fact]
    public void Every_code_has_a_folder() =>
        BadFolder.Names.Select(name => name.Split('-')[0]).Distinct().Should().BeEquivalentTo(Codes.All.Select(code => code.Id));

    [Fact]
    public void The_pack_under_all_folders_has_no_fault()
    {
        var problems = new DiagnosticBag();
        PackParser.Parse(BadFolder.Base, problems).Should().NotBeNull();
        problems.ToSorted().Should().BeEmpty();
    }
}
