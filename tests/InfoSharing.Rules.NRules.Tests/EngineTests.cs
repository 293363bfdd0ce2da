using System.Text;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.NRules.Tests;

/// <summary>The engine is chosen in one line: whoever holds an advisor cannot tell which of the two it is.</summary>
public sealed class EngineTests
{
    private static readonly Lazy<NRulesEvaluator> Evaluator = new(() => NRulesEvaluator.Create(NorthEastLincolnshirePack.Advisor));

    public static TheoryData<string> Cases =>
        [.. NorthEastLincolnshirePack.CasePaths().Where((_, place) => place % 5 == 0)];

    private static ISharingAdvisor[] Engines => [NorthEastLincolnshirePack.Advisor, Evaluator.Value, new ObservedAdvisor(() => Evaluator.Value, clock: null)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_engine_gives_the_same_recommendation_and_the_same_record(string path)
    {
        var sharing = NorthEastLincolnshirePack.Read(path).Case;

        Engines.Select(engine => engine.Evaluate(sharing).ToJson()).Distinct().Should().ContainSingle();
        Engines.Select(engine => engine.Evaluate(sharing, acceptAnnouncedLaw: true).ToJson()).Distinct().Should().ContainSingle();
        Engines.Select(engine => RecordOf(engine.Evaluate(sharing))).Distinct().Should().ContainSingle();
    }

    [Fact]
    public void Every_engine_plans_the_same_towards_several_recipients()
    {
        var sharing = EnglandPack.Read("recipients/bruises-social-care-club-father.json").Case;

        Engines.Select(engine => engine.Plan(sharing).ToJson()).Distinct().Should().ContainSingle();
    }

    [Fact]
    public void Every_engine_names_the_same_pack_and_overlays() =>
        Engines.Select(engine => string.Join(' ', engine.Overlays.Prepend(engine.Pack).Select(pack => $"{pack.Id} {pack.Version} {pack.Digest}")))
            .Distinct().Should().ContainSingle().Which.Should().Contain("england").And.Contain("north-east-lincolnshire");

    [Fact]
    public void Every_engine_reads_a_case_with_the_same_diagnostics()
    {
        var file = """{ "asAt": "2026-11-22", "facts": { "purpos": "safeguard-child", "nel.inquiry-hold": true } }"""u8.ToArray();

        Engines.Select(engine => string.Join('\n', engine.ReadCase(file, "case.json").Diagnostics)).Distinct()
            .Should().ContainSingle().Which.Should().StartWith("case.json(1,36): error ISR5001").And.NotContain("nel.inquiry-hold");
    }

    [Fact]
    public void A_record_that_was_made_on_one_engine_is_replayed_as_the_same_answer_by_the_library()
    {
        var record = Record(Evaluator.Value.Evaluate(NorthEastLincolnshirePack.Read(NorthEastLincolnshirePack.CasePaths().First()).Case));

        record.Replay(NorthEastLincolnshirePack.Advisor).IsSameAnswer.Should().BeTrue();
    }

    private static string RecordOf(Recommendation recommendation) => Encoding.UTF8.GetString(Record(recommendation).Utf8.Span);

    private static DecisionRecord Record(Recommendation recommendation) =>
        recommendation.ToRecord("user-17", Decided.AsRecommended, new DateTimeOffset(2026, 11, 22, 17, 0, 0, TimeSpan.Zero));
}
