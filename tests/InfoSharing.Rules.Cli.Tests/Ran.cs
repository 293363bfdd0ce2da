using System.Text;
using InfoSharing.Rules.Cli.Screen;

namespace InfoSharing.Rules.Cli.Tests;

/// <summary>What a run of the command printed, and how it ended.</summary>
internal sealed record Ran(int ExitCode, string Out, string Error)
{
    /// <summary>The command line, both outputs and the exit code, as one page to compare.</summary>
    public string Page(string line)
    {
        var page = new StringBuilder().Append("$ ").Append(line).Append('\n').Append(Out);
        if (Error.Length > 0)
        {
            page.Append("-- standard error --\n").Append(Error);
        }

        return page.Append("-- exit code ").Append(ExitCode).Append(" --\n").ToString();
    }
}

/// <summary>A folder of its own in which the command is run, in this process, as if from a terminal or a pipe.</summary>
internal sealed class Workplace : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("infosharing").FullName;

    public bool IsTerminal { get; init; }

    public bool HasColour { get; init; }

    /// <summary>Whether the input is typed at the terminal, which shows it.</summary>
    public bool InputIsTerminal { get; init; }

    public int Width { get; init; } = 100;

    public string Input { get; init; } = "";

    /// <summary>What is read instead of <see cref="Input"/>, if a test has a hand in the reading.</summary>
    public Func<Stream>? OpenInput { get; init; }

    /// <summary>The file that standard input comes from, and that to which standard output goes; seen from <see cref="Folder"/>.</summary>
    public string? InputFile { get; init; }

    public string? OutputFile { get; init; }

    /// <summary>The folder that one stands in, seen from <see cref="Folder"/>.</summary>
    public string StandingIn { get; set; } = "";

    public string PathTo(string relative) => Path.Combine(Folder, relative.Replace('/', Path.DirectorySeparatorChar));

    public string Read(string relative) => File.ReadAllText(PathTo(relative));

    public Workplace Write(string relative, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathTo(relative))!);
        File.WriteAllText(PathTo(relative), text);
        return this;
    }

    /// <summary>Puts a copy of a folder of the repository there.</summary>
    public Workplace Copy(string repositoryFolder, string relative)
    {
        var from = Repository.PathTo(repositoryFolder);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(PathTo(relative), Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return this;
    }

    /// <summary>Runs a command line, whose words are separated by single spaces.</summary>
    public Ran Run(string line) => RunAsync(line).GetAwaiter().GetResult();

    /// <summary>Runs a command line of words that may hold spaces.</summary>
    public Ran RunWords(IReadOnlyList<string> words) => RunWordsAsync(words, CancellationToken.None).GetAwaiter().GetResult();

    public Task<Ran> RunAsync(string line, CancellationToken cancelled = default) => RunWordsAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries), cancelled);

    private async Task<Ran> RunWordsAsync(IReadOnlyList<string> words, CancellationToken cancelled)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var bytes = new Kept();
        var terminal = new Terminal
        {
            Out = output,
            Error = error,
            OpenInput = OpenInput ?? (() => new MemoryStream(Encoding.UTF8.GetBytes(Input))),
            InputFile = InputFile is null ? null : PathTo(InputFile),
            OutputFile = OutputFile is null ? null : PathTo(OutputFile),
            OpenOutput = () => bytes,
            IsTerminal = IsTerminal,
            InputIsTerminal = InputIsTerminal,
            HasColour = HasColour,
            Width = Width,
            Folder = PathTo(StandingIn),
            Today = new DateOnly(2026, 11, 22),
            Clock = new StoppedClock(),
        };
        var code = await CommandLine.Run(words, terminal, cancelled);
        return new Ran(code, output + Encoding.UTF8.GetString(bytes.All), error.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>A stream that tells what was written to it when it has been closed.</summary>
    private sealed class Kept : MemoryStream
    {
        public byte[] All { get; private set; } = [];

        protected override void Dispose(bool disposing)
        {
            All = ToArray();
            base.Dispose(disposing);
        }
    }

    private sealed class StoppedClock : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
