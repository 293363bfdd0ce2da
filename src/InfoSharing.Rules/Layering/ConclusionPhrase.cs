using System.Diagnostics;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Layering;

/// <summary>Conclusions in the words of a diagnostic.</summary>
internal static class ConclusionPhrase
{
    public static string Of(Conclusion conclusion) => conclusion switch
    {
        ConcludesFinding one => $"finding {Wording.Quote(one.Finding.Id)}",
        ConcludesProvision one => $"that provision {Wording.Quote(one.Provision.Id)} is {Wording.Quote(Words.Ratings[one.Is])}",
        ConcludesRequirement one => $"that requirement {Wording.Quote(Words.Requirements[one.Requirement])} is {Wording.Quote(Words.Statuses[one.Is])}",
        ConcludesSafeguard one => $"safeguard {Wording.Quote(one.Safeguard.Id)}",
        ConcludesAdvice one => $"advice from {Wording.Quote(one.Adviser.Id)}",
        ConcludesQuestion one => $"that fact {Wording.Quote(one.Fact.Id)} is asked for",
        ConcludesTelling one => $"that the person is told {Wording.Quote(Words.TellTimes[one.When])}",
        ConcludesDanger => "that there is danger",
        ConcludesRecipient one => $"that {Wording.Quote(one.Body.Id)} should receive it",
        ConcludesProtection one => $"protection {Wording.Quote(one.Protection.Id)}",
        ConcludesPoint one => $"that point {Wording.Quote(one.Point.Id)} is {Wording.Quote(Words.PointStatuses[one.Is])}",
        ConcludesCorrection one => $"correction {Wording.Quote(one.Correction.Id)}",
        _ => throw new UnreachableException(),
    };
}
