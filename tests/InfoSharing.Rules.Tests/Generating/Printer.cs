using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;

namespace InfoSharing.Rules.Tests.Generating;

/// <summary>Writes packs and cases as an author would; in any order, if dice are given.</summary>
internal static class Printer
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IReadOnlyList<PackFile> Files(Pack pack, Dice? dice = null)
    {
        pack = pack.AsWritten ?? pack;
        List<JsonNode> Each<T>(IEnumerable<T> all, Func<T, JsonNode> print) => [.. (dice is null ? [.. all] : dice.Shuffled(all)).Select(print)];
        var rules = Each(pack.Rules, RulePrinter.Print);
        var cut = dice?.Number(0, rules.Count) ?? rules.Count;
        List<PackFile> files =
        [
            File("pack.json", Print(pack.Header, List(Each(pack.Sources, source => new JsonObject { ["id"] = source.Id, ["title"] = source.Title, ["kind"] = source.Kind })))),
            File("bodies/bodies.json", new JsonObject { ["bodies"] = List(Each(pack.Bodies, Print)) }),
            File("facts/facts.json", new JsonObject { ["facts"] = List(Each(pack.Facts, Print)) }),
            File("provisions/provisions.json", new JsonObject { ["provisions"] = List(Each(pack.Provisions, Print)) }),
            File("lists/lists.json", new JsonObject
            {
                ["safeguards"] = List(Each(pack.Safeguards, Print)),
                ["advisers"] = List(Each(pack.Advisers, one => new JsonObject
                {
                    ["id"] = one.Id,
                    ["label"] = one.Label,
                    ["bodies"] = new JsonArray([.. one.Bodies.Select(body => (JsonNode)body.Id)]),
                })),
                ["protections"] = List(Each(pack.Protections, Print)),
                ["reasons"] = List(Each(pack.Reasons, one => new JsonObject { ["id"] = one.Id, ["text"] = one.Text })),
                ["checklists"] = List(Each(pack.Checklists, Print)),
                ["corrections"] = List(Each(pack.Corrections, Print)),
            }),
            File("rules/first.json", new JsonObject
            {
                ["findings"] = List(Each(pack.Findings, finding => new JsonObject
                {
                    ["id"] = finding.Id,
                    ["for"] = ModelWords.Scopes[finding.Scope],
                    ["true"] = finding.Sentences.True,
                    ["false"] = finding.Sentences.False,
                    ["unknown"] = finding.Sentences.Unknown,
                })),
                ["conditions"] = List(Each(pack.Conditions, named => new JsonObject
                {
                    ["id"] = named.Id,
                    ["for"] = ModelWords.Scopes[named.Scope],
                    ["title"] = named.Title,
                    ["when"] = RulePrinter.Print(named.When),
                })),
                ["rules"] = List(rules.Take(cut)),
            }),
            File("rules/second/more.json", new JsonObject { ["rules"] = List(rules.Skip(cut)) }),
        ];
        if (pack.Questions.Count > 0)
        {
            files.Add(File("tables/tables.json", new JsonObject
            {
                ["questions"] = List(Each(pack.Questions, TablePrinter.Print)),
                ["tables"] = List(Each(pack.Tables, TablePrinter.Print)),
            }));
        }

        return dice is null ? files : dice.Shuffled(files);
    }

    private static JsonObject Print(PackHeader header, JsonArray sources)
    {
        var print = new JsonObject
        {
            ["id"] = header.Id,
            ["version"] = header.Version,
            ["title"] = header.Title,
            ["jurisdiction"] = header.Jurisdiction,
            ["layer"] = header.Layer,
            ["format"] = header.Format,
            ["from"] = $"{header.From:yyyy-MM-dd}",
            ["notice"] = header.Notice,
            ["sources"] = sources,
        };
        if (header.Checked is { } known)
        {
            print["checked"] = $"{known:yyyy-MM-dd}";
        }

        return print;
    }

    public static string Case(SharingCase sharing) => new JsonObject
    {
        ["asAt"] = $"{sharing.AsAt:yyyy-MM-dd}",
        ["facts"] = Print(sharing.Facts),
        ["people"] = List(sharing.People.Select(person => new JsonObject { ["id"] = person.Id, ["facts"] = Print(person.Facts) })),
        ["items"] = List(sharing.Items.Select(item => new JsonObject { ["id"] = item.Id, ["about"] = item.About, ["facts"] = Print(item.Facts) })),
    }.ToJsonString(Plain);

    public static JsonArray List(IEnumerable<JsonNode> nodes) => [.. nodes];

    public static JsonArray List(IEnumerable<string> words) => [.. words.Select(word => (JsonNode)word)];

    private static PackFile File(string path, JsonObject content) => new(path, Encoding.UTF8.GetBytes(content.ToJsonString(Plain)));

    private static JsonObject Print(SafeguardDefinition safeguard)
    {
        var print = new JsonObject
        {
            ["id"] = safeguard.Id,
            ["text"] = safeguard.Text,
            ["when"] = Words.SafeguardTimes[safeguard.When],
            ["by"] = safeguard.By,
            ["goesWithItem"] = safeguard.GoesWithItem,
        };
        if (safeguard.ApproachesUnless is { } never)
        {
            print["approachesUnless"] = never.Id;
        }

        if (safeguard.Beside is { } beside)
        {
            print["beside"] = Words.Outcomes[beside];
        }

        return print;
    }

    private static JsonObject Print(ProtectionDefinition protection)
    {
        var print = new JsonObject
        {
            ["id"] = protection.Id,
            ["say"] = protection.Say,
            ["how"] = protection.How,
            ["urgency"] = Words.ProtectionUrgencies[protection.Urgency],
            ["sameHands"] = List(protection.SameHands.Select(body => body.Id)),
            ["insteadOf"] = List(protection.InsteadOf.Select(other => other.Id)),
        };
        print[protection.Body is null ? "label" : "body"] = protection.Label ?? protection.Body!.Id;
        if (protection.ApproachesUnless is { } never)
        {
            print["approachesUnless"] = never.Id;
        }

        return print;
    }

    private static JsonObject Print(FactSet facts)
    {
        var print = new JsonObject();
        foreach (var (key, value) in facts.All)
        {
            print[key.Id] = value switch
            {
                null => null,
                FactValue.YesNo yesNo => yesNo.Value,
                FactValue.WholeNumber number => number.Value,
                FactValue.Choices choices => List(choices.Values),
                _ => value.ToString(),
            };
        }

        return print;
    }

    private static JsonObject Print(BodyKind body)
    {
        var attributes = new JsonObject();
        foreach (var (name, has) in body.Attributes)
        {
            attributes[name] = has;
        }

        return new JsonObject { ["id"] = body.Id, ["label"] = body.Label, ["attributes"] = attributes, ["review"] = Words.Reviews[body.Review] };
    }

    private static JsonObject Print(ChecklistDefinition checklist) => new()
    {
        ["id"] = checklist.Id,
        ["title"] = checklist.Title,
        ["about"] = ModelWords.ChecklistSubjects[checklist.About],
        ["source"] = checklist.Source,
        ["points"] = List(checklist.Points.Select(point => new JsonObject { ["id"] = point.Id, ["text"] = point.Text })),
    };

    private static JsonObject Print(CorrectionDefinition correction) => new()
    {
        ["id"] = correction.Id,
        ["procedure"] = correction.Procedure,
        ["law"] = correction.Law,
        ["cites"] = new JsonArray(new JsonObject { ["source"] = correction.Cites[0].Source }),
    };

    private static JsonObject Print(ProvisionDefinition provision)
    {
        var print = new JsonObject
        {
            ["id"] = provision.Id,
            ["requirement"] = Words.Requirements[provision.Requirement],
            ["name"] = provision.Name,
            ["summary"] = provision.Summary,
            ["source"] = provision.Source,
            ["at"] = provision.Place,
            ["type"] = ModelWords.ProvisionTypes[provision.Type],
        };
        RulePrinter.AddStanding(print, provision.Standing);
        if (provision.Rights is { } rights)
        {
            print["rights"] = new JsonObject
            {
                ["erasure"] = rights.Erasure,
                ["portability"] = rights.Portability,
                ["objection"] = rights.Objection,
                ["withdrawal"] = rights.Withdrawal,
            };
        }

        return print;
    }

    private static JsonObject Print(FactDefinition fact)
    {
        var print = new JsonObject
        {
            ["id"] = fact.Id,
            ["for"] = ModelWords.Scopes[fact.Scope],
            ["type"] = ModelWords.FactTypes[fact.Type],
            ["label"] = fact.Label,
            ["question"] = fact.Question,
            ["why"] = fact.Why,
            ["unknown"] = fact.Sentences.Unknown,
            ["sensitivity"] = ModelWords.Sensitivities[fact.Sensitivity],
        };
        void Add(string name, JsonNode? value)
        {
            if (value is not null)
            {
                print[name] = value;
            }
        }

        Add("party", fact.Party is { } party ? ModelWords.Parties[party] : null);
        Add("says", fact.Says);
        Add("minimum", fact.Minimum);
        Add("maximum", fact.Maximum);
        Add("true", fact.Type == FactType.YesNo ? fact.Sentences.True : null);
        Add("false", fact.Type == FactType.YesNo ? fact.Sentences.False : null);
        Add("derived", fact.Derivations.Count == 0 ? null : List(fact.Derivations.Select(Print)));
        Add("values", fact.ValuesAreBodies ? "bodies"
            : fact.Values.Count == 0 ? null
            : List(fact.Values.Select(value => new JsonObject { ["id"] = value.Id, ["label"] = value.Label, ["says"] = value.Says })));
        return print;
    }

    private static JsonObject Print(Derivation derivation)
    {
        var print = new JsonObject { ["from"] = derivation.From.Id };
        if (derivation is Derivation.BodyAttribute body)
        {
            print["attribute"] = body.Attribute;
        }

        if (derivation is Derivation.Tests { True: { } yes })
        {
            print["true"] = RulePrinter.Compared([], yes);
        }

        if (derivation is Derivation.Tests { False: { } no })
        {
            print["false"] = RulePrinter.Compared([], no);
        }

        return print;
    }
}
