using System.Text;
using System.Text.RegularExpressions;
using InfoSharing.Rules.Testing;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.Testing;

public sealed class WorkedCaseCheckTests
{
    private const string Folder = "tests/InfoSharing.Rules.Tests/corpus/testing";

    private const string WrongInEveryWay = """
        { "title": "A case that expects the wrong thing in every way there is",
          "asAt": "2026-11-22",
          "facts": { "purpose": "safeguard-child", "discloser.kind": "maintained-school", "recipient.kind": "childrens-social-care", "harm.child": "reasonable-cause" },
          "people": [ { "id": "child", "facts": { "role": "child", "age": 7 } } ],
          "items": [ { "id": "injuries", "about": "child", "facts": { "category": ["health"], "confidential": null } } ],
          "expect": {
            "outcome": "DoNotShare", "settled": true, "extent": "none", "urgency": "routine",
            "items": { "injuries": { "disposition": "withhold", "lawfulBasis": "ukgdpr.6.1.a", "requirements": { "lawful-basis": "NotMet" }, "ratings": { "ukgdpr.6.1.e": "notAvailable", "no.such": "available" } } },
            "tell": { "child": "doNotTell" },
            "safeguards": ["ask-consent-properly"], "advice": ["caldicott-guardian"], "shareWith": ["charity"], "questions": ["purpose"],
            "findings": { "danger": "false", "no-such": "true" }, "points": { "golden-rule-1": "notApplicable", "no-such": "done" }, "corrections": ["eight-caldicott-principles"],
            "because": ["consent-first-low-level", "no-such"], "notBecause": ["danger-significant-harm", "no-such"] } }
        """;

    [Fact]
    public void Every_kind_of_difference_is_reported_with_who_is_responsible_and_the_facts()
    {
        var act = () => Read(WrongInEveryWay).Check(EnglandPack.Advisor);

        // Where England's rules stand changes with every rule that is added above them.
        var report = Regex.Replace(act.Should().Throw<WorkedCaseException>().Which.Message, @"(rules/[\w-]+\.json)\(\d+,\d+\)", "$1(line,column)") + "\n";
        var path = Repository.PathTo($"{Folder}/wrong-in-every-way.txt");
        if (Environment.GetEnvironmentVariable("ISR_RERECORD") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, report);
        }

        report.Should().Be(File.ReadAllText(path));
    }

    [Fact]
    public void A_case_that_expects_nothing_fails() =>
        Read("""{ "asAt": "2026-11-22" }""").Differences(EnglandPack.Advisor).Should().ContainSingle().Which.What.Should().Be("expect");

    [Fact]
    public void A_case_built_in_code_is_compared_like_one_that_was_read()
    {
        var read = Read(WrongInEveryWay);
        var built = WorkedCase.Of("built", read.Case, ExpectedAnswer.Empty
            .Outcome(Outcome.DoNotShare).Settled().Extent(Extent.None).Urgency(Urgency.Routine)
            .Item("injuries", Disposition.Withhold).LawfulBasis("injuries", "ukgdpr.6.1.a").Requirement("injuries", Requirement.LawfulBasis, RequirementStatus.NotMet)
            .Rating("injuries", "ukgdpr.6.1.e", Rating.NotAvailable).Rating("injuries", "no.such", Rating.Available)
            .Tell("child", TellWhen.DoNotTell).Safeguards("ask-consent-properly").Advice("caldicott-guardian").ShareWith("charity").Questions("purpose")
            .Finding("danger", Truth.False).Finding("no-such", Truth.True).Point("golden-rule-1", PointStatus.NotApplicable).Point("no-such", PointStatus.Done)
            .Corrections("eight-caldicott-principles").Because("consent-first-low-level", "no-such").NotBecause("danger-significant-harm", "no-such"));

        var differences = built.Differences(EnglandPack.Advisor);

        differences.Select(difference => difference.ToString()).Should().Equal(read.Differences(EnglandPack.Advisor).Select(difference => difference.ToString()));
        differences.Should().OnlyContain(difference => difference.Location == null);
    }

    [Fact]
    public void What_is_expected_of_something_that_is_not_in_the_case_is_a_difference_and_no_crash()
    {
        var sharing = new SharingCase(new DateOnly(2026, 11, 22));

        WorkedCase.Of("built", sharing, ExpectedAnswer.Empty.Item("letter", Disposition.Share).Tell("child", TellWhen.Now)).Differences(EnglandPack.Advisor)
            .Select(difference => difference.ToString()).Should().Equal(
                "item letter: expected an item of the case, got information",
                "tell child: expected now, got there is no such thing in the answer");
    }

    [Fact]
    public void A_file_with_faults_gives_every_diagnostic_and_no_case()
    {
        var read = WorkedCase.Read(EnglandPack.Advisor, Encoding.UTF8.GetBytes("""{ "asAt": "soon", "facts": { "purpos": 1 } }"""), "case.json");

        read.Succeeded.Should().BeFalse();
        read.Diagnostics.Select(diagnostic => diagnostic.Code).Should().Equal("ISR2007", "ISR5001");
    }

    private static WorkedCase Read(string json) => WorkedCase.Read(EnglandPack.Advisor, Encoding.UTF8.GetBytes(json), "case.json").Value;
}
