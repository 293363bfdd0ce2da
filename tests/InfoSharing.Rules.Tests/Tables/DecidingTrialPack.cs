using System.Text.Json;
using System.Text.Json.Nodes;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.Properties;

namespace InfoSharing.Rules.Tests.Tables;

/// <summary>England with its tables deciding: what its rules conclude of outcomes, items and bars is taken out, and each course says its outcome.</summary>
internal static class DecidingTrialPack
{
    private static readonly string[] Decides = ["outcome", "disposition", "bar"];

    private static readonly Dictionary<string, string> Outcomes = new(StringComparer.Ordinal)
    {
        ["keep-back"] = "DoNotShare",
        ["prove-who-asks"] = "MoreFactsNeeded",
        ["leave-first"] = "LeaveFirst",
        ["must"] = "MustShare",
        ["another-way-first"] = "PutRightFirst",
        ["correct-first"] = "PutRightFirst",
        ["now"] = "ShouldShare",
        ["check-first"] = "MoreFactsNeeded",
        ["hear-first"] = "HearFirst",
        ["ask-first"] = "SeekConsentFirst",
        ["ask-recipient-first"] = "MoreFactsNeeded",
        ["advice"] = "SeekAdvice",
        ["mend-first"] = "PutRightFirst",
        ["should"] = "ShouldShare",
        ["may"] = "MayShare",
    };

    private static readonly JsonDocumentOptions Reading = new() { CommentHandling = JsonCommentHandling.Skip };

    private static readonly Lazy<LawfulBasisAdvisor> Loaded = new(() =>
    {
        var loaded = LawfulBasisAdvisor.Load([.. TrialPack.Files.Select(Deciding)]);
        loaded.Diagnostics.Where(problem => problem.Severity == Severity.Error).Should().BeEmpty();
        return loaded.Value;
    });

    private static readonly Lazy<CaseMaker> Makes = new(() => new CaseMaker(Advisor.Machine.Pack));

    private static readonly Lazy<Scenes> Made = new(() =>
    {
        var pack = Loaded.Value.Machine.Pack;
        return new Scenes(
            dice => new Scene(pack, HostileCases.Make(dice, [(sharing, chance) => WithAnswers(sharing, chance)]), dice.Chance(10)) { Machine = Loaded.Value.Machine },
            scene => Smaller.Cases(scene.Sharing).Select(smaller => scene with { Sharing = smaller }));
    });

    public static LawfulBasisAdvisor Advisor => Loaded.Value;

    /// <summary>Makes cases by all its facts.</summary>
    public static CaseMaker Maker => Makes.Value;

    /// <summary>Cases in which somebody could be hurt, with answers to what only its tables ask.</summary>
    public static Scenes Cases => Made.Value;

    private static SharingCase WithAnswers(SharingCase sharing, Dice dice)
    {
        foreach (var (fact, index) in dice.Some(Maker.Places(sharing), 0, 12))
        {
            sharing = sharing.Given(fact.Key, index, Maker.Vocabulary.Any(fact, dice));
        }

        return sharing;
    }

    private static PackFile Deciding(PackFile file) => file.Path switch
    {
        "tables/course.json" => file with { Bytes = Written(WithOutcomes(Read(file))) },
        _ when file.Path.StartsWith("rules/", StringComparison.Ordinal) => file with { Bytes = Written(WithoutDeciding(Read(file))) },
        _ => file,
    };

    private static JsonNode WithOutcomes(JsonNode tables)
    {
        var course = tables["questions"]!.AsArray().Single(question => (string)question!["id"]! == "course")!;
        foreach (var answer in course["answers"]!.AsArray())
        {
            answer!["outcome"] = Outcomes[(string)answer["id"]!];
        }

        return tables;
    }

    private static JsonNode WithoutDeciding(JsonNode file)
    {
        foreach (var rule in file["rules"]?.AsArray().ToList() ?? [])
        {
            var concluded = rule!["concludes"] is JsonArray several ? several.ToList() : [rule["concludes"]];
            var kept = concluded.Where(one => !Decides.Any(member => one!.AsObject().ContainsKey(member))).ToList();
            if (kept.Count == 0)
            {
                file["rules"]!.AsArray().Remove(rule);
            }
            else if (kept.Count < concluded.Count)
            {
                rule["concludes"] = new JsonArray([.. kept.Select(one => one!.DeepClone())]);
            }
        }

        return file;
    }

    private static JsonNode Read(PackFile file) => JsonNode.Parse(file.Bytes.Span, documentOptions: Reading)!;

    private static byte[] Written(JsonNode node) => JsonSerializer.SerializeToUtf8Bytes(node);
}
