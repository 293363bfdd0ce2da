using System.Globalization;
using InfoSharing.Rules.Explanation;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Testing;

namespace InfoSharing.Rules.Cli.Books;

/// <summary>The rules of a pack as a book: what a lawyer reads, marks and signs.</summary>
internal sealed class Rulebook
{
    private readonly Pack combined;
    private readonly Pack own;
    private readonly IReadOnlyList<Rule> rules;
    private readonly RuleCard cards;
    private readonly PackIdentity identity;
    private readonly DateOnly asAt;

    private Rulebook(LawfulBasisAdvisor advisor, IReadOnlyList<WorkedCase> cases, bool wholeLaw, DateOnly asAt)
    {
        this.asAt = asAt;
        combined = advisor.Machine.Pack;
        own = wholeLaw ? combined : advisor.PacksAsRead[^1];
        identity = advisor.Overlays.Count > 0 ? advisor.Overlays[^1] : advisor.Pack;
        var changed = own.Changes.Select(change => change.Rule.Id).ToHashSet(StringComparer.Ordinal);
        rules = [.. combined.Rules.Where(rule => !rule.Generated).Where(rule => wholeLaw || rule.Pack == own.Header.Id || changed.Contains(rule.Id))];
        cards = new RuleCard(combined, AddedBy(advisor), asAt, CasesByRule(advisor, cases));
    }

    /// <summary>The exceptions that overlays have added, and which overlay it was.</summary>
    public static IReadOnlyDictionary<RuleException, string> AddedBy(LawfulBasisAdvisor advisor) => new Dictionary<RuleException, string>(
        advisor.PacksAsRead.Skip(1).SelectMany(pack => pack.Changes.SelectMany(change => change.Unless).Select(exception => KeyValuePair.Create(exception, pack.Header.Id))),
        ReferenceEqualityComparer.Instance);

    /// <param name="advisor">The advisor on the pack.</param>
    /// <param name="cases">Its worked cases.</param>
    /// <param name="wholeLaw">For an overlay: whether the rules below it are in the book too.</param>
    /// <param name="asAt">The day whose text of the law is linked.</param>
    public static Document Of(LawfulBasisAdvisor advisor, IReadOnlyList<WorkedCase> cases, bool wholeLaw, DateOnly asAt) =>
        new Rulebook(advisor, cases, wholeLaw, asAt).Write();

    private Document Write() => new()
    {
        Kind = "Rulebook",
        Headline = identity.Title,
        Tone = Tone.Plain,
        Marks =
        [
            new Run.Mark($"version {identity.Version}", Tone.Plain),
            new Run.Mark(Count(rules.Count, "rule"), Tone.Plain),
            .. own.Tables.Count == 0 ? Array.Empty<Run.Mark>() : [new Run.Mark($"{Count(own.Tables.Count, "decision table")} of {Count(own.Tables.Sum(table => table.Rows.Count), "row")}", Tone.Plain)],
            .. own.AddedRows.Count == 0 ? Array.Empty<Run.Mark>() : [new Run.Mark(Count(own.AddedRows.Count, "row"), Tone.Plain)],
            .. Warnings(rules.Select(rule => rule.Standing), "rule"),
            .. Warnings(own.Tables.Select(table => table.Standing), "decision table"),
        ],
        Lead =
        [
            identity.Notice,
            new Paragraph(Line.Strong("This copy: ").And($"pack {identity.Id}, version {identity.Version}, digest ").And(Line.Id(identity.Digest)).And($"; links lead to the law as it stood on {English.Day(asAt)}.")),
            "A fact that nobody has given is neither true nor false. A rule holds when all it asks for is proven; an exception holds it back unless it is proven not to be so, or only if proven, as each says.",
            new Table("Signed", ["", "Name", "Date", "Signature"], [[Line.Strong("Checked by a lawyer"), "", "", ""], [Line.Strong("Approved"), "", "", ""]]),
        ],
        Chapters = [.. new TableCards(own, combined, cards).Chapters(), .. Parts.SelectMany(Chapters), .. Definitions(), .. new[] { Provisions(), Findings() }.OfType<Chapter>()],
        Foot = [$"{identity.Id} {identity.Version}, {identity.Digest}"],
    };

    private static readonly (string Mark, string Title, bool Warns, Func<Standing, bool> Holds)[] Parts =
    [
        ("checked", "", false, standing => standing is { Status: LawStatus.InForce, Review: not Review.Unverified }),
        ("to be checked by a lawyer", "To be checked by a lawyer: ", true, standing => standing is { Status: LawStatus.InForce, Review: Review.Unverified }),
        ("announced", "Announced: ", true, standing => standing.Status == LawStatus.Announced),
        ("not commenced", "Not commenced: ", true, standing => standing.Status == LawStatus.Prospective),
        ("repealed", "Repealed: ", false, standing => standing.Status == LawStatus.Repealed),
    ];

