using System.Text;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.Recording;

/// <summary>Records to test with, filled with all that a record may hold.</summary>
internal static class Records
{
    public const string Folder = "tests/InfoSharing.Rules.Tests/corpus/records";

    public static readonly DateTimeOffset At = new(2026, 11, 22, 14, 5, 0, TimeSpan.Zero);

    public static readonly byte[] Salt = [.. Enumerable.Range(1, 16).Select(number => (byte)(number * 15))];

    /// <summary>A record as a careful host would keep it: every fact with its source, what was shared, the advice taken, a review.</summary>
    public static DecisionRecord Full(Recommendation advice, string? previous = null, bool departed = false, bool withQuestions = true) =>
        RecommendationRecording.Record(
            advice,
            "user-17",
            departed ? Decided.Departed : Decided.AsRecommended,
            At,
            departed ? "the family was seen this morning" : null,
            Details(advice, previous, departed),
            withQuestions);

    public static DecisionRecord Plain(Recommendation advice) => advice.ToRecord("user-17", Decided.AsRecommended, At);

    public static RecordDetails Details(Recommendation advice, string? previous = null, bool departed = false) => new()
    {
        Provenance = [.. Facts(advice.Evaluated.Sharing).Select(fact => new FactProvenance(fact.Fact, "user-4", At.AddHours(-3), fact.Subject))],
        Shared = [.. advice.Items.Where(item => item.Disposition == Disposition.Share)
            .Select(item => new SharedItem(item.Id, RecipientOf(advice), "secure-mail", At.AddMinutes(10)))],
        AdviceTaken = [new AdviceTaken("safeguarding-lead", At.AddHours(-1), "refer today")],
        Instead = departed ? Outcome.SeekAdvice : null,
        ReviewOn = new DateOnly(2027, 2, 22),
        Previous = previous,
        Salt = Salt,
    };

    public static Recommendation England(string path) => EnglandPack.Advisor.Evaluate(EnglandPack.Read(path).Case);

    public static DecisionRecord Parsed(ReadOnlyMemory<byte> utf8)
    {
        var loaded = DecisionRecord.Parse(utf8, "record.json");
        loaded.Diagnostics.Should().BeEmpty();
        return loaded.Value;
    }

    public static ReadOnlyMemory<byte> Utf8(string json) => Encoding.UTF8.GetBytes(json);

    private static string RecipientOf(Recommendation advice) =>
        advice.Evaluated.Sharing.Facts.TryFind("recipient.kind", out var kind) && kind is not null ? $"{kind}" : "police";

    private static IEnumerable<(string Fact, string Subject)> Facts(SharingCase sharing) => sharing.Facts()
        .Select(fact => (fact.Fact.Id, fact.Fact.Scope switch
        {
            FactScope.Case => "",
            FactScope.Person => sharing.People[fact.Index].Id,
            _ => sharing.Items[fact.Index].Id,
        }));
}
