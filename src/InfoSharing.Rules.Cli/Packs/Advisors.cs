using InfoSharing.Rules.Cli.Problems;
using InfoSharing.Rules.Cli.Screen;

namespace InfoSharing.Rules.Cli.Packs;

/// <summary>The advisor that the options ask for.</summary>
internal static class Advisors
{
    /// <summary>The national pack with the overlays on it; null, and everything that is wrong written, if one of them has errors.</summary>
    /// <param name="terminal">Where problems are written.</param>
    /// <param name="asJson">How they are written.</param>
    /// <param name="pack">The folder of the national pack, as named; null for the law of England that is built in.</param>
    /// <param name="overlays">The folders of overlays, as named.</param>
    public static LawfulBasisAdvisor? Load(Terminal terminal, bool asJson, string? pack, IReadOnlyList<string> overlays)
    {
        var advisor = pack is null
            ? LawfulBasisAdvisor.England
            : Checked(LawfulBasisAdvisor.Load(Folder(terminal, pack)), terminal.FullPath(pack), terminal, asJson);
        foreach (var overlay in overlays)
        {
            advisor = advisor is null ? null : Checked(advisor.With(Folder(terminal, overlay)), terminal.FullPath(overlay), terminal, asJson);
        }

        return advisor;
    }

    /// <summary>The same for a case: if the options name no pack, that in which the case lies.</summary>
    public static LawfulBasisAdvisor? Load(Terminal terminal, bool asJson, string? pack, IReadOnlyList<string> overlays, PackPath target)
    {
        if (target.Folder is null || pack is not null || overlays.Count > 0)
        {
            return Load(terminal, asJson, pack, overlays);
        }

        return Checked(target.Load(below: null), target.Folder, terminal, asJson);
    }

    private static string Folder(Terminal terminal, string named) =>
        File.Exists(Path.Combine(terminal.FullPath(named), PackPath.Header))
            ? terminal.FullPath(named)
            : throw new CommandFailedException($"`{named}` is no folder of a pack: it holds no {PackPath.Header}");

    // Warnings are the business of whoever writes the pack, not of whoever uses it.
    private static LawfulBasisAdvisor? Checked(Loaded<LawfulBasisAdvisor> loaded, string folder, Terminal terminal, bool asJson)
    {
        if (!loaded.Succeeded)
        {
            new ProblemList(loaded.Diagnostics.Select(diagnostic => Problem.Of(diagnostic, folder, terminal))).Write(terminal, asJson);
        }

        return loaded.Succeeded ? loaded.Value : null;
    }
}
