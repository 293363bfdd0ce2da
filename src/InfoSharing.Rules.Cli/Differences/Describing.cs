using System.Globalization;
using InfoSharing.Rules.Cli.Books;
using InfoSharing.Rules.Explanation;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;

namespace InfoSharing.Rules.Cli.Differences;

/// <summary>Takes a pack, with its overlays in it, apart into what it defines.</summary>
internal sealed class Describing
{
    private static readonly string[] Kinds =
        ["rule", "row", "table", "question", "order", "condition", "finding", "fact", "provision", "safeguard", "adviser", "reason", "kind of body", "checklist", "correction", "words for the person concerned", "source"];

    private readonly Pack pack;
    private readonly PackWords words;
    private readonly RuleCard cards;
    private readonly ConclusionSentence concluding;

    private Describing(LawfulBasisAdvisor advisor)
    {
        pack = advisor.Machine.Pack;
        words = PackWords.Of(pack);
        cards = new RuleCard(pack, Rulebook.AddedBy(advisor), DateOnly.MinValue, Enumerable.Empty<string>().ToLookup(one => one));
        concluding = new ConclusionSentence(pack);
    }

    public static IReadOnlyList<Described> Of(LawfulBasisAdvisor advisor) => new Describing(advisor).All();

    public static int Order(string kind) => Array.IndexOf(Kinds, kind);

