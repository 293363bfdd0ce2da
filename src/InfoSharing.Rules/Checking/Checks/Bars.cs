using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Checking;

/// <summary>Rules that bar sharing and that a local overlay could change.</summary>
internal static class Bars
{
    public static IEnumerable<Diagnostic> Find(Survey survey) =>
        from pair in survey.Conclusions
        let bar = pair.Conclusion as ConcludesBar
        where bar is not null && !pair.Rule.Locked
        select Wording.BarNotLocked(bar.At, pair.Rule.Id, bar.Bar);
}
