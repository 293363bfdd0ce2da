namespace InfoSharing.Rules.Cli.Screen;

/// <summary>Does something again whenever a file under some folders changes.</summary>
/// <remarks>It looks at the files instead of asking the system to tell: that works on network drives and in containers too.</remarks>
internal static class Watching
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);

    /// <param name="terminal">Where it is said that something changed.</param>
    /// <param name="paths">The files and folders to look at.</param>
    /// <param name="again">What to do; its exit code counts if the watch is ended after it.</param>
    /// <param name="cancelled">Ends the watch.</param>
    public static async Task<int> Run(Terminal terminal, IReadOnlyList<string> paths, Func<int> again, CancellationToken cancelled)
    {
        var (seen, code) = (Look(paths), again());
        terminal.Note("watching; Ctrl+C ends it");
        while (!cancelled.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Between, cancelled);
            }
            catch (OperationCanceledException)
            {
                break;
            }

            var now = Look(paths);
            if (now != seen)
            {
                seen = now;
                code = again();
                terminal.Note(code == ExitCode.Done ? "changed: all is well" : "changed");
            }
        }

        return code;
    }

    private static string Look(IReadOnlyList<string> paths) => string.Join('\n', paths
        .SelectMany(path => Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [path])
        .Order(StringComparer.Ordinal)
        .Select(path => new FileInfo(path))
        .Where(file => file.Exists)
        .Select(file => $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}"));
}
