using System.Globalization;

namespace InfoSharing.Rules.Text;

/// <summary>1xxx: what is wrong with a file as text and as JSON.</summary>
internal static partial class Wording
{
    public static Diagnostic FileTooLarge(Location at, int bytes, int limit) => Codes.FileTooLarge.At(
        at,
        $"the file has {Count(bytes, "byte")}, and a file may have {Count(limit, "byte")} at the most",
        "split it into several files; a pack reads every file in its folders");

    public static Diagnostic FileIsUtf16(Location at) => Codes.NotUtf8.At(
        at,
        "the file is saved as UTF-16, and rule files are saved as UTF-8",
        "save it again and choose UTF-8 as the encoding");

    public static Diagnostic NotUtf8(Location at, byte wrong) => Codes.NotUtf8.At(
        at,
        string.Create(CultureInfo.InvariantCulture, $"the character here is not saved as UTF-8: its first byte is {wrong:X2}"),
        "type the character again, then save the file and choose UTF-8 as the encoding");
}
