using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules;

/// <summary>
/// One of several would-be recipients of a case, known to it by a code: what is known of it, which person of the case it is, and what is
/// true of an item only towards it.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. What the case itself says of the recipient holds for each that says nothing else. A case with one recipient
/// needs none of these: it gives the facts of the recipient as facts of the case.
/// </remarks>
/// <example>
/// <code>
/// var sharing = new SharingCase(new DateOnly(2026, 11, 30))
///     .With(new Recipient("police").With(EnglandFacts.OfCase.RecipientKind, "police"))
///     .With(new Recipient("school").With(EnglandFacts.OfCase.RecipientKind, "school"));
/// </code>
/// </example>
public sealed class Recipient
{
    /// <summary>A recipient of whom nothing is known yet.</summary>
    /// <param name="id">The code by which the case refers to it, such as <c>school</c>. Avoid names.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public Recipient(string id)
        : this(id, null, FactSet.Empty, [])
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
    }

    private Recipient(string id, string? person, FactSet facts, IReadOnlyList<(string Item, FactSet Facts)> items) =>
        (Id, Person, Facts, Items) = (id, person, facts, items);

    /// <summary>The code by which the case refers to the recipient.</summary>
    public string Id { get; }

    /// <summary>The id of the person of the case who the recipient is; none if it is nobody of the case, or that is not said.</summary>
    public string? Person { get; }

    internal FactSet Facts { get; }

    /// <summary>What is true of an item towards this recipient only, by the item's id.</summary>
    internal IReadOnlyList<(string Item, FactSet Facts)> Items { get; }

    /// <summary>The recipient with one more fact known, or the fact changed.</summary>
    /// <param name="fact">A fact of the case that may differ from recipient to recipient.</param>
    /// <param name="value">Its value.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <exception cref="ArgumentException">The fact is not one of the case, or has no such value: none in its list, or none within its bounds.</exception>
    public Recipient With<T>(FactKey<T> fact, T value) => Set(fact, FactEntry.Of(fact, FactScope.Case, value));

    /// <summary>The recipient with a fact of an item that is so towards this recipient, whatever it is towards others.</summary>
    /// <param name="item">The id of the item.</param>
    /// <param name="fact">A fact of an item that may differ from recipient to recipient.</param>
    /// <param name="value">Its value.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <exception cref="ArgumentException">The fact is not one of an item, or has no such value: none in its list, or none within its bounds.</exception>
    public Recipient With<T>(string item, FactKey<T> fact, T value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(item);
        return Set(item, fact, FactEntry.Of(fact, FactScope.Item, value));
    }

    /// <summary>The recipient with a fact that was asked and is not known. It is not asked again.</summary>
    /// <param name="fact">A fact of the case that may differ from recipient to recipient.</param>
    /// <exception cref="ArgumentException">The fact is not one of the case.</exception>
    public Recipient WithNotKnown(FactKey fact)
    {
        FactEntry.RequireScope(fact, FactScope.Case);
        return Set(fact, null);
    }

    /// <summary>The recipient as one of the people of the case: the father who asks is the father whom the items are about.</summary>
    /// <param name="person">The id of the person.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public Recipient Being(string person)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(person);
        return new Recipient(Id, person, Facts, Items);
    }

    internal Recipient Set(FactKey fact, FactValue? value) => new(Id, Person, Facts.With(fact, value), Items);

    internal Recipient Set(string item, FactKey fact, FactValue? value) => new(
        Id,
        Person,
        Facts,
        Items.Any(known => known.Item == item)
            ? [.. Items.Select(known => known.Item == item ? (item, known.Facts.With(fact, value)) : known)]
            : [.. Items, (item, FactSet.Empty.With(fact, value))]);
}
