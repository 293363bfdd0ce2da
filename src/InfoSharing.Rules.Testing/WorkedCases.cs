using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Testing;

/// <summary>Reads worked cases from files: one, those of a folder, or those of a pack.</summary>
public static class WorkedCases
{
    private const string Header = "pack.json";
    private const string CasesOfPack = "cases";

    /// <summary>
    /// The worked cases at a path, in the order of their paths: all of them, or everything that is wrong. A folder that holds
    /// <c>pack.json</c> is a pack, whose cases lie in its folder <c>cases</c>; any other folder is searched for <c>*.json</c> with its
    /// subfolders; hidden folders are passed over.
    /// </summary>
    /// <param name="advisor">The advisor whose facts the cases give.</param>
    /// <param name="path">A case file, a folder of cases, or the folder of a pack.</param>
    /// <exception cref="IOException">There is no such file or folder, or it cannot be read.</exception>
    public static Loaded<IReadOnlyList<WorkedCase>> Load(LawfulBasisAdvisor advisor, string path)
    {
        ArgumentNullException.ThrowIfNull(advisor);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var problems = new DiagnosticBag();
        var read = new List<WorkedCase>();
        foreach (var (file, shown) in Files(path))
        {
            var loaded = WorkedCase.Read(advisor, File.ReadAllBytes(file), shown);
            problems.AddRange(loaded.Diagnostics);
            if (loaded.Succeeded)
            {
                read.Add(loaded.Value);
            }
        }

        return new Loaded<IReadOnlyList<WorkedCase>>(problems.HasErrors ? null : read, problems.ToSorted());
    }

    /// <summary>The files of worked cases at a path, each with the name by which it is shown: for a pack, from the pack's folder.</summary>
    internal static IReadOnlyList<(string File, string Shown)> Files(string path)
    {
        if (File.Exists(path))
        {
            return [(path, SourceFile.NormalizePath(path))];
        }

        var isPack = File.Exists(System.IO.Path.Combine(path, Header));
        var folder = isPack ? System.IO.Path.Combine(path, CasesOfPack) : path;
        if (isPack && !Directory.Exists(folder))
        {
            return [];
        }

        return
        [
            .. from full in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
               let inside = SourceFile.NormalizePath(System.IO.Path.GetRelativePath(folder, full))
               where !inside.Split('/').Any(part => part.StartsWith('.'))
               let shown = isPack ? $"{CasesOfPack}/{inside}" : inside
               orderby shown
               select (full, shown),
        ];
    }
}
