using InfoSharing.Rules.Cli.Problems;
using InfoSharing.Rules.Cli.Screen;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Testing;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Cli.Packs;

/// <summary>What a PATH means: a pack with its worked cases, or cases to be read with some pack.</summary>
/// <param name="Folder">The folder of the pack; null for cases, whatever folder they lie in.</param>
/// <param name="Cases">The case files, with the names by which diagnostics call them, seen from <paramref name="Root"/>.</param>
/// <param name="Root">The folder from which diagnostics name files.</param>
internal sealed record PackPath(string? Folder, IReadOnlyList<(string File, string Shown)> Cases, string Root)
{
    public const string Header = "pack.json";

    /// <summary>
    /// A folder with <c>pack.json</c> is a pack. A folder in which packs lie stands for those packs. Any other folder is one of cases, and
    /// a file is a case: in what folder they lie says nothing of the rules by which they are read.
    /// </summary>
    /// <exception cref="CommandFailedException">There is nothing at a path.</exception>
    public static IReadOnlyList<PackPath> At(IEnumerable<string> paths, Terminal terminal) => [.. paths.SelectMany(path => At(terminal.FullPath(path), path))];

    /// <summary>The pack whose folder is named.</summary>
    /// <exception cref="CommandFailedException">It is no folder of a pack.</exception>
    public static PackPath OfPack(string named, Terminal terminal, string remedy = "") => IsPackFolder(terminal.FullPath(named))
        ? At(terminal.FullPath(named), named).Single()
        : throw new CommandFailedException($"`{named}` is no folder of a pack: it holds no {Header}{remedy}");

    /// <summary>A case file, whether it is there yet or not.</summary>
    public static PackPath OfCase(string full) => new(null, [(full, Path.GetFileName(full))], Path.GetDirectoryName(full)!);

    public static bool IsPackFolder(string folder) => File.Exists(Path.Combine(folder, Header));

    /// <summary>Whether a pack says that it extends another. One whose header cannot be read is taken for one that stands alone.</summary>
    public static bool IsOverlay(string folder) =>
        IsPackFolder(folder)
        && TreeReader.Read(Header, File.ReadAllBytes(Path.Combine(folder, Header)), new DiagnosticBag()) is ObjectNode root
        && root.Find("extends") is not null;

    /// <summary>The nearest folder of a pack that a file lies in; null if it lies in none.</summary>
    public static string? FolderAround(string file)
    {
        for (var folder = Path.GetDirectoryName(file); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (IsPackFolder(folder))
            {
                return folder;
            }
        }

        return null;
    }

    public Problem Placed(Diagnostic diagnostic, Terminal terminal) => Problem.Of(diagnostic, Root, terminal);

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

        if (IsPackFolder(full))
        {
            return [new PackPath(full, WorkedCases.Files(full), full)];
        }

        var inside = Directory.EnumerateDirectories(full).Where(IsPackFolder).Order(StringComparer.Ordinal).ToList();
        return inside.Count > 0
            ? inside.Select(folder => new PackPath(folder, WorkedCases.Files(folder), folder))
            : [new PackPath(null, WorkedCases.Files(full), full)];
    }
}
