namespace InfoSharing.Rules;

/// <summary>The one word of a recommendation: the course that the facts and the law best support.</summary>
/// <remarks>The zero value is the cautious one: a default never says "share".</remarks>
public enum Outcome
{
    /// <summary>The known facts support no course yet; the questions say what to find out.</summary>
    MoreFactsNeeded = 0,

    /// <summary>The sharing as put would not be lawful or fair.</summary>
    DoNotShare,

    /// <summary>Talk to a named adviser before deciding, and record the concern.</summary>
    SeekAdvice,

    /// <summary>Ask the person (or who may decide for them) first: their answer matters here.</summary>
    SeekConsentFirst,

    /// <summary>Lawful; professional judgement decides.</summary>
    MayShare,

    /// <summary>Lawful, and protection from harm calls for it.</summary>
    ShouldShare,

    /// <summary>A duty binds the discloser to share.</summary>
    MustShare,

    /// <summary>Put something right first: the way of sending, what is known to be wrong, the paper.</summary>
    PutRightFirst,

    /// <summary>Somebody else has to give leave first: a court, a client, whoever a rule names.</summary>
    LeaveFirst,

    /// <summary>Hear the person first: the telling itself could cost them work, home or family.</summary>
    HearFirst,
}

/// <summary>How much of what was listed may go to the recipient.</summary>
public enum Extent
{
    /// <summary>Nothing that was listed.</summary>
    None = 0,

    /// <summary>Some items.</summary>
    Part,

    /// <summary>Every item as listed.</summary>
    Whole,
}

/// <summary>Whether to act at once and put the paperwork right afterwards.</summary>
public enum Urgency
{
    /// <summary>Share by the usual process.</summary>
    Routine = 0,

    /// <summary>Share the minimum now; record, and mend the paperwork, afterwards.</summary>
    ShareNow,

    /// <summary>Nothing of what is listed may go to the named recipient; tell somebody else who can protect, now.</summary>
    ProtectNow,
}

/// <summary>How soon somebody who can protect is told, and what telling them is.</summary>
public enum ProtectionUrgency
{
    /// <summary>Talk it over, without names: a worry about serious harm, and no more. It discloses nothing.</summary>
    Counsel = 0,

    /// <summary>Serious harm is feared and well founded, and something does not go now: say today what can be said without it.</summary>
    Soon,

    /// <summary>Urgent danger: tell them at once.</summary>
    Now,
}

/// <summary>What to do with one item of information now, in one word; its course says it in full.</summary>
public enum Disposition
{
    /// <summary>Not to be shared before a first step is taken or an open question is answered.</summary>
    Undecided = 0,

    /// <summary>Keep back from this recipient.</summary>
    Withhold,

    /// <summary>Share. Its number was given before that of another word was given up, and stays.</summary>
    Share = 3,
}

/// <summary>When to tell a person that information about them is shared.</summary>
public enum TellWhen
{
    /// <summary>Not before an open question is answered.</summary>
    Undecided = 0,

    /// <summary>Do not tell; the reason is coded and has to be reviewed.</summary>
    DoNotTell,

    /// <summary>Tell later, once the reason for waiting has gone.</summary>
    Later,

    /// <summary>Tell now, before or when sharing.</summary>
    Now,
}
