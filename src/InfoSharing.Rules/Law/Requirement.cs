namespace InfoSharing.Rules;

/// <summary>One question that the law asks of a sharing. The provisions that answer it are data in the pack.</summary>
public enum Requirement
{
    /// <summary>A legitimate purpose: UK GDPR Article 5(1)(b).</summary>
    Purpose = 0,

    /// <summary>Sharing is needed for the purpose, and there is no reasonable way that intrudes less.</summary>
    Necessity,

    /// <summary>The recipient has a role for which it needs the information.</summary>
    Recipient,

    /// <summary>The power or duty to share: statute, express or implied, or common law.</summary>
    Gateway,

    /// <summary>A lawful basis: UK GDPR Article 6.</summary>
    LawfulBasis,

    /// <summary>A condition of Annex 1 to the UK GDPR, for a recognised legitimate interest.</summary>
    RecognisedLegitimateInterest,

    /// <summary>The new purpose is compatible with that of collection: UK GDPR Articles 5(1)(b) and 8A.</summary>
    PurposeCompatibility,

    /// <summary>A special category condition: UK GDPR Article 9(2).</summary>
    SpecialCategoryCondition,

    /// <summary>A condition of Parts 1 and 2 of Schedule 1 to the Data Protection Act 2018.</summary>
    Schedule1Condition,

    /// <summary>Official authority or a Schedule 1 condition for criminal offence data: UK GDPR Article 10.</summary>
    CriminalOffenceCondition,

    /// <summary>The common-law duty of confidence does not arise, or is lifted.</summary>
    DutyOfConfidence,

    /// <summary>Lawful, necessary and proportionate under Article 8 of the Convention.</summary>
    HumanRights,

    /// <summary>People are told, or there is a ground for not telling them.</summary>
    Transparency,

    /// <summary>Processing for law enforcement: Part 3 of the Data Protection Act 2018.</summary>
    LawEnforcement,
}

/// <summary>How a requirement came out for one item.</summary>
public enum RequirementStatus
{
    /// <summary>The known facts do not settle it.</summary>
    Unknown = 0,

    /// <summary>Asked by the law here and not met.</summary>
    NotMet,

    /// <summary>Not asked by the law here.</summary>
    NotApplicable,

    /// <summary>Met.</summary>
    Met,
}

/// <summary>How a provision (a basis, condition, gateway or ground) stands for one item.</summary>
public enum Rating
{
    /// <summary>Open: it depends on facts not yet known.</summary>
    DependsOn = 0,

    /// <summary>Cannot be relied on here.</summary>
    NotAvailable,

    /// <summary>Could be relied on, though another suits better.</summary>
    Available,

    /// <summary>The one to rely on.</summary>
    Recommended,
}
