using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Compilation;

/// <summary>One of the courses that an item can take, and whether it takes it.</summary>
/// <param name="Answer">The course, as declared.</param>
/// <param name="Outcome">The outcome of a case in which nothing comes to more.</param>
/// <param name="Finding">Whether an item takes it.</param>
internal sealed record CourseSignal(AnswerDefinition Answer, Outcome Outcome, FindingSignal Finding)
{
    /// <summary>What becomes of an item that takes it.</summary>
    public Disposition Disposition => Outcome.IsShare() ? Disposition.Share
        : Outcome == Outcome.DoNotShare ? Disposition.Withhold
        : Disposition.Undecided;
}
