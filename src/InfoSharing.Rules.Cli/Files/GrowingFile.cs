using InfoSharing.Rules.Cli.Screen;

namespace InfoSharing.Rules.Cli.Files;

/// <summary>
/// An output that takes long and grows line by line. It grows in a file beside its place, and is moved there when it is whole; if it never
/// becomes whole, what was there is there still, and the file beside it is kept to go on with.
/// </summary>
internal sealed class GrowingFile : IDisposable
{
    private const string Ending = ".part";

    private readonly OutputFile file;
    private readonly OutputFile part;
    private FileStream? stream;
    private bool isPart;

    /// <param name="named">The file as the user named it.</param>
    /// <param name="outputs">What it is compared with.</param>
    /// <param name="terminal">From where it is seen.</param>
    public GrowingFile(string named, Outputs outputs, Terminal terminal)
    {
        file = outputs.Add(named)!;
        // A device has no file beside it that could be moved there.
        var beside = file.Place.IsDevice ? file.Place.Real : file.Place.Real + Ending;
        part = file.Place.IsDevice ? file : outputs.Add(new OutputFile(terminal.Shown(beside), beside));
    }

    /// <summary>What is written to, as it is called in messages.</summary>
    public string Named => isPart ? part.Named : file.Named;

    /// <summary>Begins anew; what an earlier run left unfinished is replaced.</summary>
    /// <param name="isUnfinished">Whether what lies in the file beside is what an earlier run left: anything else is not touched.</param>
    /// <exception cref="CommandFailedException">Something else lies where it would grow.</exception>
    public Stream Begin(Func<Stream, bool> isUnfinished)
    {
        if (file.Place.IsDevice)
        {
            return stream = new FileStream(file.Place.Full, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        }

        var found = part.Place.IsDevice ? null : new FileStream(part.Place.Real, file.Private(FileMode.OpenOrCreate));
        if (found is null || !isUnfinished(found))
        {
            found?.Dispose();
            throw new CommandFailedException($"`{part.Named}` is where answers lie until all are there, and it holds something else: move it away, or give --out another name");
        }

        isPart = true;
        found.SetLength(0);
        return stream = found;
    }

    /// <summary>Opens what an earlier run left, finished or not, and changes nothing in it; what is not there begins anew.</summary>
    /// <exception cref="CommandFailedException">It is a device, which keeps nothing.</exception>
    public Stream Continue()
    {
        if (file.Place.IsDevice || part.Place.IsDevice)
        {
            throw new CommandFailedException($"`{file.Named}` keeps nothing, so it cannot be continued");
        }

        isPart = part.Place.IsThere || !file.Place.IsThere;
        return stream = isPart
            ? new FileStream(part.Place.Real, file.Private(FileMode.OpenOrCreate))
            : new FileStream(file.Place.Real, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>It is whole: down to the disk, and into its place.</summary>
    public void Complete()
    {
        if (file.Place.IsDevice)
        {
            stream!.Dispose();
            stream = null;
            return;
        }

        stream!.Flush(flushToDisk: true);
        stream.Dispose();
        stream = null;
        if (isPart)
        {
            file.MoveIntoPlace(part.Place.Real);
            isPart = false;
        }
    }

    /// <summary>Closes it. What is not whole is kept, unless nothing is in it.</summary>
    /// <returns>The file that is kept, as it is called in messages; null if there is none.</returns>
    public string? Leave()
    {
        if (stream is null)
        {
            return null;
        }

        var isEmpty = isPart && stream.Length == 0;
        stream.Dispose();
        stream = null;
        if (isEmpty)
        {
            File.Delete(part.Place.Real);
        }

        return isPart && !isEmpty ? part.Named : null;
    }

    public void Dispose() => Leave();
}
