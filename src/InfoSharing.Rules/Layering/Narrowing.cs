using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Layering;

/// <summary>
/// Proves that overlays only narrow, from the rules alone and for every case at once; what cannot be proved is refused.
/// <c>src/decisions/0008-narrowing.md</c> gives the argument.
/// </summary>
internal sealed class Narrowing
{
    private readonly Pack below;
    private readonly Dictionary<string, Rule> rules;
    private readonly HashSet<string> recipients;
    private readonly HashSet<string> protections;
    private readonly DangerGuard guard;
    private readonly Flow flow;

    private Narrowing(Pack below, IReadOnlyList<Pack> overlays)
    {
        this.below = below;
        rules = below.Rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        recipients = below.Rules.SelectMany(rule => rule.Concludes).OfType<ConcludesRecipient>().Select(named => named.Body.Id).ToHashSet(StringComparer.Ordinal);
        var protecting = below.Protections.Select(protection => protection.Body?.Id).ToHashSet(StringComparer.Ordinal);
        protections = overlays.Prepend(below).SelectMany(pack => pack.Protections)
            .Where(protection => protection.Body is null || protecting.Contains(protection.Body.Id))
            .Select(protection => protection.Id).ToHashSet(StringComparer.Ordinal);
        var conditions = overlays.Prepend(below).SelectMany(pack => pack.Conditions)
            .GroupBy(condition => condition.Id, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        guard = new DangerGuard(below, id => conditions.GetValueOrDefault(id));
        flow = new Flow([below, .. overlays], id => conditions.GetValueOrDefault(id));
    }

    public static IEnumerable<Diagnostic> Find(Pack below, IReadOnlyList<Pack> overlays)
    {
        var narrowing = new Narrowing(below, overlays);
        return overlays.SelectMany(overlay => overlay.Rules.SelectMany(rule => narrowing.OfRule(overlay, rule)).Concat(narrowing.OfChanges(overlay)));
    }

    /// <summary>A new rule: it may only hold back, ask, or add something to do; and what it moves of the law may only narrow too.</summary>
    private IEnumerable<Diagnostic> OfRule(Pack overlay, Rule rule)
    {
        var pack = overlay.Header.Id;
        var own = overlay.Findings.Select(finding => finding.Id).ToHashSet(StringComparer.Ordinal);
        var points = overlay.Checklists.SelectMany(checklist => checklist.Points).Select(point => point.Id).ToHashSet(StringComparer.Ordinal);
        var wide = rule.Concludes.Where(conclusion => !MayConclude(conclusion, own, points)).ToArray();
        if (wide.Length > 0)
        {
            return wide.Select(conclusion => conclusion is ConcludesFinding finding
                ? Wording.ConcludesFindingOfAnother(conclusion.At, rule.Id, pack, finding.Finding.Id)
                : Wording.ConclusionWidens(conclusion.At, rule.Id, pack, ConclusionPhrase.Of(conclusion)));
        }

        var hard = rule.Concludes.Where(HoldsBack).ToArray();
        if (hard.Length > 0 && !guard.KeepsStill(rule))
        {
            return hard.Select(conclusion => Wording.HardensInDanger(conclusion.At, rule.Id, pack, ConclusionPhrase.Of(conclusion), guard.Findings));
        }

        return flow.Find(new Move(rule, Up: true), pack) is { } widening
            ? [Wording.WidensElsewhere(rule.At, $"what rule {Wording.Quote(rule.Id)} concludes, in pack {Wording.Quote(pack)}", Moved(widening), widening.Rule.Pack, widening.Rule.At)]
            : [];
    }

    /// <summary>An exception makes its rule hold less often: only a rule from which nothing but permission follows can bear that.</summary>
    private IEnumerable<Diagnostic> OfChanges(Pack overlay)
    {
        var pack = overlay.Header.Id;
        foreach (var change in overlay.Changes)
        {
            if (!rules.TryGetValue(change.Rule.Id, out var rule))
            {
                yield return Wording.ChangesNothing(change.Rule.At, pack, "rule", change.Rule.Id, below.Header.Id, NearestName.Find(change.Rule.Id, rules.Keys));
            }
            else if (rule.Locked)
            {
                yield return Wording.ChangesLockedRule(change.Rule.At, pack, rule.Id, rule.Pack, rule.At);
            }
            else
            {
                foreach (var exception in change.Unless)
                {
                    if (flow.Find(new Move(rule, Up: false), pack) is { } widening)
                    {
                        yield return Wording.WidensElsewhere(
                            exception.At,
                            $"exception {Wording.Quote(exception.Id)}, which pack {Wording.Quote(pack)} adds to rule {Wording.Quote(rule.Id)}",
                            Moved(widening),
                            widening.Rule.Pack,
                            widening.Rule.At);
                    }
                }
            }
        }
    }

    // Whatever is not named here adds something to do, to ask or to know, and opens nothing.
    private bool MayConclude(Conclusion conclusion, HashSet<string> own, HashSet<string> points) => conclusion switch
    {
        ConcludesFinding finding => own.Contains(finding.Finding.Id),
        ConcludesProvision rated => rated.Is == Rating.NotAvailable,
        ConcludesRequirement answered => answered.Is == RequirementStatus.NotMet,
        ConcludesTelling telling => telling.When is TellWhen.Later or TellWhen.DoNotTell,
        ConcludesDanger => false,
        // To name a recipient is to open a way; an overlay may repeat one that the pack below names.
        ConcludesRecipient named => recipients.Contains(named.Body.Id),
        // One more way to protect takes none away; who is a body that protects is the pack below's to say.
        ConcludesProtection called => protections.Contains(called.Protection.Id),
        // A point of the pack below may be brought up, and never ticked off.
        ConcludesPoint point => point.Is == PointStatus.ToDo || points.Contains(point.Point.Id),
        _ => true,
    };

    /// <summary>Whether a conclusion takes something away that sharing rests on.</summary>
    private static bool HoldsBack(Conclusion conclusion) => conclusion is ConcludesRequirement or ConcludesProvision;

    private static string Moved(Widening widening) => Wording.Moved(widening.Rule.Id, ConclusionPhrase.Of(widening.Conclusion), widening.Up);
}
