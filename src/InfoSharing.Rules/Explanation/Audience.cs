namespace InfoSharing.Rules;

/// <summary>For whom an explanation is written.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Audience
{
    private Audience(string? person) => Person = person;

    /// <summary>Whoever has to act on the recommendation, or to check it: everything is said.</summary>
    public static Audience Professional { get; } = new(null);

    /// <summary>The id of the person concerned; none for a professional.</summary>
    public string? Person { get; }

    /// <summary>
    /// One of the people of the case, in plain words. Only what may be told to that person is said: the rest of UK GDPR Articles 13
    /// to 15 ends where the rights and the safety of others begin.
    /// </summary>
    /// <remarks>
    /// Nothing is told unless the person is to be told now, and then only of items about them that the pack lets be told, in words
    /// that the pack has for it. Where nothing may be told, and for somebody who is not in the case, the page is the same for everybody.
    /// </remarks>
    /// <param name="person">The id of the person in the case.</param>
    public static Audience PersonConcerned(string person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new Audience(person);
    }
}
