using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace InfoSharing.Rules.Text;

/// <summary>One file as UTF-8 text that knows where each of its bytes stands.</summary>
internal sealed class SourceFile
{
    // Columns are counted from marks this many bytes apart, so that a file in one long line costs no more than one in many.
    private const int BytesPerMark = 64;

    private static readonly SearchValues<byte> LineEnds = SearchValues.Create("\r\n"u8);

    private readonly ReadOnlyMemory<byte> text;
    private readonly int[] lineStarts;

    // None for a text in ASCII, where a byte is a unit.
    private readonly int[] unitsAtMark;
    private int lastLine;

    private SourceFile(string path, ReadOnlyMemory<byte> text)
    {
        Path = path;
        this.text = text;
        lineStarts = FindLineStarts(text.Span);
        unitsAtMark = Ascii.IsValid(text.Span) ? [] : CountUnits(text.Span);
    }

    /// <summary>The path as diagnostics show it, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The text in UTF-8, without a byte order mark; offsets count from here.</summary>
    public ReadOnlySpan<byte> Bytes => text.Span;

    /// <summary>Where the first character stands, for what concerns the file as a whole.</summary>
    public Location Start => LocationAt(0);

    public static string NormalizePath(string path) => path.Replace('\\', '/');

    /// <summary>Takes the bytes as UTF-8; adds a diagnostic and returns null when they are too many or not UTF-8.</summary>
    public static SourceFile? TryRead(string path, ReadOnlyMemory<byte> bytes, DiagnosticBag problems)
    {
        path = NormalizePath(path);
        var start = new Location(path, 1, 1);
        if (bytes.Length > Limits.MaxBytesPerFile)
        {
            problems.Add(Wording.FileTooLarge(start, Limits.MaxBytesPerFile));
            return null;
        }

        if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            problems.Add(Wording.FileIsUtf16(start));
            return null;
        }

        var text = bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        var file = new SourceFile(path, text);
        var wrong = FirstInvalid(text.Span);
        if (wrong < 0)
        {
            return file;
        }

        problems.Add(Wording.NotUtf8(file.LocationAt(wrong), text.Span[wrong]));
        return null;
    }

    /// <summary>The place of the character that starts at an offset; an offset past the end gives the end.</summary>
    public Location LocationAt(int offset)
    {
        offset = Math.Clamp(offset, 0, text.Length);
        var line = LineOf(offset);
        return new Location(Path, line + 1, UnitsBefore(offset) - UnitsBefore(lineStarts[line]) + 1);
    }

    // A file is read from its beginning to its end: what is asked for next stands on the line of what was asked for last, or on the one below.
    private int LineOf(int offset)
    {
        if (Holds(lastLine) || Holds(++lastLine))
        {
            return lastLine;
        }

        var found = Array.BinarySearch(lineStarts, offset);
        return lastLine = found >= 0 ? found : ~found - 1;

        bool Holds(int line) => line < lineStarts.Length && lineStarts[line] <= offset && (line + 1 == lineStarts.Length || offset < lineStarts[line + 1]);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        if (Utf8.IsValid(utf8))
        {
            return -1;
        }

        var offset = 0;
        while (offset < utf8.Length)
        {
            if (Rune.DecodeFromUtf8(utf8[offset..], out _, out var consumed) != OperationStatus.Done)
            {
                return offset;
            }

            offset += consumed;
        }

        return -1;
    }

    private static int[] FindLineStarts(ReadOnlySpan<byte> utf8)
    {
        var starts = new List<int> { 0 };
        for (var next = utf8.IndexOfAny(LineEnds); next >= 0;)
        {
            var start = next + (utf8[next..].StartsWith("\r\n"u8) ? 2 : 1);
            starts.Add(start);
            var further = utf8[start..].IndexOfAny(LineEnds);
            next = further < 0 ? further : start + further;
        }

        return [.. starts];
    }

    private static int[] CountUnits(ReadOnlySpan<byte> utf8)
    {
        var marks = new int[(utf8.Length / BytesPerMark) + 1];
        for (var mark = 1; mark < marks.Length; mark++)
        {
            marks[mark] = marks[mark - 1] + Units(utf8.Slice((mark - 1) * BytesPerMark, BytesPerMark));
        }

        return marks;
    }

    private int UnitsBefore(int offset)
    {
        if (unitsAtMark.Length == 0)
        {
            return offset;
        }

        var mark = offset / BytesPerMark;
        return unitsAtMark[mark] + Units(text.Span[(mark * BytesPerMark)..offset]);
    }

    // A lead byte stands for its whole character; characters of four bytes are two units in UTF-16.
    private static int Units(ReadOnlySpan<byte> utf8)
    {
        if (Ascii.IsValid(utf8))
        {
            return utf8.Length;
        }

        var units = 0;
        foreach (var unit in utf8)
        {
            units += unit switch
            {
                >= 0x80 and < 0xC0 => 0,
                >= 0xF0 => 2,
                _ => 1,
            };
        }

        return units;
    }
}
