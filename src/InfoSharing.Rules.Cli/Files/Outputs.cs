using InfoSharing.Rules.Cli.Packs;
using InfoSharing.Rules.Cli.Screen;

namespace InfoSharing.Rules.Cli.Files;

/// <summary>
/// The files that one run of the command reads and writes. None is touched before all are compared: nothing is written over what is read,
/// and no two outputs go to one file. None is put into its place before all are written.
/// </summary>
internal sealed class Outputs(Terminal terminal) : IDisposable
{
    private readonly List<(string Full, string What)> inputs = [];
    private readonly List<OutputFile> files = [];

    /// <summary>A file that is read; one that is not there is the business of whoever reads it.</summary>
    public void Reads(string named) => Reads(terminal.FullPath(named), $"`{named}`, which is read");

    /// <summary>What is read from standard input, if that is a file.</summary>
    public void ReadsInput()
    {
        if (terminal.InputFile is { } file)
        {
            Reads(file, "standard input, which is read");
        }
    }

    /// <summary>The files of everything that a PATH stands for.</summary>
    public void Reads(PackPath target)
    {
        foreach (var (file, _) in target.Folder is null ? target.Cases : [])
        {
            Reads(file, $"`{terminal.Shown(file)}`, which is read");
        }

        if (target.Folder is { } folder)
        {
            ReadsPack(folder);
        }
    }

    /// <summary>The files of all packs by which is judged.</summary>
    public void Reads(PackChoice choice)
    {
        foreach (var folder in choice.Folders(terminal))
        {
            ReadsPack(folder);
        }
    }

    /// <summary>Both: by what is judged, and what.</summary>
    public void Reads(PackChoice choice, IEnumerable<PackPath> targets)
    {
        Reads(choice);
        foreach (var target in targets)
        {
            Reads(target);
        }
    }

    /// <summary>A file to write that was named; null if none was.</summary>
    public OutputFile? Add(string? named) => named is null ? null : Add(new OutputFile(named, terminal.FullPath(named)));

    /// <summary>A file to write.</summary>
    public OutputFile Add(OutputFile file)
    {
        files.Add(file);
        return file;
    }

    /// <summary>Says everything that stands against writing.</summary>
    /// <exception cref="CommandFailedException">Something does, and nothing has been touched.</exception>
    public void Check()
    {
        var screen = terminal.OutputFile is { } screenFile ? FilePlace.OfRead(screenFile) : null;
        if (files.Count == 0 && screen is null)
        {
            return;
        }

        var read = inputs.Select(input => (Place: FilePlace.OfRead(input.Full), input.What)).ToList();
        var found = files.Select(file => file.Hindrance()).OfType<string>().ToList();
        for (var number = 0; number < files.Count; number++)
        {
            var file = files[number];
            found.AddRange(read.Where(one => file.Place.IsSameFileAs(one.Place)).Take(1).Select(one => $"`{file.Named}` cannot be written: it is the same file as {one.What}"));
            found.AddRange(files.Take(number).Where(other => file.Place.IsSameFileAs(other.Place)).Take(1).Select(other => $"`{file.Named}` cannot be written: it is the same file as `{other.Named}`, which is written too"));
            if (screen is not null && file.Place.IsSameFileAs(screen))
            {
                found.Add($"`{file.Named}` cannot be written: standard output goes to the same file");
            }
        }

        if (screen is not null)
        {
            found.AddRange(read.Where(one => screen.IsSameFileAs(one.Place)).Take(1).Select(one => $"standard output cannot be written: it goes to the same file as {one.What}"));
        }

        if (found.Count > 0)
        {
            throw new CommandFailedException(string.Join("\nerror: ", found));
        }

        foreach (var file in files.Where(file => file.Place.IsLink && !file.Place.IsDevice))
        {
            terminal.Note($"`{file.Named}` is a link: what is written goes to `{terminal.Shown(file.Place.Real)}`");
        }
    }

    /// <summary>Puts all that was written into its place.</summary>
    public void Commit()
    {
        foreach (var file in files)
        {
            file.Commit();
        }
    }

    public void Dispose()
    {
        // The last first: what it lies in was made for the first.
        foreach (var file in files.AsEnumerable().Reverse())
        {
            file.Dispose();
        }
    }

    // Hidden files are no part of a pack.
    private void ReadsPack(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.'))))
        {
            Reads(file, $"`{terminal.Shown(file)}` of the pack in `{terminal.Shown(folder)}`, which is read");
        }
    }

    private void Reads(string full, string what) => inputs.Add((full, what));
}
