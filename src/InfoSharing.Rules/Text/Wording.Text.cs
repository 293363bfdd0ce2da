using System.Globalization;

namespace InfoSharing.Rules.Text;

/// <summary>1xxx: what is wrong with a file as text and as JSON.</summary>
internal static partial class Wording
{
    public static Diagnostic FileTooLarge(Location at, int limit) => Codes.FileTooLarge.At(
        at,
        $"the file has more than {Count(limit, "byte")}",
        "split it into several files; a pack reads every file in its folders");

    public static Diagnostic FileIsUtf16(Location at) => Codes.NotUtf8.At(
        at,
        "the file is saved as UTF-16, and rule files are saved as UTF-8",
        "save it again and choose UTF-8 as the encoding");

    public static Diagnostic NotUtf8(Location at, byte wrong) => Codes.NotUtf8.At(
        at,
        string.Create(CultureInfo.InvariantCulture, $"the character here is not saved as UTF-8: its first byte is {wrong:X2}"),
        "type the character again, then save the file and choose UTF-8 as the encoding");

    public static Diagnostic EmptyFile(Location at) => Codes.EmptyFile.At(
        at,
        "the file is empty",
        "write its content between `{` and `}`, or delete the file");

    public static Diagnostic MissingComma(Location at) => Codes.MissingComma.At(
        at,
        "a comma is missing here, before what follows",
        "put a comma between one member or value and the next");

    public static Diagnostic MissingColon(Location at, string name) => Codes.MissingColon.At(
        at,
        $"a colon is missing after the name {Quote(name)}",
        "write a name, a colon and a value");

    public static Diagnostic MissingValue(Location at) => Codes.MissingValue.At(
        at,
        "a value is missing after this colon",
        "write the value, or delete the name and its colon");

    public static Diagnostic BracketNeverClosed(Location at, string opening, string closing, Location end) => Codes.NeverClosed.At(
        at,
        $"this {Quote(opening)} is never closed",
        $"the file ends at {end}: put {Quote(closing)} where it belongs",
        end);

    public static Diagnostic CommentNeverClosed(Location at) => Codes.NeverClosed.At(
        at,
        "this comment is never closed",
        "end it with `*/`, or begin each of its lines with `//`");

    public static Diagnostic WrongBracket(Location at, string written, string opening, string closing, Location opened) => Codes.WrongBracket.At(
        at,
        $"{Quote(written)} cannot close what {Quote(opening)} opened",
        $"write {Quote(closing)} here, or close what was opened at {opened} before this place",
        opened);

    public static Diagnostic TextNeverClosed(Location at) => Codes.TextNeverClosed.At(
        at,
        "this text has no closing quotation mark on its line",
        "close it with `\"`; a text stays on one line, and `\\n` in it stands for a new line");

    public static Diagnostic BadEscape(Location at, string written) => Codes.BadEscape.At(
        at,
        $"{Quote(written)} means nothing inside a text",
        "write `\\\\` for a backslash, `\\\"` for a quotation mark, `\\n` for a new line, and `\\u` with four digits or letters a to f for a character by its number");

    public static Diagnostic HalfCharacter(Location at, string written) => Codes.BadEscape.At(
        at,
        $"{Quote(written)} is only half of a character",
        "type the character itself, or write both of its halves");

    public static Diagnostic ControlCharacterInText(Location at, byte written) => Codes.BadEscape.At(
        at,
        written == '\t' ? "a tab cannot stand inside a text" : $"the invisible character {Quote(((char)written).ToString())} cannot stand inside a text",
        written == '\t' ? "write a space, or `\\t` if a tab is meant" : "delete it");

    public static Diagnostic WrongQuotes(Location at, string written) => Codes.WrongQuotes.At(
        at,
        $"text stands between straight double quotation marks, not {Quote(written)}",
        "type `\"` in a plain text editor; word processors change it into curly quotation marks");

    public static Diagnostic TextEndsEarly(Location at) => Codes.WrongQuotes.At(
        at,
        "the text ends at this quotation mark, but more words follow",
        "write `\\\"` for a quotation mark inside a text");

    public static Diagnostic NameWithoutQuotes(Location at, string word) => Codes.WordWithoutQuotes.At(
        at,
        $"the name {Quote(word)} has no quotation marks",
        $"write {Quote('"' + word + '"')}");

    public static Diagnostic WordWithoutQuotes(Location at, string word, string? meant) => Codes.WordWithoutQuotes.At(
        at,
        $"{Quote(word)} has no quotation marks",
        meant is null
            ? $"write {Quote('"' + word + '"')}; only `true`, `false`, `null` and numbers stand without"
            : $"write {Quote(meant)} if that is meant, or {Quote('"' + word + '"')} for a text");

    public static Diagnostic BadNumber(Location at, string written, bool isDate) => Codes.BadNumber.At(
        at,
        isDate ? $"the date {Quote(written)} has no quotation marks" : $"{Quote(written)} is not a number as JSON writes it",
        isDate
            ? "write a date as text, the year first: `\"2026-02-05\"`"
            : "write digits only, with no zero in front, no plus sign, no spaces and no unit; or put it in quotation marks if it is text");

    public static Diagnostic UnexpectedCharacter(Location at, string written) => Codes.UnexpectedCharacter.At(
        at,
        $"{Quote(written)} cannot stand here",
        Quote(written).StartsWith("`\\u", StringComparison.Ordinal)
            ? "the character cannot be seen: delete everything between the visible characters here and type a space"
            : "delete it, or put it in quotation marks with the text that it belongs to");

    public static Diagnostic TextAfterTheEnd(Location at) => Codes.TextAfterTheEnd.At(
        at,
        "there is more here, after the end of what the file holds",
        "a file holds one pair of outermost brackets: put what follows inside them, or in a file of its own");

    public static Diagnostic TooDeep(Location at, int limit) => Codes.TooDeep.At(
        at,
        $"this is nested more than {Count(limit, "bracket")} deep",
        "divide it: a condition that several rules share can be a finding with a name");

    public static Diagnostic SameNameTwice(Location at, string name, Location first) => Codes.SameNameTwice.At(
        at,
        $"the name {Quote(name)} is written twice in the same braces",
        $"it stands first at {first}: delete one of them, or give it the name that was meant",
        first);

    public static Diagnostic ExtraComma(Location at) => Codes.ExtraComma.At(
        at,
        "there is one comma too many",
        "delete it");
}
