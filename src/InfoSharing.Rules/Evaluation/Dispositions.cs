using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Evaluation;

/// <summary>What an item comes to on its own, and what it still could come to.</summary>
/// <param name="Now">On what is known.</param>
/// <param name="CouldGo">Whether some answer to the open questions would let it go, whole or redacted.</param>
/// <param name="CouldStay">Whether some answer would keep it back.</param>
internal readonly record struct ItemCourse(Disposition Now, bool CouldGo, bool CouldStay);

/// <summary>Decides each item by the fixed order of the guide: bars, withholding, redaction, danger, requirements.</summary>
internal static class Dispositions
{
    /// <summary>The requirements that can stop an item, in the order in which the law is reasoned.</summary>
    public static readonly Requirement[] Gates =
    [
        Requirement.Purpose,
        Requirement.Necessity,
        Requirement.Recipient,
        Requirement.Gateway,
        Requirement.LawfulBasis,
        Requirement.PurposeCompatibility,
        Requirement.SpecialCategoryCondition,
        Requirement.Schedule1Condition,
        Requirement.CriminalOffenceCondition,
        Requirement.DutyOfConfidence,
        Requirement.HumanRights,
        Requirement.LawEnforcement,
    ];

    public static ItemCourse Of(Evaluated evaluated, int item, Truth danger)
    {
        var conclusions = evaluated.Machine.Conclusions;
        var stop = Kleene.Or(evaluated.AnyOn(conclusions.BarringEvenInDanger, item), evaluated.AnyOn(conclusions.Withholding, item));
        var redact = evaluated.AnyOn(conclusions.Redacting, item);
        var bar = evaluated.AnyOn(conclusions.Barring, item);
        var law = LawOf(evaluated, item);

        var now = stop == Truth.True ? Disposition.Withhold
            : danger == Truth.True ? (redact == Truth.True ? Disposition.Redact : Disposition.Share)
            : bar == Truth.True || law.Standing == LawStanding.Failed ? Disposition.Withhold
            : stop == Truth.Unknown || bar == Truth.Unknown || redact == Truth.Unknown || !law.HasBasisAndPurpose ? Disposition.Undecided
            : redact == Truth.True ? Disposition.Redact
            : Disposition.Share;

        var couldStay = stop != Truth.False || (danger != Truth.True && (bar != Truth.False || law.Standing != LawStanding.Satisfied));
        var couldGo = stop != Truth.True && (danger != Truth.False || (bar != Truth.True && law.Standing != LawStanding.Failed));
        return new ItemCourse(now, couldGo, couldStay);
    }

    private enum LawStanding
    {
        Open,
        Failed,
        Satisfied,
    }

    private readonly record struct ItemLaw(LawStanding Standing, bool HasBasisAndPurpose);

    private static ItemLaw LawOf(Evaluated evaluated, int item)
    {
        var (failed, open, core) = (false, false, true);
        foreach (var gate in Gates)
        {
            var status = evaluated.Machine.Requirements[gate].Status(evaluated.Rails, item);
            failed |= status == RequirementStatus.NotMet;
            open |= status == RequirementStatus.Unknown;
            core &= status != RequirementStatus.Unknown || gate is not (Requirement.Purpose or Requirement.LawfulBasis);
        }

        return new ItemLaw(failed ? LawStanding.Failed : open ? LawStanding.Open : LawStanding.Satisfied, core);
    }
}
