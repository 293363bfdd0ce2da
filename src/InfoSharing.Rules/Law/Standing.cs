namespace InfoSharing.Rules;

/// <summary>Whether a rule or a provision is law on its dates.</summary>
public enum LawStatus
{
    /// <summary>Law from its first date.</summary>
    InForce = 0,

    /// <summary>A start date has been announced but no commencement has been seen; applied only if the host accepts it.</summary>
    Announced,

    /// <summary>Enacted and not commenced; never applied.</summary>
    Prospective,

    /// <summary>No longer law since its last date.</summary>
    Repealed,
}

/// <summary>How well the words of a rule or provision have been checked against a source.</summary>
public enum Review
{
    /// <summary>Not checked; a lawyer must look.</summary>
    Unverified = 0,

    /// <summary>Checked against a secondary source.</summary>
    Secondary,

    /// <summary>Checked against the primary text.</summary>
    Verified,
}

/// <summary>How strongly the law or guidance asks for something, in the ICO's words.</summary>
public enum Strength
{
    /// <summary>An option that may help.</summary>
    Could = 0,

    /// <summary>Expected unless there is good reason.</summary>
    Should,

    /// <summary>Required by law.</summary>
    Must,
}

/// <summary>When a safeguard is due.</summary>
public enum SafeguardTime
{
    /// <summary>Before anything is shared.</summary>
    Before = 0,

    /// <summary>In the act of sharing.</summary>
    During,

    /// <summary>Once it has been shared.</summary>
    After,
}

/// <summary>An answer in three-valued (Kleene) logic. Absence is never "no".</summary>
public enum Truth
{
    /// <summary>The known facts do not settle it.</summary>
    Unknown = 0,

    /// <summary>Proven false.</summary>
    False,

    /// <summary>Proven true.</summary>
    True,
}
