using InfoSharing.Rules.Cli.Batches;
using InfoSharing.Rules.Cli.Screen;

namespace InfoSharing.Rules.Cli.Records;

/// <summary>A file of decision records, read one at a time: lines of a file of any length, or the one record of a <c>.json</c> file.</summary>
/// <param name="Named">The file as the user named it; diagnostics call it so, with the number of the record behind it.</param>
/// <param name="Full">Where it lies; null for standard input.</param>
internal sealed record RecordFile(string Named, string? Full)
{
    private const string StandardInput = "-";

    /// <exception cref="CommandFailedException">One of the files is not there.</exception>
    public static IReadOnlyList<RecordFile> Find(IEnumerable<string> named, Terminal terminal) =>
    [
        .. named.Select(file => file == StandardInput ? new RecordFile(file, null)
            : File.Exists(terminal.FullPath(file)) ? new RecordFile(file, terminal.FullPath(file))
            : throw new CommandFailedException($"there is no file `{file}`")),
    ];

    /// <summary>The records, each read when it is asked for. Empty lines are passed over and not counted.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Read(Terminal terminal)
    {
        if (Full is not null && Path.GetExtension(Full) == ".json")
        {
            // Laid out over many lines it is still one record, and what is wrong with it is told of the whole.
            yield return File.ReadAllBytes(Full).AsMemory().TrimEnd("\r\n"u8);
            yield break;
        }

        using var stream = Full is null ? terminal.OpenInput() : File.OpenRead(Full);
        var lines = new LineReader(stream);
        while (lines.Next() is { } line)
        {
            if (line.Bytes.Span.ContainsAnyExcept(" \t"u8))
            {
                yield return line.Bytes;
            }
        }
    }
}
