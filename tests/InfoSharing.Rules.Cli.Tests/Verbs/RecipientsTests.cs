using System.Text.Json;

namespace InfoSharing.Rules.Cli.Tests.Verbs;

/// <summary>A case that lists several recipients, on the command line.</summary>
public sealed class RecipientsTests
{
    private const string Folder = "src/InfoSharing.Rules/packs/england/cases/recipients";

    private static readonly string Bruises = File.ReadAllText(Repository.PathTo($"{Folder}/bruises-social-care-club-father.json"));

    private static readonly SharingCase Sharing = LawfulBasisAdvisor.England.ReadCase(System.Text.Encoding.UTF8.GetBytes(Bruises), "case.json").Value;

    [Fact]
    public void They_are_compared_on_one_page_and_a_program_is_not_told_to_share_with_all()
    {
        using var place = new Workplace().Write("case.json", Bruises);
        var plan = LawfulBasisAdvisor.England.Plan(Sharing);

        var ran = place.Run("evaluate case.json --html page.html --markdown page.md");

        ran.Out.Should().Be(plan.ToText().TrimEnd('\n') + "\n");
        ran.ExitCode.Should().Be(4, "it goes to one and not to the others");
        place.Read("page.html").Should().Be(plan.ToHtml());
        place.Read("page.md").Should().Be(plan.ToMarkdown());
        place.Run("evaluate case.json --format json").Out.Should().Be(plan.ToJson() + "\n");
    }

    [Theory]
    [InlineData("social-care", 0)]
    [InlineData("dad", 2)]
    public void One_of_them_is_named_for_the_whole_answer(string recipient, int code)
    {
        using var place = new Workplace().Write("case.json", Bruises);

        var ran = place.Run($"evaluate case.json --recipient {recipient}");

        ran.Out.Should().Be(LawfulBasisAdvisor.England.Plan(Sharing).Towards(recipient).Explain().TrimEnd('\n') + "\n");
        ran.ExitCode.Should().Be(code);
    }

    [Theory]
    [InlineData("why case.json DoNotShare", "error: the case lists several recipients; name one with --recipient: `club`, `dad`, `social-care`")]
    [InlineData("evaluate case.json --recipient dat", "error: the case lists no recipient `dat`; did you mean `dad`?")]
    [InlineData("evaluate case.json --trace", "error: the case lists several recipients; --trace and --audience go with one of them, named with --recipient")]
    [InlineData("ask case.json", "error: the case lists several recipients; put each into a case of its own")]
    public void Where_only_one_can_be_meant_the_command_says_so(string line, string said)
    {
        using var place = new Workplace().Write("case.json", Bruises);

        var ran = place.Run(line);

        ran.Error.Should().StartWith(said);
        ran.ExitCode.Should().Be(1);
    }

    [Fact]
    public void Why_asks_about_the_one_that_is_named()
    {
        using var place = new Workplace().Write("case.json", Bruises);

        place.Run("why case.json DoNotShare --recipient dad").Out.Should().Contain("it would endanger somebody");
    }

    [Fact]
    public void Of_many_cases_each_line_answers_for_every_recipient()
    {
        using var place = new Workplace().Write("cases.ndjson", JsonSerializer.Serialize(JsonDocument.Parse(Bruises).RootElement) + "\n");

        using var json = JsonDocument.Parse(place.Run("evaluate cases.ndjson").Out);

        json.RootElement.GetProperty("recipients").EnumerateArray().Select(one => (one.GetProperty("id").GetString(), one.GetProperty("outcome").GetString()))
            .Should().Equal(("social-care", "ShouldShare"), ("club", "DoNotShare"), ("dad", "DoNotShare"));
    }
}
