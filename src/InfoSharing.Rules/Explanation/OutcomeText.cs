using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Explanation;

/// <summary>The head of the page: the outcome, why, how sure it is, </summary>
internal static class OutcomeText
{
    public const int MostReasons = 3;

    public static void Write(Page page, Account account)
    {
        var advice = account.Recommendation;
        page.Say($"Outcome: {Headline(advice)} ({Words.Outcomes[advice.Outcome]}), {(advice.IsSettled ? "settled" : "provisional")}");
        page.Gap();
        page.Say(Course(advice));
        foreach (var reason in Why(account).Take(MostReasons))
        {
            page.Say($"Why: {reason}");
        }

        page.Say(Sureness(advice));
        if (advice.Announced is { } announced && announced.Outcome != advice.Outcome)
        {
            page.Say($"Law that is announced, and not known to be in force, would make it \u201C{AnswerWords.Phrase(announced.Outcome)}\u201D: see below.");
        }
    }

    public static string Headline(Recommendation advice) => advice switch
    {
        { InDanger: true, Extent: Extent.None } => $"do not share what is listed{Protect(advice)}",
        { InDanger: true, Outcome: Outcome.MustShare } => "share now, you must",
        { InDanger: true } => "share now",
        _ => AnswerWords.Phrase(advice.Outcome),
    };

    /// <summary>Who is told instead, so that somebody protects.</summary>
    private static string Protect(Recommendation advice) =>
        ProtectionText.Told(advice) is { Length: > 0 } told ? $"; tell {told} now" : "; protect another way, now";

    public static string Course(Recommendation advice)
    {
        var part = advice.Extent == Extent.Part ? " Not all of it: see below what may go." : "";
        return (advice.InDanger, advice.Outcome) switch
        {
            (true, _) when advice.Extent == Extent.None =>
                "There are signs of danger, so act at once, with somebody who can protect. Nothing that is listed may go to this recipient; say what protects without it.",
            (true, _) => "There are signs of danger, so protection comes first. Share what is needed now; write it down, and put the paperwork right, afterwards." + part,
            (_, Outcome.MustShare) => "The law binds you to share." + part,
            (_, Outcome.ShouldShare) => "Sharing is lawful, and protection from harm calls for it." + part,
            (_, Outcome.MayShare) => "Sharing is lawful. Whether to do it is for your professional judgement." + part,
            (_, Outcome.SeekConsentFirst) => "Ask the person, or whoever may decide for them, before you share. Their answer matters here.",
            (_, Outcome.HearFirst) => "Hear the person before you share: the telling itself could cost them work, home or family.",
            (_, Outcome.LeaveFirst) => "A rule of law keeps it back, and somebody may lift it. Ask for leave before you share.",
            (_, Outcome.PutRightFirst) => "Something has to be put right before you share: see below what.",
            (_, Outcome.SeekAdvice) =>
                $"Do not decide this alone, and do not let it drop. Talk it over with {(advice.Advice.Count > 0 ? "one of those named below" : "your safeguarding lead or a lawyer")} first, and write down what was said.",
            (_, Outcome.DoNotShare) => "Sharing as it is put would not be lawful or fair.",
            _ => "What is known supports no course yet. The questions below say what to find out.",
        };
    }

    public static IEnumerable<string> Why(Account account)
    {
        var advice = account.Recommendation;
        var deciding = advice.InDanger ? account.Concluding<ConcludesDanger>(_ => true) : [];
        var rows = advice.Items.Select(item => item.Course).OfType<ItemCourse>().Where(course => course.Now.Outcome == advice.Outcome).Select(course => course.Row);
        foreach (var rule in deciding.Concat(rows).DistinctBy(rule => rule.Id))
        {
            // The last row of a table fits whatever comes, and has nothing behind it.
            var behind = account.Reasons.Behind(rule.When);
            yield return English.Sentence(rule.Because) + (behind.Length > 0 ? $" Here, {behind}." : "");
        }

        foreach (var conflict in advice.Conflicts)
        {
            yield return $"The rules disagree on {account.Words.Cite(conflict)}.";
        }

        if (advice.Outcome == Outcome.DoNotShare && advice.InDanger)
        {
            yield return "Each item has to be kept back, for the reasons given below.";
        }
    }

    public static string Sureness(Recommendation advice)
    {
        if (advice.IsSettled)
        {
            return "This is settled: no answer to an open question can change it.";
        }

        var others = advice.PossibleOutcomes.Where(outcome => outcome != advice.Outcome).Select(outcome => $"\u201C{AnswerWords.Phrase(outcome)}\u201D");
        var telling = advice.Questions.Where(question => question.Answers.Any(answer => answer.Outcome != advice.Outcome)).Take(2).Select(question => question.Text).Distinct().ToList();
        var hangs = telling.Count == 0
            ? "No single answer would change it; several together could."
            : $"It hangs first on {(telling.Count == 1 ? "this question" : "these questions")}: {string.Join(" ", telling)}";
        var wait = !advice.InDanger ? ""
            : advice.Extent == Extent.None ? " Do not wait for the answer before you protect."
            : " Do not wait for the answer.";
        return $"This is provisional: on more facts it could become {English.Or(others)}. {hangs}{wait}";
    }
}
