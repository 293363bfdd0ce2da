using InfoSharing.Rules.Cli.Screen;

namespace InfoSharing.Rules.Cli.Packs;

/// <summary>The rules by which each of the paths of one command line is read.</summary>
internal sealed class TargetRules(PackChoice choice, Terminal terminal)
{
    private LoadedPack? forCases;

    /// <summary>Those of a pack that is named by its folder, or those for cases: what is found for them is said once.</summary>
    /// <exception cref="CommandFailedException">What the options name is no pack.</exception>
    public LoadedPack For(PackPath target)
    {
        if (target.Folder is { } folder)
        {
            return choice.ForPack(folder, terminal);
        }

        forCases ??= choice.ForCases(terminal);
        if (target.Cases is [var (file, _), ..])
        {
            choice.SayWhatIsNotUsed(file, terminal);
        }

        return forCases;
    }
}
