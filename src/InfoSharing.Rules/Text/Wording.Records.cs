using System.Globalization;

namespace InfoSharing.Rules.Text;

/// <summary>7xxx: what is wrong with a decision record. Nothing that the record holds about a person is repeated.</summary>
internal static partial class Wording
{
    public static Diagnostic NotARecord(Location at, string name) => Codes.NotARecord.At(
        at,
        $"this is not a decision record: its member `format` does not say {Quote(name)}",
        "give a file that was written as a decision record, whole and unchanged");

    public static Diagnostic NewerRecord(Location at, string written, int known) => Codes.NewerRecord.At(
        at,
        string.Create(CultureInfo.InvariantCulture, $"the record is written in version {Quote(written)}, and this library reads versions up to `{known}`"),
        "use a version of the library that reads it; the record itself needs no change");

    public static Diagnostic RecordCutShort(Location at) => Codes.RecordCutShort.At(
        at,
        "the record is cut short: the rest of it is missing",
        "take the record from where it is kept whole; a column or a message that is too small for it cuts it short");

    public static Diagnostic RecordChanged(Location at) => Codes.RecordChanged.At(
        at,
        "the record has been changed since it was written: its digest is another one",
        "take the record from a copy that nobody has changed, and find out who changed this one");

    public static Diagnostic RecordLaidOutAnew(Location at) => Codes.RecordLaidOutAnew.At(
        at,
        "the record says what it said when it was written, in another layout",
        "a store that rearranges JSON does this: keep records as text or bytes");

    public static Diagnostic MaskNotListed(Location at, string path) => Codes.MaskingDoesNotHold.At(
        at,
        $"{Quote(path)} is masked, and the list `masked` does not name it",
        "a masked record lists every path that is masked: take the record as it was written");

    public static Diagnostic ListedButNotMasked(Location at, string path) => Codes.MaskingDoesNotHold.At(
        at,
        $"the list `masked` names {Quote(path)}, where nothing is masked",
        "the list names each masked path once, in ordinal order: take the record as it was written");

    public static Diagnostic SaltNotNeeded(Location at, string path) => Codes.MaskingDoesNotHold.At(
        at,
        $"a salt is given for {Quote(path)}, where it opens nothing",
        "a masked record gives a salt for each path that is not masked and for no other");

    public static Diagnostic SaltInMaskedRecord(Location at) => Codes.MaskingDoesNotHold.At(
        at,
        "something is masked, and the salt of the whole record is there as well, by which it could be guessed",
        "take the `salt` out before the record goes to anybody: mask it anew from the whole record");

    public static Diagnostic NumberNotKept(Location at) => Codes.NumberNotKept.At(
        at,
        "this number has more digits, or a larger exponent, than can be kept",
        "write it as a text in quotation marks");

    public static Diagnostic NotATime(Location at, string name) => Codes.NotATime.At(
        at,
        $"{Quote(name)} is not a time",
        "write the day, the time and the offset from Greenwich: `2026-11-22T14:05:00+00:00`");

    public static Diagnostic NotADigest(Location at, string name) => Codes.NotADigest.At(
        at,
        $"{Quote(name)} is not a digest",
        "a digest is 64 digits and letters from `a` to `f`");

    public static Diagnostic NotASalt(Location at, string name, int least) => Codes.NotADigest.At(
        at,
        $"{Quote(name)} is not a salt",
        string.Create(CultureInfo.InvariantCulture, $"a salt is at least {least} pairs of digits and letters from `a` to `f`"));

    public static Diagnostic NoReason(Location at) => Codes.NoReason.At(
        at,
        "the decision departs from the recommendation, and gives no reason",
        "write the `reason`; without one, a departure cannot be recorded");

    public static Diagnostic NoSuchSource(Location at, int place, int sources) => Codes.NoSuchSource.At(
        at,
        string.Create(CultureInfo.InvariantCulture, $"the fact comes from source `{place}`, and the record lists {Count(sources, "source")}"),
        "sources are counted from `0` in the order of the list `sources`");

    public static Diagnostic ChainBroken(Location at, Location? before) => Codes.ChainBroken.At(
        at,
        "this record does not follow the one before it: its `previous` is not that one's digest",
        "a record between them has been taken out, or they are in another order",
        Where(before));
}
