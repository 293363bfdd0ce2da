using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules;

/// <summary>
/// One sharing to be decided: one discloser, one purpose, the people concerned, and the items of information, each about one person; towards
/// one recipient, of whom the facts of the case tell, or several, who are listed; judged by the law as at a date.
/// </summary>
/// <remarks>
/// Immutable and thread-safe: every <c>With...</c> returns a new case. Each fact is known, asked but not known, or not
/// asked; nothing is taken to be "no" because it is absent. A case without people or items is one in which they have not
/// been listed yet; it is judged as one item, <c>information</c>, of which nothing is known.
/// </remarks>
public sealed class SharingCase
{
    /// <summary>A case of which nothing is known yet.</summary>
    /// <param name="asAt">The day whose law applies; the library has no clock of its own.</param>
    /// <exception cref="ArgumentException">The day is <c>default</c>, the first of year 1: no day was given.</exception>
    public SharingCase(DateOnly asAt)
        : this(Given(asAt), FactSet.Empty, [], [], [])
    {
    }

    private SharingCase(
        DateOnly asAt, FactSet facts, IReadOnlyList<Person> people, IReadOnlyList<InformationItem> items, IReadOnlyList<Recipient> recipients) =>
        (AsAt, Facts, People, Items, Recipients) = (asAt, facts, people, items, recipients);

    /// <summary>The day whose law applies.</summary>
    public DateOnly AsAt { get; }

    /// <summary>The people whom the information is about, in the order given.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>The items of information, in the order given.</summary>
    public IReadOnlyList<InformationItem> Items { get; }

    /// <summary>The would-be recipients, in the order given; none where the facts of the case tell of the one that there is.</summary>
    public IReadOnlyList<Recipient> Recipients { get; }

    internal FactSet Facts { get; }

    /// <summary>The same case judged as at another day.</summary>
    /// <param name="asAt">The day whose law applies.</param>
    /// <exception cref="ArgumentException">The day is <c>default</c>, the first of year 1: no day was given.</exception>
    public SharingCase WithAsAt(DateOnly asAt) => new(Given(asAt), Facts, People, Items, Recipients);

    /// <summary>The case with one more fact known, or the fact changed.</summary>
    /// <param name="fact">A fact of the case.</param>
    /// <param name="value">Its value.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <exception cref="ArgumentException">The fact is not one of the case, or has no such value: none in its list, or none within its bounds.</exception>
    public SharingCase With<T>(FactKey<T> fact, T value) => Set(fact, FactEntry.Of(fact, FactScope.Case, value));

    /// <summary>The case with a fact that was asked and is not known. It is not asked again.</summary>
    /// <param name="fact">A fact of the case.</param>
    /// <exception cref="ArgumentException">The fact is not one of the case.</exception>
    public SharingCase WithNotKnown(FactKey fact)
    {
        FactEntry.RequireScope(fact, FactScope.Case);
        return Set(fact, null);
    }

    /// <summary>The case with one more person, or with the person of the same id replaced.</summary>
    /// <param name="person">The person.</param>
    public SharingCase With(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new(AsAt, Facts, Replaced(People, person, known => known.Id == person.Id), Items, Recipients);
    }

    /// <summary>The case with one more item, or with the item of the same id replaced.</summary>
    /// <param name="item">The item; the person whom it is about is already in the case.</param>
    /// <exception cref="ArgumentException">The item is about nobody in the case.</exception>
    public SharingCase With(InformationItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return People.Any(person => person.Id == item.About)
            ? new(AsAt, Facts, People, Replaced(Items, item, known => known.Id == item.Id), Recipients)
            : throw new ArgumentException($"Item '{item.Id}' is about '{item.About}', who is not in the case. Add the person first.", nameof(item));
    }

    /// <summary>The case with one more recipient, or with the recipient of the same id replaced.</summary>
    /// <param name="recipient">The recipient; the person who it is, and the items of which it says something, are already in the case.</param>
    /// <exception cref="ArgumentException">
    /// The recipient is nobody in the case, or is a person who another recipient is already, or says something of an item that is not in the case.
    /// </exception>
    public SharingCase With(Recipient recipient)
    {
        ArgumentNullException.ThrowIfNull(recipient);
        if (recipient.Person is { } person && People.All(known => known.Id != person))
        {
            throw new ArgumentException($"Recipient '{recipient.Id}' is '{person}', who is not in the case. Add the person first.", nameof(recipient));
        }

        if (recipient.Person is not null && Recipients.FirstOrDefault(known => known.Id != recipient.Id && known.Person == recipient.Person) is { } same)
        {
            throw new ArgumentException($"Recipients '{same.Id}' and '{recipient.Id}' are both said to be '{recipient.Person}'.", nameof(recipient));
        }

        return recipient.Items.FirstOrDefault(said => Items.All(item => item.Id != said.Item)).Item is { } item
            ? throw new ArgumentException($"Recipient '{recipient.Id}' speaks of item '{item}', which is not in the case. Add the item first.", nameof(recipient))
            : new(AsAt, Facts, People, Items, Replaced(Recipients, recipient, known => known.Id == recipient.Id));
    }

    /// <summary>The same case towards one of its recipients alone, as it is judged.</summary>
    /// <param name="recipient">The id of the recipient.</param>
    /// <exception cref="ArgumentException">The case lists no such recipient.</exception>
    public SharingCase Towards(string recipient) => Recipients.FirstOrDefault(known => known.Id == recipient) is { } one
        ? new(AsAt, Facts, People, Items, [one])
        : throw new ArgumentException($"The case lists no recipient '{recipient}'.", nameof(recipient));

    internal SharingCase Set(FactKey fact, FactValue? value) => new(AsAt, Facts.With(fact, value), People, Items, Recipients);

    /// <summary>The same case with no recipient listed.</summary>
    internal SharingCase WithoutRecipients() => new(AsAt, Facts, People, Items, []);

    private static DateOnly Given(DateOnly asAt) => asAt != default
        ? asAt
        : throw new ArgumentException("A case needs the day whose law applies, and none was given.", nameof(asAt));

    private static IReadOnlyList<T> Replaced<T>(IReadOnlyList<T> all, T one, Func<T, bool> same) =>
        all.Any(same) ? [.. all.Select(known => same(known) ? one : known)] : [.. all, one];
}
