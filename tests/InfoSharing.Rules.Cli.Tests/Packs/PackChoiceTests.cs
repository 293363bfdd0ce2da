using System.Text.Json;

namespace InfoSharing.Rules.Cli.Tests.Packs;

/// <summary>By which rules a case is judged: by those that are named, or that lie where one stands and are told of; never by chance.</summary>
public sealed class PackChoiceTests
{
    private const string Nothing = """{ "asAt": "2026-11-22" }""";
    private const string InMine = "mine/cases/address-not-on-the-list.json";

    [Theory]
    [InlineData("evaluate case.json")]
    [InlineData("ask case.json")]
    [InlineData("evaluate cases.ndjson --whole")]
    public void A_pack_in_a_folder_above_is_not_used(string line)
    {
        using var place = new Workplace().AddPack("", "above").Write(".deep/er/case.json", Nothing).Write(".deep/er/cases.ndjson", Nothing);
        place.StandingIn = ".deep/er";

        Applied(place.Run($"{line} --format json")).Should().Be("england");
    }

    [Fact]
    public void Of_a_case_in_a_pack_that_is_not_named_it_is_said_how_to_name_it()
    {
        using var place = Mine().Write("mine/cases/plain.json", Nothing);

        var ran = place.Run("evaluate mine/cases/plain.json --format json");

        Applied(ran).Should().Be("england");
        ran.Error.Should().Be("hint: `mine/cases/plain.json` lies in the pack folder `mine`, whose rules are not used; to use them, name it: --overlay mine\n");
        Applied(place.Run("evaluate mine/cases/plain.json --overlay mine --format json")).Should().Be("england+mine");
    }

    [Fact]
    public void Of_a_case_in_a_national_pack_the_other_option_is_named()
    {
        using var place = new Workplace().AddPack("law", "lawful").Write("law/cases/one.json", Nothing);

        var ran = place.Run("evaluate law/cases/one.json --format json");

        ran.Error.Should().Be("hint: `law/cases/one.json` lies in the pack folder `law`, whose rules are not used; to use them, name it: --pack law\n");
        Applied(ran).Should().Be("england");
        Applied(place.Run("evaluate law/cases/one.json --format json --pack law")).Should().Be("lawful");
    }

    [Theory]
    [InlineData("evaluate cases/address-not-on-the-list.json")]
    [InlineData("why cases/address-not-on-the-list.json MayShare")]
    [InlineData("why-not cases/address-not-on-the-list.json MayShare")]
    [InlineData("what-if cases/address-not-on-the-list.json --set mine.secure-address=true")]
    [InlineData("ask .new.json")]
    [InlineData("test cases/address-not-on-the-list.json")]
    [InlineData("check cases/address-not-on-the-list.json")]
    [InlineData("check cases")]
    [InlineData("evaluate .cases.ndjson")]
    public void The_pack_in_the_folder_one_stands_in_is_used_and_named_on_the_screen(string line)
    {
        using var place = Mine().Write("mine/.cases.ndjson", """{ "asAt": "2026-11-22", "facts": { "mine.secure-address": true } }""");
        var digest = LawfulBasisAdvisor.England.With(place.PathTo("mine")).Value.Overlays[0].Digest;
        place.StandingIn = "mine";

        var ran = place.Run(line);

        ran.Error.Should().StartWith($"pack: mine 0.1.0, in the current folder (digest {digest[..12]})\n");
        ran.ExitCode.Should().NotBe(3).And.NotBe(1);
    }

    [Fact]
    public void A_pack_where_one_stands_that_takes_the_name_of_england_is_refused_unless_it_is_named()
    {
        using var place = new Workplace().AddPack("", "england").Write(".case.json", Nothing);

        var found = place.Run("evaluate .case.json");
        var named = place.Run("evaluate .case.json --pack . --format json");

        found.ExitCode.Should().Be(3);
        found.Out.Should().Contain("pack.json(1,1): error ISR6011: pack `england` was found and not named");
        Applied(named).Should().Be("england");
        named.Error.Should().BeEmpty();
        JsonDocument.Parse(named.Out).RootElement.GetProperty("pack").GetProperty("digest").GetString().Should().NotBe(LawfulBasisAdvisor.England.Pack.Digest);
        Applied(place.Run("evaluate .case.json --pack england --format json")).Should().Be("england");
    }

