using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tests.WorkedCases;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Explanation;

/// <summary>Recommendations to explain: from the small pack of the corpus, and from England's worked cases.</summary>
internal static class Explained
{
    public const string Folder = "tests/InfoSharing.Rules.Tests/corpus/explained";

    private static readonly Lazy<LawfulBasisAdvisor> SmallPack = new(() => LawfulBasisAdvisor.Load(Repository.PathTo($"{Folder}/small")).Value);

    public static LawfulBasisAdvisor Small => SmallPack.Value;

    /// <summary>The names of the cases of the small pack.</summary>
    public static IEnumerable<string> SmallCases() =>
        Directory.EnumerateFiles(Repository.PathTo($"{Folder}/small/cases"), "*.json")
            .Select(path => Path.GetFileNameWithoutExtension(path)!)
            .Order(StringComparer.Ordinal);

    public static Recommendation OfSmall(string name)
    {
        var problems = new DiagnosticBag();
        var path = Repository.PathTo($"{Folder}/small/cases/{name}.json");
        var file = CaseParser.Parse($"cases/{name}.json", File.ReadAllBytes(path), Small.Machine.Pack.Facts, Small.Machine.Days, problems);
        problems.ToSorted().Should().BeEmpty();
        return Small.Evaluate(file!.Case);
    }

    public static Recommendation OfEngland(string name) =>
        EnglandPack.Advisor.Evaluate(EnglandPack.Read($"published/{name}.json").Case);

    /// <summary>A case in which one item is cleared to be told to the young person, and the father is not to be told.</summary>
    public static Recommendation Told() => EnglandPack.Advisor.Evaluate(EnglandPack.Read("telling/young-person-told-of-an-item.json").Case);

    /// <summary>The names of those of England's worked cases whose explanation is recorded.</summary>
    public static readonly IReadOnlyList<string> EnglandCases = ["siblings-hub", "new-partner-with-a-conviction", "haringey-doctor", "adopted-childrens-address"];
}
