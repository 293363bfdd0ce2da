using System.Diagnostics;
using System.Globalization;

namespace InfoSharing.Rules.Facts;

/// <summary>Turns a value given in C# into a fact value, or refuses it by name.</summary>
internal static class FactEntry
{
    public static FactValue Of<T>(FactKey<T> fact, FactScope scope, T value)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(value);
        RequireScope(fact, scope);
        return value switch
        {
            bool yes => FactValue.YesNo.Of(yes),
            string choice => new FactValue.Choice(Known(fact, choice)),
            IReadOnlyList<string> choices => new FactValue.Choices(choices.Select(choice => Known(fact, choice))),
            int number => new FactValue.WholeNumber(Within(fact, number)),
            DateOnly date => new FactValue.Date(date),
            _ => throw new UnreachableException(),
        };
    }

    public static void RequireScope(FactKey fact, FactScope scope)
    {
        ArgumentNullException.ThrowIfNull(fact);
        if (fact.Scope != scope)
        {
            throw new ArgumentException($"Fact '{fact.Id}' is a fact of {Named(fact.Scope)}, and cannot be set on {Named(scope)}.", nameof(fact));
        }
    }

    /// <summary>How a type of fact reads in a sentence.</summary>
    public static string Named(FactType type) => type switch
    {
        FactType.YesNo => "yes or no",
        FactType.Choice => "one of a list",
        FactType.Choices => "a list of choices",
        FactType.WholeNumber => "a whole number",
        FactType.Date => "a date",
        _ => throw new UnreachableException(),
    };

    public static string Named(FactScope scope) => scope switch
    {
        FactScope.Case => "a case",
        FactScope.Person => "a person",
        FactScope.Item => "an item",
        _ => throw new UnreachableException(),
    };

    /// <summary>That a value is none that a fact may have. What the value is is personal, and not said.</summary>
    public static ArgumentException NotOne(FactKey fact, IReadOnlyCollection<string> values, string parameter) =>
        new(
            $"Fact '{fact.Id}' is {Named(fact.Type)}, and what was given is not in it. Its values are: {string.Join(", ", values)}.",
            parameter);

    /// <summary>That a number lies outside the bounds of a fact. What the number is is personal, and not said.</summary>
    public static ArgumentException OutOfBounds(string fact, int? minimum, int? maximum, string parameter) =>
        new($"Fact '{fact}' is {Bounds(minimum, maximum)}, and what was given is not.", parameter);

    private static string Bounds(int? minimum, int? maximum) => (minimum, maximum) switch
    {
        ({ } least, { } most) => string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"),
        ({ } least, _) => string.Create(CultureInfo.InvariantCulture, $"a whole number, {least} or more"),
        (_, { } most) => string.Create(CultureInfo.InvariantCulture, $"a whole number, {most} or less"),
        _ => "a whole number",
    };

    private static string Known(FactKey fact, string choice) =>
        fact.Values.Contains(choice) ? choice : throw NotOne(fact, fact.Values, nameof(choice));

    private static int Within(FactKey fact, int number) =>
        number < fact.Minimum || number > fact.Maximum ? throw OutOfBounds(fact.Id, fact.Minimum, fact.Maximum, nameof(number)) : number;
}
