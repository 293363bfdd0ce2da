using InfoSharing.Rules.Cli.Problems;
using InfoSharing.Rules.Cli.Screen;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Testing;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Cli.Packs;

/// <summary>What a PATH means: a pack with its worked cases, or cases to be read with some pack.</summary>
/// <param name="Folder">The folder of the pack; null for cases that lie in none, which are read with the law that is built in.</param>
/// <param name="Cases">The case files, with the names by which diagnostics call them, seen from <paramref name="Root"/>.</param>
/// <param name="Root">The folder from which diagnostics name files.</param>
internal sealed record PackPath(string? Folder, IReadOnlyList<(string File, string Shown)> Cases, string Root)
{
    public const string Header = "pack.json";

    /// <summary>Whether the pack itself was named, and not only cases of it.</summary>
    public bool IsPack { get; private init; }

    /// <summary>
    /// A folder with <c>pack.json</c> is a pack. A folder in which packs lie stands for those packs. Any other folder is one of cases, and
    /// a file is a case; a case inside a pack belongs to it.
    /// </summary>
    /// <exception cref="CommandFailedException">There is nothing at a path.</exception>
    public static IReadOnlyList<PackPath> At(IEnumerable<string> paths, Terminal terminal) => [.. paths.SelectMany(path => At(terminal.FullPath(path), path))];

    /// <summary>The advisor of the pack, or everything that is wrong with it.</summary>
    /// <param name="below">The folder of the pack that an overlay is laid on; null for the law of England that is built in.</param>
    public Loaded<LawfulBasisAdvisor> Load(string? below)
    {
        if (Folder is null)
        {
            return below is null ? Built(LawfulBasisAdvisor.England) : LawfulBasisAdvisor.Load(below);
        }

        if (!IsOverlay(Folder))
        {
            return LawfulBasisAdvisor.Load(Folder);
        }

        var foundation = below is null ? Built(LawfulBasisAdvisor.England) : LawfulBasisAdvisor.Load(below);
        return foundation.Succeeded ? foundation.Value.With(Folder) : foundation;
    }

    public Problem Placed(Diagnostic diagnostic, Terminal terminal) => Problem.Of(diagnostic, Root, terminal);

    /// <summary>Whether a pack says that it extends another. One whose header cannot be read is taken for one that stands alone.</summary>
    public static bool IsOverlay(string folder)
    {
        var header = Path.Combine(folder, Header);
        return File.Exists(header)
            && TreeReader.Read(Header, File.ReadAllBytes(header), new DiagnosticBag()) is ObjectNode root
            && root.Find("extends") is not null;
    }

    private static Loaded<LawfulBasisAdvisor> Built(LawfulBasisAdvisor advisor) => new(advisor, []);

    /// <summary>A case file, whether it is there yet or not; inside a pack it belongs to that pack.</summary>
    public static PackPath OfCase(string full)
    {
        var pack = PackAbove(Path.GetDirectoryName(full)!);
        var root = pack ?? Path.GetDirectoryName(full)!;
        return new PackPath(pack, [(full, Path.GetRelativePath(root, full).Replace('\\', '/'))], root);
    }

    private static IEnumerable<PackPath> At(string full, string named)
    {
        if (File.Exists(full))
        {
            return [OfCase(full)];
        }

        if (!Directory.Exists(full))
        {
            throw new CommandFailedException($"there is no file or folder `{named}`");
        }

        if (File.Exists(Path.Combine(full, Header)))
        {
            return [new PackPath(full, WorkedCases.Files(full), full) { IsPack = true }];
        }

        var inside = Directory.EnumerateDirectories(full).Where(folder => File.Exists(Path.Combine(folder, Header))).Order(StringComparer.Ordinal).ToList();
        if (inside.Count > 0)
        {
            return inside.Select(folder => new PackPath(folder, WorkedCases.Files(folder), folder) { IsPack = true });
        }

        var above = PackAbove(full);
        var from = above ?? full;
        return [new PackPath(above, [.. WorkedCases.Files(full).Select(one => (one.File, Path.GetRelativePath(from, one.File).Replace('\\', '/')))], from)];
    }

    private static string? PackAbove(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, Header)))
            {
                return folder;
            }
        }

        return null;
    }
}
