using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Evaluation;

/// <summary>What an item comes to on its own, and what it still could come to.</summary>
/// <param name="Now">On what is known.</param>
/// <param name="CouldGo">Whether some answer to the open questions would let it go, whole or redacted.</param>
/// <param name="CouldStay">Whether some answer would keep it back.</param>
/// <param name="Stopped">Whether a bar or a rule to withhold it stops it, so that nothing that is asked for could let it go.</param>
internal readonly record struct ItemDecision(Disposition Now, bool CouldGo, bool CouldStay, Truth Stopped)
{
    /// <summary>The course of the pack's table that it takes; none where rules for outcomes decide.</summary>
    public CourseSignal? Taken { get; init; }
}

/// <summary>What an item is decided from.</summary>
/// <param name="Stop">Whether a bar that holds even in danger, or a rule to withhold it, stops it.</param>
/// <param name="Danger">Whether danger is proven.</param>
/// <param name="Redact">Whether it is to be redacted.</param>
/// <param name="Bar">Whether a bar that gives way in danger stops it.</param>
/// <param name="LawFails">Whether a requirement of the law is proven not to be met.</param>
/// <param name="HasBasisAndPurpose">Whether its lawful basis and its purpose are settled.</param>
internal readonly record struct ItemCalls(Truth Stop, bool Danger, Truth Redact, Truth Bar, bool LawFails, bool HasBasisAndPurpose);

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

    public static ItemDecision Of(Evaluated evaluated, int item, Truth danger)
    {
        var conclusions = evaluated.Machine.Conclusions;
        var stop = Kleene.Or(evaluated.AnyOn(conclusions.BarringEvenInDanger, item), evaluated.AnyOn(conclusions.Withholding, item));
        var redact = evaluated.AnyOn(conclusions.Redacting, item);
        var bar = evaluated.AnyOn(conclusions.Barring, item);
        var law = LawOf(evaluated, item);

        var now = Decide(new ItemCalls(stop, danger == Truth.True, redact, bar, law.Standing == LawStanding.Failed, law.HasBasisAndPurpose));
        var couldStay = stop != Truth.False || (danger != Truth.True && (bar != Truth.False || law.Standing != LawStanding.Satisfied));
        var couldGo = stop != Truth.True && (danger != Truth.False || (bar != Truth.True && law.Standing != LawStanding.Failed));
        return new ItemDecision(now, couldGo, couldStay, Kleene.Or(stop, bar));
    }

    public static Disposition Decide(ItemCalls calls) =>
        calls.Stop == Truth.True ? Disposition.Withhold
        : calls.Danger ? (calls.Redact == Truth.True ? Disposition.Redact : Disposition.Share)
        : calls.Bar == Truth.True || calls.LawFails ? Disposition.Withhold
        : calls.Stop == Truth.Unknown || calls.Bar == Truth.Unknown || calls.Redact == Truth.Unknown || !calls.HasBasisAndPurpose ? Disposition.Undecided
        : calls.Redact == Truth.True ? Disposition.Redact
        : Disposition.Share;

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
