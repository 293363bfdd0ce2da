using System.Diagnostics;
using System.Globalization;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;

namespace InfoSharing.Rules.Checking;

/// <summary>Conditions in one line, in the words of the rule language: the same for conditions that say the same in another order.</summary>
internal static class Phrase
{
    public static string Of(Condition condition) => condition switch
    {
        AllOf all => $"all ({Parts(all)})",
        AnyOf any => $"any ({Parts(any)})",
        Not not => $"not ({Of(not.Of)})",
        FactTest { Comparison: Comparison.IsKnown } test => $"{test.Fact.Id} isKnown",
        FactTest test => $"{test.Fact.Id} {ModelWords.Comparisons[test.Comparison]} {Operands(test)}",
        FindingTest test => test.Is ? $"finding {test.Finding.Id}" : $"finding {test.Finding.Id} is false",
        ProvisionTest test => $"provision {test.Provision.Id} is {Words.Ratings[test.Is]}",
        RequirementTest test => $"requirement {Words.Requirements[test.Requirement]} is {Words.Statuses[test.Is]}",
        NamedTest test => $"condition {test.Condition.Id}",
        Quantified look => $"{Quantity(look)} {look.Over.Word()} where ({Of(look.Where)})",
        _ => throw new UnreachableException(),
    };

    private static string Parts(Condition condition) => string.Join("; ", condition.Parts.Select(Of).Distinct().Order(StringComparer.Ordinal));

    private static string Operands(FactTest test) => string.Join(", ", test.Operands.Select(Operand).Distinct().Order(StringComparer.Ordinal));

    private static string Operand(Literal literal) => literal switch
    {
        Literal.YesNo yesNo => yesNo.Value ? "true" : "false",
        Literal.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        Literal.Text text => text.Value,
        _ => throw new UnreachableException(),
    };

    private static string Quantity(Quantified look) => look.Quantifier switch
    {
        Quantifier.Any => "any",
        Quantifier.Every => "every",
        Quantifier.Count => string.Create(CultureInfo.InvariantCulture, $"at least {look.AtLeast}"),
        _ => throw new UnreachableException(),
    };
}
