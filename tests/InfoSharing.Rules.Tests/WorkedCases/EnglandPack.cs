using InfoSharing.Rules.Testing;

namespace InfoSharing.Rules.Tests.WorkedCases;

/// <summary>The England pack and its worked cases as they lie in the source tree.</summary>
internal static class EnglandPack
{
    public const string Folder = "src/InfoSharing.Rules/packs/england";

    /// <summary>Rules that hold whatever the case: what they ask for is always due.</summary>
    public static readonly IReadOnlySet<string> HoldsInEveryCase = new HashSet<string>();

    private static readonly Lazy<LawfulBasisAdvisor> FromSource = new(() => LawfulBasisAdvisor.Load(Repository.PathTo(Folder)).Value);

    private static readonly Lazy<IReadOnlyDictionary<string, WorkedCase>> Worked = new(() =>
        Rules.Testing.WorkedCases.Load(Advisor, Repository.PathTo(Folder)).Value.ToDictionary(worked => worked.Path["cases/".Length..], StringComparer.Ordinal));

    private static readonly Lazy<IReadOnlyList<(string Path, SharingCase Sharing)>> AllSharings = new(() =>
        [.. Worked.Value.SelectMany(worked => SharingsOf(worked.Key, worked.Value.Case))]);

    public static LawfulBasisAdvisor Advisor => FromSource.Value;

    /// <summary>The paths of the worked cases from the folder of cases.</summary>
    public static IEnumerable<string> CasePaths() => Worked.Value.Keys;

    /// <summary>The sharings that the worked cases put, each towards one recipient: of a case that lists several there is one for each.</summary>
    public static IReadOnlyList<(string Path, SharingCase Sharing)> Sharings => AllSharings.Value;

    public static WorkedCase Read(string path) => Worked.Value[path];

    private static IEnumerable<(string Path, SharingCase Sharing)> SharingsOf(string path, SharingCase sharing) => sharing.Recipients.Count == 0
        ? [(path, sharing)]
        : Advisor.Plan(sharing).Recipients.Select(one => ($"{path}#{one.Id}", one.Recommendation.Evaluated.Sharing));
}
