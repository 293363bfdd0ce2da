using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules;

/// <summary>One item of information about one person, decided on its own. The information itself is not needed.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class InformationItem
{
    /// <summary>An item of which nothing is known yet.</summary>
    /// <param name="id">The code by which the case refers to the item, such as <c>injuries</c>.</param>
    /// <param name="about">The id of the person whom it is about.</param>
    /// <exception cref="ArgumentException">An id is empty.</exception>
    public InformationItem(string id, string about)
        : this(id, about, FactSet.Empty)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentException.ThrowIfNullOrWhiteSpace(about);
    }

    private InformationItem(string id, string about, FactSet facts) => (Id, About, Facts) = (id, about, facts);

    /// <summary>The code by which the case refers to the item.</summary>
    public string Id { get; }

    /// <summary>The id of the person whom the item is about.</summary>
    public string About { get; }

    internal FactSet Facts { get; }

    /// <summary>The item with one more fact known, or the fact changed.</summary>
    /// <param name="fact">A fact of an item.</param>
    /// <param name="value">Its value.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <exception cref="ArgumentException">The fact is not one of an item, or has no such value: none in its list, or none within its bounds.</exception>
    public InformationItem With<T>(FactKey<T> fact, T value) => Set(fact, FactEntry.Of(fact, FactScope.Item, value));

    /// <summary>The item with a fact that was asked and is not known. It is not asked again.</summary>
    /// <param name="fact">A fact of an item.</param>
    /// <exception cref="ArgumentException">The fact is not one of an item.</exception>
    public InformationItem WithNotKnown(FactKey fact)
    {
        FactEntry.RequireScope(fact, FactScope.Item);
        return Set(fact, null);
    }

    internal InformationItem Set(FactKey fact, FactValue? value) => new(Id, About, Facts.With(fact, value));
}
