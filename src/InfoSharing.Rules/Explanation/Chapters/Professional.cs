using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Explanation;

/// <summary>The whole explanation for whoever has to act on it, and for whoever has to check it: what to do first, then why, then the law.</summary>
internal static class Professional
{
    private const int Digits = 16;

    /// <param name="recommendation">The recommendation.</param>
    /// <param name="more">Further chapters, to stand after the questions.</param>
    public static Document Of(Recommendation recommendation, params IReadOnlyList<Chapter> more)
    {
        var account = new Account(recommendation);
        return new Document
        {
            Kind = "Recommendation on sharing information",
            Headline = English.Capital(OutcomeText.Headline(recommendation)),
            Tone = Tones.Of(recommendation),
            Marks = [.. Marks(recommendation)],
            Lead = [.. Lead(account)],
            Chapters =
            [
                .. new[]
                {
                    SharingChapters.Protect(account),
                    SharingChapters.Items(account),
                    ActionChapters.Safeguards(account),
                    ActionChapters.Tell(account),
                    ActionChapters.Ask(account),
                    ActionChapters.Questions(account),
                }.OfType<Chapter>(),
                .. more,
                .. new[]
                {
                    PathChapter.Of(account),
                    SharingChapters.Grounds(account),
                    LawChapters.Bases(account),
                    LawChapters.Requirements(account),
                    LawChapters.Provisions(account),
                    LawChapters.Rights(account),
                    GuidanceChapters.Checklists(account),
                    GuidanceChapters.Corrections(account),
                    AssumptionChapters.Of(account),
                    FactsChapter.Of(account),
                    SourcesChapter.Of(account),
                    TraceChapter.Of(account),
                }.OfType<Chapter>(),
            ],
            Foot = [.. Foot(recommendation)],
        };
    }

    private static IEnumerable<Run.Mark> Marks(Recommendation advice)
    {
        yield return new Run.Mark(Words.Outcomes[advice.Outcome], Tones.Of(advice));
        yield return advice.IsSettled ? new Run.Mark("settled", Tone.Go) : new Run.Mark("provisional", Tone.Ask);
        if (advice.InDanger)
        {
            yield return new Run.Mark("signs of danger: act now", Tone.Stop);
        }
    }

    private static IEnumerable<Block> Lead(Account account)
    {
        var advice = account.Recommendation;
        foreach (var protection in ProtectionText.IsFirst(advice) ? SharingChapters.Protections(advice, Tone.Stop) : [])
        {
            yield return protection;
        }

        foreach (var warning in advice.Warnings)
        {
            yield return new Notice(Tone.Ask, warning);
        }

        yield return new Paragraph(Line.Strong(OutcomeText.Course(advice)));
        foreach (var reason in OutcomeText.Why(account).Take(OutcomeText.MostReasons))
        {
            yield return new Paragraph(Line.Strong("Why: ").And(reason));
        }

        yield return OutcomeText.Sureness(advice);
        if (advice.Announced is { } announced && announced.Outcome != advice.Outcome)
        {
            yield return $"Law that is announced, and not known to be in force, would make it \u201C{AnswerWords.Phrase(announced.Outcome)}\u201D.";
        }

        yield return $"The law is taken as at {English.Day(advice.AsAt)}. This advises; a person decides.";
    }

    private static IEnumerable<Line> Foot(Recommendation advice)
    {
        yield return Line.Strong("The rules applied: ").And(Named(advice.Pack)).And($", as at {English.Day(advice.AsAt)}.");
        foreach (var overlay in advice.Overlays)
        {
            yield return Line.Of(new Run.Words("With the local rules of ")).And(Named(overlay)).And(".");
        }

        yield return English.Sentence(advice.Pack.Notice);
    }

    private static Line Named(PackIdentity pack) =>
        ((Line)$"{pack.Title} (pack ").And(Line.Id(pack.Id)).And($", version {pack.Version}, digest ").And(Line.Id(pack.Digest[..Math.Min(Digits, pack.Digest.Length)])).And(")");
}
