using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Parsing;
using InfoSharing.Rules.Syntax;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Upgrading;

/// <summary>A case file of format 1 in format 2, judged before and after.</summary>
/// <param name="Moves">What is moved over; null if the file stays as it is.</param>
/// <param name="Before">The case as the file has it; null if the file has errors.</param>
/// <param name="Format">The format that the file names.</param>
internal sealed record CaseUpgrade(IReadOnlyList<Move>? Moves, CaseFile? Before, int Format)
{
    /// <summary>What becomes of a file. What is wrong, and why it stays as it is, is reported.</summary>
    /// <param name="path">What diagnostics call the file.</param>
    /// <param name="bytes">Its text in UTF-8.</param>
    /// <param name="machine">The law by which it is read.</param>
    /// <param name="judge">Judges a case by that law, towards each of its recipients in their order.</param>
    /// <param name="problems">Where to report.</param>
    public static CaseUpgrade Of(
        string path, ReadOnlyMemory<byte> bytes, Machine machine, Func<SharingCase, IReadOnlyList<Recommendation>> judge, DiagnosticBag problems)
    {
        var root = TreeReader.Read(path, bytes, problems);
        var format = root is null ? CaseFile.FirstFormat : CaseParser.FormatOf(root);
        var before = root is null || problems.HasErrors ? null : CaseParser.Parse(root, machine.Pack.Facts, machine.Days, problems);
        if (before is null || format != CaseFile.FirstFormat)
        {
            return new CaseUpgrade(null, before, format);
        }

        var found = new DiagnosticBag();
        var moves = Upgrading.Moves.Find(root!, machine.Pack.Facts, found);
        if (found.Count == 0)
        {
            var after = CaseParser.Parse(MovedTree.Of(root!, moves), machine.Pack.Facts, machine.Days, found);
            if (after is not null && AnswerChange.Of(judge, before.Case, after.Case) is { } change)
            {
                found.Add(Wording.UpgradeChangesAnswer(before.At, change));
            }
        }

        problems.AddRange(found.ToSorted());
        return new CaseUpgrade(found.Count == 0 ? moves : null, before, format);
    }
}
