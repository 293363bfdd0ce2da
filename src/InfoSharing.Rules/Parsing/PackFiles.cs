using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>Where the files of a pack come from. Everything after this works on bytes alone.</summary>
internal static class PackFiles
{
    /// <summary>The files in a folder and its subfolders, without hidden ones.</summary>
    /// <exception cref="IOException">The folder is missing, or a file cannot be read.</exception>
    public static IReadOnlyList<PackFile> FromDirectory(string folder)
    {
        var files =
            from full in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            let path = SourceFile.NormalizePath(Path.GetRelativePath(folder, full))
            where !path.Split('/').Any(part => part.StartsWith('.'))
            orderby path
            select new PackFile(path, ReadWithinLimit(full));
        return [.. files];
    }

    /// <summary>The files of a pack that is built into the library, such as <c>england</c>.</summary>
    public static IReadOnlyList<PackFile> FromLibrary(string pack)
    {
        var folder = $"packs/{pack}/";
        var library = typeof(PackFiles).Assembly;
        var files =
            from name in library.GetManifestResourceNames()
            where name.StartsWith(folder, StringComparison.Ordinal)
            select new PackFile(name[folder.Length..], ReadAll(library.GetManifestResourceStream(name)!));
        return [.. files];
    }

    // One byte more than is allowed is enough to see that a file is too large, without holding all of it.
    private static ReadOnlyMemory<byte> ReadWithinLimit(string path)
    {
        using var file = File.OpenRead(path);
        var bytes = new byte[Math.Min(file.Length, Limits.MaxBytesPerFile + 1)];
        return bytes.AsMemory(0, file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
    }

    private static ReadOnlyMemory<byte> ReadAll(Stream resource)
    {
        using (resource)
        {
            var bytes = new byte[resource.Length];
            resource.ReadExactly(bytes);
            return bytes;
        }
    }
}
