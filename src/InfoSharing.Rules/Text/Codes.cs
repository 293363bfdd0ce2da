namespace InfoSharing.Rules.Text;

/// <summary>
/// Every code there is. 1xxx text and JSON, 2xxx shape, 3xxx names and types, 4xxx law, 5xxx cases, 6xxx layers.
/// A code keeps its meaning for ever: one that is no longer used is left as a gap.
/// </summary>
internal static class Codes
{
    // First in the file: the fields below add themselves to it, in the order in which they stand.
    private static readonly List<Code> Declared = [];

    // 1xxx: text and JSON
    public static readonly Code FileTooLarge = Error("ISR1001", "The file is too large");
    public static readonly Code NotUtf8 = Error("ISR1002", "The file is not saved as UTF-8");
    public static readonly Code EmptyFile = Error("ISR1003", "The file is empty");
    public static readonly Code MissingComma = Error("ISR1004", "A comma is missing");
    public static readonly Code MissingColon = Error("ISR1005", "A colon is missing");
    public static readonly Code MissingValue = Error("ISR1006", "A value is missing");
    public static readonly Code NeverClosed = Error("ISR1007", "A bracket or a comment is never closed");
    public static readonly Code WrongBracket = Error("ISR1008", "A bracket is closed by the wrong one");
    public static readonly Code TextNeverClosed = Error("ISR1009", "A text is never closed");
    public static readonly Code BadEscape = Error("ISR1010", "A backslash or a control character in a text");
    public static readonly Code WrongQuotes = Error("ISR1011", "The wrong quotation marks");
    public static readonly Code WordWithoutQuotes = Error("ISR1012", "A word without quotation marks");
    public static readonly Code BadNumber = Error("ISR1013", "A number is written in a way that JSON does not know");
    public static readonly Code UnexpectedCharacter = Error("ISR1014", "A character stands where it cannot");
    public static readonly Code TextAfterTheEnd = Error("ISR1015", "There is more after the end");
    public static readonly Code TooDeep = Error("ISR1016", "Brackets are nested too deeply");
    public static readonly Code SameNameTwice = Error("ISR1017", "The same name is written twice");
    public static readonly Code ExtraComma = Error("ISR1018", "There is one comma too many");

    public static IReadOnlyList<Code> All => Declared;

    private static Code Error(string id, string title) => Declare(new Code(id, title, Severity.Error));

    private static Code Warning(string id, string title) => Declare(new Code(id, title, Severity.Warning));

    private static Code Declare(Code code)
    {
        Declared.Add(code);
        return code;
    }
}
