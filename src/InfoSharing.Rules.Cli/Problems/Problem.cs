using InfoSharing.Rules.Cli.Screen;

namespace InfoSharing.Rules.Cli.Problems;

/// <summary>A diagnostic with the file that it is about, as it lies on the disk.</summary>
/// <param name="Diagnostic">What is wrong.</param>
/// <param name="File">The full path of the file; null if it lies in no folder, as the law that is built in.</param>
/// <param name="Shown">The file as the user would name it.</param>
/// <param name="Related">Other places that belong to it.</param>
internal sealed record Problem(Diagnostic Diagnostic, string? File, string Shown, IReadOnlyList<(string Shown, Location At)> Related)
{
    /// <param name="diagnostic">What is wrong.</param>
    /// <param name="root">The folder that the diagnostic's places are seen from.</param>
    /// <param name="terminal">From where the user sees it.</param>
    public static Problem Of(Diagnostic diagnostic, string root, Terminal terminal)
    {
        var file = Path.GetFullPath(diagnostic.Location.File, root);
        // A folder that lacks its pack.json is reported at that file, which is not there to be shown.
        var (full, shown) = System.IO.File.Exists(file) ? (file, terminal.Shown(file)) : (null, Name(diagnostic.Location, root, terminal));
        return new Problem(diagnostic, full, shown, [.. diagnostic.Related.Select(related => (Name(related, root, terminal), related))]);
    }

    private static string Name(Location location, string root, Terminal terminal) => terminal.Shown(Path.GetFullPath(location.File, root));
}
