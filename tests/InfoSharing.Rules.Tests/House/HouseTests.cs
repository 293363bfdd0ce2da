using System.Reflection;
using System.Runtime.CompilerServices;

namespace InfoSharing.Rules.Tests.House;

public sealed class HouseTests
{
    private const int LongestSource = 300;

    private static readonly string[] Homes = ["src", "tests", "samples", "benchmarks"];
    private static readonly string[] Roomless = ["Utils", "Helpers", "Internal", "Common"];

    [Fact]
    public void No_folder_is_a_drawer_for_what_has_no_home() =>
        Homes.SelectMany(home => Directory.EnumerateDirectories(Repository.PathTo(home), "*", SearchOption.AllDirectories))
            .Where(folder => Roomless.Contains(Path.GetFileName(folder), StringComparer.OrdinalIgnoreCase))
            .Select(folder => Path.GetRelativePath(Repository.Root, folder))
            .Should().BeEmpty();

    [Fact]
    public void No_source_file_is_longer_than_can_be_read_in_one_sitting() =>
        Directory.EnumerateFiles(Repository.PathTo("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".g.cs", StringComparison.Ordinal))
            .Select(file => (Path: Path.GetRelativePath(Repository.Root, file), Lines: File.ReadLines(file).Count()))
            .Where(file => file.Lines > LongestSource)
            .Should().BeEmpty();

    [Fact]
    public void Every_public_type_is_closed_to_strangers() =>
        Assembly.Load("InfoSharing.Rules").GetExportedTypes()
            .Where(type => type is { IsSealed: false, IsAbstract: false, IsEnum: false, IsValueType: false })
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(type => type.FullName)
            .Should().BeEmpty("a public type is sealed, static, abstract, an enum or a struct");
}
