using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;

namespace InfoSharing.Rules.Testing;

/// <summary>Lays the answer beside what a worked case expects: matched on what it names and nothing else.</summary>
internal sealed class Compared
{
    private const string None = "none";

    private readonly Recommendation got;
    private readonly string towards;
    private readonly Responsibility responsible;
    private readonly List<Difference> differences = [];

    /// <param name="got">The answer.</param>
    /// <param name="towards">Put before what is compared: the recipient, where there are several.</param>
    private Compared(Recommendation got, string towards = "") => (this.got, this.towards, responsible) = (got, towards, new Responsibility(got));

    public static IReadOnlyList<Difference> Of(CaseFile file, Recommendation got) => file.Expect is { } expected
        ? Of(expected, got, "")
        : [NothingExpected(file)];

    /// <summary>Each recipient's answer beside what is expected of it.</summary>
    public static IReadOnlyList<Difference> Of(CaseFile file, SharingPlan plan) => file.Expect is { Recipients.Count: > 0 } expected
        ? [.. expected.Recipients.SelectMany(one => Of(one.Expect, plan.Towards(one.Recipient.Id), $"towards {one.Recipient.Id}: "))]
        : [NothingExpected(file)];

    private static List<Difference> Of(Expectation expected, Recommendation got, string towards)
    {
        var compared = new Compared(got, towards);
        compared.Compare(expected);
        return compared.differences;
    }

    private static Difference NothingExpected(CaseFile file) =>
        Made("expect", "an answer", "nothing: a case that expects nothing tests nothing", file.At, []);

    private void Compare(Expectation expected)
    {
        One("outcome", expected.Outcome, got.Outcome, Words.Outcomes, (_, _) => responsible.ForOutcome());
        if (expected.Settled is { } settled && settled.Value != got.IsSettled)
        {
            Add("settled", Said(settled.Value), $"{Said(got.IsSettled)} (possible: {List(got.PossibleOutcomes.Select(one => Words.Outcomes[one]))})", settled.At, []);
        }

        One("extent", expected.Extent, got.Extent, Words.Extents, (_, _) => responsible.ForItems());
        One("urgency", expected.Urgency, got.Urgency, Words.Urgencies, (_, _) => responsible.ForDanger());
        foreach (var item in expected.Items)
        {
            OfItem(item);
        }

        foreach (var tell in expected.Tell)
        {
            var telling = got.TellSubject.SingleOrDefault(one => one.Person == tell.Name.Id);
            One($"tell {tell.Name.Id}", tell.Value, telling?.When, Words.TellTimes, tell.At, (wanted, now) => responsible.ForTelling(tell.Name.Id, wanted, now));
        }

        Among<ConcludesSafeguard>("safeguards", expected.Safeguards, got.Safeguards.Select(one => one.Id), one => one.Safeguard.Id);
        Among<ConcludesAdvice>("advice", expected.Advice, got.Advice.Select(one => one.Id), one => one.Adviser.Id);
        Among<ConcludesRecipient>("shareWith", expected.ShareWith, got.ShareWith.Select(one => one.Kind), one => one.Body.Id);
        Among<ConcludesProtection>("protectNow", expected.ProtectNow, Protecting(), one => one.Protection.Id);
        foreach (var one in expected.NotProtectNow.Where(one => Protecting().Contains(one.Id, StringComparer.Ordinal)))
        {
            Add("notProtectNow", $"not {one.Id}", "it is named", one.At, responsible.Concluding<ConcludesProtection>(conclusion => conclusion.Protection.Id == one.Id));
        }

        // To ask for the questions is to judge the case hundreds of times.
        Among<ConcludesQuestion>("questions", expected.Questions, expected.Questions.Count == 0 ? [] : got.Questions.Select(one => one.Fact), one => one.Fact.Id);
        Among<ConcludesCorrection>("corrections", expected.Corrections, got.Corrections.Select(one => one.Id), one => one.Correction.Id);
        foreach (var finding in expected.Findings)
        {
            OfFinding(finding);
        }

        foreach (var point in expected.Points)
        {
            OfPoint(point);
        }

        OfRules(expected);
    }

    /// <summary>Those who are told so that somebody protects: by kind of body, and by protection.</summary>
    private IEnumerable<string> Protecting() => got.ProtectNow.SelectMany(one => new[] { one.Kind, one.Id }).OfType<string>();

    private void OfItem(ExpectedItem expected)
    {
        var name = $"item {expected.Item.Id}";
        if (got.Items.SingleOrDefault(one => one.Id == expected.Item.Id) is not { } item)
        {
            Add(name, "an item of the case", List(got.Items.Select(one => one.Id)), expected.Item.At, []);
            return;
        }

        One($"{name}: disposition", expected.Disposition, item.Disposition, Words.Dispositions, (_, _) => responsible.ForItem(item));
        OfStep($"{name}: course", expected.Course, item.Course?.Now, item);
        OfStep($"{name}: then", expected.Then, item.Course?.Then, item);
        OfStep($"{name}: ifRefused", expected.IfRefused, item.Course?.IfRefused, item);
        if (expected.LawfulBasis is { } basis && basis.Id != item.LawfulBasis?.Id)
        {
            Add($"{name}: lawfulBasis", basis.Id, item.LawfulBasis?.Id ?? None, basis.At, responsible.ForProvisions(item, basis.Id, item.LawfulBasis?.Id));
        }

        foreach (var requirement in expected.Requirements)
        {
            Words.Requirements.TryFind(requirement.Name.Id, out var known);
            var finding = item.Requirements.SingleOrDefault(one => one.Requirement == known);
            One($"{name}: requirement {requirement.Name.Id}", requirement.Value, finding?.Status, Words.Statuses, requirement.At,
                (_, _) => responsible.ForRequirement(item, finding));
        }

        foreach (var rating in expected.Ratings)
        {
            var provision = item.Bases.Concat(item.Provisions).SingleOrDefault(one => one.Id == rating.Name.Id);
            One($"{name}: rating of {rating.Name.Id}", rating.Value, provision?.Rating, Words.Ratings, rating.At, (_, _) => responsible.ForProvisions(item, rating.Name.Id));
        }
    }

