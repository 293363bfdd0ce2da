using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Evaluation;

/// <summary>Reads checklists and corrections off the rails. No part of the outcome hangs on them.</summary>
internal static class GuidanceReading
{
    public static IReadOnlyList<Checklist> Checklists(Evaluated evaluated, ChecklistSubject about)
    {
        var held = Holding(evaluated, evaluated.Machine.Conclusions.Points).ToLookup(one => one.Conclusion.Point.Id, StringComparer.Ordinal);
        return
        [
            .. from checklist in evaluated.Machine.Pack.Checklists
               where checklist.About == about
               select new Checklist
               {
                   Id = checklist.Id,
                   Title = checklist.Title,
                   Points = [.. checklist.Points.Select(point => PointOf(evaluated, point, [.. held[point.Id]]))],
               },
        ];
    }

    public static IReadOnlyList<Correction> Corrections(Evaluated evaluated)
    {
        var held = Holding(evaluated, evaluated.Machine.Conclusions.Corrections).ToLookup(one => one.Conclusion.Correction.Id, StringComparer.Ordinal);
        return
        [
            .. from correction in evaluated.Machine.Pack.Corrections
               where held.Contains(correction.Id)
               select new Correction
               {
                   Id = correction.Id,
                   Procedure = correction.Procedure,
                   Law = correction.Law,
                   Rules = Traces(evaluated, held[correction.Id]),
               },
        ];
    }

    private static ChecklistPoint PointOf(Evaluated evaluated, PointDefinition point, IReadOnlyList<Drawn<ConcludesPoint>> held)
    {
        // What is done in one way and still to do in another is still to do.
        var status = new[] { PointStatus.NotApplicable, PointStatus.ToDo, PointStatus.Done }
            .FirstOrDefault(status => held.Any(one => one.Conclusion.Is == status), PointStatus.ToCheck);
        return new ChecklistPoint
        {
            Id = point.Id,
            Text = point.Text,
            Status = status,
            Rules = Traces(evaluated, held.Where(one => one.Conclusion.Is == status)),
        };
    }

    // Only rules for the case conclude either, so there is one instance.
    private static IEnumerable<Drawn<T>> Holding<T>(Evaluated evaluated, IEnumerable<Drawn<T>> drawn)
        where T : Conclusion =>
        drawn.Where(one => evaluated.Verdict(one.Unit, 0) == Truth.True);

    private static IReadOnlyList<RuleTrace> Traces<T>(Evaluated evaluated, IEnumerable<Drawn<T>> held)
        where T : Conclusion =>
        [.. held.Select(one => evaluated.TraceOf(one.Unit, 0))];
}