    private List<Described> All() =>
    [
        .. pack.Rules.Where(rule => !rule.Generated).Select(Of),
        .. new DescribingTables(pack, Cited).All(),
        .. pack.Conditions.Where(one => !one.Generated).Select(one => new Described("condition", one.Id, one.Title, [cards.Sentence(one.Scope, one.When)],
            [new Part("title", one.Title), new Part("condition", cards.Sentence(one.Scope, one.When), $"{ModelWords.Scopes[one.Scope]} {Shape.Of(one.When)}")])),
        .. pack.Findings.Where(one => !one.Generated).Select(one => Simple("finding", one.Id, one.Sentences.True, [Scope(one.Scope), .. Said(one.Sentences)])),
        .. pack.Facts.Select(Of),
        .. pack.Provisions.Select(Of),
        .. pack.Safeguards.Select(one => Simple("safeguard", one.Id, one.Text, [new Part("text", one.Text), new Part("when", Words.SafeguardTimes[one.When]), new Part("by whom", one.By)])),
        .. pack.Advisers.Select(one => Simple("adviser", one.Id, one.Label, [new Part("label", one.Label)])),
        .. pack.Reasons.Select(one => Simple("reason", one.Id, one.Text, [new Part("text", one.Text)])),
        .. pack.Bodies.Select(one => Simple("kind of body", one.Id, one.Label,
            [new Part("label", one.Label), new Part("review", Words.Reviews[one.Review]), .. one.Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new Part(pair.Key, Shape.YesNo(pair.Value)))])),
        .. pack.Checklists.Select(one => Simple("checklist", one.Id, one.Title,
            [new Part("title", one.Title), new Part("about", ModelWords.ChecklistSubjects[one.About]), new Part("source", words.ShortTitle(one.Source), one.Source), .. one.Points.Select(point => new Part($"point `{point.Id}`", point.Text))])),
        .. pack.Corrections.Select(one => Simple("correction", one.Id, one.Procedure, [new Part("procedure", one.Procedure), new Part("law", one.Law), .. Cited(one.Cites)])),
        .. pack.Tellable.Select(one => Simple("words for the person concerned", $"{one.Kind} {one.Id}", one.Text.Length > 0 ? one.Text : one.Of.Id, [new Part("text", one.Text)])),
        .. pack.Sources.Select(one => Simple("source", one.Id, one.Title,
            [new Part("title", one.Title), new Part("kind", one.Kind), new Part("address", one.Uri ?? ""), new Part("checked", one.Checked ?? ""), new Part("from", one.From is { } day ? English.Day(day) : "")])),
    ];

    private Described Of(Rule rule) => new("rule", rule.Id, rule.Title, cards.Said(rule),
    [
        new Part("title", rule.Title),
        new Part("condition", cards.Sentence(rule.Scope, rule.When), $"{ModelWords.Scopes[rule.Scope]} {Shape.Of(rule.When)}"),
        .. rule.Unless.Select(one => new Part($"exception `{one.Id}`", cards.ExceptionSentence(one), $"{Shape.Of(one.When)} {one.ProceedIfUnknown} {one.Because}")),
        .. rule.Concludes.Select(one => Several("conclusion", concluding.Of(one, rule), Shape.Of(one))),
        new Part("because", rule.Because),
        .. Stands(rule.Standing),
        new Part("strength", Words.Strengths[rule.Strength]),
        new Part("locked", Shape.YesNo(rule.Locked)),
        .. Cited(rule.Cites),
    ]);

    private static Described Of(FactDefinition fact) => Simple("fact", fact.Id, fact.Question,
    [
        Scope(fact.Scope),
        new Part("type", ModelWords.FactTypes[fact.Type]),
        new Part("label", fact.Label),
        new Part("question", fact.Question),
        new Part("why it is asked", fact.Why),
        .. Said(fact.Sentences),
        .. fact.ValuesAreBodies ? [] : fact.Values.Select(value => new Part($"value `{value.Id}`", $"{value.Label}: {value.Says}")),
        new Part("sentence", fact.Says ?? ""),
        new Part("least", Number(fact.Minimum)),
        new Part("most", Number(fact.Maximum)),
        new Part("sensitivity", ModelWords.Sensitivities[fact.Sensitivity]),
        new Part("party", fact.Party is { } party ? ModelWords.Parties[party] : ""),
        new Part("may differ from recipient to recipient", Shape.YesNo(fact.PerRecipient)),
        new Part("so if it goes to another", fact.GivenToAnother is { } given ? $"{given.Question.Id} is {given.Answer.Id}" : ""),
        new Part("is said with", fact.SaidWith?.Id ?? ""),
        new Part("seldom", Shape.YesNo(fact.Seldom)),
        new Part("fixed", Shape.YesNo(fact.Fixed)),
        new Part("derived", string.Join("; ", fact.Derivations.Select(Shape.Of))),
        new Part("evidences", fact.Evidences ?? ""),
    ]);

    private Described Of(ProvisionDefinition one) => Simple("provision", one.Id, words.Cite(one.Id),
    [
        new Part("requirement", Words.Requirements[one.Requirement]),
        new Part("type", ModelWords.ProvisionTypes[one.Type]),
        new Part("name", one.Name),
        new Part("summary", one.Summary),
        new Part("place", $"{words.ShortTitle(one.Source)}, {English.Place(one.Place)}", $"{one.Source}, {one.Place}"),
        .. Stands(one.Standing),
        new Part("address", one.Uri ?? ""),
        new Part("close match", one.CloseMatch ?? ""),
        new Part("policy document", one.PolicyDocument is { } document ? ModelWords.PolicyDocuments[document] : ""),
        new Part("under", string.Join(", ", one.Under.Select(other => other.Id))),
        new Part("rights", one.Rights is { } rights ? $"erasure {Shape.YesNo(rights.Erasure)}, portability {Shape.YesNo(rights.Portability)}, objection {Shape.YesNo(rights.Objection)}, withdrawal {Shape.YesNo(rights.Withdrawal)}" : ""),
        new Part("lifts confidence", one.LiftsConfidence is { } lifts ? Shape.YesNo(lifts) : ""),
        new Part("replaced by", one.ReplacedBy?.Id ?? ""),
        new Part("note", one.Note ?? ""),
    ]);

    public static Described Simple(string kind, string id, string title, IReadOnlyList<Part> parts) => new(kind, id, title, [], parts);

    public static Part Scope(FactScope scope) => new("of", ModelWords.Scopes[scope]);

    private static IEnumerable<Part> Said(Sentences sentences) =>
        [new Part("sentence when true", sentences.True), new Part("sentence when false", sentences.False), new Part("sentence when unknown", sentences.Unknown)];

    public static IEnumerable<Part> Stands(Standing standing) =>
    [
        new Part("dates", RuleCard.Dates(standing)),
        new Part("status", Words.LawStatuses[standing.Status]),
        new Part("review", Words.Reviews[standing.Review]),
    ];

    private IEnumerable<Part> Cited(IReadOnlyList<Citation> cites) => cites.Select(one => Several("citation", cards.Cited(one).Text, Shape.Of(one)));

    /// <summary>One of several parts of one name, which has no id: it is there or it is not.</summary>
    private static Part Several(string name, string says, string shape) => new(name, says, shape) { Key = $"{name} {shape}" };

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
