using System.Diagnostics;
using System.Globalization;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;

namespace InfoSharing.Rules.Cli.Differences;

/// <summary>What is written, without where: two parts of packs mean the same exactly if they have one shape.</summary>
/// <remarks>Sentences do not tell: two facts may have one label, and a condition's title stays when what it asks for changes.</remarks>
internal static class Shape
{
    public static string Of(Condition condition) => condition switch
    {
        AllOf all => $"all[{string.Join(", ", all.Of.Select(Of))}]",
        AnyOf any => $"any[{string.Join(", ", any.Of.Select(Of))}]",
        Not not => $"not[{Of(not.Of)}]",
        FactTest test => $"fact {test.Fact.Id} {ModelWords.Comparisons[test.Comparison]} {string.Join(", ", test.Operands.Select(Of))}",
        FindingTest finding => $"finding {finding.Finding.Id} is {YesNo(finding.Is)}",
        ProvisionTest provision => $"provision {provision.Provision.Id} is {Words.Ratings[provision.Is]}",
        RequirementTest requirement => $"requirement {Words.Requirements[requirement.Requirement]} is {Words.Statuses[requirement.Is]}",
        NamedTest named => $"condition {named.Condition.Id}",
        Quantified quantified => string.Create(CultureInfo.InvariantCulture, $"{quantified.Quantifier} {quantified.AtLeast} {ModelWords.Scopes[quantified.Over]}[{Of(quantified.Where)}]"),
        _ => throw new UnreachableException(),
    };

    public static string Of(Conclusion conclusion) => conclusion switch
    {
        ConcludesFinding one => $"finding {one.Finding.Id}",
        ConcludesProvision one => $"provision {one.Provision.Id} is {Words.Ratings[one.Is]} through {one.Through?.Id}",
        ConcludesRequirement one => $"requirement {Words.Requirements[one.Requirement]} is {Words.Statuses[one.Is]} through {one.Through?.Id}",
        ConcludesSafeguard one => $"safeguard {one.Safeguard.Id}",
        ConcludesAdvice one => $"advice {one.Adviser.Id}",
        ConcludesQuestion one => $"question {one.Fact.Id}",
        ConcludesTelling one => $"tell {Words.TellTimes[one.When]} {one.Reason.Id}",
        ConcludesDanger => "danger",
        ConcludesRecipient one => $"recipient {one.Body.Id}",
        ConcludesProtection one => $"protection {one.Protection.Id}",
        ConcludesPoint one => $"point {one.Point.Id} is {Words.PointStatuses[one.Is]}",
        ConcludesCorrection one => $"correction {one.Correction.Id}",
        _ => throw new UnreachableException(),
    };

    public static string Of(Citation citation) => $"{citation.Source}/{citation.Provision}/{citation.Place}";

    public static string Of(Derivation derivation) => derivation switch
    {
        Derivation.BodyAttribute body => $"{body.From.Id}: {body.Attribute}",
        Derivation.Tests tests => $"{tests.From.Id}: yes if {(tests.True is { } yes ? Of(yes) : "never")}, no if {(tests.False is { } no ? Of(no) : "never")}",
        _ => throw new UnreachableException(),
    };

    public static string Ids(IReadOnlyList<Reference> names) => string.Join(", ", names.Select(name => name.Id).Order(StringComparer.Ordinal));

    public static string YesNo(bool yes) => yes ? "yes" : "no";

    private static string Of(Literal literal) => literal switch
    {
        Literal.YesNo one => YesNo(one.Value),
        Literal.Number one => one.Value.ToString(CultureInfo.InvariantCulture),
        Literal.Text one => $"`{one.Value}`",
        _ => throw new UnreachableException(),
    };
}
