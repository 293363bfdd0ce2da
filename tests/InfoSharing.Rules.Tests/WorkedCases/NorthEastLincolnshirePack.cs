using InfoSharing.Rules.Testing;

namespace InfoSharing.Rules.Tests.WorkedCases;

/// <summary>The overlay of North East Lincolnshire on the England pack, and its worked cases, as they lie in the source tree.</summary>
internal static class NorthEastLincolnshirePack
{
    public const string Folder = "src/InfoSharing.Rules/packs/north-east-lincolnshire";

    private static readonly Lazy<LawfulBasisAdvisor> FromSource = new(() => EnglandPack.Advisor.With(Repository.PathTo(Folder)).Value);

    private static readonly Lazy<IReadOnlyDictionary<string, WorkedCase>> Worked = new(() =>
        Rules.Testing.WorkedCases.Load(Advisor, Repository.PathTo(Folder)).Value.ToDictionary(worked => worked.Path["cases/".Length..], StringComparer.Ordinal));

    public static LawfulBasisAdvisor Advisor => FromSource.Value;

    /// <summary>The paths of the overlay's worked cases from their folder.</summary>
    public static IEnumerable<string> CasePaths() => Worked.Value.Keys;

    public static WorkedCase Read(string path) => Worked.Value[path];
}
