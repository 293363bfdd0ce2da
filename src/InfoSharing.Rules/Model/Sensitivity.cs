namespace InfoSharing.Rules;

/// <summary>How carefully the value of a fact has to be handled in records and pages, the least careful first.</summary>
/// <remarks>Masking names the least that is masked, so the zero value is the cautious one there: it masks everything.</remarks>
public enum Sensitivity
{
    /// <summary>About organisations or the process.</summary>
    Ordinary = 0,

    /// <summary>About a person.</summary>
    Personal,

    /// <summary>Special category or criminal offence data, or close to it (UK GDPR Articles 9 and 10).</summary>
    Special,

    /// <summary>Could put somebody in danger if it were known.</summary>
    Safety,
}
