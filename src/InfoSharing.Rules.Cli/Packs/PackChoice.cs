using System.CommandLine;
using InfoSharing.Rules.Cli.Screen;
using InfoSharing.Rules.Parsing;

namespace InfoSharing.Rules.Cli.Packs;

/// <summary>
/// By which rules cases are judged: by what the options name; if they name nothing, by the pack in the folder one stands in, and the
/// screen says so; else by the law of England that is built in. What lies in a folder above is never used.
/// </summary>
/// <param name="Pack">The national pack as named; null if none is.</param>
/// <param name="Overlays">The overlays as named.</param>
internal sealed record PackChoice(string? Pack, IReadOnlyList<string> Overlays)
{
    public const string England = "england";
    public const string NorthEastLincolnshire = "north-east-lincolnshire";
    private const int Digits = 12;

    private bool IsNamed => Pack is not null || Overlays.Count > 0;

    public static PackChoice Of(ParseResult parsed, Option<string?> pack, Option<string[]> overlays) => new(parsed.GetValue(pack), parsed.GetValue(overlays) ?? []);

    /// <summary>The rules for cases that lie anywhere.</summary>
    /// <exception cref="CommandFailedException">What is named is no pack.</exception>
    public LoadedPack ForCases(Terminal terminal) => !IsNamed && PackPath.IsPackFolder(terminal.Folder) ? Found(terminal) : Named(terminal);

    /// <summary>The rules of a pack whose folder was named; what the options name lies below it if it is an overlay, else on it.</summary>
    /// <exception cref="CommandFailedException">What is named is no pack.</exception>
    public LoadedPack ForPack(string folder, Terminal terminal) => PackPath.IsOverlay(folder)
        ? Named(terminal).With(folder)
        : Laid(new LoadedPack(LawfulBasisAdvisor.Load(folder), folder), terminal);

    /// <summary>The folders of the packs that are used and not built in.</summary>
    public IEnumerable<string> Folders(Terminal terminal) => (IsNamed ? Overlays.Prepend(Pack).OfType<string>() : ["."])
        .Select(terminal.FullPath)
        .Where(PackPath.IsPackFolder);

    /// <summary>Says of a case that lies in the folder of a pack which is not used how the pack is named.</summary>
    public void SayWhatIsNotUsed(string caseFile, Terminal terminal)
    {
        if (IsNamed || PackPath.FolderAround(caseFile) is not { } folder || folder == terminal.FullPath("."))
        {
            return;
        }

        var (shown, option) = (terminal.Shown(folder), PackPath.IsOverlay(folder) ? "--overlay" : "--pack");
        terminal.Note($"hint: `{terminal.Shown(caseFile)}` lies in the pack folder `{shown}`, whose rules are not used; to use them, name it: {option} {shown}");
    }

    private static LoadedPack Found(Terminal terminal)
    {
        var folder = terminal.FullPath(".");
        var found = new PackChoice(null, []).ForPack(folder, terminal);
        if (!found.Result.Succeeded)
        {
            return found;
        }

        var pack = found.Result.Value.PacksAsRead[^1];
        if (BuiltInPacks.BorrowsName(pack) is { } wrong)
        {
            return found with { Result = new Loaded<LawfulBasisAdvisor>(null, [wrong]) };
        }

        terminal.Note($"pack: {pack.Header.Id} {pack.Header.Version}, in the current folder (digest {pack.Digest[..Digits]})");
        return found;
    }

    private LoadedPack Named(Terminal terminal) => Laid(
        Pack switch
        {
            null => LoadedPack.England(terminal),
            England when !IsFolderToo(England, terminal) => LoadedPack.England(terminal),
            _ => new LoadedPack(LawfulBasisAdvisor.Load(Folder(Pack, terminal)), terminal.FullPath(Pack)),
        },
        terminal);

    private LoadedPack Laid(LoadedPack below, Terminal terminal) => Overlays.Aggregate(below, (lower, overlay) =>
        overlay == NorthEastLincolnshire && !IsFolderToo(overlay, terminal)
            ? lower.With(PackFiles.FromLibrary(overlay), terminal.Folder)
            : lower.With(Folder(overlay, terminal)));

    // The word and the folder could be two laws: which of them is meant is for whoever wrote it to say.
    private static bool IsFolderToo(string word, Terminal terminal) => PackPath.IsPackFolder(terminal.FullPath(word))
        ? throw new CommandFailedException($"`{word}` is the name of a pack that is built in, and a folder here: write `./{word}` for the folder, or stand in another folder")
        : false;

    private static string Folder(string named, Terminal terminal) => PackPath.IsPackFolder(terminal.FullPath(named))
        ? terminal.FullPath(named)
        : throw new CommandFailedException($"`{named}` is no folder of a pack: it holds no {PackPath.Header}");
}

/// <summary>A pack with all that lies below it, or what is wrong.</summary>
/// <param name="Result">The advisor on it.</param>
/// <param name="Root">The folder from which diagnostics name files.</param>
internal sealed record LoadedPack(Loaded<LawfulBasisAdvisor> Result, string Root)
{
    public static LoadedPack England(Terminal terminal) => new(new Loaded<LawfulBasisAdvisor>(LawfulBasisAdvisor.England, []), terminal.Folder);

    /// <summary>The same with an overlay on it; as it is if something is wrong already.</summary>
    public LoadedPack With(string folder) => Result.Succeeded ? new LoadedPack(Result.Value.With(folder), folder) : this;

    /// <summary>The same with an overlay that lies in no folder.</summary>
    public LoadedPack With(IReadOnlyList<PackFile> files, string root) => Result.Succeeded ? new LoadedPack(Result.Value.With(files), root) : this;
}
