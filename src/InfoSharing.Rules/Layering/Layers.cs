using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tables;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Layering;

/// <summary>Lays overlays on a pack. What comes of it is one pack, in which every rule still knows the pack that it comes from.</summary>
internal static class Layers
{
    /// <summary>The pack with the overlays on it; null when they do not fit, or when it cannot be proved that they only narrow.</summary>
    /// <param name="below">A checked pack that stands alone.</param>
    /// <param name="overlays">The overlays. Their order means nothing.</param>
    /// <param name="problems">Where to report.</param>
    public static Pack? Combine(Pack below, IReadOnlyList<Pack> overlays, DiagnosticBag problems)
    {
        // Its own bag: a warning or an error of before is no reason to refuse here.
        var found = new DiagnosticBag();
        var inOrder = InOrder(overlays);
        found.AddRange(inOrder.SelectMany(overlay => Fit.Find(below, overlay)));
        found.AddRange(inOrder.SelectMany(overlay => Fit.FindTables(below, overlay)));
        found.AddRange(Clashes.OfPacks([below, .. inOrder]));

        // Nothing can be said of an overlay that was written for another pack, or is there twice.
        if (!found.HasErrors)
        {
            found.AddRange(inOrder.SelectMany(Fit.FindNotForOverlays));
            found.AddRange(Clashes.OfIds([below, .. inOrder]));
            found.AddRange(Rewording.Find(below, inOrder));
            found.AddRange(Narrowing.Find(below, inOrder));
        }

        var joined = found.HasErrors ? null : Joined(below.AsWritten ?? below, inOrder);
        if (joined is not null && below.AsWritten is { } written)
        {
            found.AddRange(FindInTables(written, joined, inOrder));
        }

        problems.AddRange(found.ToSorted());
        return joined is null || found.HasErrors ? null : Finished(joined, below, inOrder);
    }

    /// <summary>What is wrong with a pack that is loaded with nothing below it.</summary>
    public static IEnumerable<Diagnostic> FindAlone(Pack pack)
    {
        if (pack.Header.Extends is { } range)
        {
            yield return Wording.OverlayAlone(pack.Header.At, pack.Header.Id, range.Id.Id);
        }
        else if (pack.Changes.Select(change => change.At).Concat(pack.Wording.Select(one => one.At)).Concat(pack.AddedRows.Select(one => one.Row.At)).Min() is { } first)
        {
            yield return Wording.ChangesWithoutBase(first, pack.Header.Id);
        }
    }

    /// <summary>The pack with overlays on it of which it is known that they fit, and only narrow.</summary>
    public static Pack Join(Pack below, IReadOnlyList<Pack> overlays)
    {
        var inOrder = InOrder(overlays);
        return Finished(Joined(below.AsWritten ?? below, inOrder), below, inOrder);
    }

    /// <summary>Overlays in the order in which they are laid: that of their ids.</summary>
    public static Pack[] InOrder(IEnumerable<Pack> overlays) => [.. overlays.OrderBy(overlay => overlay.Header.Id, StringComparer.Ordinal)];

    /// <summary>
    /// What is wrong with the tables once the rows and questions of overlays are in them. All that is proved of the national tables is proved
    /// of these again.
    /// </summary>
    private static IEnumerable<Diagnostic> FindInTables(Pack written, Pack joined, Pack[] inOrder)
    {
        if (inOrder.All(overlay => overlay.Questions.Count == 0 && overlay.AddedRows.Count == 0))
        {
            return TableCheck.FindNames(joined);
        }

        // That a row opens is said before what else becomes of it: orders and readings may break by the same.
        Diagnostic[] problems = [.. TableCheck.FindNames(joined)];
        problems = problems.Length > 0 ? problems : [.. OverlayRows.FindWidening(written, joined)];
        return problems.Length > 0 ? problems : TableCheck.Find(joined);
    }

    /// <summary>The joined pack with its tables written as rules again, where those of the pack below were, and with the overlays' words.</summary>
    private static Pack Finished(Pack joined, Pack below, Pack[] inOrder) =>
        Rewording.Apply(inOrder, below.AsWritten is null ? joined : Lowering.Lower(joined, isSound: true));

    private static Pack Joined(Pack below, Pack[] inOrder)
    {
        var questions = All(pack => pack.Questions, question => question.Id);
        return below with
        {
            Sources = All(pack => pack.Sources, source => source.Id),
            Facts = All(pack => pack.Facts, fact => fact.Id),
            Safeguards = All(pack => pack.Safeguards, safeguard => safeguard.Id),
            Advisers = All(pack => pack.Advisers, adviser => adviser.Id),
            Protections = All(pack => pack.Protections, protection => protection.Id),
            Reasons = All(pack => pack.Reasons, reason => reason.Id),
            Checklists = All(pack => pack.Checklists, checklist => checklist.Id),
            Corrections = All(pack => pack.Corrections, correction => correction.Id),
            Findings = All(pack => pack.Findings, finding => finding.Id),
            Conditions = All(pack => pack.Conditions, condition => condition.Id),
            Rules = [.. All(pack => pack.Rules, rule => rule.Id).Select(rule => rule with { Unless = [.. rule.Unless, .. AddedTo(rule)] })],
            Questions = questions,
            Tables = OverlayRows.Put(below.Tables, questions, [.. inOrder.SelectMany(overlay => overlay.AddedRows)]),
            Overlays = [.. inOrder.Select(overlay => new Layer(overlay.Header, overlay.Digest))],
        };

        IReadOnlyList<T> All<T>(Func<Pack, IReadOnlyList<T>> list, Func<T, string> id) =>
            [.. inOrder.Prepend(below).SelectMany(list).OrderBy(id, StringComparer.Ordinal)];

        IEnumerable<RuleException> AddedTo(Rule rule) =>
            inOrder.SelectMany(overlay => overlay.Changes).Where(change => change.Rule.Id == rule.Id).SelectMany(change => change.Unless);
    }
}
