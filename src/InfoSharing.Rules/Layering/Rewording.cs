using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Layering;

/// <summary>Local words for facts, safeguards, advisers, protections and reasons of the pack below. Words decide nothing.</summary>
internal static class Rewording
{
    private sealed record Said(string Pack, WordingChange Change);

    public static IEnumerable<Diagnostic> Find(Pack below, IReadOnlyList<Pack> overlays)
    {
        var all = overlays.SelectMany(overlay => overlay.Wording.Select(change => new Said(overlay.Header.Id, change))).ToArray();
        return
        [
            .. from said in all
               let known = Ids(below, said.Change.Of)
               where !known.Contains(said.Change.Target.Id)
               select Wording.ChangesNothing(
                   said.Change.Target.At, said.Pack, Word(said.Change.Of), said.Change.Target.Id, below.Header.Id, NearestName.Find(said.Change.Target.Id, known)),
            .. from same in all.GroupBy(said => (said.Change.Of, said.Change.Target.Id, said.Change.Member))
               let first = same.First()
               from other in same.Skip(1)
               where other.Change.Text != first.Change.Text
               select Wording.WordingConflict(
                   other.Change.At, other.Pack, same.Key.Member, Word(same.Key.Of), same.Key.Id, first.Pack, first.Change.At),
        ];
    }

    public static Pack Apply(IReadOnlyList<Pack> overlays, Pack combined)
    {
        var texts = overlays.SelectMany(overlay => overlay.Wording)
            .DistinctBy(change => (change.Of, change.Target.Id, change.Member))
            .ToDictionary(change => (change.Of, change.Target.Id, change.Member), change => change.Text);
        return texts.Count == 0 ? combined : combined with
        {
            Facts = [.. combined.Facts.Select(fact => fact with
            {
                Label = Text(Worded.Fact, fact.Id, "label", fact.Label),
                Question = Text(Worded.Fact, fact.Id, "question", fact.Question),
                Why = Text(Worded.Fact, fact.Id, "why", fact.Why),
            })],
            Safeguards = [.. combined.Safeguards.Select(safeguard => safeguard with { Text = Text(Worded.Safeguard, safeguard.Id, "text", safeguard.Text) })],
            Advisers = [.. combined.Advisers.Select(adviser => adviser with { Label = Text(Worded.Adviser, adviser.Id, "label", adviser.Label) })],
            Protections = [.. combined.Protections.Select(protection => protection with { How = Text(Worded.Protection, protection.Id, "how", protection.How) })],
            Reasons = [.. combined.Reasons.Select(reason => reason with { Text = Text(Worded.Reason, reason.Id, "text", reason.Text) })],
        };

        string Text(Worded of, string id, string member, string otherwise) => texts.GetValueOrDefault((of, id, member), otherwise);
    }

    private static string Word(Worded of) => of switch
    {
        Worded.Fact => "fact",
        Worded.Safeguard => "safeguard",
        Worded.Adviser => "adviser",
        Worded.Protection => "protection",
        _ => "reason",
    };

    private static HashSet<string> Ids(Pack below, Worded of) => [.. of switch
    {
        Worded.Fact => below.Facts.Select(fact => fact.Id),
        Worded.Safeguard => below.Safeguards.Select(safeguard => safeguard.Id),
        Worded.Adviser => below.Advisers.Select(adviser => adviser.Id),
        Worded.Protection => below.Protections.Select(protection => protection.Id),
        _ => below.Reasons.Select(reason => reason.Id),
    }];
}
