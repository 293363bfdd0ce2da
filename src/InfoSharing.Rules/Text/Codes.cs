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

    // 2xxx: shape
    public static readonly Code WrongShape = Error("ISR2001", "Something of the wrong shape");
    public static readonly Code UnknownMember = Error("ISR2002", "A member that has no meaning there");
    public static readonly Code MissingMember = Error("ISR2003", "A member is missing");
    public static readonly Code EmptyList = Error("ISR2004", "A list is empty");
    public static readonly Code EmptyText = Error("ISR2005", "A text is empty");
    public static readonly Code UnknownWord = Error("ISR2006", "A word that is not in the closed list");
    public static readonly Code BadDate = Error("ISR2007", "Not a date");
    public static readonly Code BadId = Error("ISR2008", "An id in the wrong form");
    public static readonly Code BadWholeNumber = Error("ISR2009", "Not a whole number, or one that is too small");
    public static readonly Code SentenceForm = Error("ISR2010", "A sentence in the wrong form");
    public static readonly Code NoPlaceForValue = Error("ISR2011", "A sentence without a place for the value");
    public static readonly Code SeveralKinds = Error("ISR2012", "Several things in one pair of braces");
    public static readonly Code NoKind = Error("ISR2013", "Braces that do not say what they hold");
    public static readonly Code ComparedWithNull = Error("ISR2014", "A fact is compared with null");
    public static readonly Code OnlyTrue = Error("ISR2015", "Only true can stand here");
    public static readonly Code MinimumAboveMaximum = Error("ISR2016", "The minimum is above the maximum");
    public static readonly Code UnexpectedFile = Error("ISR2017", "A file that a pack does not have");
    public static readonly Code NoHeader = Error("ISR2018", "The pack has no pack.json");
    public static readonly Code UnknownFormat = Error("ISR2019", "A pack in a format that this library does not read");
    public static readonly Code TooManyConditions = Error("ISR2020", "A rule with too many conditions");
    public static readonly Code TooManyRules = Error("ISR2021", "Too many rules");

    // 3xxx: names and types

    // 4xxx: law

    // 5xxx: cases
    public static readonly Code UnknownFactInCase = Error("ISR5001", "A case gives a fact that no file declares");
    public static readonly Code FactOfAnotherScope = Error("ISR5002", "A fact stands in the wrong part of a case");
    public static readonly Code WrongKindOfValue = Error("ISR5003", "A fact is given a value of the wrong kind");
    public static readonly Code ValueNotInList = Error("ISR5004", "A fact is given a value that is not in its list");
    public static readonly Code NumberOutOfRange = Error("ISR5005", "A number outside its range");
    public static readonly Code ItemAboutNobody = Error("ISR5006", "An item is about somebody who is not in the case");
    public static readonly Code SameIdTwice = Error("ISR5007", "Two people or two items with one id");
    public static readonly Code NothingToExpect = Error("ISR5008", "An answer is expected for something that is not in the case");
    public static readonly Code TooManyInCase = Error("ISR5009", "Too many people or items in a case");

    // 6xxx: layers

    public static IReadOnlyList<Code> All => Declared;

    private static Code Error(string id, string title) => Declare(new Code(id, title, Severity.Error));

    private static Code Warning(string id, string title) => Declare(new Code(id, title, Severity.Warning));

    private static Code Declare(Code code)
    {
        Declared.Add(code);
        return code;
    }
}
