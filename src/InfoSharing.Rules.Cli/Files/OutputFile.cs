using System.Text;

namespace InfoSharing.Rules.Cli.Files;

/// <summary>
/// A file that is written: aside first, in the same folder and down to the disk, and then moved into its place at once. Whatever fails or
/// stops on the way, what was there before is there still. No other type of the command opens a file to write to it.
/// </summary>
/// <remarks>
/// Through a link it is the file at the end that is written, and the link stays. What the file might be read or written by stays; of several
/// names that one file has, the one that is named gets what is new, and the others keep what was. A device, such as a pipe, is written
/// to as it is.
/// </remarks>
internal sealed class OutputFile : IDisposable
{
    private static readonly UTF8Encoding Unmarked = new(encoderShouldEmitUTF8Identifier: false);

    private readonly bool mustBeNew;
    private readonly bool mayMakeFolder;
    private readonly List<string> foldersMade = [];
    private string? aside;
    private MemoryStream? forDevice;

    /// <param name="named">The file as the user named it.</param>
    /// <param name="full">Its full path.</param>
    /// <param name="mustBeNew">Whether what is there already is never replaced.</param>
    /// <param name="mayMakeFolder">Whether the folder is made if there is none.</param>
    public OutputFile(string named, string full, bool mustBeNew = false, bool mayMakeFolder = false) =>
        (Named, Place, this.mustBeNew, this.mayMakeFolder) = (named, FilePlace.Of(full), mustBeNew, mayMakeFolder);

    public string Named { get; }

    public FilePlace Place { get; }

    /// <summary>Why it cannot be written; null if nothing is seen that stands against it. Touches nothing.</summary>
    public string? Hindrance()
    {
        if (Directory.Exists(Place.Full))
        {
            return $"`{Named}` is a folder";
        }

        if (Place.IsDevice)
        {
            return null;
        }

        if (Place.IsThere)
        {
            return mustBeNew ? $"`{Named}` is there already, and is left as it is"
                : File.GetAttributes(Place.Real).HasFlag(FileAttributes.ReadOnly) ? $"`{Named}` may only be read"
                : null;
        }

        var folder = Path.GetDirectoryName(Place.Real);
        return mayMakeFolder || Directory.Exists(folder) ? null : $"there is no folder for `{Named}`";
    }

    /// <summary>Writes aside, piece by piece; nothing is in its place before <see cref="Commit"/>.</summary>
    public void Write(Action<Stream> write)
    {
        if (Place.IsDevice)
        {
            forDevice = new MemoryStream();
            write(forDevice);
            return;
        }

        Discard();
        var folder = Path.GetDirectoryName(Place.Real)!;
        MakeFolder(folder);
        aside = Path.Combine(folder, $".infosharing-{Path.GetRandomFileName()}");
        using var stream = new FileStream(aside, Private(FileMode.CreateNew));
        write(stream);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>The same for text, in UTF-8.</summary>
    public void Write(Action<TextWriter> write) => Write((Stream stream) =>
    {
        using var writer = new StreamWriter(stream, Unmarked, leaveOpen: true);
        write(writer);
    });

    /// <summary>The same for bytes that are there.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        var held = bytes.ToArray();
        Write((Stream stream) => stream.Write(held));
    }

    /// <summary>The same for text that is there.</summary>
    public void Write(string text) => Write((TextWriter writer) => writer.Write(text));

    /// <summary>Puts what was written aside into its place.</summary>
    public void Commit()
    {
        if (forDevice is not null)
        {
            using var device = new FileStream(Place.Full, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            device.Write(forDevice.GetBuffer().AsSpan(0, (int)forDevice.Length));
            forDevice = null;
        }
        else if (aside is not null)
        {
            MoveIntoPlace(aside);
            aside = null;
            foldersMade.Clear();
        }
    }

    /// <summary>Writes a whole file at once, aside and into place.</summary>
    /// <exception cref="CommandFailedException">It cannot be written.</exception>
    public static void Replace(string named, string full, ReadOnlySpan<byte> bytes, bool mustBeNew = false)
    {
        using var file = new OutputFile(named, full, mustBeNew);
        if (file.Hindrance() is { } hindrance)
        {
            throw new CommandFailedException(hindrance);
        }

        file.Write(bytes);
        file.Commit();
    }

    /// <summary>Takes away what was written aside and not put into place.</summary>
    public void Dispose() => Discard();

    /// <summary>Moves a file that was written aside into the place, with the permissions that a file there has.</summary>
    internal void MoveIntoPlace(string written)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(Place.Real))
        {
            File.SetUnixFileMode(written, File.GetUnixFileMode(Place.Real));
        }

        File.Move(written, Place.Real, overwrite: !mustBeNew);
    }

    /// <summary>How a file aside is opened: as its place is, so that nobody reads there what they may not read in its place.</summary>
    internal FileStreamOptions Private(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows() && Place.IsThere && mode is FileMode.CreateNew or FileMode.OpenOrCreate)
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            return;
        }

        MakeFolder(Path.GetDirectoryName(folder)!);
        Directory.CreateDirectory(folder);
        foldersMade.Add(folder);
    }

    private void Discard()
    {
        if (aside is not null)
        {
            File.Delete(aside);
            aside = null;
        }

        // The innermost first; one in which something lies by now stays.
        foreach (var folder in foldersMade.AsEnumerable().Reverse().Where(folder => Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            Directory.Delete(folder);
        }

        foldersMade.Clear();
    }
}
