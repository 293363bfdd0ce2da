using InfoSharing.Rules.Model;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Parsing;

/// <summary>
/// Reads the files of a pack to a <see cref="Pack"/>. Everything that is wrong in any of them is reported; names are not followed from
/// one thing to another here.
/// </summary>
internal sealed class PackParser
{
    public const string SchemaMember = "$schema";
    private const string HeaderPath = "pack.json";

    private readonly DiagnosticBag problems;
    private readonly List<BodyKind> bodies = [];
    private readonly List<FactDefinition> facts = [];
    private readonly List<ProvisionDefinition> provisions = [];
    private readonly List<SafeguardDefinition> safeguards = [];
    private readonly List<AdviserDefinition> advisers = [];
    private readonly List<ProtectionDefinition> protections = [];
    private readonly List<ReasonDefinition> reasons = [];
    private readonly List<ChecklistDefinition> checklists = [];
    private readonly List<CorrectionDefinition> corrections = [];
    private readonly List<TellableDefinition> tellable = [];
    private readonly List<FindingDefinition> findings = [];
    private readonly List<NamedCondition> conditions = [];
    private readonly List<Rule> rules = [];
    private readonly List<QuestionDefinition> questions = [];
    private readonly List<TableDefinition> tables = [];
    private readonly List<OrderDefinition> orders = [];
    private readonly List<ClaimDefinition> claims = [];
    private readonly List<AddedRow> addedRows = [];
    private readonly List<RuleChange> changes = [];
    private readonly List<WordingChange> wording = [];
    private readonly IReadOnlyList<BodyKind> bodiesBelow;
    private readonly bool standsAlone;

    private PackParser(Pack? below, DiagnosticBag problems) =>
        (bodiesBelow, standsAlone, this.problems) = (below?.Bodies ?? [], below is null, problems);

    /// <summary>The pack; null when anything in it is an error.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="problems">Where to report.</param>
    /// <param name="below">For an overlay: the pack below it, whose kinds of body its facts may take for their values.</param>
    public static Pack? Parse(IEnumerable<PackFile> files, DiagnosticBag problems, Pack? below = null)
    {
        // Its own bag: what went wrong before, with another pack, does not spoil this one.
        var found = new DiagnosticBag();
        var pack = new PackParser(below, found).ParseFiles([.. Sorted(files)]);
        problems.AddRange(found.ToSorted());
        return found.HasErrors ? null : pack;
    }

    private static IEnumerable<PackFile> Sorted(IEnumerable<PackFile> files) => files
        .Select(file => file with { Path = SourceFile.NormalizePath(file.Path) })
        // Worked cases try the rules and are none of them: a pack is the same with them and without.
        .Where(file => PackFolders.KindOf(file.Path) is not (PackFolder.Cases or PackFolder.Documents))
        .OrderBy(file => file.Path, StringComparer.Ordinal);

