using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>The pack that comes with the library.</summary>
internal static class England
{
    public static IReadOnlyList<PackFile> Files { get; } = PackFiles.FromLibrary("england");

    public static Pack Pack { get; } = Load();

    private static Pack Load()
    {
        var problems = new DiagnosticBag();
        return PackParser.Parse(Files, problems)
            ?? throw new InvalidOperationException(string.Join(Environment.NewLine, problems.ToSorted().Select(problem => $"{problem}")));
    }
}
