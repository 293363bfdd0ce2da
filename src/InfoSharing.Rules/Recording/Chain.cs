using System.Globalization;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Recording;

/// <summary>Goes along a chain of records and keeps no more of it than the last digest.</summary>
internal static class Chain
{
    public static ChainVerification Verify(IEnumerable<ReadOnlyMemory<byte>> records, string path)
    {
        var (count, previous) = (0L, (DecisionRecord?)null);
        foreach (var bytes in records)
        {
            var name = Numbered(path, ++count);
            var problems = new DiagnosticBag();
            var record = RecordParser.Parse(name, bytes, problems);
            if (record is null)
            {
                return new ChainVerification(count, problems.ToSorted());
            }

            if (previous is not null && record.Previous != previous.Digest)
            {
                var at = record.Root.Find(RecordNames.Previous)?.Value.At ?? record.Root.At;
                return new ChainVerification(count, [Wording.ChainBroken(at, previous.Root.At)]);
            }

            previous = record;
        }

        return new ChainVerification(count, []);
    }

    /// <summary>What diagnostics call one record of many.</summary>
    public static string Numbered(string path, long number) => string.Create(CultureInfo.InvariantCulture, $"{path}#{number}");
}
