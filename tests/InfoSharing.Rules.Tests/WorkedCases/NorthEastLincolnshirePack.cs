using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.WorkedCases;

/// <summary>The overlay of North East Lincolnshire on the England pack, and its worked cases, as they lie in the source tree.</summary>
internal static class NorthEastLincolnshirePack
{
    public const string Folder = "src/InfoSharing.Rules/packs/north-east-lincolnshire";

    private static readonly Lazy<LawfulBasisAdvisor> FromSource = new(() => EnglandPack.Advisor.With(Repository.PathTo(Folder)).Value);

    public static LawfulBasisAdvisor Advisor => FromSource.Value;

    /// <summary>The paths of the overlay's worked cases from their folder.</summary>
    public static IEnumerable<string> CasePaths()
    {
        var folder = Repository.PathTo($"{Folder}/cases");
        return Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
    }

    public static CaseFile Read(string path)
    {
        var problems = new DiagnosticBag();
        var file = CaseParser.Parse($"cases/{path}", File.ReadAllBytes(Repository.PathTo($"{Folder}/cases/{path}")), Advisor.Machine.Pack.Facts, problems);
        return file ?? throw new InvalidOperationException(string.Join('\n', problems.ToSorted()));
    }
}
