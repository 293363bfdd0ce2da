using InfoSharing.Rules.Model;
using InfoSharing.Rules.Tables;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Layering;

/// <summary>Whether an overlay was written for the pack on which it is laid, and holds only what an overlay may.</summary>
internal static class Fit
{
    private const string Local = "local";

    public static IEnumerable<Diagnostic> Find(Pack below, Pack overlay)
    {
        var (header, at) = (overlay.Header, overlay.Header.At);
        if (header.Extends is not { } range)
        {
            yield return Wording.ExtendsNothing(at, header.Id, below.Header.Id, below.Header.Version);
        }
        else if (range.Id.Id != below.Header.Id)
        {
            yield return Wording.ExtendsAnother(range.Id.At, header.Id, range.Id.Id, below.Header.Id);
        }
        else if (PackVersion.TryRead(below.Header.Version) is not { } version || version.CompareTo(range.From) < 0 || version.CompareTo(range.Below) >= 0)
        {
            yield return Wording.ExtendsOtherVersions(range.Id.At, header.Id, below.Header.Id, range.From.ToString(), range.Below.ToString(), below.Header.Version);
        }
    }

    /// <summary>What overlays say of the decision tables, which are the national pack's.</summary>
    public static IEnumerable<Diagnostic> FindTables(Pack below, Pack overlay)
    {
        var pack = overlay.Header.Id;
        var answers = below.Findings.Where(finding => finding.Generated).Select(finding => finding.Id).ToHashSet(StringComparer.Ordinal);
        var own = overlay.Questions.Select(question => question.Id).ToHashSet(StringComparer.Ordinal);
        var national = below.Questions.Select(question => question.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. overlay.Tables.Select(one => Wording.TablesNotForOverlays(one.At, pack, $"declares table {Wording.Quote(one.Id)}")),
            .. overlay.Orders.Select(one => Wording.TablesNotForOverlays(one.At, pack, $"declares order {Wording.Quote(one.Id)}")),
            .. overlay.Claims.Select(one => Wording.TablesNotForOverlays(one.At, pack, $"declares claim {Wording.Quote(one.Id)}")),
            .. from rule in overlay.Rules
               from conclusion in rule.Concludes.OfType<ConcludesAnswer>()
               where !own.Contains(conclusion.Question.Id)
               select national.Contains(conclusion.Question.Id)
                   ? Wording.TablesNotForOverlays(conclusion.At, pack, $"answers question {Wording.Quote(conclusion.Question.Id)}")
                   : Wording.UnknownQuestion(conclusion.Question.At, $"rule {Wording.Quote(rule.Id)}", conclusion.Question.Id, NearestName.Find(conclusion.Question.Id, own)),
            .. from condition in overlay.Rules.SelectMany(rule => rule.Conditions)
                   .Concat(overlay.Conditions.Select(condition => condition.When))
                   .Concat(overlay.Changes.SelectMany(change => change.Unless).Select(exception => exception.When))
               from test in condition.Whole().OfType<FindingTest>()
               where answers.Contains(test.Finding.Id)
               select Wording.TablesNotForOverlays(test.At, pack, $"asks for answer {Wording.Quote(test.Finding.Id)} by its finding"),
            .. OverlayRows.FindPlaces(below, overlay),
        ];
    }

    /// <summary>The law and who it binds are the national pack's to say.</summary>
    public static IEnumerable<Diagnostic> FindNotForOverlays(Pack overlay)
    {
        var pack = overlay.Header.Id;
        return
        [
            .. overlay.Header.Layer == Local ? [] : new[] { Wording.OverlayNotLocal(overlay.Header.At, pack) },
            .. overlay.Provisions.Select(provision => Wording.NotForOverlays(provision.At, pack, "provision", provision.Id)),
            .. overlay.Bodies.Select(body => Wording.NotForOverlays(body.At, pack, "kind of body", body.Id)),
            .. overlay.Tellable.Select(tellable => Wording.NotForOverlays(tellable.At, pack, "entry of what may be told", tellable.Id)),
        ];
    }
}
