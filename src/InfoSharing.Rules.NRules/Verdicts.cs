using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.NRules;

/// <summary>Verdicts that NRules has reached, by subject and rule. A rule that has given none is false.</summary>
internal sealed class Verdicts
{
    private static readonly Dictionary<Unit, Truth> None = [];

    private readonly Dictionary<SubjectFact, Dictionary<Unit, Truth>> bySubject = [];

    public void Add(Unit unit, SubjectFact subject, Truth verdict)
    {
        if (!bySubject.TryGetValue(subject, out var byUnit))
        {
            byUnit = bySubject[subject] = [];
        }

        byUnit[unit] = verdict;
    }

    public Truth Of(Unit unit, SubjectFact subject) => On(subject).GetValueOrDefault(unit, Truth.False);

    public Truth AnyOf(IReadOnlyList<Unit> units, SubjectFact subject)
    {
        var byUnit = On(subject);
        var any = Truth.False;
        for (var place = 0; place < units.Count && any != Truth.True; place++)
        {
            any = Kleene.Or(any, byUnit.GetValueOrDefault(units[place], Truth.False));
        }

        return any;
    }

    /// <summary>The ids of the rules among some units that hold, in ordinal order.</summary>
    public IReadOnlyList<string> Holding(IReadOnlyList<Unit> units, SubjectFact subject)
    {
        var byUnit = On(subject);
        List<string>? ids = null;
        for (var place = 0; place < units.Count; place++)
        {
            if (byUnit.GetValueOrDefault(units[place], Truth.False) == Truth.True)
            {
                (ids ??= []).Add(units[place].Rule!.Id);
            }
        }

        ids?.Sort(StringComparer.Ordinal);
        return ids ?? (IReadOnlyList<string>)[];
    }

    private Dictionary<Unit, Truth> On(SubjectFact subject) => bySubject.GetValueOrDefault(subject, None);
}
