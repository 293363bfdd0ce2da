using System.Text.Json.Nodes;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Recording;
using InfoSharing.Rules.Tests.Diagnostics;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.Schemas;

public sealed class SchemaTests
{
    // A schema looks at one file, and neither compares two members nor counts through the whole of it.
    private static readonly string[] BeyondSchemas = ["ISR2016", "ISR2017", "ISR2018", "ISR2020", "ISR2021"];

    // Of records: what they are, their times and their digests can be seen in one place.
    private static readonly string[] SeenInRecords = ["ISR7001", "ISR7002", "ISR7007", "ISR7008"];

    private static readonly string[] SoundFolders = [EnglandPack.Folder, GoodPack.Folder, "src/InfoSharing.Rules/packs/north-east-lincolnshire", Layering.Borough.Folder];

    // A value of the wrong kind: some are wrong for every fact, some only for the fact that is given it.
    private const string EitherWay = "ISR5003";

    public static TheoryData<string> Names => [.. Schema.Names];

    public static TheoryData<string> Folders => [.. BadFolder.Names];

    public static TheoryData<string> SoundFiles =>
    [
        .. from folder in SoundFolders
           from file in PackFiles.FromDirectory(Repository.PathTo(folder))
           where Schema.For(file.Path) is not null
           select $"{folder}/{file.Path}",
    ];

    [Theory]
    [MemberData(nameof(SoundFiles))]
    public void A_file_that_loads_keeps_to_its_schema(string path)
    {
        var inPack = path[(SoundFolders.Single(folder => path.StartsWith(folder + "/", StringComparison.Ordinal)).Length + 1)..];
        Schema.For(inPack)!.Faults(File.ReadAllBytes(Repository.PathTo(path))).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Schema_and_loader_refuse_the_same_files(string name)
    {
        var folder = BadFolder.Open(name);
        var reported = folder.Found.ToLookup(diagnostic => diagnostic.Location.File, diagnostic => diagnostic.Code);
        foreach (var (path, bytes) in folder.Files)
        {
            // Of a file with a fault in its JSON the loader says nothing else, and the schema nothing at all.
            var isJson = !reported[path].Any(code => code.StartsWith("ISR1", StringComparison.Ordinal));
            if (isJson && !reported[path].Contains(EitherWay) && Schema.For(path)?.Faults(bytes) is { } faults)
            {
                var isRefused = reported[path].Any(code => SeenInRecords.Contains(code) || (code.StartsWith("ISR2", StringComparison.Ordinal) && !BeyondSchemas.Contains(code)));
                faults.Any().Should().Be(isRefused, "that is what the loader says of {0}, and the schema says {1}", path, string.Join('\n', faults));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_object_is_closed_and_every_member_says_what_it_is(string name)
    {
        foreach (var item in Schema.Of(name).Objects())
        {
            if (item["properties"] is JsonObject properties && item["type"] is JsonValue)
            {
                item["additionalProperties"].Should().NotBeNull("{0} is an object", item.ToJsonString());
                foreach (var (member, value) in properties)
                {
                    Describes(name, value!.AsObject()).Should().BeTrue("{0} of {1} is met by an author in an editor", member, name);
                }
            }
        }
    }

    [Theory]
    [InlineData("rules", "tell", "now", "later", "doNotTell")]
    public void A_list_of_words_that_rules_may_conclude_is_closed(string schema, string member, params string[] words) =>
        WordsOf(schema, member).Should().BeEquivalentTo(words);

    [Theory]
    [InlineData("facts", "sensitivity")]
    [InlineData("facts", "for")]
    [InlineData("rules", "for")]
    [InlineData("rules", "requirement")]
    [InlineData("rules", "status")]
    [InlineData("rules", "review")]
    [InlineData("rules", "strength")]
    [InlineData("provisions", "requirement")]
    [InlineData("provisions", "type")]
    [InlineData("provisions", "status")]
    [InlineData("provisions", "policyDocument")]
    [InlineData("tables", "for")]
    [InlineData("tables", "status")]
    [InlineData("tables", "review")]
    [InlineData("lists", "when")]
    [InlineData("lists", "about")]
    [InlineData("case", "outcome")]
    [InlineData("case", "extent")]
    [InlineData("case", "urgency")]
    [InlineData("case", "disposition")]
    [InlineData("record", "outcome")]
    [InlineData("record", "extent")]
    [InlineData("record", "urgency")]
    [InlineData("record", "disposition")]
    [InlineData("record", "instead")]
    [InlineData("record", "as")]
    public void A_list_of_words_is_the_one_that_the_loader_knows(string schema, string member) =>
        WordsOf(schema, member).Should().BeEquivalentTo((schema, member) switch
        {
            ("facts", "sensitivity") => ModelWords.Sensitivities.All,
            ("facts" or "rules" or "tables", "for") => ModelWords.Scopes.All,
            (_, "requirement") => Words.Requirements.All,
            (_, "status") => Words.LawStatuses.All,
            (_, "review") => Words.Reviews.All,
            (_, "strength") => Words.Strengths.All,
            (_, "type") => ModelWords.ProvisionTypes.All,
            (_, "policyDocument") => ModelWords.PolicyDocuments.All,
            (_, "about") => ModelWords.ChecklistSubjects.All,
            (_, "when") => Words.SafeguardTimes.All,
            (_, "outcome" or "instead") => Words.Outcomes.All,
            (_, "as") => RecordWords.Decisions.All,
            (_, "extent") => Words.Extents.All,
            (_, "urgency") => Words.Urgencies.All,
            ("record", "disposition") => RecordWords.Dispositions,
            (_, "disposition") => Words.Dispositions.All,
            _ => throw new InvalidOperationException($"no list is known for {member}"),
        });

    [Fact]
    public void Every_comparison_can_be_written() =>
        Schema.Of("rules").Objects().Select(item => item["required"]).OfType<JsonArray>()
            .Where(required => required[0]!.GetValue<string>() == "fact")
            .Select(required => required[1]!.GetValue<string>())
            .Should().BeEquivalentTo(ModelWords.Comparisons.All);

    /// <summary>The words of all closed lists that a member of the schema has anywhere.</summary>
    private static IEnumerable<string> WordsOf(string schema, string member) => Schema.Of(schema).Objects()
        .Select(item => item["properties"]?[member])
        .SelectMany(one => (one?["anyOf"] as JsonArray ?? []).Prepend(one))
        .Select(one => one?["enum"])
        .OfType<JsonArray>()
        .SelectMany(words => words.Select(word => word!.GetValue<string>()))
        .Distinct();

    private static bool Describes(string schema, JsonObject member) =>
        member.ContainsKey("description")
        || (member["$ref"]?.GetValue<string>() is { } name
            && JsonNode.Parse(Schema.Of(schema).Text)!["definitions"]![name.Split('/')[^1]]!.AsObject().ContainsKey("description"));
}
