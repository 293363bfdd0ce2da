using InfoSharing.Rules.Checking;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tables;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tests.Generating;

/// <summary>Which faults a made-up pack may have: it may be silly, but what it says has to mean something.</summary>
internal static class Checked
{
    private static readonly Code[] Silly =
    [
        Codes.NeverTrue,
        Codes.FindingNeverConcluded,
        Codes.RatingNeverReached,
        Codes.OpposedConclusions,
        Codes.NumberNeverPossible,
        Codes.RepealedWithoutEnd,
        Codes.RuleBeforeProvision,
        Codes.RuleOutlivesProvision,
        Codes.RuleOnLawNotInForce,
        Codes.NeverInForce,
    ];

    /// <summary>The errors for which nothing could be compiled.</summary>
    public static IReadOnlyList<Diagnostic> Faults(Pack pack)
    {
        var written = pack.AsWritten ?? pack;
        var ofTables = TableCheck.Find(written);
        var lowered = Lowering.Lower(written, isSound: ofTables.All(fault => fault.Severity != Severity.Error));
        return [.. Checker.Check(lowered).Concat(ofTables).Where(fault => fault.Severity == Severity.Error && !Silly.Any(code => code.Id == fault.Code))];
    }
}
