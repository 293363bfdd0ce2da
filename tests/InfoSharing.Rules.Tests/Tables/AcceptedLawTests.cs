using System.Text.Json;
using System.Text.Json.Nodes;

namespace InfoSharing.Rules.Tests.Tables;

/// <summary>Small inputs that come out as they should only for a host that accepts announced law, which a worked case cannot say.</summary>
public sealed class AcceptedLawTests
{
    private const string Folder = "tests/InfoSharing.Rules.Tests/corpus/accepted";

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Repository.PathTo(Folder), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_item_takes_the_course_of_announced_law_once_it_is_accepted_and_another_before(string name)
    {
        var file = JsonNode.Parse(File.ReadAllBytes(Repository.PathTo($"{Folder}/{name}.json")))!;
        var sharing = LawfulBasisAdvisor.England.ReadCase(JsonSerializer.SerializeToUtf8Bytes(file["case"]), name).Value;

        foreach (var (item, right) in file["courses"]!.AsObject())
        {
            var courses = right!.AsArray().Select(course => (string)course!).ToArray();
            CourseOf(sharing, item, acceptAnnounced: true).Should().BeOneOf(courses);
            courses.Should().NotContain(CourseOf(sharing, item, acceptAnnounced: false));
        }
    }

    private static string CourseOf(SharingCase sharing, string item, bool acceptAnnounced) =>
        EnglandTables.Courses.Of(sharing, acceptAnnounced).Single(one => one.Item == item).Way.Row.Is.Id;
}
