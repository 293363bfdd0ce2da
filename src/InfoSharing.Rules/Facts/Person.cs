using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules;

/// <summary>A person whom the information is about, known to the case by a code. No name is needed.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class Person
{
    /// <summary>A person of whom nothing is known yet.</summary>
    /// <param name="id">The code by which the case refers to the person, such as <c>child</c>. Avoid names.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public Person(string id)
        : this(id, FactSet.Empty)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
    }

    private Person(string id, FactSet facts) => (Id, Facts) = (id, facts);

    /// <summary>The code by which the case refers to the person.</summary>
    public string Id { get; }

    internal FactSet Facts { get; }

    /// <summary>The person with one more fact known, or the fact changed.</summary>
    /// <param name="fact">A fact of a person.</param>
    /// <param name="value">Its value.</param>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <exception cref="ArgumentException">The fact is not one of a person, or has no such value: none in its list, or none within its bounds.</exception>
    public Person With<T>(FactKey<T> fact, T value) => Set(fact, FactEntry.Of(fact, FactScope.Person, value));

    /// <summary>The person with a fact that was asked and is not known. It is not asked again.</summary>
    /// <param name="fact">A fact of a person.</param>
    /// <exception cref="ArgumentException">The fact is not one of a person.</exception>
    public Person WithNotKnown(FactKey fact)
    {
        FactEntry.RequireScope(fact, FactScope.Person);
        return Set(fact, null);
    }

    internal Person Set(FactKey fact, FactValue? value) => new(Id, Facts.With(fact, value));
}
