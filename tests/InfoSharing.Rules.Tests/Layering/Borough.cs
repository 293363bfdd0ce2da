using System.Text;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tests.WorkedCases;

namespace InfoSharing.Rules.Tests.Layering;

/// <summary>An overlay that uses all that overlays may do, and England with one rule more unlocked for it.</summary>
internal static class Borough
{
    public const string Folder = "tests/InfoSharing.Rules.Tests/corpus/overlay";

    private const string Lock = "\"locked\": true";

    private static readonly string[] Unlocked = ["should-share-serious-harm"];

    private static readonly Lazy<LawfulBasisAdvisor> England = new(() => LawfulBasisAdvisor.Load(EnglandFiles).Value);

    private static readonly Lazy<LawfulBasisAdvisor> Both = new(() => England.Value.With(Files).Value);

    public static IReadOnlyList<PackFile> Files => PackFiles.FromDirectory(Repository.PathTo(Folder));

    /// <summary>England as it is, but for the lock on a rule that calls for an outcome, which is there against just such overlays.</summary>
    public static LawfulBasisAdvisor Below => England.Value;

    public static LawfulBasisAdvisor Advisor => Both.Value;

    private static IReadOnlyList<PackFile> EnglandFiles =>
        [.. PackFiles.FromDirectory(Repository.PathTo(EnglandPack.Folder)).Select(file => file with { Bytes = Encoding.UTF8.GetBytes(Unlocked.Aggregate(Encoding.UTF8.GetString(file.Bytes.Span), Unlock)) })];

    private static string Unlock(string json, string rule)
    {
        var start = json.IndexOf($"\"id\": \"{rule}\"", StringComparison.Ordinal);
        var at = start < 0 ? -1 : json.IndexOf(Lock, start, StringComparison.Ordinal);
        return at < 0 ? json : json.Remove(at, Lock.Length).Insert(at, "\"locked\": false");
    }
}
