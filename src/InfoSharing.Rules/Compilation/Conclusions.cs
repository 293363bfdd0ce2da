using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Compilation;

/// <summary>A conclusion and the unit of the rule that draws it.</summary>
internal readonly record struct Drawn<T>(Unit Unit, T Conclusion)
    where T : Conclusion;

/// <summary>The conclusions that the answer is made of, by kind.</summary>
internal sealed class Conclusions
{
    public Conclusions(IEnumerable<Unit> units)
    {
        Drawn<Conclusion>[] all =
            [.. from unit in units where unit.Rule is not null from conclusion in unit.Rule!.Concludes select new Drawn<Conclusion>(unit, conclusion)];
        Bars = Of<ConcludesBar>(all);
        Dispositions = Of<ConcludesDisposition>(all);
        Tellings = Of<ConcludesTelling>(all);
        Safeguards = Of<ConcludesSafeguard>(all);
        Advice = Of<ConcludesAdvice>(all);
        Questions = Of<ConcludesQuestion>(all);
        Recipients = Of<ConcludesRecipient>(all);
        Protections = Of<ConcludesProtection>(all);
        Points = Of<ConcludesPoint>(all);
        Corrections = Of<ConcludesCorrection>(all);
        var outcomes = Of<ConcludesOutcome>(all);
        Calling = [.. Enum.GetValues<Outcome>().Select(outcome => Where(outcomes, one => one.Outcome == outcome))];
        Endangering = Where(Of<ConcludesDanger>(all), _ => true);
        Withholding = Where(Dispositions, one => one.Disposition == Disposition.Withhold);
        Redacting = Where(Dispositions, one => one.Disposition == Disposition.Redact);
        Barring = Where(Bars, one => !one.EvenInDanger);
        BarringEvenInDanger = Where(Bars, one => one.EvenInDanger);
    }

    public Drawn<ConcludesBar>[] Bars { get; }

    public Drawn<ConcludesDisposition>[] Dispositions { get; }

    public Drawn<ConcludesTelling>[] Tellings { get; }

    public Drawn<ConcludesSafeguard>[] Safeguards { get; }

    public Drawn<ConcludesAdvice>[] Advice { get; }

    public Drawn<ConcludesQuestion>[] Questions { get; }

    public Drawn<ConcludesRecipient>[] Recipients { get; }

    public Drawn<ConcludesProtection>[] Protections { get; }

    public Drawn<ConcludesPoint>[] Points { get; }

    public Drawn<ConcludesCorrection>[] Corrections { get; }

    /// <summary>The rules that call for each outcome, by its number.</summary>
    public Unit[][] Calling { get; }

    public Unit[] Endangering { get; }

    public Unit[] Withholding { get; }

    public Unit[] Redacting { get; }

    /// <summary>Bars that give way in danger.</summary>
    public Unit[] Barring { get; }

    /// <summary>Bars that hold even in danger.</summary>
    public Unit[] BarringEvenInDanger { get; }

    private static Unit[] Where<T>(Drawn<T>[] all, Predicate<T> matches)
        where T : Conclusion =>
        [.. all.Where(drawn => matches(drawn.Conclusion)).Select(drawn => drawn.Unit).Distinct()];

    private static Drawn<T>[] Of<T>(Drawn<Conclusion>[] all)
        where T : Conclusion
    {
        List<Drawn<T>> some = [];
        foreach (var (unit, conclusion) in all)
        {
            if (conclusion is T one)
            {
                some.Add(new Drawn<T>(unit, one));
            }
        }

        return [.. some];
    }
}
