namespace InfoSharing.Rules.Explanation;

/// <summary>The checklists, and where the procedure is out of date.</summary>
internal static class GuidanceChapters
{
    public static Chapter? Checklists(Account account)
    {
        var checklists = account.Recommendation.Checklists;
        return checklists.Count == 0 ? null : new Chapter("checklists", "Checklists", "Checklists",
            [.. checklists.Select(checklist => new Folded($"{checklist.Title}: {GuidanceText.Counts(checklist)}",
                [new Points([.. checklist.Points.Select(point => new Point(
                    Line.Mark(AnswerWords.Phrase(point.Status), Tone(point.Status)).And(" " + English.Sentence(point.Text))))])]))]);
    }

    public static Chapter? Corrections(Account account)
    {
        var corrections = account.Recommendation.Corrections;
        return corrections.Count == 0 ? null : new Chapter("corrections", "Corrections", "Where the procedure is out of date",
            [new Table("What the procedure says, and what the law now says", ["The procedure says", "The law now says", "Where"],
                [.. corrections.Select(correction => (IReadOnlyList<Line>)
                [
                    English.Sentence(correction.Procedure),
                    Line.Strong(English.Sentence(correction.Law)),
                    string.Join("; ", account.Pack.Corrections.First(known => known.Id == correction.Id).Cites.Select(cite => GuidanceText.Place(account, cite))),
                ])])]);
    }

    private static Tone Tone(PointStatus status) => status switch
    {
        PointStatus.Done => Explanation.Tone.Go,
        PointStatus.ToDo => Explanation.Tone.Stop,
        PointStatus.NotApplicable => Explanation.Tone.Aside,
        _ => Explanation.Tone.Ask,
    };
}