    [Fact]
    public void A_pack_whose_folder_is_named_may_be_checked_and_tested_whatever_it_calls_itself()
    {
        using var place = new Workplace().AddPack("next", "england");

        place.Run("check next").ExitCode.Should().Be(0);
        place.Run("facts next").ExitCode.Should().Be(0);
        place.StandingIn = "next";
        place.Run("check").ExitCode.Should().Be(0);
    }

    [Fact]
    public void An_unchanged_copy_of_what_is_built_in_is_what_is_built_in()
    {
        using var place = new Workplace().Copy("src/InfoSharing.Rules/packs/north-east-lincolnshire", "nel").Write("case.json", Nothing);
        place.StandingIn = "nel";

        var ran = place.Run("evaluate ../case.json --format json");

        Applied(ran).Should().Be("england+north-east-lincolnshire");
        ran.Error.Should().StartWith("pack: north-east-lincolnshire ");
    }

    [Theory]
    [InlineData("--pack england", "england")]
    [InlineData("--overlay north-east-lincolnshire", "england+north-east-lincolnshire")]
    [InlineData("--pack england --overlay north-east-lincolnshire", "england+north-east-lincolnshire")]
    [InlineData("--overlay mine", "england+mine")]
    public void What_is_built_in_can_be_named_too(string options, string applied)
    {
        using var place = Mine().Write("case.json", Nothing);

        Applied(place.Run($"evaluate case.json {options} --format json")).Should().Be(applied);
        place.StandingIn = "mine";
        Applied(place.Run($"evaluate ../case.json {options.Replace(" mine", " .", StringComparison.Ordinal)} --format json")).Should().Be(applied);
    }

    [Theory]
    [InlineData("--pack england", "england")]
    [InlineData("--overlay north-east-lincolnshire", "north-east-lincolnshire")]
    public void A_name_that_could_be_the_folder_or_what_is_built_in_is_asked_back(string option, string word)
    {
        using var place = new Workplace().AddPack(word, "mine").Write("case.json", Nothing);

        place.Run($"evaluate case.json {option}").Should().Be(new Ran(1, "",
            $"error: `{word}` is the name of a pack that is built in, and a folder here: write `./{word}` for the folder, or stand in another folder\n"));
    }

    [Theory]
    [InlineData("rulebook")]
    [InlineData("facts")]
    [InlineData("provisions")]
    [InlineData("new case one --in")]
    public void What_asks_for_a_pack_takes_none_from_a_folder_above_or_below(string line)
    {
        using var place = new Workplace().AddPack("packs/one", "one").Write("packs/one/cases/a.json", Nothing);

        place.Run($"{line} packs/one/cases").Error.Should().StartWith("error: `packs/one/cases` is no folder of a pack: it holds no pack.json");
        place.Run($"{line} packs").Error.Should().StartWith("error: `packs` is no folder of a pack: it holds no pack.json");
    }

    [Fact]
    public void A_worked_case_is_tested_by_the_overlay_that_is_named()
    {
        using var place = Mine();

        place.Run($"test {InMine} --overlay mine").Should().Be(new Ran(0, "1 worked case came out as written\n", ""));
        place.Run($"check {InMine} --overlay mine").Should().Be(new Ran(0, "", ""));
        place.Run($"test {InMine}").Error.Should().StartWith("hint: ");
    }

    /// <summary>The ids of the rules that an answer names, whichever form it has.</summary>
    internal static string Applied(Ran ran)
    {
        using var json = JsonDocument.Parse(ran.Out);
        return string.Join('+', json.RootElement.GetProperty("overlays").EnumerateArray().Prepend(json.RootElement.GetProperty("pack")).Select(pack => pack.GetProperty("id").GetString()));
    }

    private static Workplace Mine()
    {
        var place = new Workplace();
        place.Run("new overlay mine");
        return place;
    }
}
