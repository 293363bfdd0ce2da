using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Evaluation;

/// <summary>
/// Whom the answer concerns: those about whom something goes, or may yet go; and what is asked of them, or said to them, and no others.
/// Nobody is told of what was not shared, and nobody is approached because they are listed.
/// </summary>
internal sealed class Concerned(Evaluated evaluated, Course course)
{
    private bool? goesNowhere;

    /// <summary>Whether any item goes, or may yet go.</summary>
    public bool AnyMayGo => Enumerable.Range(0, evaluated.Items.Count).Any(MayGo);

    /// <summary>Whether an item about a person goes now.</summary>
    public bool Goes(int person) => AnyAbout(person, now => now == Disposition.Share);

    /// <summary>Whether an item goes, or an open question could let it go.</summary>
    public bool MayGo(int item) => course.Now(item) != Disposition.Withhold;

    /// <summary>Whether some of what would be shared does not go now; where nothing is listed, nothing does.</summary>
    public bool SomethingStays => evaluated.Items.Count == 0 || Enumerable.Range(0, evaluated.Items.Count).Any(item => course.Now(item) != Disposition.Share);

    /// <summary>
    /// For what a safeguard is asked by a rule that holds for one instance: that instance; for what is said to people, those of them who
    /// are concerned and may be approached; none if it does not stand.
    /// </summary>
    public IEnumerable<(FactScope Scope, int Instance)> SubjectsOf(SafeguardDefinition safeguard, Unit unit, int instance)
    {
        if (safeguard.Beside is { } outcome && outcome != course.Outcome)
        {
            return [];
        }

        if (safeguard.GoesWithItem && IsOfNothing(unit.Scope, instance))
        {
            return [];
        }

        if (safeguard.ApproachesUnless is not { } finding)
        {
            return [(unit.Scope, instance)];
        }

        // A case that lists nobody is about somebody all the same: of whom nothing goes, if it is not shared.
        if (evaluated.Rails.People == 0)
        {
            return course.Outcome != Outcome.DoNotShare ? [(unit.Scope, instance)] : [];
        }

        return unit.Scope switch
        {
            FactScope.Case => [.. Enumerable.Range(0, evaluated.Rails.People).Where(MayBeApproached).Select(person => (FactScope.Person, person))],
            FactScope.Person => MayBeApproached(instance) ? [(unit.Scope, instance)] : [],
            _ => evaluated.Rails.About(instance) is var about and >= 0 && MayBeApproached(about) ? [(unit.Scope, instance)] : [],
        };

        bool MayBeApproached(int person) =>
            AnyAbout(person, now => now != Disposition.Withhold)
            && evaluated.Machine.Findings[finding.Id].Answer(evaluated.Rails, person) != Truth.True;
    }

    /// <summary>Whether a kind of body is named as either end of the sharing.</summary>
    public bool IsParty(string body) => IsParty(body, Party.Discloser) || IsParty(body, Party.Recipient);

    /// <summary>Whether a kind of body is named as one end of the sharing.</summary>
    public bool IsParty(string body, Party party)
    {
        foreach (var (key, value) in evaluated.Sharing.Facts.All)
        {
            if (value is FactValue.Choice choice && choice.Value == body && evaluated.Machine.FactsById[key.Id].Definition.Party == party)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a kind of body has no place among those to ask: whoever shares, and whoever is told or must not be. One that was named and is
    /// not told yet can still be talked to without names.
    /// </summary>
    public bool IsPastAsking(AdviserDefinition adviser) => adviser.Bodies.Any(body =>
        IsParty(body.Id, Party.Discloser) || (IsParty(body.Id, Party.Recipient) && (SomethingGoes || MustNotBeApproached(adviser))));

    private bool SomethingGoes => course.Outcome.IsShare();

    private bool MustNotBeApproached(AdviserDefinition adviser) =>
        adviser.ApproachesUnless is { } never && evaluated.Machine.Findings[never.Id].Answer(evaluated.Rails, 0) == Truth.True;

    /// <summary>Whether an item is kept back, or all that is about a person; for the case, whether nothing goes to anybody.</summary>
    private bool IsOfNothing(FactScope scope, int instance) => scope switch
    {
        FactScope.Item => !MayGo(instance),
        FactScope.Person => !AnyAbout(instance, now => now != Disposition.Withhold),
        _ => goesNowhere ??= !AnyMayGo && Reading.Recipients(evaluated, course).Count == 0,
    };

    private bool AnyAbout(int person, Predicate<Disposition> now)
    {
        for (var item = evaluated.Rails.FirstAbout(person); item >= 0; item = evaluated.Rails.NextAbout(item))
        {
            if (now(course.Now(item)))
            {
                return true;
            }
        }

        return false;
    }
}
