using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Compilation;

/// <summary>A conclusion and the unit of the rule that draws it.</summary>
internal readonly record struct Drawn<T>(Unit Unit, T Conclusion)
    where T : Conclusion;

/// <summary>The conclusions that the answer is made of, by kind.</summary>
internal sealed class Conclusions(IReadOnlyList<Unit> units)
{
    public Drawn<ConcludesDanger>[] Danger { get; } = Of<ConcludesDanger>(units);

    public Drawn<ConcludesBar>[] Bars { get; } = Of<ConcludesBar>(units);

    public Drawn<ConcludesDisposition>[] Dispositions { get; } = Of<ConcludesDisposition>(units);

    public Drawn<ConcludesOutcome>[] Outcomes { get; } = Of<ConcludesOutcome>(units);

    public Drawn<ConcludesTelling>[] Tellings { get; } = Of<ConcludesTelling>(units);

    public Drawn<ConcludesSafeguard>[] Safeguards { get; } = Of<ConcludesSafeguard>(units);

    public Drawn<ConcludesAdvice>[] Advice { get; } = Of<ConcludesAdvice>(units);

    public Drawn<ConcludesQuestion>[] Questions { get; } = Of<ConcludesQuestion>(units);

    public Drawn<ConcludesRecipient>[] Recipients { get; } = Of<ConcludesRecipient>(units);

    private static Drawn<T>[] Of<T>(IReadOnlyList<Unit> units)
        where T : Conclusion =>
        [.. units.Where(unit => unit.Rule is not null).SelectMany(unit => unit.Rule!.Concludes.OfType<T>().Select(conclusion => new Drawn<T>(unit, conclusion)))];
}
