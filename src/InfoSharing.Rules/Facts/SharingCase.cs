using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules;

/// <summary>
/// One sharing to be decided: one discloser, one recipient, one purpose, the people concerned, and the items of
/// information, each about one person; judged by the law as at a date.
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
        : this(Given(asAt), FactSet.Empty, [], [])
    {
    }

    private SharingCase(DateOnly asAt, FactSet facts, IReadOnlyList<Person> people, IReadOnlyList<InformationItem> items) =>
        (AsAt, Facts, People, Items) = (asAt, facts, people, items);

    /// <summary>The day whose law applies.</summary>
    public DateOnly AsAt { get; }

    /// <summary>The people whom the information is about, in the order given.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>The items of information, in the order given.</summary>
    public IReadOnlyList<InformationItem> Items { get; }

    internal FactSet Facts { get; }

    /// <summary>The same case judged as at another day.</summary>
    /// <param name="asAt">The day whose law applies.</param>
    /// <exception cref="ArgumentException">The day is <c>default</c>, the first of year 1: no day was given.</exception>
    public SharingCase WithAsAt(DateOnly asAt) => new(Given(asAt), Facts, People, Items);

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
        return new(AsAt, Facts, Replaced(People, person, known => known.Id == person.Id), Items);
    }

    /// <summary>The case with one more item, or with the item of the same id replaced.</summary>
    /// <param name="item">The item; the person whom it is about is already in the case.</param>
    /// <exception cref="ArgumentException">The item is about nobody in the case.</exception>
    public SharingCase With(InformationItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return People.Any(person => person.Id == item.About)
            ? new(AsAt, Facts, People, Replaced(Items, item, known => known.Id == item.Id))
            : throw new ArgumentException($"Item '{item.Id}' is about '{item.About}', who is not in the case. Add the person first.", nameof(item));
    }

    internal SharingCase Set(FactKey fact, FactValue? value) => new(AsAt, Facts.With(fact, value), People, Items);

    private static DateOnly Given(DateOnly asAt) => asAt != default
        ? asAt
        : throw new ArgumentException("A case needs the day whose law applies, and none was given.", nameof(asAt));

    private static IReadOnlyList<T> Replaced<T>(IReadOnlyList<T> all, T one, Func<T, bool> same) =>
        all.Any(same) ? [.. all.Select(known => same(known) ? one : known)] : [.. all, one];
}
