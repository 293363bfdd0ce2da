using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.NRules;

/// <summary>A test of one fact. Tests that ask the same are one object, so that NRules asks once for all rules.</summary>
internal sealed class FactLeaf(FactSlot slot, FactTest test)
{
    public FactScope Scope { get; } = slot.Definition.Scope;

    /// <summary>The place of the fact among the machine's.</summary>
    public int Place { get; } = slot.Index;

    public Truth Answer(FactValue? value) =>
        test.Comparison == Comparison.IsKnown ? Kleene.Of((value is not null) == FactComparison.Yes(test.Operands[0]))
        : value is null ? Truth.Unknown
        : Kleene.Of(FactComparison.Holds(test, value));

    /// <summary>The test as NRules prints it in its diagnostics.</summary>
    public override string ToString() => NameOf(test);

    public static string NameOf(FactTest test) => $"{test.Fact.Id} {test.Comparison} {string.Join(", ", test.Operands.Select(Name))}";

    private static string Name(Literal operand) => operand switch
    {
        Literal.YesNo yesNo => yesNo.Value ? "true" : "false",
        Literal.Number number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => FactComparison.Text(operand),
    };
}

/// <summary>The days on which something is law, and its status; one object for all rules that share them.</summary>
internal sealed class Dates(Standing standing)
{
    public bool AreLaw(DateOnly day, bool acceptAnnounced) => Timetable.IsLaw(standing, day, acceptAnnounced);

    /// <summary>The dates as NRules prints them in its diagnostics.</summary>
    public override string ToString() => $"{standing.Status} from {standing.From:yyyy-MM-dd}{(standing.Until is { } until ? $" until {until:yyyy-MM-dd}" : "")}";
}
