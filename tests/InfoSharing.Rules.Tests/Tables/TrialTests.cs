using System.Text.Json;
using System.Text.Json.Nodes;

namespace InfoSharing.Rules.Tests.Tables;

/// <summary>The rules that answer the questions of England's tables, tried on inputs each of which stands for a kind.</summary>
public sealed class TrialTests
{
    private const string Inputs = "src/InfoSharing.Rules/packs/trial/inputs";

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Repository.PathTo(Inputs), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_item_takes_a_right_course(string name)
    {
        var file = JsonNode.Parse(File.ReadAllBytes(Repository.PathTo($"{Inputs}/{name}.json")))!;
        var sharing = TrialPack.Advisor.ReadCase(JsonSerializer.SerializeToUtf8Bytes(file["case"]), name).Value;
        var found = TrialPack.Courses.Of(sharing, (bool?)file["acceptAnnounced"] ?? false);
        foreach (var (item, way, answers) in found)
        {
            var right = file["courses"]![item]!.AsArray().Select(course => (string)course!).ToArray();
            way.Row.Is.Id.Should().BeOneOf(right, "of {0}: row {1}; {2}", item, way.Row.Id, string.Join(", ", answers.Select(pair => $"{pair.Key}={pair.Value}")));
        }
    }
}
