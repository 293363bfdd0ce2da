using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Compilation;

/// <summary>A conclusion and the unit of the rule that draws it.</summary>
internal readonly record struct Drawn<T>(Unit Unit, T Conclusion)
    where T : Conclusion;

/// <summary>The conclusions that the answer is made of, by kind.</summary>
internal sealed class Conclusions(IReadOnlyList<Unit> units)
{
    public Drawn<ConcludesBar>[] Bars { get; } = Of<ConcludesBar>(units);

    public Drawn<ConcludesDisposition>[] Dispositions { get; } = Of<ConcludesDisposition>(units);

    public Drawn<ConcludesTelling>[] Tellings { get; } = Of<ConcludesTelling>(units);

    public Drawn<ConcludesSafeguard>[] Safeguards { get; } = Of<ConcludesSafeguard>(units);

    public Drawn<ConcludesAdvice>[] Advice { get; } = Of<ConcludesAdvice>(units);

    public Drawn<ConcludesQuestion>[] Questions { get; } = Of<ConcludesQuestion>(units);

    public Drawn<ConcludesRecipient>[] Recipients { get; } = Of<ConcludesRecipient>(units);

    public Drawn<ConcludesPoint>[] Points { get; } = Of<ConcludesPoint>(units);

    public Drawn<ConcludesCorrection>[] Corrections { get; } = Of<ConcludesCorrection>(units);

    /// <summary>The rules that call for each outcome, by its number.</summary>
    public Unit[][] Calling { get; } = [.. Enum.GetValues<Outcome>().Select(outcome => Where<ConcludesOutcome>(units, one => one.Outcome == outcome))];

    public Unit[] Endangering { get; } = Where<ConcludesDanger>(units, _ => true);

    public Unit[] Withholding { get; } = Where<ConcludesDisposition>(units, one => one.Disposition == Disposition.Withhold);

    public Unit[] Redacting { get; } = Where<ConcludesDisposition>(units, one => one.Disposition == Disposition.Redact);

    /// <summary>Bars that give way in danger.</summary>
    public Unit[] Barring { get; } = Where<ConcludesBar>(units, one => !one.EvenInDanger);

    /// <summary>Bars that hold even in danger.</summary>
    public Unit[] BarringEvenInDanger { get; } = Where<ConcludesBar>(units, one => one.EvenInDanger);

    private static Unit[] Where<T>(IReadOnlyList<Unit> units, Func<T, bool> matches)
        where T : Conclusion =>
        [.. Of<T>(units).Where(drawn => matches(drawn.Conclusion)).Select(drawn => drawn.Unit).Distinct()];

    private static Drawn<T>[] Of<T>(IReadOnlyList<Unit> units)
        where T : Conclusion =>
        [.. units.Where(unit => unit.Rule is not null).SelectMany(unit => unit.Rule!.Concludes.OfType<T>().Select(conclusion => new Drawn<T>(unit, conclusion)))];
}
