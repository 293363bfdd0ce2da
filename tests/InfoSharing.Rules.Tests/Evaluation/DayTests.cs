using System.Text;
using System.Text.Json;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tests.Diagnostics;
using InfoSharing.Rules.Tests.Recording;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.Evaluation;

public sealed class DayTests
{
    private const string Refused = "Pack 'england' answers from 2018-05-25 on, and the day whose law is to apply lies before that.*";

    private static readonly DateOnly DayBefore = new(2018, 5, 24);
    private static readonly DateOnly FarAhead = new(2062, 11, 22);

    private static SharingCase InDanger { get; } = new SharingCase(new DateOnly(2026, 11, 22))
        .With(EnglandFacts.OfCase.DangerImmediate, true)
        .With(EnglandFacts.OfCase.HarmChild, "reasonable-cause");

    [Fact]
    public void A_case_without_a_day_cannot_be_made()
    {
        var made = () => new SharingCase(default);
        var changed = () => InDanger.WithAsAt(default);

        made.Should().Throw<ArgumentException>().WithMessage("A case needs the day whose law applies, and none was given.*");
        changed.Should().Throw<ArgumentException>().WithMessage("A case needs the day whose law applies, and none was given.*");
    }

    [Fact]
    public void A_day_before_the_law_of_England_begins_gets_no_answer_on_any_way()
    {
        var (advisor, sharing) = (EnglandPack.Advisor, InDanger.WithAsAt(DayBefore));
        Action[] ways =
        [
            () => advisor.Evaluate(sharing),
            () => advisor.Evaluate(sharing, acceptAnnouncedLaw: true),
            () => advisor.CheckReadiness(sharing),
            () => new ObservedAdvisor(() => advisor, null).Evaluate(sharing, acceptAnnouncedLaw: false),
            () => new ReloadableAdvisor(advisor).Current.Evaluate(sharing),
            () => advisor.Evaluate(InDanger).AsAt(DayBefore),
            () => advisor.Evaluate(InDanger).ToRecord("user-17", Decided.AsRecommended, Records.At).Replay(advisor, DayBefore),
            () => DecisionRecords.Review([], "records.jsonl", advisor, DayBefore),
        ];

        ways.Should().AllSatisfy(way => way.Should().Throw<ArgumentException>().WithMessage(Refused));
    }

    [Fact]
    public void On_the_first_day_of_the_law_of_England_there_is_an_answer() =>
        EnglandPack.Advisor.Evaluate(InDanger.WithAsAt(EnglandPack.Advisor.From)).InDanger.Should().BeTrue();

    [Fact]
    public void An_advisor_says_on_which_days_it_answers()
    {
        EnglandPack.Advisor.From.Should().Be(new DateOnly(2018, 5, 25));
        EnglandPack.Advisor.Checked.Should().Be(new DateOnly(2026, 9, 30));
    }

    [Fact]
    public void A_day_more_than_a_year_ahead_of_the_law_is_answered_with_a_warning_wherever_the_answer_is_read()
    {
        const string warning = "Look whether the year is right. The day lies more than a year after 2026-09-30, up to which the pack england knows the law; the law may be another by then.";
        var got = EnglandPack.Advisor.Evaluate(InDanger.WithAsAt(FarAhead));
        using var json = JsonDocument.Parse(got.ToJson());

        got.Warnings.Should().Equal(warning);
        json.RootElement.GetProperty("warnings")[0].GetString().Should().Be(warning);
        Words(got.Explain()).Should().Contain(warning);
        Words(got.ToMarkdown()).Should().Contain("The day lies more than a year after");
        Words(EnglandPack.Advisor.Evaluate(InDanger).AsAt(FarAhead).Explain()).Should().Contain(warning);
    }

