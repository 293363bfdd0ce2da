using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Evaluation;

/// <summary>Decides each item by the course table of the pack, and sums them up.</summary>
internal static class ByTable
{
    public static Course Of(Evaluated evaluated, IReadOnlyList<CourseSignal> courses)
    {
        var items = new ItemDecision[evaluated.Items.Count];
        for (var item = 0; item < items.Length; item++)
        {
            items[item] = Of(evaluated, courses, item);
        }

        var outcome = Summary.Of(items.Select(item => item.Taken?.Outcome ?? Outcome.MoreFactsNeeded));
        return new Course(outcome, evaluated.AnyOf(evaluated.Machine.Conclusions.Endangering), items) { IsByItem = true };
    }

    /// <summary>The outcomes that are possible, each item on its own: never too few.</summary>
    /// <param name="unpresumed">The case judged with nothing presumed.</param>
    /// <param name="courses">The courses of the pack.</param>
    public static IEnumerable<Outcome> Possible(Evaluated unpresumed, IReadOnlyList<CourseSignal> courses)
    {
        HashSet<Outcome> sums = [Summary.At(Summary.Count - 1)];
        for (var item = 0; item < unpresumed.Items.Count; item++)
        {
            var possible = Open(unpresumed, courses, item).Select(course => course.Outcome).Distinct().ToList();
            sums = [.. from sum in sums from outcome in possible select Summary.Of([sum, outcome])];
        }

        return sums;
    }

    /// <summary>The courses that an item takes, or could take on some answer to what is open.</summary>
    public static IEnumerable<CourseSignal> Open(Evaluated evaluated, IReadOnlyList<CourseSignal> courses, int item) =>
        courses.Where(course => course.Finding.Answer(evaluated.Rails, item) != Truth.False);

    private static ItemDecision Of(Evaluated evaluated, IReadOnlyList<CourseSignal> courses, int item)
    {
        CourseSignal? taken = null;
        var (couldGo, couldStay, couldBeKept) = (false, false, false);
        foreach (var course in courses)
        {
            var answer = course.Finding.Answer(evaluated.Rails, item);
            taken ??= answer == Truth.True ? course : null;
            if (answer != Truth.False)
            {
                couldGo |= course.Disposition == Disposition.Share;
                couldStay |= course.Disposition != Disposition.Share;
                couldBeKept |= course.Disposition == Disposition.Withhold;
            }
        }

        var stopped = taken?.Disposition == Disposition.Withhold ? Truth.True : couldBeKept ? Truth.Unknown : Truth.False;
        return new ItemDecision(taken?.Disposition ?? Disposition.Undecided, couldGo, couldStay, stopped) { Taken = taken };
    }
}
