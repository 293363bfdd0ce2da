using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.NRules;

/// <summary>Verdicts that NRules has collected, by unit. A unit that has given none is false.</summary>
internal sealed class Verdicts(IEnumerable<IVerdict> collected)
{
    private readonly ILookup<Unit, Truth> byUnit = collected.ToLookup(verdict => verdict.Unit, verdict => verdict.Truth);

    public Truth AnyOf(IReadOnlyList<Unit> units) => units.SelectMany(unit => byUnit[unit]).Aggregate(Truth.False, Kleene.Or);

    /// <summary>The verdicts of one unit, on whatever subjects; of those on which it is false there is none.</summary>
    public IReadOnlyList<Truth> Of(Unit unit) => [.. byUnit[unit]];

    /// <summary>The ids of the rules among some units that hold, in ordinal order.</summary>
    public IReadOnlyList<string> Holding(IReadOnlyList<Unit> units) =>
        [.. units.Where(unit => byUnit[unit].Contains(Truth.True)).Select(unit => unit.Rule!.Id).Order(StringComparer.Ordinal)];
}
