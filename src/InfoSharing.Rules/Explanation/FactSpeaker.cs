using System.Diagnostics;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>Says facts, and tests of facts, in the words of the fact dictionary.</summary>
internal sealed class FactSpeaker(PackWords words)
{
    private const string ValuePlace = "{value}";

    /// <summary>What a test asks for, as a statement.</summary>
    public string Asks(FactTest test)
    {
        var fact = words.Facts[test.Fact.Id];
        return fact.Type switch
        {
            FactType.YesNo => AsksYesNo(fact, test),
            FactType.Choice => AsksChoice(fact, test),
            FactType.Choices => AsksChoices(fact, test),
            _ => AsksOrder(fact, test),
        };
    }

    /// <summary>The contrary of what a test asks for.</summary>
    public string Contrary(FactTest test)
    {
        Comparison? opposite = test.Comparison switch
        {
            Comparison.Is => Comparison.IsNot,
            Comparison.IsNot => Comparison.Is,
            Comparison.In => Comparison.NotIn,
            Comparison.NotIn => Comparison.In,
            Comparison.Before => Comparison.OnOrAfter,
            Comparison.OnOrAfter => Comparison.Before,
            Comparison.ContainsAny => Comparison.ContainsNone,
            Comparison.ContainsNone => Comparison.ContainsAny,
            _ => null,
        };
        if (opposite is { } other)
        {
            return Asks(test with { Comparison = other });
        }

        var fact = words.Facts[test.Fact.Id];
        return test.Comparison switch
        {
            Comparison.AtLeast => Filled(fact, "less than " + Label(fact, test.Operands[0])),
            Comparison.AtMost => Filled(fact, "more than " + Label(fact, test.Operands[0])),
            Comparison.IsKnown => Known(fact, !FactComparison.Yes(test.Operands[0])),
            _ => "it is not so that " + Asks(test),
        };
    }

    /// <summary>What is known of a fact, or that it is not known.</summary>
    public string Says(FactDefinition fact, FactValue? value) => value switch
    {
        null => fact.Sentences.Unknown,
        FactValue.YesNo yesNo => yesNo.Value ? fact.Sentences.True : fact.Sentences.False,
        FactValue.Choice choice => Saying(fact, choice.Value),
        FactValue.Choices { Values: [var only] } => Saying(fact, only),
        FactValue.Choices { Values: [] } => Filled(fact, "none of those listed"),
        FactValue.Choices choices => Filled(fact, English.And(choices.Values.Select(one => Label(fact, one)))),
        FactValue.WholeNumber or FactValue.Date => Filled(fact, Label(value)),
        _ => throw new UnreachableException(),
    };

    /// <summary>What a value of a choice is called.</summary>
    public string Label(FactDefinition fact, string value) =>
        fact.ValuesAreBodies ? words.Bodies.GetValueOrDefault(value, value)
        : fact.Values.FirstOrDefault(known => known.Id == value)?.Label ?? value;

    private static string AsksYesNo(FactDefinition fact, FactTest test)
    {
        var yes = FactComparison.Yes(test.Operands[0]);
        return test.Comparison switch
        {
            Comparison.IsKnown => Known(fact, yes),
            Comparison.Is => yes ? fact.Sentences.True : fact.Sentences.False,
            _ => yes ? fact.Sentences.False : fact.Sentences.True,
        };
    }

    private string AsksChoice(FactDefinition fact, FactTest test)
    {
        if (test.Comparison == Comparison.IsKnown)
        {
            return Known(fact, FactComparison.Yes(test.Operands[0]));
        }

        var one = English.Alike([.. test.Operands.Select(operand => Saying(fact, FactComparison.Text(operand)))], "or");
        return test.Comparison is Comparison.IsNot or Comparison.NotIn ? English.Not(one) : one;
    }

    private string AsksChoices(FactDefinition fact, FactTest test)
    {
        if (test.Comparison == Comparison.IsKnown)
        {
            return Known(fact, FactComparison.Yes(test.Operands[0]));
        }

        var values = test.Operands.Select(FactComparison.Text).ToList();
        if (values is [var only])
        {
            return test.Comparison == Comparison.ContainsNone ? English.Not(Saying(fact, only)) : Saying(fact, only);
        }

        var labels = values.Select(value => Label(fact, value));
        return Filled(fact, test.Comparison switch
        {
            Comparison.ContainsAll => English.And(labels),
            Comparison.ContainsNone => "none of " + English.And(labels),
            _ => English.Or(labels),
        });
    }

    private static string AsksOrder(FactDefinition fact, FactTest test) => test.Comparison switch
    {
        Comparison.IsKnown => Known(fact, FactComparison.Yes(test.Operands[0])),
        Comparison.AtLeast => Filled(fact, "at least " + Label(fact, test.Operands[0])),
        Comparison.AtMost => Filled(fact, "at most " + Label(fact, test.Operands[0])),
        Comparison.Before => Dated(fact, "before " + Label(fact, test.Operands[0])),
        Comparison.OnOrAfter => Dated(fact, "on or after " + Label(fact, test.Operands[0])),
        Comparison.IsNot => English.Not(Filled(fact, Label(fact, test.Operands[0]))),
        _ => Filled(fact, Label(fact, test.Operands[0])),
    };

    private string Saying(FactDefinition fact, string value) =>
        fact.Values.FirstOrDefault(known => known.Id == value)?.Says ?? Filled(fact, Label(fact, value));

    private static string Known(FactDefinition fact, bool known) =>
        known ? $"there is an answer to \u201C{fact.Question}\u201D" : $"there is no answer yet to \u201C{fact.Question}\u201D";

    private static string Filled(FactDefinition fact, string value) =>
        fact.Says?.Replace(ValuePlace, value, StringComparison.Ordinal) ?? $"{fact.Label}: {value}";

    /// <summary>"it was asked for on {value}" is said as "it was asked for before 5 February 2026".</summary>
    private static string Dated(FactDefinition fact, string value) =>
        Filled(fact with { Says = fact.Says?.Replace("on " + ValuePlace, ValuePlace, StringComparison.Ordinal) }, value);

    private static string Label(FactDefinition fact, Literal operand) => fact.Type == FactType.Date
        ? English.Day(DateOnly.FromDayNumber(FactComparison.Order(operand)))
        : English.Invariant($"{FactComparison.Order(operand)}");

    private static string Label(FactValue value) => value is FactValue.Date date ? English.Day(date.Value) : value.ToString()!;
}
