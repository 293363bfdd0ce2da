using InfoSharing.Rules.Evaluation;

namespace InfoSharing.Rules.Inquiry;

/// <summary>Makes recommendations that can say which questions are worth asking.</summary>
internal static class Judging
{
    public static Recommendation Of(Evaluated evaluated) => new(evaluated, Questioning.Of);
}
