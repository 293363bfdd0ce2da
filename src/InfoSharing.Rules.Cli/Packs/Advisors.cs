using InfoSharing.Rules.Cli.Problems;
using InfoSharing.Rules.Cli.Screen;

namespace InfoSharing.Rules.Cli.Packs;

/// <summary>The advisor that is asked for.</summary>
internal static class Advisors
{
    /// <summary>That by which cases are judged; null, and everything that is wrong written, if a pack has errors.</summary>
    /// <param name="terminal">Where problems are written.</param>
    /// <param name="asJson">How they are written.</param>
    /// <param name="choice">What the options name.</param>
    /// <param name="caseFiles">The cases, of which it is said if they lie in a pack that is not used.</param>
    /// <exception cref="CommandFailedException">What is named is no pack.</exception>
    public static LawfulBasisAdvisor? ForCases(Terminal terminal, bool asJson, PackChoice choice, params IReadOnlyList<string> caseFiles)
    {
        var loaded = choice.ForCases(terminal);
        foreach (var file in caseFiles)
        {
            choice.SayWhatIsNotUsed(file, terminal);
        }

        return Checked(loaded, terminal, asJson);
    }

    /// <summary>That of a pack whose folder was named, an overlay on the law of England that is built in; null likewise.</summary>
    /// <exception cref="CommandFailedException">It is no folder of a pack.</exception>
    public static LawfulBasisAdvisor? OfPack(Terminal terminal, bool asJson, PackPath pack) =>
        Checked(new PackChoice(null, []).ForPack(pack.Folder!, terminal), terminal, asJson);

    // Warnings are the business of whoever writes the pack, not of whoever uses it.
    private static LawfulBasisAdvisor? Checked(LoadedPack loaded, Terminal terminal, bool asJson)
    {
        if (loaded.Result.Succeeded)
        {
            return loaded.Result.Value;
        }

        new ProblemList(loaded.Result.Diagnostics.Select(diagnostic => Problem.Of(diagnostic, loaded.Root, terminal))).Write(terminal, asJson);
        return null;
    }
}
