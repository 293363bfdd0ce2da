using InfoSharing.Rules.Law;

namespace InfoSharing.Rules.Explanation;

/// <summary>What to do, whom to tell, whom to ask, and what to find out.</summary>
internal static class ActionChapters
{
    public static Chapter? Safeguards(Account account)
    {
        var advice = account.Recommendation;
        (SafeguardTime When, string Title)[] times =
        [
            (SafeguardTime.Before, "Before"),
            (SafeguardTime.During, advice.Extent == Extent.None ? "If anything is shared" : "While sharing"),
            (SafeguardTime.After, "Afterwards"),
        ];
        return advice.Safeguards.Count == 0 ? null : new Chapter("do", "What to do", "What to do",
            [.. times
                .Select(time => (time.Title, Due: advice.Safeguards.Where(safeguard => safeguard.When == time.When).ToList()))
                .Where(time => time.Due.Count > 0)
                .SelectMany(time => (Block[])[new Subheading(time.Title), new Checks([.. time.Due.Select(Check)])])]);
    }

    public static Chapter? Tell(Account account)
    {
        var tellings = ActionText.Concerned(account.Recommendation);
        return tellings.Count == 0 ? null : new Chapter("tell", "Whom to tell", "Whom to tell",
            [.. tellings
                .GroupBy(telling => (telling.When, Words: Words(ActionText.Tell(account, telling), telling.When)))
                .Select(alike => new Card(
                    English.And(alike.Select(telling => telling.Person)),
                    new Run.Mark(AnswerWords.Phrase(alike.Key.When), Tones.Of(alike.Key.When)),
                    alike.Key.Words.Length == 0 ? [] : [alike.Key.Words]))]);
    }

    public static Chapter? Ask(Account account)
    {
        var advice = account.Recommendation;
        return advice.Advice.Count == 0 ? null : new Chapter("ask", "Whom to ask", "Whom to ask",
            [.. advice.Advice
                .GroupBy(adviser => adviser.Rules[0].Because, adviser => English.Capital(adviser.Label))
                .SelectMany(alike => (Block[])[English.Sentence(alike.Key), new Points([.. alike.Select(label => (Point)label)])])]);
    }

    public static Chapter? Questions(Account account)
    {
        var advice = account.Recommendation;
        if (advice.Questions.Count == 0)
        {
            return null;
        }

        var asked = advice.Questions.GroupBy(question => (question.Text, question.Why, Answers: QuestionText.Answers(account, question))).ToList();
        return new Chapter("questions", "Questions", "Questions still worth asking",
        [
            .. advice.InDanger ? [new Notice(Tone.Ask, QuestionText.DoNotWait(advice))] : Array.Empty<Block>(),
            new Points([.. asked.Take(QuestionText.MostQuestions).Select(Question)], Numbered: true),
            .. asked.Count > QuestionText.MostQuestions
                ? [new Folded(English.Invariant($"{asked.Count - QuestionText.MostQuestions} more questions, which matter less"), [new Points([.. asked.Skip(QuestionText.MostQuestions).Select(Question)])])]
                : Array.Empty<Block>(),
        ]);

        Point Question(IGrouping<(string Text, string Why, string Answers), Question> alike)
        {
            var of = alike.Select(question => question.Subject).Where(subject => subject.Length > 0).ToList();
            var about = of.Count > 0 ? $"Of {English.And(of)}: " : "";
            return new Point(((Line)about).And(Line.Strong(alike.Key.Text)), $"{English.Sentence(alike.Key.Why)} {alike.Key.Answers}");
        }
    }

    private static Check Check(Safeguard safeguard)
    {
        var subjects = safeguard.For.Count == 0 ? "" : $" (for {English.And(safeguard.For)})";
        var by = safeguard.By switch { "recipient" => " (the recipient does this)", "both" => " (both sides do this)", _ => "" };
        return new Check(safeguard.Strength, English.Capital(safeguard.Text), subjects + by);
    }

    /// <summary>The sentence without the phrase that stands in the heading.</summary>
    private static string Words(string told, TellWhen when) => told[(AnswerWords.Phrase(when).Length + 1)..].Trim();
}
