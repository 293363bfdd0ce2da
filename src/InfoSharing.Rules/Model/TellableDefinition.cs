namespace InfoSharing.Rules.Model;

/// <summary>What words for the person concerned are about.</summary>
internal enum TellableKind
{
    /// <summary>No words: a finding that has to be true of an item before the person whom it is about is told of it.</summary>
    Item,

    /// <summary>Why it is shared: a value of a fact of the case.</summary>
    Purpose,

    /// <summary>Who receives it: a value of a fact of the case.</summary>
    Recipient,

    /// <summary>What kind of information it is: a value of a fact of the item.</summary>
    Information,

    /// <summary>The lawful basis.</summary>
    Basis,

    /// <summary>Something that is done to keep the information safe and right.</summary>
    Safeguard,

    /// <summary>A right that follows from some lawful bases, or that everybody has.</summary>
    Right,
}

/// <summary>
/// Plain words that may be told to the person whom information is about. What no pack gives such words is not told: the openness of
/// UK GDPR Articles 13 and 14 ends at the rights and the safety of others.
/// </summary>
/// <param name="Kind">What they are about.</param>
/// <param name="Of">The fact, finding, provision, safeguard or right.</param>
/// <param name="Value">The value of the fact; empty for all else.</param>
/// <param name="Text">The words; empty for a finding.</param>
/// <param name="At">Where they are written.</param>
internal sealed record TellableDefinition(TellableKind Kind, Reference Of, string Value, string Text, Location At)
{
    /// <summary>The right that does not hang on a lawful basis.</summary>
    public const string Always = "always";

    /// <summary>What they are for, in one word: no two entries have the same.</summary>
    public string Id => Kind == TellableKind.Right && Of.Id == Always ? $"{Of.Id}: {Text}"
        : Value.Length == 0 ? Of.Id
        : $"{Of.Id}={Value}";
}
