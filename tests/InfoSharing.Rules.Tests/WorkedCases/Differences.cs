using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Parsing;

namespace InfoSharing.Rules.Tests.WorkedCases;

/// <summary>What a worked case expected and did not get, one sentence each.</summary>
internal static class Differences
{
    public static IReadOnlyList<string> Between(Expectation expected, Recommendation got) =>
    [
        .. One("outcome", expected.Outcome, got.Outcome, Words.Outcomes),
        .. expected.Settled is { } settled && settled.Value != got.IsSettled
            ? [$"settled: expected {settled.Value}, got {got.IsSettled} (possible: {string.Join(", ", got.PossibleOutcomes)})"]
            : Array.Empty<string>(),
        .. One("extent", expected.Extent, got.Extent, Words.Extents),
        .. One("urgency", expected.Urgency, got.Urgency, Words.Urgencies),
        .. expected.Items.SelectMany(item => OfItem(item, got.Items.Single(one => one.Id == item.Item.Id))),
        .. expected.Tell.SelectMany(tell => One($"tell {tell.Name.Id}", tell.Value, got.TellSubject.Single(one => one.Person == tell.Name.Id).When, Words.TellTimes)),
        .. Among("safeguards", expected.Safeguards, got.Safeguards.Select(one => one.Id)),
        .. Among("advice", expected.Advice, got.Advice.Select(one => one.Id)),
        .. Among("shareWith", expected.ShareWith, got.ShareWith.Select(one => one.Kind)),
        .. expected.Questions.Count == 0 ? [] : Among("questions", expected.Questions, got.Questions.Select(one => one.Fact)),
        .. expected.Findings.SelectMany(finding => OfFinding(finding, got)),
        .. expected.Points.SelectMany(point => OfPoint(point, got)),
        .. Among("corrections", expected.Corrections, got.Corrections.Select(one => one.Id)),
        .. Among("because", expected.Because, Concluded(got)),
        .. expected.NotBecause.Where(rule => Concluded(got).Contains(rule.Id)).Select(rule => $"notBecause: rule {rule.Id} concluded"),
        .. expected.NotBecause.Where(rule => got.Trace.Rules.All(known => known.Id != rule.Id)).Select(rule => $"notBecause: there is no rule {rule.Id}"),
    ];

    private static IEnumerable<string> OfItem(ExpectedItem expected, ItemRecommendation got)
    {
        var name = $"item {got.Id}";
        foreach (var difference in One($"{name} disposition", expected.Disposition, got.Disposition, Words.Dispositions))
        {
            yield return difference;
        }

        if (expected.LawfulBasis is { } basis && basis.Id != got.LawfulBasis?.Id)
        {
            yield return $"{name} lawfulBasis: expected {basis.Id}, got {got.LawfulBasis?.Id ?? "none"}";
        }

        foreach (var requirement in expected.Requirements)
        {
            Words.Requirements.TryFind(requirement.Name.Id, out var known);
            var finding = got.Requirements.SingleOrDefault(one => one.Requirement == known);
            if (finding?.Status != requirement.Value)
            {
                yield return $"{name} requirement {requirement.Name.Id}: expected {requirement.Value}, got {finding?.Status.ToString() ?? "no such requirement"}";
            }
        }

        foreach (var rating in expected.Ratings)
        {
            var provision = got.Bases.Concat(got.Provisions).SingleOrDefault(one => one.Id == rating.Name.Id);
            if (provision?.Rating != rating.Value)
            {
                yield return $"{name} rating of {rating.Name.Id}: expected {rating.Value}, got {provision?.Rating.ToString() ?? "no such provision in force"}";
            }
        }
    }

    private static IEnumerable<string> OfFinding(ExpectedOf<Truth> expected, Recommendation got)
    {
        var (machine, rails) = (got.Evaluated.Machine, got.Evaluated.Rails);
        if (!machine.Findings.TryGetValue(expected.Name.Id, out var signal))
        {
            return [$"findings: there is no finding {expected.Name.Id}"];
        }

        // A finding of people or items is expected of one of them.
        var answers = Enumerable.Range(0, rails.Count(signal.Scope)).Select(instance => signal.Answer(rails, instance)).ToList();
        return answers.Contains(expected.Value) ? [] : [$"finding {expected.Name.Id}: expected {expected.Value}, got {string.Join(", ", answers)}"];
    }

    private static IEnumerable<string> OfPoint(ExpectedOf<PointStatus> expected, Recommendation got)
    {
        var point = got.Checklists.Concat(GuidanceReading.Checklists(got.Evaluated, Model.ChecklistSubject.Organisation))
            .SelectMany(checklist => checklist.Points)
            .SingleOrDefault(one => one.Id == expected.Name.Id);
        return point is null
            ? [$"points: there is no point {expected.Name.Id}"]
            : One($"point {point.Id}", expected.Value, point.Status, Words.PointStatuses);
    }

    private static HashSet<string> Concluded(Recommendation got) =>
        [.. got.Trace.Rules.Where(rule => rule.Verdict == RuleVerdict.Concluded).Select(rule => rule.Id)];

    private static IEnumerable<string> One<T>(string name, Expected<T>? expected, T got, WordList<T> words)
        where T : struct, Enum =>
        expected is null ? [] : One(name, expected.Value, got, words);

    private static IEnumerable<string> One<T>(string name, T expected, T got, WordList<T> words)
        where T : struct, Enum =>
        EqualityComparer<T>.Default.Equals(expected, got) ? [] : [$"{name}: expected {words[expected]}, got {words[got]}"];

    private static IEnumerable<string> Among(string name, IReadOnlyList<Model.Reference> expected, IEnumerable<string> got)
    {
        var all = got.ToHashSet();
        return expected.Where(one => !all.Contains(one.Id)).Select(one => $"{name}: expected {one.Id}, got {(all.Count == 0 ? "none" : string.Join(", ", all.Order()))}");
    }
}
