using InfoSharing.Rules.Cli.Packs;
using InfoSharing.Rules.Cli.Problems;
using InfoSharing.Rules.Cli.Screen;
using InfoSharing.Rules.Testing;

namespace InfoSharing.Rules.Cli.Differences;

/// <summary>One of the two packs that are compared: its advisor, and the worked cases that lie in it.</summary>
/// <param name="Advisor">The advisor on it.</param>
/// <param name="Cases">Its worked cases; none for a pack that is built in, whose cases are not.</param>
internal sealed record DiffSide(LawfulBasisAdvisor Advisor, IReadOnlyList<WorkedCase> Cases)
{
    public const string England = PackChoice.England;
    public const string NorthEastLincolnshire = PackChoice.NorthEastLincolnshire;
    public const string None = "none";

    /// <summary>What it is called: the pack that was named, and its version.</summary>
    public string Title => $"{Named.Title} ({Named.Id} {Named.Version})";

    /// <summary>The overlay, if it is one.</summary>
    public PackIdentity Named => Advisor.Overlays.Count > 0 ? Advisor.Overlays[^1] : Advisor.Pack;

    /// <summary>The pack that was named; null, and everything that is wrong added to the problems, if it or a case of it has errors.</summary>
    /// <exception cref="CommandFailedException">There is no such pack.</exception>
    public static DiffSide? Load(string named, Terminal terminal, List<Problem> problems)
    {
        if (BuiltIn(named) is { } advisor)
        {
            return new DiffSide(advisor, []);
        }

        var target = PackPath.OfPack(named, terminal, $"; the words for what is built in are `{England}`, `{NorthEastLincolnshire}` and `{None}`");
        var loaded = new PackChoice(null, []).ForPack(target.Folder!, terminal).Result;
        if (!loaded.Succeeded)
        {
            problems.AddRange(loaded.Diagnostics.Select(diagnostic => target.Placed(diagnostic, terminal)));
            return null;
        }

        var cases = WorkedCases.Load(loaded.Value, target.Folder!);
        if (!cases.Succeeded)
        {
            problems.AddRange(cases.Diagnostics.Select(diagnostic => target.Placed(diagnostic, terminal)));
            return null;
        }

        return new DiffSide(loaded.Value, cases.Value);
    }

    private static LawfulBasisAdvisor? BuiltIn(string named) => named switch
    {
        England or None => LawfulBasisAdvisor.England,
        NorthEastLincolnshire => LawfulBasisAdvisor.EnglandWithNorthEastLincolnshire,
        _ => null,
    };
}
