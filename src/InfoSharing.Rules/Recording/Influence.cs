using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Recording;

/// <summary>
/// Which parts of an answer could have come out otherwise had some facts been other than they are. It is read off the rules and errs on
/// the side of saying yes: what it does not name cannot hang on those facts, whatever their values.
/// </summary>
internal sealed class Influence
{
    private readonly HashSet<Unit> touched = [];
    private readonly Unit[] rows;
    private readonly bool hasAny;

    /// <summary>Whether one of the facts names an end of the sharing.</summary>
    private bool TouchesParty { get; }

    public Influence(Machine machine, IEnumerable<FactSlot> facts)
    {
        rows = [.. machine.Courses.SelectMany(course => course.Finding.Sources)];
        foreach (var slot in facts)
        {
            hasAny = true;
            TouchesParty |= slot.Definition.Party is not null;
            touched.UnionWith(machine.Readers[slot.Index]);
        }

        // From rule to finding to rule, until nothing more is reached.
        for (var before = hasAny ? -1 : 0; before != touched.Count;)
        {
            before = touched.Count;
            touched.UnionWith(machine.Units.Where(unit => unit.Reads.Any(signal => signal.Sources.Any(touched.Contains))));
        }
    }

    /// <summary>Whether a member of an answer, or of an item in it, could hang on the facts. A member that is not known could.</summary>
    public bool Touches(string member) => hasAny && member switch
    {
        "inDanger" => Concludes<ConcludesDanger>(),
        "outcome" or "settled" or "possibleOutcomes" or "extent" or "disposition" or "lawfulBasis" or "mend" or "urgency" => TouchesCourse,
        "requirements" or "metBy" or "ratings" or "through" or "conflicts" => TouchesLaw,
        "findings" => Concludes<ConcludesFinding>(),
        // Whom these concern hangs on what goes, and on who stands at either end.
        "safeguards" => TouchesCourse || TouchesParty || Concludes<ConcludesSafeguard>() || Concludes<ConcludesFinding>(),
        "tellSubject" => TouchesCourse || Concludes<ConcludesTelling>(),
        "advice" => TouchesCourse || TouchesParty || Concludes<ConcludesAdvice>(),
        "protectNow" => TouchesCourse || TouchesParty || Concludes<ConcludesProtection>() || Concludes<ConcludesFinding>(),
        "shareWith" => TouchesCourse || TouchesParty || Concludes<ConcludesRecipient>(),
        "corrections" => Concludes<ConcludesCorrection>(),
        _ => true,
    };

    /// <summary>Whether what goes, and whether it is to be shared, could hang on the facts.</summary>
    private bool TouchesCourse => TouchesLaw || Concludes<ConcludesDanger>() || rows.Any(touched.Contains);

    private bool TouchesLaw => Concludes<ConcludesProvision>() || Concludes<ConcludesRequirement>();

    private bool Concludes<T>()
        where T : Conclusion => touched.Any(unit => unit.Rule?.Concludes.OfType<T>().Any() == true);
}
