using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Explanation;

/// <summary>The words for the closed lists of an answer: for JSON where the floor of Law has none, and for people.</summary>
internal static class AnswerWords
{
    public static readonly WordList<RuleVerdict> Verdicts = new("a verdict",
        (RuleVerdict.Concluded, "concluded"),
        (RuleVerdict.DidNotApply, "didNotApply"),
        (RuleVerdict.Undetermined, "undetermined"),
        (RuleVerdict.Defeated, "defeated"),
        (RuleVerdict.NotInForce, "notInForce"));

    public static readonly WordList<FactScope> Scopes = new("a scope",
        (FactScope.Case, "case"),
        (FactScope.Person, "person"),
        (FactScope.Item, "item"));

    public static readonly WordList<FactSource> Sources = new("a source of a fact",
        (FactSource.Given, "given"),
        (FactSource.Derived, "derived"),
        (FactSource.AskedNotKnown, "askedNotKnown"),
        (FactSource.NotAsked, "notAsked"));

    private static readonly WordList<Outcome> OutcomePhrases = new("an outcome in words",
        (Outcome.MustShare, "you must share"),
        (Outcome.ShouldShare, "you should share"),
        (Outcome.MayShare, "you may share"),
        (Outcome.SeekConsentFirst, "ask the person first"),
        (Outcome.HearFirst, "hear the person first"),
        (Outcome.LeaveFirst, "get leave first"),
        (Outcome.PutRightFirst, "put something right first"),
        (Outcome.SeekAdvice, "get advice before you decide"),
        (Outcome.MoreFactsNeeded, "find out more before you decide"),
        (Outcome.DoNotShare, "do not share"));

    private static readonly WordList<Requirement> RequirementNames = new("a requirement in words",
        (Requirement.Purpose, "A legitimate purpose"),
        (Requirement.Necessity, "Necessity"),
        (Requirement.Recipient, "A proper recipient"),
        (Requirement.Gateway, "A power or duty to share"),
        (Requirement.LawfulBasis, "A lawful basis"),
        (Requirement.RecognisedLegitimateInterest, "A recognised legitimate interest"),
        (Requirement.PurposeCompatibility, "Compatibility with the first purpose"),
        (Requirement.SpecialCategoryCondition, "A special category condition"),
        (Requirement.Schedule1Condition, "A Schedule 1 condition"),
        (Requirement.CriminalOffenceCondition, "A criminal offence condition"),
        (Requirement.DutyOfConfidence, "The duty of confidence"),
        (Requirement.HumanRights, "Human rights"),
        (Requirement.Transparency, "Openness with the people concerned"),
        (Requirement.LawEnforcement, "Law-enforcement processing"));

    private static readonly WordList<RequirementStatus> StatusPhrases = new("a status in words",
        (RequirementStatus.Met, "met"),
        (RequirementStatus.NotMet, "NOT MET"),
        (RequirementStatus.NotApplicable, "does not apply"),
        (RequirementStatus.Unknown, "not known yet"));

    private static readonly WordList<Rating> RatingPhrases = new("a rating in words",
        (Rating.Recommended, "the one to rely on"),
        (Rating.Available, "could be relied on too"),
        (Rating.NotAvailable, "not available"),
        (Rating.DependsOn, "open"));

    private static readonly WordList<Disposition> DispositionPhrases = new("a disposition in words",
        (Disposition.Share, "share"),
        (Disposition.Withhold, "keep back"),
        (Disposition.Undecided, "do not share yet"));

    private static readonly WordList<TellWhen> TellPhrases = new("a time to tell in words",
        (TellWhen.Now, "tell now"),
        (TellWhen.Later, "tell later"),
        (TellWhen.DoNotTell, "do not tell"),
        (TellWhen.Undecided, "not decided yet"));

    private static readonly WordList<PointStatus> PointPhrases = new("a status of a point in words",
        (PointStatus.Done, "done"),
        (PointStatus.ToDo, "to do"),
        (PointStatus.ToCheck, "to check"),
        (PointStatus.NotApplicable, "not for this case"));

    public static string Phrase(Outcome outcome) => OutcomePhrases[outcome];

    public static string Phrase(RequirementStatus status) => StatusPhrases[status];

    public static string Phrase(Rating rating) => RatingPhrases[rating];

    public static string Phrase(Disposition disposition) => DispositionPhrases[disposition];

    public static string Phrase(TellWhen when) => TellPhrases[when];

    public static string Phrase(PointStatus status) => PointPhrases[status];

    public static string Title(Requirement requirement) => RequirementNames[requirement];

    public static string Inside(Requirement requirement) => English.Inside(RequirementNames[requirement]);
}
