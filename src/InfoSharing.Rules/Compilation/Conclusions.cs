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
        Tellings = Of<ConcludesTelling>(all);
        Safeguards = Of<ConcludesSafeguard>(all);
        Advice = Of<ConcludesAdvice>(all);
        Questions = Of<ConcludesQuestion>(all);
        Recipients = Of<ConcludesRecipient>(all);
        Protections = Of<ConcludesProtection>(all);
        Points = Of<ConcludesPoint>(all);
        Corrections = Of<ConcludesCorrection>(all);
        Endangering = [.. Of<ConcludesDanger>(all).Select(drawn => drawn.Unit).Distinct()];
    }

    public Drawn<ConcludesTelling>[] Tellings { get; }

    public Drawn<ConcludesSafeguard>[] Safeguards { get; }

    public Drawn<ConcludesAdvice>[] Advice { get; }

    public Drawn<ConcludesQuestion>[] Questions { get; }

    public Drawn<ConcludesRecipient>[] Recipients { get; }

    public Drawn<ConcludesProtection>[] Protections { get; }

    public Drawn<ConcludesPoint>[] Points { get; }

    public Drawn<ConcludesCorrection>[] Corrections { get; }

    /// <summary>The rules that find signs of danger.</summary>
    public Unit[] Endangering { get; }

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
