using System.Text;
using InfoSharing.Rules.Recording;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules;

/// <summary>
/// A decision as it is kept: what was known and who said so, the law that was applied, what was recommended, who decided what and why,
/// and what was shared. It can be proven unchanged, and replayed.
/// </summary>
/// <remarks>
/// Immutable and thread-safe. Written in canonical JSON (RFC 8785) with a SHA-256 digest of its own. The digest shows that a record is
/// as it was written; that nobody has written another in its place is proven by keeping the digest elsewhere (<see cref="Verify"/>) or
/// by the chain of records (<see cref="VerifyChain"/>).
/// </remarks>
public sealed class DecisionRecord
{
    internal DecisionRecord(ObjectNode root, RecordContents contents) => (Root, Contents, Utf8) = (root, contents, CanonicalJson.Write(root));

    /// <summary>The version of the record format that it is written in.</summary>
    public int Version => Contents.Version;

    /// <summary>The version of the library that gave the recommendation.</summary>
    public string Engine => Contents.Engine;

    /// <summary>The pack that was applied.</summary>
    public RecordedPack Pack => Contents.Pack;

    /// <summary>The overlays that were applied on top of it.</summary>
    public IReadOnlyList<RecordedPack> Overlays => Contents.Overlays;

    /// <summary>The day whose law was applied.</summary>
    public DateOnly AsAt => Contents.AsAt;

    /// <summary>Whether announced law was applied.</summary>
    public bool AcceptsAnnouncedLaw => Contents.AcceptsAnnouncedLaw;

    /// <summary>Every fact that was given or asked, of the case, then of each person, then of each item.</summary>
    public IReadOnlyList<RecordedFact> Facts => Contents.Case.Facts;

    /// <summary>The outcome that was recommended; nothing if it is masked.</summary>
    public Outcome? Outcome => Contents.Outcome;

    /// <summary>Who decided; nothing if that is masked.</summary>
    public string? DecidedBy => Contents.Decision.By;

    /// <summary>What they decided; nothing if that is masked.</summary>
    public Decided? Decision => Contents.Decision.As;

    /// <summary>When they decided; nothing if that is masked.</summary>
    public DateTimeOffset? DecidedAt => Contents.Decision.At;

    /// <summary>Why; nothing if none was given, or if it is masked.</summary>
    public string? Reason => Contents.Decision.Reason;

    /// <summary>The course taken instead; nothing if none was named, or if it is masked.</summary>
    public Outcome? Instead => Contents.Decision.Instead;

    /// <summary>The day on which the decision is to be looked at again; nothing if none was set, or if it is masked.</summary>
    public DateOnly? ReviewOn => Contents.Decision.ReviewOn;

    /// <summary>What was actually shared, without what is masked.</summary>
    public IReadOnlyList<SharedItem> Shared => Contents.Shared;

    /// <summary>The advice that was taken, without what is masked.</summary>
    public IReadOnlyList<AdviceTaken> AdviceTaken => Contents.AdviceTaken;

    /// <summary>What is masked: JSON Pointers, in ordinal order.</summary>
    public IReadOnlyList<string> Masked => Contents.Masked;

    /// <summary>SHA-256 over the record, in lower-case hexadecimal. Masking does not change it.</summary>
    public string Digest => Contents.Digest;

    /// <summary>The digest of the record before this one; nothing if it was not linked to one.</summary>
    public string? Previous => Contents.Previous;

    /// <summary>The record as canonical JSON in UTF-8: the bytes to keep.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    internal ObjectNode Root { get; }

    internal RecordContents Contents { get; }

    /// <summary>
    /// Reads a record whole, or says everything that is wrong with it: that it is cut short, has been changed, or is of a version that
    /// this library does not read. Members that are not known are kept.
    /// </summary>
    /// <param name="utf8">The record in UTF-8.</param>
    /// <param name="path">What diagnostics call it.</param>
    public static Loaded<DecisionRecord> Parse(ReadOnlyMemory<byte> utf8, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var problems = new DiagnosticBag();
        var record = RecordParser.Parse(path, utf8, problems);
        return new Loaded<DecisionRecord>(record, problems.ToSorted());
    }

    /// <summary>Whether this is the record whose digest was kept elsewhere: the digest is worked out anew from what the record says.</summary>
    /// <param name="digest">The digest that was kept.</param>
    public bool Verify(string digest)
    {
        ArgumentNullException.ThrowIfNull(digest);
        return string.Equals(Commitments.Digest(Root), digest, StringComparison.Ordinal);
    }

    /// <summary>
    /// Whether each record follows the one before it, so that none has been taken out, put in or changed in between. The first may
    /// follow one that is not given. Stops at the first break.
    /// </summary>
    /// <param name="records">The records in UTF-8, in their order, as they were kept.</param>
    /// <param name="path">What diagnostics call them; the number of the record is put behind it.</param>
    public static ChainVerification VerifyChain(IEnumerable<ReadOnlyMemory<byte>> records, string path)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Chain.Verify(records, path);
    }

    /// <summary>
    /// The record with something masked in it. It keeps its digest, and so its place in the chain, and still verifies. Without the
    /// advisor that gave the recommendation no fact's sensitivity is known, nor what hangs on it: so all facts, or all of the answer, go.
    /// </summary>
    /// <param name="mask">What to mask.</param>
    /// <exception cref="ArgumentException">The record was made without a salt, or the mask names a place where nothing is.</exception>
    public DecisionRecord Mask(RecordMask mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        return Masker.Mask(this, mask, machine: null);
    }

    /// <summary>The record as canonical JSON.</summary>
    public string ToJson() => Encoding.UTF8.GetString(Utf8.Span);
}
