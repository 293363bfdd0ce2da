using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Explanation;

/// <summary>What to do before, during and after; whom to tell; whom to ask.</summary>
internal static class ActionText
{
    private static readonly (SafeguardTime When, string Title)[] Times =
    [
        (SafeguardTime.Before, "Before"),
        (SafeguardTime.During, "While sharing"),
        (SafeguardTime.After, "Afterwards"),
    ];

    public static void Write(Page page, Account account)
    {
        var advice = account.Recommendation;
        if (advice.Safeguards.Count > 0)
        {
            page.Heading("What to do");
            foreach (var (when, title) in Times)
            {
                Safeguards(page, when == SafeguardTime.During && advice.Extent == Extent.None ? "If anything is shared" : title, [.. advice.Safeguards.Where(safeguard => safeguard.When == when)]);
            }
        }

        var tellings = Concerned(advice);
        if (tellings.Count > 0)
        {
            page.Heading("Whom to tell");
            foreach (var alike in tellings.GroupBy(telling => Tell(account, telling), telling => telling.Person))
            {
                page.Say($"{English.And(alike)}: {alike.Key}", 2, 2);
            }
        }

        if (advice.Advice.Count > 0)
        {
            page.Heading("Whom to ask");
            foreach (var adviser in advice.Advice)
            {
                page.Point("-", $"{English.Capital(adviser.Label)}: {English.Sentence(adviser.Rules[0].Because)}");
            }
        }
    }

    private static void Safeguards(Page page, string title, IReadOnlyList<Safeguard> safeguards)
    {
        if (safeguards.Count == 0)
        {
            return;
        }

        page.Say(title + ":", 2);
        foreach (var safeguard in safeguards)
        {
            var by = safeguard.By switch { "recipient" => " (the recipient does this)", "both" => " (both sides do this)", _ => "" };
            var subjects = safeguard.For.Count == 0 ? "" : $" (for {English.And(safeguard.For)})";
            page.Point(Words.Strengths[safeguard.Strength].PadRight(6, '\u00A0'), English.Capital(safeguard.Text) + subjects + by + ".", 4);
        }
    }

    /// <summary>The people of whom there is something to say: whoever must not be told, and those about whom something goes or may yet go.</summary>
    public static IReadOnlyList<Telling> Concerned(Recommendation advice) =>
        [.. advice.TellSubject.Where(telling => telling.When != TellWhen.Undecided
            || advice.Items.Any(item => item.About == telling.Person && item.Disposition != Disposition.Withhold))];

    public static string Tell(Account account, Telling telling)
    {
        var reason = telling.Text is null ? "" : " " + English.Sentence(telling.Text);
        return telling.When switch
        {
            TellWhen.Undecided => $"{AnswerWords.Phrase(telling.When)}. {Open(account, telling.Person)}".TrimEnd(),
            TellWhen.Now => $"{AnswerWords.Phrase(telling.When)}.{reason}",
            _ => $"{AnswerWords.Phrase(telling.When)}.{reason} Write down the reason, and look at it again.",
        };
    }

    private static string Open(Account account, string person)
    {
        var nearest = account.OpenTellings[person].OrderBy(rule => Reasons.Open(rule).Count()).FirstOrDefault();
        return nearest is null ? "" : English.Sentence(account.Reasons.Hanging(nearest));
    }
}
