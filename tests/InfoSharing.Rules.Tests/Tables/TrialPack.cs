using InfoSharing.Rules.Parsing;

namespace InfoSharing.Rules.Tests.Tables;

/// <summary>England with its decision tables, and the rules that answer their questions, laid into it: not built into the library yet.</summary>
internal static class TrialPack
{
    private const string England = "src/InfoSharing.Rules/packs/england";
    private const string Trial = "src/InfoSharing.Rules/packs/trial";

    private static readonly Lazy<LawfulBasisAdvisor> Loaded = new(() =>
    {
        var loaded = LawfulBasisAdvisor.Load(Files);
        loaded.Diagnostics.Where(problem => problem.Severity == Severity.Error).Should().BeEmpty();
        return loaded.Value;
    });

    private static readonly Lazy<TrialAnswers> Tables = new(() => new TrialAnswers(Loaded.Value.Machine));

    /// <summary>What judges by the pack.</summary>
    public static LawfulBasisAdvisor Advisor => Loaded.Value;

    /// <summary>What its tables answer.</summary>
    public static TrialAnswers Courses => Tables.Value;

    /// <summary>The tables, with the header.</summary>
    public static IReadOnlyList<PackFile> TableFiles =>
    [
        .. TrialFiles.Where(file => file.Path == "pack.json" || file.Path.StartsWith("tables/", StringComparison.Ordinal)),
    ];

    /// <summary>The whole pack.</summary>
    public static IReadOnlyList<PackFile> Files =>
    [
        .. PackFiles.FromDirectory(Repository.PathTo(England)).Where(file => file.Path != "pack.json" && !file.Path.StartsWith("cases/", StringComparison.Ordinal)),
        .. TrialFiles,
    ];

    private static IEnumerable<PackFile> TrialFiles =>
        PackFiles.FromDirectory(Repository.PathTo(Trial)).Where(file => !file.Path.StartsWith("inputs/", StringComparison.Ordinal));
}
