using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Evaluation;

/// <summary>What a case comes to: the course of each item, and their sum.</summary>
/// <param name="Outcome">What sums the items up.</param>
/// <param name="Danger">Whether there are signs of danger.</param>
/// <param name="Taken">The course that each item takes; none where no row of the course table is law.</param>
internal sealed record Course(Outcome Outcome, Truth Danger, CourseSignal?[] Taken)
{
    /// <summary>What becomes of an item now.</summary>
    public Disposition Now(int item) => Taken[item]?.Disposition ?? Disposition.Undecided;
}

/// <summary>Decides each item by the course table of the pack, and sums them up.</summary>
internal static class Courses
{
    public static Course Of(Evaluated evaluated)
    {
        var taken = new CourseSignal?[evaluated.Items.Count];
        var place = Summary.Count - 1;
        for (var item = 0; item < taken.Length; item++)
        {
            taken[item] = Taken(evaluated, item);
            place = Math.Min(place, Summary.PlaceOf(taken[item]?.Outcome ?? Outcome.MoreFactsNeeded));
        }

        return new Course(Summary.At(place), evaluated.AnyOf(evaluated.Machine.Conclusions.Endangering), taken);
    }

    /// <summary>The outcomes that are possible, each item on its own: never too few.</summary>
    /// <param name="unpresumed">The case judged with nothing presumed.</param>
    public static IEnumerable<Outcome> Possible(Evaluated unpresumed)
    {
        HashSet<int> sums = [Summary.Count - 1];
        for (var item = 0; item < unpresumed.Items.Count; item++)
        {
            var possible = Open(unpresumed, item).Select(course => course.Outcome).DefaultIfEmpty(Outcome.MoreFactsNeeded).Select(Summary.PlaceOf).Distinct().ToList();
            sums = [.. from sum in sums from outcome in possible select Math.Min(sum, outcome)];
        }

        return sums.Select(Summary.At);
    }

    /// <summary>The courses that an item takes, or could take on some answer to what is open.</summary>
    public static IEnumerable<CourseSignal> Open(Evaluated evaluated, int item) =>
        evaluated.Machine.Courses.Where(course => course.Finding.Answer(evaluated.Rails, item) != Truth.False);

    /// <summary>The rules whose verdicts decide the outcome and what becomes of the items.</summary>
    public static IEnumerable<Unit> Deciding(Machine machine) =>
        machine.Courses.SelectMany(course => course.Finding.Sources).Concat(machine.Conclusions.Endangering).Distinct();

    private static CourseSignal? Taken(Evaluated evaluated, int item)
    {
        foreach (var course in evaluated.Machine.Courses)
        {
            if (course.Finding.Answer(evaluated.Rails, item) == Truth.True)
            {
                return course;
            }
        }

        return null;
    }
}
