using System.Globalization;
using InfoSharing.Rules.Explanation;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Cli.Books;

/// <summary>One rule as a lawyer reads it: when it holds, except where, what follows and why, from when, on what authority, and which cases show it.</summary>
/// <param name="pack">The pack, with its overlays in it.</param>
/// <param name="addedBy">The exceptions that overlays have added, and which overlay it was.</param>
/// <param name="asAt">The day whose text of the law is linked.</param>
/// <param name="casesOf">For each rule the titles of the cases that show it.</param>
internal sealed class RuleCard(Pack pack, IReadOnlyDictionary<RuleException, string> addedBy, DateOnly asAt, ILookup<string, string> casesOf)
{
    private const int CasesShown = 3;

    private readonly PackWords words = PackWords.Of(pack);
    private readonly Speaker speaker = PackWords.Of(pack).Speaker;
    private readonly ConclusionSentence concluding = new(pack);

    public Card Of(Rule rule) => new(rule.Title, Standing(rule.Standing), [.. Said(rule), new Paragraph(Line.Strong("Worked cases: ").And(Cases(rule.Id)))]);

    /// <summary>All that the rule says, without the cases that show it.</summary>
    public IReadOnlyList<Block> Said(Rule rule) =>
    [
        new Paragraph(Line.Strong(Subject(rule.Scope)).And(Sentence(rule))),
        .. Parts(rule.When) is { Count: > 0 } parts ? new Block[] { new Points(parts) } : [],
        new Paragraph(Line.Strong("Then ").And(rule.Concludes.Count == 1 ? concluding.Of(rule.Concludes[0], rule) + ", " : "all of this follows, ").And($"because {rule.Because}.")),
        .. rule.Concludes.Count > 1 ? new Block[] { new Points([.. rule.Concludes.Select(one => (Point)concluding.Of(one, rule))]) } : [],
        .. rule.Unless.Count > 0 ? new Block[] { new Paragraph(Line.Strong("Unless")), new Points([.. rule.Unless.Select(Exception)]) } : [],
        new Paragraph(Line.Strong("Authority: ").And(Authority(rule.Cites))),
        new Paragraph(Line.Id(rule.Id).And($" · {Words.Strengths[rule.Strength]}{(rule.Locked ? " · locked" : "")} · {Dates(rule.Standing)} · {rule.Pack}, {rule.At}")),
    ];

    /// <summary>A condition as one sentence, however much it holds.</summary>
    public string Sentence(FactScope scope, Condition condition) => $"{Subject(scope)}{speaker.Asks(condition)}";

    /// <summary>An exception as one sentence.</summary>
    public string ExceptionSentence(RuleException exception) => Exception(exception).Words.Text;

    /// <summary>A named condition, which rules use by its title.</summary>
    public Card Of(NamedCondition named) => new(named.Title, new Run.Mark("condition", Tone.Plain),
    [
        new Paragraph(Line.Strong(Subject(named.Scope)).And(Parts(named.When).Count > 0 ? $"{Intro(named.When)}:" : speaker.Asks(named.When) + ".")),
        .. Parts(named.When) is { Count: > 0 } parts ? new Block[] { new Points(parts) } : [],
        new Paragraph(Line.Id(named.Id).And($" · {named.At}")),
    ]);

    /// <summary>An authority with a link to its text as it stood on the day of the book.</summary>
    public Line Cited(Citation citation)
    {
        if (citation.Provision is { } id && words.Provisions.TryGetValue(id, out var provision))
        {
            var place = English.Place(citation.Place ?? provision.Place);
            return Line.Link($"{words.ShortTitle(provision.Source)}, {place}", Address(provision.Uri ?? words.Sources.GetValueOrDefault(provision.Source)?.Uri));
        }

        var source = citation.Source ?? "";
        var at = citation.Place is { Length: > 0 } written ? $", {English.Place(written)}" : "";
        return Line.Link(words.ShortTitle(source) + at, Address(words.Sources.GetValueOrDefault(source)?.Uri));
    }

    public static Run.Mark Standing(Standing standing) => standing switch
    {
        { Status: LawStatus.Announced } => new Run.Mark("announced, not known to be in force", Tone.Ask),
        { Status: LawStatus.Prospective } => new Run.Mark("enacted, not commenced", Tone.Aside),
        { Status: LawStatus.Repealed } => new Run.Mark("repealed", Tone.Aside),
        { Review: Review.Verified } => new Run.Mark("checked against the text", Tone.Go),
        { Review: Review.Secondary } => new Run.Mark("from a secondary source", Tone.Ask),
        _ => new Run.Mark("a lawyer must check", Tone.Stop),
    };

    private static string Subject(FactScope scope) => scope switch
    {
        FactScope.Person => "For each person, if ",
        FactScope.Item => "For each item, if ",
        _ => "If ",
    };

    private string Sentence(Rule rule) => Parts(rule.When).Count > 0 ? $"{Intro(rule.When)}:" : speaker.Asks(rule.When) + ".";

    private static string Intro(Condition condition) => condition is AnyOf ? "at least one of these is so" : "all of these are so";

    /// <summary>What a condition is made of, as points within points; none if one sentence says it.</summary>
    private List<Point> Parts(Condition condition) => condition is AllOf { Of.Count: > 1 } or AnyOf { Of.Count: > 1 }
        ? [.. condition.Parts.Select(part => Parts(part) is { Count: > 0 } inner ? new Point(Intro(part), new Points(inner)) : new Point(speaker.Asks(part)))]
        : [];

    private Point Exception(RuleException exception) => new(
        $"{speaker.Asks(exception.When)}, because {exception.Because}" + (exception.ProceedIfUnknown ? " (holds back only if proven)" : " (must be proven not to be so)")
        + (addedBy.TryGetValue(exception, out var layer) ? $" (added by {layer})" : ""));

    private Line Authority(IReadOnlyList<Citation> cites) =>
        cites.Select(Cited).Aggregate(Line.Empty, (all, one) => all.IsEmpty ? one : all.And("; ").And(one));

    /// <summary>The first of the cases that show a rule or meet a row, and how many more there are.</summary>
    public string Cases(string rule, string none = "none shows it")
    {
        var all = casesOf[rule].ToList();
        var more = all.Count > CasesShown ? string.Create(CultureInfo.InvariantCulture, $"; and {all.Count - CasesShown} more") : "";
        return all.Count == 0 ? none : string.Join("; ", all.Take(CasesShown)) + more;
    }

    public static string Dates(Standing standing) =>
        $"from {English.Day(standing.From)}" + (standing.Until is { } until ? $" until before {English.Day(until)}" : "");

    private string? Address(string? address) => address is null ? null : LawAddress.AsAt(address, asAt);
}