    [Fact]
    public void A_year_after_the_law_was_checked_there_is_no_warning_yet()
    {
        var last = EnglandPack.Advisor.Checked.AddYears(1);

        EnglandPack.Advisor.Evaluate(InDanger.WithAsAt(last)).Warnings.Should().BeEmpty();
        EnglandPack.Advisor.Evaluate(InDanger.WithAsAt(last.AddDays(1))).Warnings.Should().ContainSingle();
    }

    [Fact]
    public void An_answer_without_a_warning_has_no_such_member()
    {
        using var json = JsonDocument.Parse(EnglandPack.Advisor.Evaluate(InDanger).ToJson());

        json.RootElement.TryGetProperty("warnings", out _).Should().BeFalse();
    }

    [Fact]
    public void A_record_of_a_day_that_the_pack_no_longer_covers_is_named_and_does_not_stop_the_others()
    {
        var line = EnglandPack.Advisor.Evaluate(InDanger.WithAsAt(new DateOnly(2019, 6, 1))).ToRecord("user-17", Decided.AsRecommended, Records.At).ToJson();
        var later = Based("2020-01-01", null);

        var found = DecisionRecords.Review([Records.Utf8(line), Records.Utf8(line)], "records.jsonl", later).ToList();

        found.Select(one => one.Number).Should().Equal(1L, 2L);
        found.Should().AllSatisfy(one => one.Diagnostics.Should().ContainSingle().Which.Code.Should().Be("ISR5010"));
        found[1].Diagnostics[0].Location.File.Should().Be("records.jsonl#2");
    }

    [Theory]
    [InlineData(null, "2018-05-25")]
    [InlineData("2024-04-01", "2024-04-01")]
    [InlineData("2001-01-01", "2018-05-25")]
    public void With_an_overlay_the_later_first_day_counts(string? own, string expected) =>
        Based("2018-05-25", own).From.Should().Be(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void An_overlay_makes_the_law_below_it_no_newer() =>
        Based("2018-05-25", "2026-11-23").Checked.Should().Be(new DateOnly(2026, 11, 22));

    [Fact]
    public void A_pack_that_does_not_say_when_its_law_was_checked_knows_it_up_to_its_newest_law_in_force()
    {
        var files = BadFolder.Base.Select(file => Changed(file, "\"checked\": \"2026-11-22\",", "")).ToList();

        LawfulBasisAdvisor.Load(files).Value.Checked.Should().Be(new DateOnly(2018, 5, 25));
    }

    [Fact]
    public void A_pack_that_stands_alone_and_names_no_first_day_is_not_read()
    {
        var files = BadFolder.Base.Select(file => Changed(file, "\"from\": \"2018-05-25\", \"checked\"", "\"checked\"")).ToList();

        LawfulBasisAdvisor.Load(files).Diagnostics.Select(diagnostic => diagnostic.ToString()).Should()
            .Equal("pack.json(1,1): error ISR2003: this pack has no `from`\n    help: add `\"from\": ...` to it");
    }

    /// <summary>The small pack from another day, with an overlay on it that names a first day or none.</summary>
    private static LawfulBasisAdvisor Based(string from, string? ofOverlay)
    {
        var below = LawfulBasisAdvisor.Load([.. BadFolder.Base.Select(file => Changed(file, "\"from\": \"2018-05-25\", \"checked\"", $"\"from\": \"{from}\", \"checked\""))]).Value;
        var said = ofOverlay is null ? "" : $"\"from\": \"{ofOverlay}\",";
        var header = $$"""
            { "id": "mine", "version": "1.0.0", "title": "Mine", "jurisdiction": "A place", "layer": "local",
              "extends": { "id": "base", "from": "1.0.0", "below": "2.0.0" }, {{said}} "format": 1, "notice": "for tests only" }
            """;
        return ofOverlay is null && from != "2018-05-25" ? below : below.With([new PackFile("pack.json", Encoding.UTF8.GetBytes(header))]).Value;
    }

    private static PackFile Changed(PackFile file, string old, string with) => file.Path != "pack.json" ? file
        : file with { Bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Bytes.Span).Replace(old, with, StringComparison.Ordinal)) };

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
