using System.Text.Json;
using InfoSharing.Rules.Cli.Inquiries;

namespace InfoSharing.Rules.Cli.Tests.Verbs;

/// <summary><c>why</c>, <c>why-not</c> and <c>what-if</c>.</summary>
public sealed class InquiryVerbTests
{
    [Theory]
    [InlineData("why known.json ShouldShare", "why")]
    [InlineData("why open.json should-share", "why-open")]
    [InlineData("why-not known.json DoNotShare", "why-not")]
    [InlineData("what-if open.json ShouldShare", "what-if")]
    [InlineData("what-if known.json MustShare", "what-if-never")]
    [InlineData("what-if known.json --set age@child=19", "what-if-set")]
    [InlineData("what-if known.json --set sharing.necessary=not-known --set category=none --set confidential@worry=no", "what-if-set-three")]
    public void The_answer_is_a_page_of_its_own(string line, string recorded)
    {
        using var place = new Workplace().AddSmallPack();

        Recorded.ShouldBe(place.Run($"{line} --pack small").Page($"{line} --pack small"), $"inquiry/{recorded}.txt");
    }

    [Theory]
    [InlineData("why known.json ukgdpr.6.1.e", "why.json")]
    [InlineData("why-not known.json gateway=Met@worry", "why-not.json")]
    [InlineData("what-if known.json withhold@worry --fixed", "what-if.json")]
    [InlineData("what-if known.json --set age@child=19", "what-if-set.json")]
    public void Programs_get_it_as_json(string line, string recorded)
    {
        using var place = new Workplace().AddSmallPack();
        var ran = place.Run($"{line} --pack small --format json");

        JsonDocument.Parse(ran.Out).Dispose();
        Recorded.ShouldBe(ran.Page($"{line} --pack small --format json"), $"inquiry/{recorded}");
    }

    [Theory]
    [InlineData("why known.json ShouldShare", 0)]
    [InlineData("why known.json MustShare", 2)]
    [InlineData("why open.json ShouldShare", 4)]
    [InlineData("why-not known.json MustShare", 0)]
    [InlineData("why-not known.json ShouldShare", 2)]
    [InlineData("what-if known.json ShouldShare", 0)]
    [InlineData("what-if known.json MustShare", 2)]
    [InlineData("what-if known.json --set sharing.necessary=no", 2)]
    [InlineData("what-if known.json --set sharing.necessary=not-known", 4)]
    [InlineData("what-if known.json --set age@child=8", 0)]
    public void The_exit_code_says_how_it_stands(string line, int code)
    {
        using var place = new Workplace().AddSmallPack();

        place.Run($"{line} --pack small").ExitCode.Should().Be(code);
    }

    [Theory]
    [InlineData("child-concerned", "finding `child-concerned` holds")]
    [InlineData("ukgdpr.6.1.e", "provision `ukgdpr.6.1.e` is available for any item")]
    [InlineData("ukgdpr.6.1.e@worry", "provision `ukgdpr.6.1.e` is available for `worry`")]
    [InlineData("ukgdpr.6.1.e=recommended@worry", "provision `ukgdpr.6.1.e` is recommended for `worry`")]
    [InlineData("recipient=NotMet", "requirement `recipient` is NotMet for any item")]
    [InlineData("lawful-basis@worry", "requirement `lawful-basis` is Met for `worry`")]
    [InlineData("withhold", "the disposition is withhold for any item")]
    [InlineData("maySHARE", "the outcome is MayShare")]
    public void Targets_are_words(string target, string means)
    {
        using var place = new Workplace().AddSmallPack();
        var advisor = LawfulBasisAdvisor.Load(place.PathTo("small")).Value;
        var got = advisor.Evaluate(advisor.ReadCase(File.ReadAllBytes(place.PathTo("known.json")), "known.json").Value);

        TargetWords.Read(target, got.Evaluated).ToString().Should().Be(means);
    }

    [Theory]
    [InlineData("why known.json ukgdpr.6.1.f", "pack `base` has no outcome, provision, finding, protection or requirement `ukgdpr.6.1.f`; did you mean `ukgdpr.6.1.e`?")]
    [InlineData("why known.json MayShere", "pack `base` has no outcome, provision, finding, protection or requirement `MayShere`; did you mean `MayShare`?")]
    [InlineData("why known.json child-concerned@child", "finding `child-concerned` is one of the whole case, not of `child`")]
    [InlineData("why known.json MayShare@worry", "the outcome is one of the whole case, not of `worry`; of an item, ask about `share`, `withhold`")]
    [InlineData("why known.json share@wory", "the case has no item `wory`; did you mean `worry`?")]
    [InlineData("why known.json share@x", "the case has no item `x`; there is `worry`")]
    [InlineData("why known.json gateway=Nt", "no rule makes a requirement `Nt`; there are `Met`, `NotMet`, `NotApplicable`")]
    [InlineData("why known.json gateway=Unknown", "no rule makes a requirement `Unknown`; there are `Met`, `NotMet`, `NotApplicable`")]
    [InlineData("why known.json ukgdpr.6.1.e=recomended", "a provision is never `recomended`; did you mean `recommended`?")]
    [InlineData("why known.json MayShare=yes", "`MayShare` is so or not, and cannot be `yes`; only provisions and requirements take `=`")]
    [InlineData("why known.json share@", "`share@` is no target")]
    [InlineData("why nowhere.json MayShare", "there is no file `nowhere.json`")]
    [InlineData("what-if known.json", "what-if takes either a target or --set")]
    [InlineData("what-if known.json MayShare --set age@child=3", "what-if takes either a target or --set")]
    [InlineData("what-if known.json --set age@child=3 --fixed", "--fixed goes with a target")]
    [InlineData("what-if known.json --set sharing.necesary=yes", "pack `base` has no fact `sharing.necesary`; did you mean `sharing.necessary`?")]
    [InlineData("what-if known.json --set sharing.necessary=perhaps", "`perhaps` is no answer for `sharing.necessary`: write yes or no, or not-known")]
    [InlineData("what-if known.json --set age=7", "`age` is a fact of a person: write `age@` and one of `child`, `mother`")]
    [InlineData("what-if known.json --set age@chid=7", "the case has no person `chid`; did you mean `child`?")]
    [InlineData("what-if known.json --set age@child=121", "`121` is no answer for `age`: write a whole number from 0 to 120, or not-known")]
    [InlineData("what-if known.json --set purpose@child=prevent-crime", "`purpose` is a fact of the whole case, not of `child`")]
    [InlineData("what-if known.json --set purpose=prevent-crimes", "`purpose` has no value `prevent-crimes`; did you mean `prevent-crime`?")]
    [InlineData("what-if known.json --set request.date=today", "`today` is no answer for `request.date`: write a day such as 2026-11-22, or not-known")]
    [InlineData("what-if known.json --set purpose", "`purpose` sets nothing: write fact=value")]
    public void Of_a_wrong_name_it_says_the_nearest(string line, string said)
    {
        using var place = new Workplace().AddSmallPack();

        var ran = place.Run($"{line} --pack small");

        ran.ExitCode.Should().Be(1);
        ran.Out.Should().BeEmpty();
        ran.Error.Should().Contain(said);
    }

    [Fact]
    public void A_case_with_errors_is_not_asked_about()
    {
        using var place = new Workplace().AddSmallPack().Write("bad.json", """{ "asAt": "soon" }""");

        var ran = place.Run("why bad.json MayShare --pack small");

        ran.ExitCode.Should().Be(3);
        ran.Out.Should().Contain("bad.json(1,11): error");
    }
}