    private void OfStep(string what, Reference? expected, CourseStep? given, ItemRecommendation item)
    {
        if (expected is not null && expected.Id != given?.Id)
        {
            Add(what, expected.Id, given?.Id ?? None, expected.At, item.Course is { } course ? responsible.Of([course.Row]) : []);
        }
    }

    private void OfFinding(ExpectedOf<Truth> expected)
    {
        var id = expected.Name.Id;
        var (machine, rails) = (got.Evaluated.Machine, got.Evaluated.Rails);
        if (!machine.Findings.TryGetValue(id, out var signal))
        {
            Add($"finding {id}", Words.Truths[expected.Value], "there is no such finding", expected.At, []);
            return;
        }

        // A finding of people or items is expected of one of them.
        var answers = Enumerable.Range(0, rails.Count(signal.Scope)).Select(instance => signal.Answer(rails, instance)).ToList();
        if (!answers.Contains(expected.Value))
        {
            var answered = List(answers.Select(answer => Words.Truths[answer]).Distinct());
            Add($"finding {id}", Words.Truths[expected.Value], answered, expected.At, responsible.Concluding<ConcludesFinding>(one => one.Finding.Id == id));
        }
    }

    private void OfPoint(ExpectedOf<PointStatus> expected)
    {
        var id = expected.Name.Id;
        var point = got.Checklists.Concat(GuidanceReading.Checklists(got.Evaluated, ChecklistSubject.Organisation))
            .SelectMany(checklist => checklist.Points)
            .SingleOrDefault(one => one.Id == id);
        One($"point {id}", expected.Value, point?.Status, Words.PointStatuses, expected.At, (_, _) => responsible.Concluding<ConcludesPoint>(one => one.Point.Id == id));
    }

    private void OfRules(Expectation expected)
    {
        var rules = got.Trace.Rules.ToLookup(rule => rule.Id, StringComparer.Ordinal);
        foreach (var because in expected.Because.Where(one => rules[one.Id].All(rule => rule.Verdict != RuleVerdict.Concluded)))
        {
            var known = rules[because.Id].ToList();
            Add("because", because.Id, known.Count == 0 ? "there is no such rule" : "it did not conclude", because.At, responsible.Of(known));
        }

        foreach (var notBecause in expected.NotBecause)
        {
            var concluded = rules[notBecause.Id].Where(rule => rule.Verdict == RuleVerdict.Concluded).ToList();
            if (concluded.Count > 0)
            {
                Add("notBecause", $"not {notBecause.Id}", "it concluded", notBecause.At, responsible.Of(concluded));
            }
            else if (!rules[notBecause.Id].Any())
            {
                Add("notBecause", $"not {notBecause.Id}", "there is no such rule", notBecause.At, []);
            }
        }
    }

    private void Among<T>(string what, IReadOnlyList<Reference> expected, IEnumerable<string> given, Func<T, string> id)
        where T : Conclusion
    {
        var all = given.ToHashSet(StringComparer.Ordinal);
        foreach (var one in expected.Where(one => !all.Contains(one.Id)))
        {
            Add(what, one.Id, all.Count == 0 ? None : List(all.Order(StringComparer.Ordinal)), one.At, responsible.Concluding<T>(conclusion => id(conclusion) == one.Id));
        }
    }

    private void One<T>(string what, Expected<T>? expected, T given, WordList<T> words, Func<T, T, IReadOnlyList<ResponsibleRule>> rules)
        where T : struct, Enum
    {
        if (expected is not null)
        {
            One(what, expected.Value, given, words, expected.At, rules);
        }
    }

    private void One<T>(string what, T expected, T? given, WordList<T> words, Location at, Func<T, T, IReadOnlyList<ResponsibleRule>> rules)
        where T : struct, Enum
    {
        if (given is not { } known)
        {
            Add(what, words[expected], "there is no such thing in the answer", at, []);
        }
        else if (!EqualityComparer<T>.Default.Equals(expected, known))
        {
            Add(what, words[expected], words[known], at, rules(expected, known));
        }
    }

    private void Add(string what, string expected, string given, Location at, IReadOnlyList<ResponsibleRule> rules) =>
        differences.Add(Made(towards + what, expected, given, at, rules));

    private static Difference Made(string what, string expected, string given, Location at, IReadOnlyList<ResponsibleRule> rules) =>
        new(what, expected, given, at.File.StartsWith('(') ? null : at, rules);

    private static string List(IEnumerable<string> all) => string.Join(", ", all);

    private static string Said(bool yes) => yes ? "true" : "false";
}
