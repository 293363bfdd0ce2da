namespace InfoSharing.Rules;

/// <summary>What the person who decides did with the recommendation.</summary>
/// <remarks>The zero value is the cautious one: a default asks for a reason.</remarks>
public enum Decided
{
    /// <summary>They departed from it, and say why.</summary>
    Departed = 0,

    /// <summary>They confirmed it as it stands.</summary>
    AsRecommended,
}
