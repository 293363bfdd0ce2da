namespace InfoSharing.Rules;

/// <summary>Where the value of a fact comes from.</summary>
public enum FactSource
{
    /// <summary>Nobody has asked.</summary>
    NotAsked = 0,

    /// <summary>Asked, and not known.</summary>
    AskedNotKnown,

    /// <summary>It follows from another fact.</summary>
    Derived,

    /// <summary>It was given.</summary>
    Given,
}
