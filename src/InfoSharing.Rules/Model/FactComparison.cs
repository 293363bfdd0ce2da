using System.Diagnostics;
using System.Globalization;
using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules.Model;

/// <summary>What a test of a fact says of one known value: the plain meaning of every comparison.</summary>
internal static class FactComparison
{
    public static bool Holds(FactTest test, FactValue value) => test.Comparison switch
    {
        Comparison.Is => Same(test.Operands[0], value),
        Comparison.IsNot => !Same(test.Operands[0], value),
        Comparison.In => test.Operands.Any(operand => Same(operand, value)),
        Comparison.NotIn => !test.Operands.Any(operand => Same(operand, value)),
        Comparison.AtLeast or Comparison.OnOrAfter => Order(value) >= Order(test.Operands[0]),
        Comparison.AtMost => Order(value) <= Order(test.Operands[0]),
        Comparison.Before => Order(value) < Order(test.Operands[0]),
        Comparison.ContainsAny => test.Operands.Any(operand => Has(value, operand)),
        Comparison.ContainsAll => test.Operands.All(operand => Has(value, operand)),
        Comparison.ContainsNone => !test.Operands.Any(operand => Has(value, operand)),
        Comparison.IsKnown => Yes(test.Operands[0]),
        _ => throw new UnreachableException(),
    };

    /// <summary>A number, or the number of a day, by which values are put in order.</summary>
    public static int Order(Literal operand) => operand switch
    {
        Literal.Number number => number.Value,
        Literal.Text date => Day(date.Value).DayNumber,
        _ => throw new UnreachableException(),
    };

    public static int Order(FactValue value) => value switch
    {
        FactValue.WholeNumber number => number.Value,
        FactValue.Date date => date.Value.DayNumber,
        _ => throw new UnreachableException(),
    };

    public static bool Yes(Literal operand) => operand is Literal.YesNo { Value: true };

    public static string Text(Literal operand) => operand is Literal.Text text ? text.Value : throw new UnreachableException();

    private static bool Has(FactValue value, Literal operand) => ((FactValue.Choices)value).Values.Contains(Text(operand));

    private static bool Same(Literal operand, FactValue value) => value switch
    {
        FactValue.YesNo yesNo => yesNo.Value == Yes(operand),
        FactValue.Choice choice => choice.Value == Text(operand),
        FactValue.WholeNumber or FactValue.Date => Order(value) == Order(operand),
        _ => throw new UnreachableException(),
    };

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
