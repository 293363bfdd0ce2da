namespace InfoSharing.Rules.Text;

/// <summary>
/// Every code there is. 1xxx text and JSON, 2xxx shape, 3xxx names and types, 4xxx law, 5xxx cases, 6xxx layers, 7xxx records, 8xxx decision tables.
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
    public static readonly Code NotAVersion = Error("ISR2022", "Not a version of a pack");

    // 3xxx: names and types
    public static readonly Code DuplicateId = Error("ISR3001", "The same id is declared twice");
    public static readonly Code UnknownFact = Error("ISR3002", "A fact that no file declares");
    public static readonly Code UnknownFinding = Error("ISR3003", "A finding that no file declares");
    public static readonly Code UnknownCondition = Error("ISR3004", "A named condition that no file declares");
    public static readonly Code UnknownProvision = Error("ISR3005", "A provision that no file declares");
    public static readonly Code UnknownSource = Error("ISR3006", "A source that the pack does not list");
    public static readonly Code UnknownSafeguard = Error("ISR3007", "A safeguard that no file declares");
    public static readonly Code UnknownAdviser = Error("ISR3008", "An adviser that no file declares");
    public static readonly Code UnknownReason = Error("ISR3009", "A reason that no file declares");
    public static readonly Code UnknownBody = Error("ISR3010", "A kind of body that no file declares");
    public static readonly Code UnknownAttribute = Error("ISR3011", "An attribute that no kind of body has");
    public static readonly Code FactOutOfSight = Error("ISR3012", "A fact is read from where it cannot be seen");
    public static readonly Code FindingOutOfSight = Error("ISR3013", "A finding is read from where it cannot be seen");
    public static readonly Code ConditionOutOfSight = Error("ISR3014", "A named condition is used where it cannot be seen");
    public static readonly Code LawTestOutsideItem = Error("ISR3015", "A provision or a requirement is tested outside an item");
    public static readonly Code FindingOfAnotherScope = Error("ISR3016", "A finding is concluded by a rule of another scope");
    public static readonly Code ConclusionOutOfScope = Error("ISR3017", "A conclusion that a rule of this scope cannot reach");
    public static readonly Code LookAcrossTwice = Warning("ISR3018", "A look across people or items inside another one");
    public static readonly Code ComparisonDoesNotFit = Error("ISR3019", "A comparison that does not fit the type of the fact");
    public static readonly Code UnknownValue = Error("ISR3020", "A value that is not in the list of the fact");
    public static readonly Code WrongLiteral = Error("ISR3021", "A value of another type than the fact");
    public static readonly Code NotADate = Error("ISR3022", "A fact that is a date is compared with something else");
    public static readonly Code NumberNeverPossible = Error("ISR3023", "A number that the fact can never have");
    public static readonly Code DerivedFromAnotherScope = Error("ISR3024", "A fact is derived from a fact of another scope");
    public static readonly Code DerivedFromNoBody = Error("ISR3025", "An attribute is taken from a fact that names no kind of body");
    public static readonly Code DependsOnItself = Error("ISR3026", "Something depends on itself");
    public static readonly Code NeverTrue = Error("ISR3027", "A condition that can never be true");
    public static readonly Code FindingNeverConcluded = Error("ISR3028", "A finding is asked about and no rule concludes it");
    public static readonly Code RatingNeverReached = Error("ISR3029", "A rating or a status is asked about and no rule leads to it");
    public static readonly Code OpposedConclusions = Error("ISR3030", "Two conclusions that cannot both be right");
    public static readonly Code NeverUsed = Warning("ISR3031", "Something is declared and never used");
    public static readonly Code KnownDecides = Error("ISR3032", "Whether a fact is known decides more than what to ask");
    public static readonly Code TooManyWrittenOut = Error("ISR3033", "A condition that is too long with its named conditions written out");
    public static readonly Code UnknownPoint = Error("ISR3034", "A point that no checklist declares");
    public static readonly Code UnknownCorrection = Error("ISR3035", "A correction that no file declares");
    public static readonly Code UnknownProtection = Error("ISR3036", "A protection that no file declares");
    public static readonly Code CannotSupersede = Error("ISR3038", "A fact is superseded by what cannot stand in its place");
    public static readonly Code MeaningsNotEach = Error("ISR3037", "A superseded fact does not say once what each of its values means");

    // 4xxx: law
    public static readonly Code NeverInForce = Error("ISR4001", "The last day comes before the first");
    public static readonly Code RepealedWithoutEnd = Error("ISR4002", "Repealed law without its last day");
    public static readonly Code RuleBeforeProvision = Error("ISR4003", "A rule starts before the provision that it concludes");
    public static readonly Code RuleOutlivesProvision = Error("ISR4004", "A rule goes on after the provision that it concludes has ended");
    public static readonly Code RuleOnLawNotInForce = Error("ISR4005", "A rule in force rests on a provision that is not");
    public static readonly Code PolicyDocumentNotSaid = Error("ISR4006", "A Schedule 1 condition does not say whether it needs a policy document");
    public static readonly Code PolicyDocumentNotRead = Error("ISR4007", "A rule passes over the policy document");
    public static readonly Code NotToBeTold = Error("ISR4010", "Words for the person concerned of what may not be told");

    // 5xxx: cases
    public static readonly Code UnknownFactInCase = Error("ISR5001", "A case gives a fact that no file declares");
    public static readonly Code FactOfAnotherScope = Error("ISR5002", "A fact stands in the wrong part of a case");
    public static readonly Code WrongKindOfValue = Error("ISR5003", "A fact is given a value of the wrong kind");
    public static readonly Code ValueNotInList = Error("ISR5004", "A fact is given a value that is not in its list");
    public static readonly Code NumberOutOfRange = Error("ISR5005", "A number outside its range");
    public static readonly Code ItemAboutNobody = Error("ISR5006", "An item is about somebody who is not in the case");
    public static readonly Code SameIdTwice = Error("ISR5007", "Two people, items or recipients with one id");
    public static readonly Code NothingToExpect = Error("ISR5008", "An answer is expected for something that is not in the case");
    public static readonly Code TooManyInCase = Error("ISR5009", "Too many people, items or recipients in a case");
    public static readonly Code DayNotCovered = Error("ISR5010", "A day that the pack does not cover");
    public static readonly Code DayFarAhead = Warning("ISR5011", "A day far ahead of the law that the pack knows");
    public static readonly Code SameTowardsAll = Error("ISR5012", "A recipient is given a fact that is the same towards every recipient");
    public static readonly Code RecipientNotLinked = Error("ISR5013", "A recipient is linked to nobody in the case, to somebody whom another is, or to no item");
    public static readonly Code SaidAlone = Error("ISR5014", "A fact is given without another that belongs to it");
    public static readonly Code Superseded = Error("ISR5015", "A case of format 2 gives a fact that is superseded");
    public static readonly Code UnknownCaseFormat = Error("ISR5016", "A case in a format that this library does not know");
    public static readonly Code UpgradeChangesAnswer = Warning("ISR5017", "A case that would be answered otherwise in format 2");
    public static readonly Code NoSingleMeaning = Warning("ISR5018", "A superseded fact without a single meaning");

    // 6xxx: layers
    public static readonly Code OverlayAlone = Error("ISR6001", "A pack that extends another is loaded without it");
    public static readonly Code DoesNotExtend = Error("ISR6002", "An overlay does not fit the pack on which it is laid");
    public static readonly Code NotForOverlays = Error("ISR6003", "An overlay holds what only a national pack may hold");
    public static readonly Code IdOfAnotherLayer = Error("ISR6004", "An id that another layer has already");
    public static readonly Code ChangesLockedRule = Error("ISR6005", "A change of a locked rule");
    public static readonly Code ChangesNothing = Error("ISR6006", "A change of something that the pack below does not have");
    public static readonly Code ConclusionWidens = Error("ISR6007", "A rule of an overlay concludes what only the pack below may");
    public static readonly Code HardensInDanger = Error("ISR6008", "A rule of an overlay could hold information back in danger");
    public static readonly Code WidensElsewhere = Error("ISR6009", "A change of an overlay does more than narrow, through other rules");
    public static readonly Code WordingConflict = Error("ISR6010", "Two overlays give different words to the same thing");
    public static readonly Code BorrowedName = Error("ISR6011", "A pack that nobody named bears the id of one that is built in");

    // 7xxx: records
    public static readonly Code NotARecord = Error("ISR7001", "The file is not a decision record");
    public static readonly Code NewerRecord = Error("ISR7002", "A record in a version that this library does not read");
    public static readonly Code RecordChanged = Error("ISR7003", "A record that is not as it was written");
    public static readonly Code RecordLaidOutAnew = Warning("ISR7004", "A record that is laid out otherwise than it was written");
    public static readonly Code MaskingDoesNotHold = Error("ISR7005", "Masks, salts and the list of masked paths do not fit together");
    public static readonly Code NumberNotKept = Error("ISR7006", "A number that cannot be kept exactly");
    public static readonly Code NotATime = Error("ISR7007", "Not a time with its offset");
    public static readonly Code NotADigest = Error("ISR7008", "Not a digest or a salt");
    public static readonly Code NoReason = Error("ISR7009", "A departure from the recommendation without its reason");
    public static readonly Code ChainBroken = Error("ISR7010", "A chain of records is broken");
    public static readonly Code NoSuchSource = Error("ISR7011", "A fact from a source that the record does not list");
    public static readonly Code RecordCutShort = Error("ISR7012", "A record that is cut short");

    // 8xxx: decision tables
    public static readonly Code UnknownQuestion = Error("ISR8001", "A question that no file declares");
    public static readonly Code UnknownAnswer = Error("ISR8002", "An answer that a question does not have");
    public static readonly Code QuestionNotAnswered = Error("ISR8003", "A question that no rule and no table answers");
    public static readonly Code AnsweredTwice = Error("ISR8004", "A question that is answered in two ways");
    public static readonly Code NoReading = Error("ISR8005", "A question that does not say how silence is read");
    public static readonly Code UnreadReading = Error("ISR8006", "A reading of silence that is never read");
    public static readonly Code NotAsked = Error("ISR8007", "A row tests what its table does not ask");
    public static readonly Code QuestionOutOfSight = Error("ISR8008", "A question is asked from where it cannot be seen");
    public static readonly Code TableDependsOnItself = Error("ISR8009", "A table depends on what it answers");
    public static readonly Code NoRow = Error("ISR8010", "A combination of answers that meets no row");
    public static readonly Code DeadRow = Error("ISR8011", "A row that no combination of answers meets");
    public static readonly Code NotAnOrder = Error("ISR8012", "An order that says nothing");
    public static readonly Code OrderBroken = Error("ISR8013", "A combination of answers that breaks an order");
    public static readonly Code TablesTooLarge = Error("ISR8014", "Tables that are too large to prove");
    public static readonly Code CourseNotSaid = Error("ISR8015", "An answer that does not say what others of its question say");
    public static readonly Code StepLeadsNowhere = Error("ISR8016", "A first step that changes nothing");
    public static readonly Code TablesNotForOverlays = Error("ISR8017", "An overlay changes the decision tables");
    public static readonly Code AnswerNeverGiven = Error("ISR8018", "An answer that is asked for and never given");
    public static readonly Code ClaimBroken = Error("ISR8019", "A combination of answers that breaks a claim");
    public static readonly Code MostOpenNotTrue = Error("ISR8020", "A reading of silence that is not as open as it is said to be, or more open");
    public static readonly Code NotACourse = Error("ISR8021", "A question that names outcomes and cannot decide");
    public static readonly Code NoPlaceForRow = Error("ISR8023", "No place for a row of an overlay");
    public static readonly Code RowWidens = Error("ISR8024", "A row of an overlay that opens more");
    public static readonly Code NothingDecides = Error("ISR8027", "Rules of a pack in which nothing decides");

    public static readonly Code ProtectionHangsOnCourse = Error("ISR8025", "Protection that hangs on what the course is decided by");
    public static readonly Code NobodyToProtect = Error("ISR8026", "Urgent danger in which nobody would be told");

    public static IReadOnlyList<Code> All => Declared;

    private static Code Error(string id, string title) => Declare(new Code(id, title, Severity.Error));

    private static Code Warning(string id, string title) => Declare(new Code(id, title, Severity.Warning));

    private static Code Declare(Code code)
    {
        Declared.Add(code);
        return code;
    }
}
