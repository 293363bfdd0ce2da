using System.Diagnostics;

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
            int number => new FactValue.WholeNumber(number),
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

    private static string Known(FactKey fact, string choice) =>
        fact.Values.Contains(choice)
            ? choice
            : throw new ArgumentException($"Fact '{fact.Id}' is {Named(fact.Type)} and has no value '{choice}'. Its values are: {string.Join(", ", fact.Values)}.", nameof(choice));
}
