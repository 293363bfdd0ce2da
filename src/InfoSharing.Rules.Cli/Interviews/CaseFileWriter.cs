using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using InfoSharing.Rules.Cli.Files;
using InfoSharing.Rules.Cli.Formatting;
using InfoSharing.Rules.Facts;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Cli.Interviews;

/// <summary>Writes a case as a file in the one layout; what the file said beside the case, such as its title, stays.</summary>
internal sealed class CaseFileWriter
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly LawfulBasisAdvisor advisor;
    private readonly string path;
    private readonly string shown;
    private readonly JsonObject kept;
    private readonly int format;
    private byte[]? there;

    /// <exception cref="CommandFailedException">The file has comments, which would be lost.</exception>
    public CaseFileWriter(LawfulBasisAdvisor advisor, string path, string shown)
    {
        (this.advisor, this.path, this.shown) = (advisor, path, shown);
        if (!File.Exists(path))
        {
            (kept, format) = ([], CaseFile.Format);
            return;
        }

        there = File.ReadAllBytes(path);
        ReadOnlySpan<byte> bytes = there;
        bytes = bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;
        kept = JsonNode.Parse(bytes, null, Lenient)!.AsObject();
        format = kept["format"]?.GetValue<int>() ?? CaseFile.FirstFormat;
        if (HasComments(bytes))
        {
            throw new CommandFailedException($"`{shown}` has comments, which would be lost; take them out, or give another file");
        }
    }

    /// <summary>Whether a fact may stand in the file: a superseded one may not, unless the file is of format 1.</summary>
    public bool Takes(FactDefinition fact) => format < CaseFile.Format || fact.SupersededBy is null;

    /// <exception cref="CommandFailedException">Somebody else has written the file meanwhile, and it is left as it is.</exception>
    /// <exception cref="InvalidOperationException">The file would not be read back as the same case: a fault of this command, and nothing is written.</exception>
    public void Write(SharingCase sharing)
    {
        var file = new JsonObject();
        Put("$schema", null);
        Put("format", format == CaseFile.FirstFormat ? null : format);
        Put("title", null);
        Put("asAt", sharing.AsAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        foreach (var name in kept.Select(member => member.Key).Where(name => name is not ("facts" or "people" or "items")))
        {
            Put(name, null);
        }

        AddFacts(file, sharing.Facts);
        Put("people", List(sharing.People, person => person.Facts, ("id", person => person.Id)));
        Put("items", List(sharing.Items, item => item.Facts, ("id", item => item.Id), ("about", item => item.About)));
        var problems = new DiagnosticBag();
        var bytes = Formatter.Format(path, Encoding.UTF8.GetBytes(file.ToJsonString(Relaxed)), problems) ?? throw NotTheSame();
        var read = advisor.ReadCase(bytes, path);
        if (!read.Succeeded || !Same(read.Value, sharing))
        {
            throw NotTheSame();
        }

        if (there is not null && !(File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(there)))
        {
            throw new CommandFailedException($"`{shown}` was changed by somebody else meanwhile, and is left as it is");
        }

        OutputFile.Replace(shown, path, bytes, mustBeNew: there is null);
        there = bytes;

        void Put(string name, JsonNode? value)
        {
            if ((value ?? kept[name]?.DeepClone()) is { } node && !file.ContainsKey(name))
            {
                file[name] = node;
            }
        }
    }

    private static InvalidOperationException NotTheSame() => new("the case would not be read back as it was answered, so it is not written; please report this");

    private static bool HasComments(ReadOnlySpan<byte> bytes)
    {
        var json = new Utf8JsonReader(bytes, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Allow });
        while (json.Read())
        {
            if (json.TokenType == JsonTokenType.Comment)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(SharingCase one, SharingCase other) =>
        one.AsAt == other.AsAt
        && Same(one.Facts, other.Facts)
        && one.People.Count == other.People.Count && one.People.Zip(other.People).All(pair => pair.First.Id == pair.Second.Id && Same(pair.First.Facts, pair.Second.Facts))
        && one.Items.Count == other.Items.Count && one.Items.Zip(other.Items).All(pair => (pair.First.Id, pair.First.About) == (pair.Second.Id, pair.Second.About) && Same(pair.First.Facts, pair.Second.Facts));

    private static bool Same(FactSet one, FactSet other) => Pairs(one).SequenceEqual(Pairs(other));

    private static IEnumerable<(string Id, FactValue? Value)> Pairs(FactSet facts) => facts.All.ToArray().Select(fact => (fact.Key.Id, fact.Value));

    private static JsonArray? List<T>(IReadOnlyList<T> all, Func<T, FactSet> facts, params IReadOnlyList<(string Name, Func<T, string> Of)> members)
    {
        var list = new JsonArray();
        foreach (var one in all)
        {
            var node = new JsonObject();
            foreach (var (name, of) in members)
            {
                node[name] = of(one);
            }

            AddFacts(node, facts(one));
            list.Add((JsonNode)node);
        }

        return all.Count == 0 ? null : list;
    }

    private static void AddFacts(JsonObject onto, FactSet facts)
    {
        if (facts.All.Length == 0)
        {
            return;
        }

        var written = new JsonObject();
        foreach (var (key, value) in facts.All)
        {
            written[key.Id] = value switch
            {
                FactValue.YesNo yesNo => yesNo.Value,
                FactValue.WholeNumber number => number.Value,
                FactValue.Choices choices => new JsonArray([.. choices.Values.Select(choice => (JsonNode?)choice)]),
                null => null,
                _ => value.ToString(),
            };
        }

        onto["facts"] = written;
    }
}
