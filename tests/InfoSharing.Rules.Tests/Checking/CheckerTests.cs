using InfoSharing.Rules.Checking;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tables;
using InfoSharing.Rules.Tests.Diagnostics;
using InfoSharing.Rules.Tests.WorkedCases;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Checking;

public sealed class CheckerTests
{
    [Fact]
    public void Every_check_has_a_name_of_its_own_and_a_reason_for_its_place()
    {
        Checker.Table.Select(check => check.Name).Should().OnlyHaveUniqueItems().And.NotContain("");
        Checker.Table.Select(check => check.Because).Should().OnlyHaveUniqueItems().And.NotContain("");
    }

    [Fact]
    public void England_has_no_fault() => LawfulBasisAdvisor.Load(Repository.PathTo(EnglandPack.Folder)).Diagnostics.Should().BeEmpty();

    [Fact]
    public void A_pack_with_an_error_is_not_loaded()
    {
        var files = BadFolder.Open("ISR3002-unknown-fact").Files.Select(file => new PackFile(file.Key, file.Value));

        LawfulBasisAdvisor.Load([.. files]).Succeeded.Should().BeFalse();
    }

    [Fact]
    public void A_pack_with_only_a_warning_is_loaded()
    {
        var files = BadFolder.Open("ISR3018-look-across-twice").Files.Select(file => new PackFile(file.Key, file.Value));
        var loaded = LawfulBasisAdvisor.Load([.. files]);

        loaded.Succeeded.Should().BeTrue();
        loaded.Diagnostics.Should().ContainSingle().Which.Severity.Should().Be(Severity.Warning);
    }

    [Theory]
    [InlineData("ISR3001-same-id-twice")]
    [InlineData("ISR3026-findings-in-a-circle")]
    [InlineData("ISR3027-never-true")]
    [InlineData("ISR3030-opposed-conclusions")]
    public void The_order_of_what_is_declared_changes_nothing(string name)
    {
        var pack = Parse(BadFolder.Open(name));
        var reversed = pack with
        {
            Facts = [.. pack.Facts.Reverse()],
            Provisions = [.. pack.Provisions.Reverse()],
            Findings = [.. pack.Findings.Reverse()],
            Conditions = [.. pack.Conditions.Reverse()],
            Rules = [.. pack.Rules.Reverse()],
        };

        Checker.Check(Lowering.Lower(reversed, isSound: true)).Should().Equal(Checker.Check(Lowering.Lower(pack, isSound: true)));
    }

    [Fact]
    public void A_long_chain_of_names_is_followed_to_its_end()
    {
        const int length = 5_000;
        var conditions = Enumerable.Range(1, length).Select(n => Named($"c{n:D5}", Use($"c{n + 1:D5}"))).Append(Named($"c{length + 1:D5}", Use("c00001")));

        var found = Checker.Check(With([.. conditions]));

        found.Should().ContainSingle(diagnostic => diagnostic.Code == Codes.DependsOnItself.Id)
            .Which.Message.Should().EndWith("condition `c05001` → condition `c00001`");
    }

    [Fact]
    public void Conditions_that_double_at_every_step_are_refused_and_cost_no_more_than_others()
    {
        const int steps = 60;
        var conditions = Enumerable.Range(1, steps)
            .Select(n => Named($"c{n:D2}", new AllOf([Use($"c{n + 1:D2}"), Use($"c{n + 1:D2}")], Somewhere)))
            .Append(Named($"c{steps + 1:D2}", new AnyOf([], Somewhere)));

        Checker.Check(With([.. conditions])).Select(diagnostic => diagnostic.Code).Should().Contain(Codes.TooManyWrittenOut.Id);
    }

    private static Location Somewhere => new("rules/a.json", 1, 1);

    private static NamedTest Use(string name) => new(new Reference(name, Somewhere), Somewhere);

    private static NamedCondition Named(string id, Condition when) => new(id, FactScope.Case, id, when, Somewhere);

    private static Pack With(IReadOnlyList<NamedCondition> conditions) =>
        new(new PackHeader("a", "1", "a", "England", "local", 1, "a", Somewhere) { From = new DateOnly(2018, 5, 25) }) { Digest = "", Conditions = conditions };

    private static Pack Parse(BadFolder folder) =>
        PackParser.Parse(folder.Files.Select(file => new PackFile(file.Key, file.Value)), new DiagnosticBag())!;
}
