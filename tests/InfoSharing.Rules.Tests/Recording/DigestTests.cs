using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using InfoSharing.Rules.Tests.Explanation;

namespace InfoSharing.Rules.Tests.Recording;

/// <summary>What the page on records says of the digest is enough to work it out, with nothing of the library.</summary>
public sealed class DigestTests
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] NotLeaves = ["format", "version", "engine", "pack", "overlays", "asAt", "acceptsAnnouncedLaw", "previous"];
    private static readonly string[] NotDigested = ["digest", "salt", "salts", "masked"];

    public static TheoryData<string> Cases => [.. Explained.SmallCases()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void It_is_worked_out_anew_from_the_description_alone(string name)
    {
        var record = Records.Full(Explained.OfSmall(name));

        DigestOf(record.ToJson()).Should().Be(record.Digest);
        DigestOf(Records.Plain(Explained.OfSmall(name)).ToJson()).Should().Be(Records.Plain(Explained.OfSmall(name)).Digest);
        var masked = record.Mask(RecordMask.From(Sensitivity.Ordinary), Explained.Small);
        masked.ToJson().Should().NotBe(record.ToJson());
        DigestOf(masked.ToJson()).Should().Be(record.Digest);
    }

    private static string DigestOf(string json)
    {
        var record = JsonNode.Parse(json)!.AsObject();
        var salt = record["salt"]?.GetValue<string>();
        var salts = record["salts"]?.AsObject();
        foreach (var name in NotDigested)
        {
            record.Remove(name);
        }

        foreach (var (name, value) in record.ToList())
        {
            record[name] = NotLeaves.Contains(name) ? value!.DeepClone() : name switch
            {
                "case" => OfCase(value!, "/case"),
                "answer" => OfAnswer(value!),
                "decision" => Members(value!, "/decision", (part, path) => Leaf(part, path)),
                _ => List(value!, $"/{name}", Leaf),
            };
        }

        return Sha256(Canonical(record));

        JsonNode OfCase(JsonNode node, string path) => Members(node, path, (value, inner) => inner[(inner.LastIndexOf('/') + 1)..] switch
        {
            "facts" => Members(value!, inner, (fact, at) => Members(fact!, at, (part, deep) => Leaf(part, deep))),
            "people" or "items" => List(value!, inner, (one, at) => OfCase(one!, at)),
            "sources" => List(value!, inner, Leaf),
            _ => value!.DeepClone(),
        });

        JsonNode OfAnswer(JsonNode node) => Members(node, "/answer", (value, path) => path == "/answer/items"
            ? List(value!, path, (item, at) => Members(item!, at, (part, deep) => deep.EndsWith("/id", StringComparison.Ordinal) ? part!.DeepClone() : Leaf(part, deep)))
            : Leaf(value, path));

        JsonNode Leaf(JsonNode? value, string path) =>
            value is JsonObject { Count: 1 } masked && masked["masked"] is { } commitment ? commitment.DeepClone()
            : Sha256(Canonical(new JsonArray(SaltOf(path), value?.DeepClone())));

        string SaltOf(string path) => salt is not null
            ? Convert.ToHexString(HMACSHA256.HashData(Convert.FromHexString(salt), Encoding.UTF8.GetBytes(path)))[..32].ToLowerInvariant()
            : salts?[path]!.GetValue<string>() ?? "";
    }

    private static JsonObject Members(JsonNode node, string path, Func<JsonNode?, string, JsonNode?> map) =>
        new(node.AsObject().Select(member => KeyValuePair.Create(member.Key, map(member.Value, $"{path}/{member.Key}"))));

    private static JsonArray List(JsonNode node, string path, Func<JsonNode?, string, JsonNode?> map) =>
        new([.. node.AsArray().Select((one, place) => map(one, $"{path}/{place}"))]);

    private static string Canonical(JsonNode? node) => node switch
    {
        JsonObject item => $"{{{string.Join(',', item.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"{JsonSerializer.Serialize(member.Key, Plain)}:{Canonical(member.Value)}"))}}}",
        JsonArray list => $"[{string.Join(',', list.Select(Canonical))}]",
        null => "null",
        _ => node.ToJsonString(Plain),
    };

    private static string Sha256(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text))).ToLowerInvariant();
}
