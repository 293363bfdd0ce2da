using InfoSharing.Rules.Parsing;

namespace InfoSharing.Rules.Tests.Diagnostics;

/// <summary>The pack that uses every construct of the language, and its case.</summary>
internal static class GoodPack
{
    public const string Folder = "tests/InfoSharing.Rules.Tests/corpus/good";
    public const string CasePath = "cases/full.json";

    public static IReadOnlyList<PackFile> Files => PackFiles.FromDirectory(Repository.PathTo(Folder));

    public static ReadOnlyMemory<byte> Case => Files.Single(file => file.Path == CasePath).Bytes;
}