    private Pack ParseFiles(IReadOnlyList<PackFile> files)
    {
        var header = new PackHeader(Ids.StandIn, "", "", "", "", HeaderParser.Format, "", new Location(HeaderPath, 1, 1));
        IReadOnlyList<SourceDefinition> sources = [];
        if (files.All(file => file.Path != HeaderPath))
        {
            problems.Add(Wording.NoHeader(header.At, HeaderPath));
        }

        // Bodies first: facts may take them for their values.
        foreach (var file in files.OrderBy(file => PackFolders.KindOf(file.Path)))
        {
            var folder = PackFolders.KindOf(file.Path);
            if (folder is null)
            {
                problems.Add(Wording.UnexpectedFile(new Location(file.Path, 1, 1), file.Path, PackFolders.NearestTo(file.Path)));
            }
            else if (TreeReader.Read(file.Path, file.Bytes, problems) is not { } root)
            {
                continue;
            }
            else if (folder == PackFolder.Header)
            {
                (header, sources) = HeaderParser.Read(root, standsAlone, problems);
            }
            else
            {
                ReadLists(root, folder.Value);
            }
        }

        if (rules.Count > Limits.MaxRules)
        {
            problems.Add(Wording.TooManyRules(header.At, rules.Count, Limits.MaxRules));
        }

        return new Pack(header)
        {
            Digest = PackDigest.Of(files),
            Sources = InOrder(sources, source => source.Id, source => source.At),
            Facts = InOrder(facts, fact => fact.Id, fact => fact.At),
            Bodies = InOrder(bodies, body => body.Id, body => body.At),
            Provisions = InOrder(provisions, provision => provision.Id, provision => provision.At),
            Safeguards = InOrder(safeguards, safeguard => safeguard.Id, safeguard => safeguard.At),
            Advisers = InOrder(advisers, adviser => adviser.Id, adviser => adviser.At),
            Protections = InOrder(protections, protection => protection.Id, protection => protection.At),
            Reasons = InOrder(reasons, reason => reason.Id, reason => reason.At),
            Checklists = InOrder(checklists, checklist => checklist.Id, checklist => checklist.At),
            Corrections = InOrder(corrections, correction => correction.Id, correction => correction.At),
            Tellable = InOrder(tellable, one => one.Id, one => one.At),
            Findings = InOrder(findings, finding => finding.Id, finding => finding.At),
            Conditions = InOrder(conditions, condition => condition.Id, condition => condition.At),
            Rules = InOrder([.. rules.Select(rule => rule with { Pack = header.Id })], rule => rule.Id, rule => rule.At),
            Questions = InOrder(standsAlone ? questions : [.. questions.Select(question => question with { Overlay = header.Id })], question => question.Id, question => question.At),
            Tables = InOrder(tables, table => table.Id, table => table.At),
            Orders = InOrder(orders, order => order.Id, order => order.At),
            Claims = InOrder(claims, claim => claim.Id, claim => claim.At),
            AddedRows = InOrder([.. addedRows.Select(added => added with { Row = added.Row with { Overlay = header.Id } })], added => added.Row.Id, added => added.Row.At),
            Changes = InOrder(changes, change => change.Rule.Id, change => change.At),
            Wording = InOrder(wording, one => one.Target.Id, one => one.At),
        };
    }

    private void ReadLists(Node root, PackFolder folder) => ObjectReader.Read(root, PackFolders.Describe(folder), problems, file =>
    {
        file.Allow(SchemaMember);
        switch (folder)
        {
            case PackFolder.Bodies:
                bodies.AddRange(file.OptionalList("bodies", BodyParser.Read));
                break;
            case PackFolder.Facts:
                string[] bodyIds = [.. bodies.Concat(bodiesBelow).Select(body => body.Id).Order(StringComparer.Ordinal)];
                facts.AddRange(file.OptionalList("facts", new FactParser(bodyIds).Read));
                break;
            case PackFolder.Provisions:
                provisions.AddRange(file.OptionalList("provisions", ProvisionParser.Read));
                break;
            case PackFolder.Lists:
                safeguards.AddRange(file.OptionalList("safeguards", ListParser.ReadSafeguard));
                advisers.AddRange(file.OptionalList("advisers", ListParser.ReadAdviser));
                protections.AddRange(file.OptionalList("protections", ListParser.ReadProtection));
                reasons.AddRange(file.OptionalList("reasons", ListParser.ReadReason));
                checklists.AddRange(file.OptionalList("checklists", ListParser.ReadChecklist));
                corrections.AddRange(file.OptionalList("corrections", ListParser.ReadCorrection));
                tellable.AddRange(file.OptionalList("tellable", TellableParser.Read));
                break;
            case PackFolder.Tables:
                questions.AddRange(file.OptionalList("questions", TableParser.ReadQuestion));
                tables.AddRange(file.OptionalList("tables", TableParser.ReadTable));
                addedRows.AddRange(file.OptionalList("rows", TableParser.ReadAddedRow));
                orders.AddRange(file.OptionalList("orders", TableParser.ReadOrder));
                claims.AddRange(file.OptionalList("claims", TableParser.ReadClaim));
                break;
            case PackFolder.Changes:
                changes.AddRange(file.OptionalList("changes", ChangeParser.ReadChange));
                wording.AddRange(file.OptionalList("wording", ChangeParser.ReadWording).SelectMany(texts => texts));
                break;
            default:
                findings.AddRange(file.OptionalList("findings", FindingParser.ReadFinding));
                conditions.AddRange(file.OptionalList("conditions", FindingParser.ReadNamedCondition));
                rules.AddRange(file.OptionalList("rules", RuleParser.Read));
                break;
        }

        return folder;
    });

    private static IReadOnlyList<T> InOrder<T>(IReadOnlyList<T> all, Func<T, string> id, Func<T, Location> at) =>
        [.. all.OrderBy(id, StringComparer.Ordinal).ThenBy(at)];
}
