namespace InfoSharing.Rules.Compilation;

/// <summary>Puts units and signals in order, so that nothing is read before it is decided; across case, person and item.</summary>
internal static class Strata
{
    public static Stratum[] Of(IReadOnlyList<Unit> units, IEnumerable<Signal> signals)
    {
        var placed = new HashSet<object>();
        foreach (var unit in units)
        {
            Place(unit, placed);
        }

        // A signal that nobody reads sets no bits: it is answered when somebody asks, not in the run.
        List<Signal> read = [.. signals.Where(IsRead)];
        foreach (var signal in read)
        {
            Place(signal, placed);
        }

        var top = units.Select(unit => unit.Stratum).DefaultIfEmpty(0).Max();
        return [.. Enumerable.Range(0, top + 1).Select(level => new Stratum(
            At(units, level, FactScope.Case),
            At(units, level, FactScope.Person),
            At(units, level, FactScope.Item),
            [.. read.Where(signal => signal.Stratum == level)]))];
    }

    private static bool IsRead(Signal signal) =>
        Enum.GetValues<FactScope>().Any(scope => signal.WhenTrue[scope].Length > 0);

    private static Unit[] At(IReadOnlyList<Unit> units, int level, FactScope scope) =>
        [.. units.Where(unit => unit.Stratum == level && unit.Scope == scope)];

    private static int Place(Unit unit, HashSet<object> placed)
    {
        if (placed.Add(unit))
        {
            unit.Stratum = unit.Reads.Select(signal => Place(signal, placed) + 1).DefaultIfEmpty(0).Max();
        }

        return unit.Stratum;
    }

    private static int Place(Signal signal, HashSet<object> placed)
    {
        if (placed.Add(signal))
        {
            signal.Stratum = signal.Sources.Select(unit => Place(unit, placed)).DefaultIfEmpty(0).Max();
        }

        return signal.Stratum;
    }
}
