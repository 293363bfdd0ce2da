using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Explanation;

/// <summary>What colour goes with which answer.</summary>
internal static class Tones
{
    public static Tone Of(Recommendation advice) => advice switch
    {
        { InDanger: true, Extent: Extent.None } => Tone.Stop,
        _ => Of(advice.Outcome),
    };

    public static Tone Of(Outcome outcome) => outcome switch
    {
        _ when outcome.IsShare() => Tone.Go,
        Outcome.DoNotShare => Tone.Stop,
        _ => Tone.Ask,
    };

    public static Tone Of(Disposition disposition) => disposition switch
    {
        Disposition.Share => Tone.Go,
        Disposition.Withhold => Tone.Stop,
        _ => Tone.Ask,
    };

    public static Tone Of(RequirementStatus status) => status switch
    {
        RequirementStatus.Met => Tone.Go,
        RequirementStatus.NotMet => Tone.Stop,
        RequirementStatus.NotApplicable => Tone.Aside,
        _ => Tone.Ask,
    };

    public static Tone Of(Rating rating) => rating switch
    {
        Rating.Recommended => Tone.Go,
        Rating.Available => Tone.Plain,
        Rating.NotAvailable => Tone.Aside,
        _ => Tone.Ask,
    };

    public static Tone Of(TellWhen when) => when switch
    {
        TellWhen.Now => Tone.Go,
        TellWhen.DoNotTell => Tone.Stop,
        _ => Tone.Ask,
    };
}
