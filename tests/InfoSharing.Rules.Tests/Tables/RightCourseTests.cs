using System.Text.Json;
using System.Text.Json.Nodes;

namespace InfoSharing.Rules.Tests.Tables;

/// <summary>
/// The rules that answer the questions of England's tables, tried on small inputs each of which stands for a kind, and on made-up dilemmas for
/// which they were developed: these show that nothing is lost, and measure nothing.
/// </summary>
public sealed class RightCourseTests
{
    private const string Inputs = "tests/InfoSharing.Rules.Tests/corpus/inputs";
    private const string Development = "tests/InfoSharing.Rules.Tests/corpus/development";

    public static TheoryData<string> SmallInputs => Names(Inputs);

    public static TheoryData<string> Dilemmas => Names(Development);

    [Theory]
    [MemberData(nameof(SmallInputs))]
    public void Each_item_of_a_small_input_takes_a_right_course(string name) => Judge(Inputs, name);

    [Theory]
    [MemberData(nameof(Dilemmas))]
    public void Each_item_of_a_dilemma_takes_a_right_or_defensible_course(string name) => Judge(Development, name);

    private static void Judge(string folder, string name)
    {
        var file = JsonNode.Parse(File.ReadAllBytes(Repository.PathTo($"{folder}/{name}.json")))!;
        var sharing = LawfulBasisAdvisor.England.ReadCase(JsonSerializer.SerializeToUtf8Bytes(file["case"]), name).Value;
        var found = EnglandTables.Courses.Of(sharing, (bool?)file["acceptAnnounced"] ?? false).Where(one => file["courses"]![one.Item] is not null).ToList();
        found.Should().NotBeEmpty();
        foreach (var (item, way, answers) in found)
        {
            var right = file["courses"]![item]!.AsArray().Select(course => (string)course!).ToArray();
            way.Row.Is.Id.Should().BeOneOf(right, "of {0}: row {1}; {2}", item, way.Row.Id, string.Join(", ", answers.Select(pair => $"{pair.Key}={pair.Value}")));
        }
    }

    private static TheoryData<string> Names(string folder) =>
        [.. Directory.EnumerateFiles(Repository.PathTo(folder), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];
}
