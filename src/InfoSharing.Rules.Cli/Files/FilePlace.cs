namespace InfoSharing.Rules.Cli.Files;

/// <summary>Where a path leads, through every link on the way: the place of a file that is there, or of one that is not there yet.</summary>
internal sealed class FilePlace
{
    private const int MostLinks = 40;

    private readonly FileStatus? status;
    private readonly FileIdentity? folder;

    private FilePlace(string full, string real, FileStatus? status)
    {
        (Full, Real, this.status) = (full, real, status);
        folder = Path.GetDirectoryName(real) is { } above ? FileStatus.OfFolder(above) : null;
    }

    /// <summary>The path as it was given.</summary>
    public string Full { get; }

    /// <summary>The path without links.</summary>
    public string Real { get; }

    /// <summary>Whether a file is there.</summary>
    public bool IsThere => status is not null;

    /// <summary>Whether what is there is a pipe, a terminal or another device, which keeps nothing that could be lost.</summary>
    public bool IsDevice => status is { IsRegular: false };

    /// <summary>Whether the last part of the path is a link.</summary>
    public bool IsLink => LinkAt(Full) is not null;

    /// <summary>The place of a file that is only read: what it is compared by.</summary>
    public static FilePlace OfRead(string full)
    {
        var status = FileStatus.Of(full);
        return new FilePlace(full, status?.Identity is null ? WithoutLinks(full, MostLinks) : full, status);
    }

    /// <summary>The place of a file that is written.</summary>
    /// <exception cref="CommandFailedException">Links lead in a circle, or nobody can tell where they lead.</exception>
    public static FilePlace Of(string full)
    {
        var status = FileStatus.Of(full);
        if (status is { IsRegular: false })
        {
            return new FilePlace(full, full, status);
        }

        var real = WithoutLinks(full, MostLinks);
        // The system follows links by its own rules: where ours come out elsewhere, nothing is written on a guess.
        return status?.Identity == FileStatus.Of(real)?.Identity
            ? new FilePlace(full, real, status)
            : throw new CommandFailedException($"`{full}` leads through links to a place that cannot be told; name the file itself");
    }

    /// <summary>
    /// Whether both are one file: by what the system tells them by, whatever their names; and two that are not there yet, by folder and name,
    /// where letters that differ only in size may be one name.
    /// </summary>
    public bool IsSameFileAs(FilePlace other)
    {
        if (IsDevice || other.IsDevice)
        {
            return false;
        }

        if (status?.Identity is { } one && other.status?.Identity is { } another)
        {
            return one == another;
        }

        return IsThere == other.IsThere
            && string.Equals(Path.GetFileName(Real), Path.GetFileName(other.Real), StringComparison.OrdinalIgnoreCase)
            && (folder is { } here && other.folder is { } there
                ? here == there
                : string.Equals(Path.GetDirectoryName(Real), Path.GetDirectoryName(other.Real), StringComparison.OrdinalIgnoreCase));
    }

    private static string WithoutLinks(string full, int left)
    {
        if (left == 0)
        {
            throw new CommandFailedException($"`{full}` is a link in a circle of links");
        }

        if (Path.GetDirectoryName(full) is not { } above)
        {
            return full;
        }

        var here = Path.Combine(WithoutLinks(above, left), Path.GetFileName(full));
        return LinkAt(here) is { } target ? WithoutLinks(target, left - 1) : here;
    }

    private static string? LinkAt(string path) => new FileInfo(path).LinkTarget is { } target ? Path.GetFullPath(target, Path.GetDirectoryName(path)!) : null;
}
