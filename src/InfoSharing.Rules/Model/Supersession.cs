namespace InfoSharing.Rules.Model;

/// <summary>What stands in the place of a fact that case files of format 2 no longer give.</summary>
/// <param name="By">The facts that are asked now.</param>
/// <param name="NoSingleMeaning">Why none of its values can be said in them without knowing more; null if some can.</param>
/// <param name="Values">What each of its values means.</param>
/// <param name="At">Where it says so.</param>
internal sealed record Supersession(IReadOnlyList<Reference> By, string? NoSingleMeaning, IReadOnlyList<SupersededValue> Values, Location At);

/// <summary>One value of a superseded fact.</summary>
/// <param name="Is">The value.</param>
/// <param name="NoSingleMeaning">Why it cannot be said in what is asked now; null if it can.</param>
/// <param name="Means">What is said now, all of it together.</param>
/// <param name="At">Where it stands.</param>
internal sealed record SupersededValue(Literal Is, string? NoSingleMeaning, IReadOnlyList<PresentMeaning> Means, Location At);

/// <summary>A fact with its value that is given now.</summary>
/// <param name="Fact">The fact; its own scope says where it is given.</param>
/// <param name="Is">Its value.</param>
/// <param name="Of">Where a fact of the case becomes one of a person: what is so of that one person, and of nobody else.</param>
/// <param name="At">Where it stands.</param>
internal sealed record PresentMeaning(Reference Fact, Literal Is, FactTest? Of, Location At);
