using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>The pack that comes with the library.</summary>
internal static class England
{
    public static IReadOnlyList<PackFile> Files { get; } = PackFiles.FromLibrary("england");

    public static Pack Pack { get; } = Load();

    /// <summary>Cases for it. Made once: the framework asks for a property again before each try.</summary>
    public static Scenes Cases { get; } = Scenes.For(Pack);

    public static CaseMaker Maker { get; } = new(Pack);

    private static Pack Load()
    {
        var problems = new DiagnosticBag();
        return PackParser.Parse(Files, problems)
            ?? throw new InvalidOperationException(string.Join(Environment.NewLine, problems.ToSorted().Select(problem => $"{problem}")));
    }
}
