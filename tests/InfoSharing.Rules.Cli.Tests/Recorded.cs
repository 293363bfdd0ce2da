namespace InfoSharing.Rules.Cli.Tests;

/// <summary>Whole expected outputs, kept in files; ISR_RERECORD=1 records them anew.</summary>
internal static class Recorded
{
    private const string Folder = "tests/InfoSharing.Rules.Cli.Tests/corpus";

    private static readonly bool Rerecord = Environment.GetEnvironmentVariable("ISR_RERECORD") == "1";

    public static void ShouldBe(string got, string name)
    {
        var path = Repository.PathTo($"{Folder}/{name}");
        if (Rerecord)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, got);
        }

        got.Should().Be(File.ReadAllText(path), "`{0}` is what it prints; ISR_RERECORD=1 records it anew", name);
    }
}
