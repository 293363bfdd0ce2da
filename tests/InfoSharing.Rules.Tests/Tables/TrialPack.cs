using InfoSharing.Rules.Parsing;

namespace InfoSharing.Rules.Tests.Tables;

/// <summary>England with its decision tables, and the rules that answer their questions, laid into it: not built into the library yet.</summary>
internal static class TrialPack
{
    private const string England = "src/InfoSharing.Rules/packs/england";
    private const string Trial = "src/InfoSharing.Rules/packs/trial";

    /// <summary>The tables, with the header of England.</summary>
    public static IReadOnlyList<PackFile> TableFiles =>
    [
        .. PackFiles.FromDirectory(Repository.PathTo(England)).Where(file => file.Path == "pack.json"),
        .. PackFiles.FromDirectory(Repository.PathTo(Trial)).Where(file => file.Path.StartsWith("tables/", StringComparison.Ordinal)),
    ];

    /// <summary>The whole pack.</summary>
    public static IReadOnlyList<PackFile> Files =>
    [
        .. PackFiles.FromDirectory(Repository.PathTo(England)).Where(file => !file.Path.StartsWith("cases/", StringComparison.Ordinal)),
        .. PackFiles.FromDirectory(Repository.PathTo(Trial)),
    ];
}
