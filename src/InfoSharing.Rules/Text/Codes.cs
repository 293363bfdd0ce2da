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

    public static IReadOnlyList<Code> All => Declared;

    private static Code Error(string id, string title) => Declare(new Code(id, title, Severity.Error));

    private static Code Warning(string id, string title) => Declare(new Code(id, title, Severity.Warning));

    private static Code Declare(Code code)
    {
        Declared.Add(code);
        return code;
    }
}
