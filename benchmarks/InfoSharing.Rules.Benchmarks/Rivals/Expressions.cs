using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Benchmarks.Rivals;

/// <summary>Writes one rule as an expression over <see cref="Flat"/> objects: <c>c</c> the case, <c>p</c> the person, <c>i</c> the item.</summary>
internal sealed class Expressions(Machine machine, Dictionary<Signal, int> signals, Unit unit)
{
    public string Write() => string.Join(" && ", unit.Unless.Select(exception => $"!({Of(exception.When)})").Prepend(Of(unit.When)));

    private string Of(CompiledCondition condition) => condition.Source switch
    {
        AllOf => condition.Parts.Length == 0 ? "true" : $"({string.Join(" && ", condition.Parts.Select(Of))})",
        AnyOf => condition.Parts.Length == 0 ? "false" : $"({string.Join(" || ", condition.Parts.Select(Of))})",
        Not => $"!({Of(condition.Parts[0])})",
        NamedTest => Of(condition.Parts[0]),
        FactTest test => Fact(test),
        FindingTest test => Seen(machine.Findings[test.Finding.Id], test.Is),
        ProvisionTest { Is: Rating.Recommended } test => Seen(machine.Recommended[test.Provision.Id], true),
        ProvisionTest test => Seen(machine.Provisions[test.Provision.Id], test.Is != Rating.NotAvailable),
        _ => Seen(unit.Reads.First(signal => signal.In(signal.Scope == FactScope.Case ? condition.Bit!.Value.Scope : unit.Scope) == condition.Bit), true),
    };

    private string Seen(Signal signal, bool wanted) => $"{(wanted ? "" : "!")}{Name(signal.Scope)}.Found[{signals[signal]}]";

    private string Fact(FactTest test)
    {
        var slot = machine.FactsById[test.Fact.Id];
        var (owner, index) = (Name(slot.Definition.Scope), slot.Index);
        if (test.Comparison == Comparison.IsKnown)
        {
            return FactComparison.Yes(test.Operands[0]) ? "true" : "false";
        }

        switch (slot.Type)
        {
            case FactType.YesNo:
                return $"{(FactComparison.Holds(test, Facts.FactValue.YesNo.Of(true)) ? "" : "!")}{owner}.Yes[{index}]";
            case FactType.Choice:
                var places = slot.Values.Select((value, place) => (value, place)).Where(one => FactComparison.Holds(test, new Facts.FactValue.Choice(one.value))).ToList();
                return places.Count == 0 ? "false" : $"({string.Join(" || ", places.Select(one => $"{owner}.Number[{index}] == {one.place}"))})";
            default:
                var compared = FactLeaves.Compare(slot, test, default);
                var number = $"{owner}.Number[{index}]";
                return compared.Comparison switch
                {
                    Comparison.ContainsAll => $"{owner}.All({index}, {(long)compared.Set}L)",
                    Comparison.ContainsNone => $"!{owner}.Any({index}, {(long)compared.Set}L)",
                    Comparison.ContainsAny => $"{owner}.Any({index}, {(long)compared.Set}L)",
                    Comparison.Is => $"{number} == {compared.Number}",
                    Comparison.IsNot => $"{number} != {compared.Number}",
                    Comparison.AtLeast or Comparison.OnOrAfter => $"{number} >= {compared.Number}",
                    Comparison.AtMost => $"{number} <= {compared.Number}",
                    _ => $"{number} < {compared.Number}",
                };
        }
    }

    private static string Name(FactScope scope) => scope switch { FactScope.Case => "c", FactScope.Person => "p", _ => "i" };
}