    /// <summary>How many of them are not law yet, or have not been checked.</summary>
    private static IEnumerable<Run.Mark> Warnings(IEnumerable<Standing> standings, string noun) =>
        from part in Parts
        where part.Warns
        let count = standings.Count(part.Holds)
        where count > 0
        select new Run.Mark($"{Count(count, noun)}: {part.Mark}", Tone.Ask);

    private IEnumerable<Chapter> Chapters((string Mark, string Title, bool Warns, Func<Standing, bool> Holds) part) => rules
        .Where(rule => part.Holds(rule.Standing))
        .GroupBy(rule => (rule.Pack, rule.At.File))
        .OrderBy(file => file.Key.Pack != own.Header.Id).ThenBy(file => file.Key.File, StringComparer.Ordinal)
        .Select((file, place) => (file, name: $"{part.Title}{Named(file.Key.File)}{(file.Key.Pack == own.Header.Id ? "" : $" ({file.Key.Pack})")}", place))
        .Select(one => new Chapter(Anchor($"{part.Mark}-{one.place + 1}"), one.name, one.name, [.. one.file.OrderBy(rule => rule.At).Select(cards.Of)]));

    private IEnumerable<Chapter> Definitions() => own.Conditions.Where(condition => !condition.Generated).Select(cards.Of).ToList() is { Count: > 0 } conditions
        ? [new Chapter("conditions", "Conditions by name", "Conditions that rules use by name", conditions)]
        : [];

    private Chapter? Provisions()
    {
        var rows = combined.Rules.Where(rule => rule.Row is not null && (own.Tables.Count > 0 || rule.Row.Overlay == own.Header.Id));
        var byProvision = rules.Concat(rows)
            .SelectMany(rule => rule.Cites.Select(cite => cite.Provision).OfType<string>().Concat(rule.Concludes.OfType<ConcludesProvision>().Select(one => one.Provision.Id)).Distinct().Select(id => (id, rule.Id)))
            .ToLookup(one => one.id, one => one.Id, StringComparer.Ordinal);
        var named = combined.Provisions.Where(provision => byProvision[provision.Id].Any()).Select(provision => (IReadOnlyList<Line>)
        [
            Line.Id(provision.Id), provision.Name, cards.Cited(new Citation(null, provision.Id, null, provision.At)),
            Line.Of(RuleCard.Standing(provision.Standing)), string.Join(", ", byProvision[provision.Id].Order(StringComparer.Ordinal)),
        ]);
        return byProvision.Count == 0 ? null : new Chapter("provisions", "Index by provision", "Index by provision", [new Table("Provisions and the rules that rest on them or speak of them", ["Provision", "Name", "Place", "Standing", "Rules"], [.. named])]);
    }

    private Chapter? Findings()
    {
        var byFinding = rules.SelectMany(rule => rule.Concludes.OfType<ConcludesFinding>().Select(one => (one.Finding.Id, Rule: rule.Id))).ToLookup(one => one.Id, one => one.Rule, StringComparer.Ordinal);
        var rows = combined.Findings.Where(finding => !finding.Generated && byFinding[finding.Id].Any()).Select(finding => (IReadOnlyList<Line>)
            [Line.Id(finding.Id), finding.Sentences.True, string.Join(", ", byFinding[finding.Id].Order(StringComparer.Ordinal))]);
        return rows.ToList() is { Count: > 0 } named ? new Chapter("findings", "Index by finding", "Index by finding", [new Table("Findings and the rules that conclude them", ["Finding", "When it is so", "Rules"], named)]) : null;
    }

    /// <summary>For each rule the titles of the cases that show it: those written for it first.</summary>
    private static ILookup<string, string> CasesByRule(LawfulBasisAdvisor advisor, IReadOnlyList<WorkedCase> cases) => cases
        .SelectMany(worked => advisor.EvaluateEach(worked.Case, acceptAnnouncedLaw: true).SelectMany(recommendation => recommendation.Trace.Rules)
            .Where(rule => rule.Verdict == RuleVerdict.Concluded).Select(rule => rule.Id).Distinct()
            .Select(rule => (rule, worked, isFor: IsFor(worked, rule))))
        .OrderByDescending(one => one.isFor).ThenBy(one => one.worked.Path, StringComparer.Ordinal)
        .ToLookup(one => one.rule, one => one.worked.Title, StringComparer.Ordinal);

    private static bool IsFor(WorkedCase worked, string rule) => worked.File.Expect is { } expected
        && expected.Recipients.Select(one => one.Expect).Append(expected).Any(one => one.Because.Any(because => because.Id == rule));

    private static string Named(string file) => English.Capital(Path.GetFileNameWithoutExtension(file).Replace('-', ' '));

    private static string Anchor(string name) => name.Replace(' ', '-');

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : "s")}");
}
