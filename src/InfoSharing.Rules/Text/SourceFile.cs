using System.Text;

namespace InfoSharing.Rules.Text;

/// <summary>One file as UTF-8 text that knows where each of its bytes stands.</summary>
internal sealed class SourceFile
{
    // Columns are counted from marks this many bytes apart, so that a file in one long line costs no more than one in many.
    private const int BytesPerMark = 64;

    private readonly ReadOnlyMemory<byte> text;
    private readonly int[] lineStarts;
    private readonly int[] unitsAtMark;

    private SourceFile(string path, ReadOnlyMemory<byte> text)
    {
        Path = path;
        this.text = text;
        lineStarts = FindLineStarts(text.Span);
        unitsAtMark = CountUnits(text.Span);
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
        var found = Array.BinarySearch(lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new Location(Path, line + 1, UnitsBefore(offset) - UnitsBefore(lineStarts[line]) + 1);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        var offset = 0;
        while (offset < utf8.Length)
        {
            if (Rune.DecodeFromUtf8(utf8[offset..], out _, out var consumed) != System.Buffers.OperationStatus.Done)
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
        for (var offset = 0; offset < utf8.Length; offset++)
        {
            var crBeforeLf = utf8[offset] == '\r' && offset + 1 < utf8.Length && utf8[offset + 1] == '\n';
            if (utf8[offset] == '\n' || (utf8[offset] == '\r' && !crBeforeLf))
            {
                starts.Add(offset + 1);
            }
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
        var mark = offset / BytesPerMark;
        return unitsAtMark[mark] + Units(text.Span[(mark * BytesPerMark)..offset]);
    }

    // A lead byte stands for its whole character; characters of four bytes are two units in UTF-16.
    private static int Units(ReadOnlySpan<byte> utf8)
    {
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
