using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>The questions still worth asking, the most telling first.</summary>
internal static class QuestionText
{
    public const int MostQuestions = 5;
    private const int MostValues = 3;

    public static void Write(Page page, Account account)
    {
        var advice = account.Recommendation;
        if (advice.Questions.Count == 0)
        {
            return;
        }

        page.Heading("Questions still worth asking");
        if (advice.InDanger)
        {
            page.Say(DoNotWait(advice), 2);
        }

        var asked = advice.Questions.GroupBy(question => (question.Text, question.Why, Answers: Answers(account, question))).ToList();
        for (var place = 0; place < Math.Min(MostQuestions, asked.Count); place++)
        {
            var ((text, why, answers), of) = (asked[place].Key, asked[place].Select(question => question.Subject).Where(subject => subject.Length > 0).ToList());
            page.Point(English.Invariant($"{place + 1}."), of.Count > 0 ? $"Of {English.And(of)}: {text}" : text);
            page.Say(English.Sentence(why), 5);
            page.Say(answers, 5);
        }

        if (asked.Count > MostQuestions)
        {
            page.Say(English.Invariant($"and {asked.Count - MostQuestions} more."), 2);
        }
    }

    /// <summary>In danger nothing waits for a question, whether it goes to the recipient or somebody else is told.</summary>
    public static string DoNotWait(Recommendation advice) => $"Do not wait for the answers before you {(advice.Extent == Extent.None ? "protect" : "share")}.";

    /// <summary>What an answer is called.</summary>
    public static string Label(Account account, Question question, string answer)
    {
        var fact = account.Words.Facts[question.Fact];
        return fact.Type is FactType.Choice or FactType.Choices ? account.Speaker.Facts.Label(fact, answer) : answer;
    }

    public static string Answers(Account account, Question question)
    {
        var quoted = account.Words.Facts[question.Fact].Type is FactType.Choice or FactType.Choices;
        return string.Join(" ", question.Answers.GroupBy(answer => answer.Outcome).Select(group =>
        {
            var labels = group.Select(answer => Label(account, question, answer.Answer)).Select(label => quoted ? $"\u201C{label}\u201D" : label).ToList();
            var said = labels.Count > MostValues + 1
                ? English.Invariant($"{string.Join(", ", labels.Take(MostValues))} or {labels.Count - MostValues} other answers")
                : English.Or(labels);
            var effect = group.Key == account.Recommendation.Outcome
                ? "the outcome stays, but the details change"
                : AnswerWords.Phrase(group.Key);
            return $"If {said}: {effect}.";
        }));
    }
}
