using System.Diagnostics;
using System.Globalization;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>Tests of a fact that do not fit what the fact can be.</summary>
internal static class FactTests
{
    public static IEnumerable<Diagnostic> Find(Survey survey) =>
        from test in survey.FactTests
        let fact = survey.Facts.Find(test.Fact.Id)
        where fact is not null
        from found in Check(fact, test)
        select found;

    /// <summary>Whether a test can be reasoned about: its fact is declared and the test fits it.</summary>
    public static bool IsSound(FactTest test, FactDefinition? fact) => fact is not null && !Check(fact, test).Any();

    /// <summary>What is wrong with a value of a fact, wherever it is written.</summary>
    public static IEnumerable<Diagnostic> Misfits(FactDefinition fact, Literal value) => Check(fact, value) is { } misfit ? [misfit] : [];

    private static IEnumerable<Diagnostic> Check(FactDefinition fact, FactTest test)
    {
        if (test.Comparison == Comparison.IsKnown)
        {
            return [];
        }

        var fitting = FittingTo(fact.Type);
        return fitting.Contains(test.Comparison)
            ? test.Operands.Select(operand => Check(fact, operand)).OfType<Diagnostic>()
            : [Wording.ComparisonDoesNotFit(
                test.At, fact.Id, TypeWord(fact), ModelWords.Comparisons[test.Comparison], [.. fitting.Select(fits => ModelWords.Comparisons[fits])])];
    }

    private static Comparison[] FittingTo(FactType type) => type switch
    {
        FactType.YesNo => [Comparison.Is, Comparison.IsNot],
        FactType.Choice => [Comparison.Is, Comparison.IsNot, Comparison.In, Comparison.NotIn],
        FactType.Choices => [Comparison.ContainsAny, Comparison.ContainsAll, Comparison.ContainsNone],
        FactType.WholeNumber => [Comparison.Is, Comparison.IsNot, Comparison.AtLeast, Comparison.AtMost],
        FactType.Date => [Comparison.Is, Comparison.IsNot, Comparison.Before, Comparison.OnOrAfter],
        _ => throw new UnreachableException(),
    };

    private static Diagnostic? Check(FactDefinition fact, Literal value) => (fact.Type, value) switch
    {
        (FactType.YesNo, Literal.YesNo) => null,
        (FactType.Choice or FactType.Choices, Literal.Text text) => fact.Key.Values.Contains(text.Value)
            ? null
            : Wording.UnknownValue(text.At, fact.Id, text.Value, NearestName.Find(text.Value, fact.Key.Values), Remedy(fact), fact.At),
        (FactType.WholeNumber, Literal.Number number) => number.Value < fact.Minimum || number.Value > fact.Maximum
            ? Wording.NumberNeverPossible(number.At, fact.Id, number.Value, fact.Minimum, fact.Maximum, fact.At)
            : null,
        (FactType.Date, Literal.Text text) => Shapes.TryReadDate(text.Value, out _)
            ? null
            : Wording.NotADate(text.At, fact.Id, text.Value),
        _ => Wording.WrongLiteral(value.At, fact.Id, TypeWord(fact), Written(value), Remedy(fact)),
    };

    private static string TypeWord(FactDefinition fact) => ModelWords.FactTypes[fact.Type];

    private static string Written(Literal value) => value switch
    {
        Literal.YesNo yesNo => yesNo.Value ? "true" : "false",
        Literal.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        Literal.Text text => $"\"{text.Value}\"",
        _ => throw new UnreachableException(),
    };

    private static string Remedy(FactDefinition fact) => fact.Type switch
    {
        FactType.YesNo => "write `true` or `false`, without quotation marks",
        FactType.Choice or FactType.Choices => fact.ValuesAreBodies
            ? Wording.AnyBody
            : Wording.ValuesOf(fact.Key.Values, fact.At),
        FactType.WholeNumber => "write a whole number, without quotation marks",
        FactType.Date => "write a date in quotation marks, such as `\"2026-02-05\"`",
        _ => throw new UnreachableException(),
    };
}
