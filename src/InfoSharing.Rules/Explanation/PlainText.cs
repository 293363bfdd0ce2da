using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>A recommendation in plain text: first what to do, for whoever has to act; then the law, for whoever has to check.</summary>
internal sealed class PlainText
{
    private readonly Page page;
    private readonly Account account;
    private readonly Recommendation advice;

    private readonly bool wholeTrace;

    private PlainText(Page page, Account account, bool wholeTrace) =>
        (this.page, this.account, advice, this.wholeTrace) = (page, account, account.Recommendation, wholeTrace);

    public static void Write(TextWriter writer, Recommendation recommendation, bool wholeTrace)
    {
        var page = new Page(writer);
        new PlainText(page, new Account(recommendation), wholeTrace).Write();
        page.Finish();
    }

    private void Write()
    {
        var protectsFirst = ProtectionText.IsFirst(advice);
        if (protectsFirst)
        {
            ProtectionText.Write(page, advice);
            page.Gap();
        }

        OutcomeText.Write(page, account);
        foreach (var warning in advice.Warnings)
        {
            page.Say(warning);
        }

        if (!protectsFirst)
        {
            ProtectionText.Write(page, advice);
        }

        ItemsText.Write(page, account);
        ActionText.Write(page, account);
        QuestionText.Write(page, account);
        GuidanceText.Write(page, account);
        LawText.Write(page, account);
        SourcesText.Write(page, account);
        if (wholeTrace)
        {
            TraceText.Write(page, account);
        }
        else
        {
            CarryingText.Write(page, account);
        }

        Pack();
    }

    private void Pack()
    {
        page.Heading("The rules applied");
        page.Say($"{Named(advice.Pack)}, as at {English.Day(advice.AsAt)}.", 2);
        foreach (var overlay in advice.Overlays)
        {
            page.Say($"With the local rules of {Named(overlay)}.", 2);
        }

        page.Say(English.Sentence(advice.Pack.Notice), 2);
    }

    private static string Named(PackIdentity pack) =>
        $"{pack.Title} (pack {pack.Id}, version {pack.Version}, digest {pack.Digest[..Math.Min(12, pack.Digest.Length)]})";
}
