using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Tables;
using InfoSharing.Rules.Tests.Generating;
using InfoSharing.Rules.Tests.WorkedCases;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Properties;

/// <summary>The pack that comes with the library.</summary>
internal static class England
{
    public static IReadOnlyList<PackFile> Files { get; } = PackFiles.FromLibrary("england");

    public static Pack Pack { get; } = Load();

    /// <summary>Makes cases, half of them near to worked cases.</summary>
    public static CaseMaker Maker { get; } = new(Pack, [.. EnglandPack.Sharings.Select(one => one.Sharing)]);

    /// <summary>Cases for it. Made once: the framework asks for a property again before each try.</summary>
    public static Scenes Cases { get; } = CasesWith((sharing, _) => sharing);

    /// <summary>Cases for it with something put right first.</summary>
    public static Scenes CasesWith(Func<SharingCase, Dice, SharingCase> change) => Scenes.For(Pack, Maker, change);

    private static Pack Load()
    {
        var problems = new DiagnosticBag();
        var parsed = PackParser.Parse(Files, problems)
            ?? throw new InvalidOperationException(string.Join(Environment.NewLine, problems.ToSorted().Select(problem => $"{problem}")));
        return Lowering.Lower(parsed, isSound: true);
    }
}
