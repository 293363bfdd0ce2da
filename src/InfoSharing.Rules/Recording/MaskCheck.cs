using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Recording;

/// <summary>Whether the masks of a record, its salts and its own list of what is masked fit together.</summary>
internal static class MaskCheck
{
    public static void Check(ObjectNode record, IReadOnlyList<string> listed, DiagnosticBag problems)
    {
        var leaves = Cover.Leaves(record);
        var masked = leaves.Where(leaf => Commitments.CommitmentIn(leaf.Value) is not null).ToDictionary(leaf => leaf.Path, leaf => leaf.Value, StringComparer.Ordinal);
        foreach (var (path, value) in masked)
        {
            if (!Commitments.IsDigest(Commitments.CommitmentIn(value)!))
            {
                problems.Add(Wording.NotADigest(value.At, RecordNames.Masked));
            }

            if (!listed.Contains(path))
            {
                problems.Add(Wording.MaskNotListed(value.At, path));
            }
        }

        var expected = masked.Keys.Order(StringComparer.Ordinal).ToArray();
        var list = record.Find(RecordNames.Masked);
        if (list is not null && (listed.Count == 0 || listed.Count > expected.Length || !listed.SequenceEqual(expected)))
        {
            var odd = listed.Where((path, place) => place >= expected.Length || path != expected[place]).FirstOrDefault() ?? "";
            problems.Add(Wording.ListedButNotMasked(list.NameAt, odd));
        }

        if (masked.Count > 0 && record.Find(RecordNames.Salt) is { } salt)
        {
            problems.Add(Wording.SaltInMaskedRecord(salt.NameAt));
        }

        if (record.Find(RecordNames.Salts)?.Value is ObjectNode salts)
        {
            var open = leaves.Where(leaf => !masked.ContainsKey(leaf.Path)).Select(leaf => leaf.Path).ToHashSet(StringComparer.Ordinal);
            foreach (var member in salts.Members.Where(member => masked.Count == 0 || !open.Contains(member.Name)))
            {
                problems.Add(Wording.SaltNotNeeded(member.NameAt, member.Name));
            }
        }
    }
}
