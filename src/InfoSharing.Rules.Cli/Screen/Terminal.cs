using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using InfoSharing.Rules.Cli.Files;
using Spectre.Console;
using Clean = InfoSharing.Rules.Explanation.Clean;

namespace InfoSharing.Rules.Cli.Screen;

/// <summary>How a piece of text stands out on a terminal; in a pipe it does not.</summary>
internal enum Ink
{
    Plain = 0,
    Error,
    Warning,
    Good,
    Strong,
    Faint,
}

/// <summary>Where the command reads and writes: a real terminal, a pipe, or a test. Nothing else touches the console.</summary>
internal sealed class Terminal
{
    // Beyond this, lines of prose are hard to read however wide the window is.
    private const int WidestText = 120;
    private const int PipeWidth = 100;

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public required Func<Stream> OpenInput { get; init; }

    /// <summary>Opens standard output for bytes, for output that is too much to go through a text writer.</summary>
    public required Func<Stream> OpenOutput { get; init; }

    /// <summary>A path to what standard input reads, if that is a file.</summary>
    public string? InputFile { get; init; }

    /// <summary>A path to what standard output writes to, if that is a file.</summary>
    public string? OutputFile { get; init; }

    /// <summary>Whether somebody reads the output as it is written.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Whether somebody reads what goes to standard error: a progress bar goes there.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether somebody types the input, and so sees it.</summary>
    public bool InputIsTerminal { get; init; }

    /// <summary>Whether colour is wanted: on a terminal, unless NO_COLOR is set.</summary>
    public bool HasColour { get; init; }

    public int Width { get; init; } = PipeWidth;

    /// <summary>The folder that paths are seen from.</summary>
    public required string Folder { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Measures how long something took; a test stops it.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public static Terminal OfProcess()
    {
        var (isTerminal, errorIsTerminal) = (!Console.IsOutputRedirected, !Console.IsErrorRedirected);
        var dumb = Environment.GetEnvironmentVariable("TERM") == "dumb";
        var noColour = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows() && !Console.IsInputRedirected)
        {
            // Else an é that somebody types comes in the old code page of the console.
            Console.InputEncoding = Console.OutputEncoding;
        }

        return new Terminal
        {
            Out = Console.Out,
            Error = Console.Error,
            OpenInput = Console.OpenStandardInput,
            OpenOutput = Console.OpenStandardOutput,
            InputFile = OfFile("/dev/stdin"),
            OutputFile = OfFile("/dev/stdout"),
            IsTerminal = isTerminal,
            ErrorIsTerminal = errorIsTerminal && !dumb,
            InputIsTerminal = !Console.IsInputRedirected,
            HasColour = isTerminal && !dumb && !noColour,
            Width = isTerminal && Console.WindowWidth > 0 ? Math.Min(Console.WindowWidth, WidestText) : PipeWidth,
            Folder = Environment.CurrentDirectory,
            Today = DateOnly.FromDateTime(DateTime.Today),
        };
    }

    /// <summary>The full path of what the user named.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, Folder);

    /// <summary>A path as the user would name it, with forward slashes: from the folder, unless it lies outside.</summary>
    public string Shown(string path)
    {
        var relative = Path.GetRelativePath(Folder, FullPath(path)).Replace('\\', '/');
        return relative.StartsWith("../../../", StringComparison.Ordinal) ? FullPath(path).Replace('\\', '/') : relative;
    }

    /// <summary>A line, or lines, of text: what words of cases, packs and file names could steer the terminal by is taken out.</summary>
    public void Line(string text = "") => Out.Write(Clean.Lines(text) + "\n");

    /// <summary>Text that another program reads, as it is.</summary>
    public void Exact(string text) => Out.Write(text + "\n");

    /// <summary>A line made of pieces.</summary>
    public void Line(params ReadOnlySpan<(string Text, Ink Ink)> pieces)
    {
        foreach (var (text, ink) in pieces)
        {
            Out.Write(Painted(Clean.Lines(text), ink));
        }

        Out.Write('\n');
    }

    /// <summary>What went wrong with the command itself, on standard error.</summary>
    public void Fail(string message) => Error.Write($"{Painted("error:", Ink.Error)} {Clean.Lines(message)}\n");

    /// <summary>Something to know that is no part of the output, on standard error.</summary>
    public void Note(string message) => Error.Write(Clean.Lines(message) + "\n");

    /// <summary>Output that may be too much for any text, as it is written; a line end closes it.</summary>
    public void Bytes(Action<Stream> write)
    {
        Out.Flush();
        using var stream = OpenOutput();
        write(stream);
        stream.Write("\n"u8);
    }

    public void Json(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            write(writer);
        }

        Exact(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    /// <summary>A console for tables and bars, on standard output.</summary>
    public IAnsiConsole RichConsole() => Rich(Out, IsTerminal, HasColour, Width);

    /// <summary>The same on standard error.</summary>
    public IAnsiConsole ErrorConsole() => Rich(Error, ErrorIsTerminal, HasColour, Width);

    public string Painted(string text, Ink ink) => !HasColour || ink == Ink.Plain || text.Length == 0 ? text : $"\e[{Code(ink)}m{text}\e[0m";

    // Only the terminal's own colours, which its owner has chosen to be readable on its background, light or dark.
    private static string Code(Ink ink) => ink switch
    {
        Ink.Error => "1;31",
        Ink.Warning => "33",
        Ink.Good => "32",
        Ink.Strong => "1",
        _ => "2",
    };

    private static string? OfFile(string stream) => FileStatus.Of(stream) is { IsRegular: true } ? stream : null;

    private static IAnsiConsole Rich(TextWriter writer, bool isTerminal, bool hasColour, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
        });
        console.Profile.Width = width;
        return console;
    }
}
