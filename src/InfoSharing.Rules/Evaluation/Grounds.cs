using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Evaluation;

/// <summary>Finds the tests on which the answer of a condition rests.</summary>
internal static class Grounds
{
    // More people or items than this are not gone through one by one.
    private const int MostNamed = 3;

    /// <summary>The shortest set of tests from which the answer follows.</summary>
    public static IReadOnlyList<ConditionTrace> Of(ConditionTrace condition)
    {
        var parts = condition.Parts;
        return (condition.Condition, condition.Truth) switch
        {
            (AllOf, Truth.False) or (AnyOf, Truth.True) => Shortest(parts, condition.Truth),
            (AllOf, Truth.Unknown) or (AnyOf, Truth.Unknown) => [.. parts.Where(part => part.Truth == Truth.Unknown).SelectMany(part => part.Grounds)],
            (AllOf or AnyOf or Not or NamedTest, _) => parts is [var only] ? only.Grounds : [.. parts.SelectMany(part => part.Grounds)],
            (Quantified { Quantifier: Quantifier.Any }, Truth.True) => Named(parts.First(part => part.Truth == Truth.True)),
            (Quantified { Quantifier: Quantifier.Every }, Truth.False) => Named(parts.First(part => part.Truth == Truth.False)),
            (Quantified { Quantifier: Quantifier.Any }, Truth.False) or (Quantified { Quantifier: Quantifier.Every }, Truth.True) when parts.Count is > 0 and <= MostNamed => [.. parts.SelectMany(Named)],
            _ => [condition],
        };
    }

    /// <summary>The grounds of a part of a quantifier, each said of its person or item.</summary>
    private static IReadOnlyList<ConditionTrace> Named(ConditionTrace part) => [.. part.Grounds.Select(ground => ground.Of(part.Subject))];

    private static IReadOnlyList<ConditionTrace> Shortest(IEnumerable<ConditionTrace> parts, Truth truth) =>
        parts.Where(part => part.Truth == truth).Select(part => part.Grounds).MinBy(grounds => grounds.Count) ?? [];
}
