using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using InfoSharing.Rules.Syntax;

namespace InfoSharing.Rules.Recording;

/// <summary>
/// The digest of a record, and the commitments that it is made of. A leaf enters the digest only as its commitment, which is SHA-256
/// over <c>["salt",value]</c>; so a leaf that is masked by showing its commitment leaves the digest as it was.
/// </summary>
internal static class Commitments
{
    /// <summary>Fewer bytes could be guessed, and with them the value of a masked yes-or-no fact.</summary>
    public const int LeastSaltBytes = 16;

    private const int LeafSaltBytes = 16;

    public static string Digest(ObjectNode record)
    {
        var salts = new Salts(record);
        var skeleton = Cover.Map(record, (path, value) => Json.Text(CommitmentIn(value) ?? Commit(salts.Of(path), value))!);
        var digested = new ObjectNode(record.At, [.. skeleton.Members.Where(member => !Cover.Outside.Contains(member.Name))]);
        return Hex(SHA256.HashData(CanonicalJson.Write(digested)));
    }

    /// <summary>What stands for a masked leaf.</summary>
    public static Node Mask(string commitment) => Json.Object((RecordNames.Masked, Json.Text(commitment)));

    /// <summary>The commitment that a masked leaf shows; null for a leaf that is not masked.</summary>
    public static string? CommitmentIn(Node leaf) =>
        leaf is ObjectNode { Members: [{ Name: RecordNames.Masked, Value: TextNode { Text: var commitment } }] } ? commitment : null;

    public static string Commit(string salt, Node value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        CanonicalJson.Write(Json.List([Json.Text(salt)!, value]), bytes);
        return Hex(SHA256.HashData(bytes.WrittenSpan));
    }

    public static bool IsDigest(string text) => text.Length == SHA256.HashSizeInBytes * 2 && IsHex(text);

    public static bool IsHex(string text) => text.Length % 2 == 0 && text.All(character => character is (>= '0' and <= '9') or (>= 'a' and <= 'f'));

    public static string Hex(ReadOnlySpan<byte> bytes) => Convert.ToHexString(bytes).ToLowerInvariant();

    /// <summary>The salt of each leaf: made from the record's own, or, once something is masked, listed one by one.</summary>
    internal sealed class Salts
    {
        private readonly byte[]? own;
        private readonly ObjectNode? listed;

        public Salts(ObjectNode record)
        {
            own = record.Find(RecordNames.Salt)?.Value is TextNode { Text: var salt } ? Convert.FromHexString(salt) : null;
            listed = record.Find(RecordNames.Salts)?.Value as ObjectNode;
        }

        public bool Exist => own is not null || listed is not null;

        /// <summary>HMAC-SHA-256 of the path under the record's salt, so that one salt shown tells nothing of another.</summary>
        public string Of(string path) =>
            own is not null ? Hex(HMACSHA256.HashData(own, Encoding.UTF8.GetBytes(path)).AsSpan(0, LeafSaltBytes))
            : (listed?.Find(path)?.Value as TextNode)?.Text ?? "";
    }
}
