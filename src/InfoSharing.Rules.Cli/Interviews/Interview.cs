using System.Globalization;
using InfoSharing.Rules.Cli.Cases;
using InfoSharing.Rules.Cli.Inquiries;
using InfoSharing.Rules.Cli.Screen;
using InfoSharing.Rules.Explanation;
using InfoSharing.Rules.Law;
using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Cli.Interviews;

/// <summary>An interview: who and what it is about, then the next best question until the outcome is certain.</summary>
/// <remarks>It never says to which outcome an answer would lead: whoever answers says what is so, not what they would like to come of it.</remarks>
internal sealed class Interview(Dialogue dialogue, CaseFileWriter file, CancellationToken cancelled)
{
    private const string Keys = "a number or a word answers; ? why it is asked; u asked, not known; b back; q stop";

    private readonly Stack<SharingCase> before = new();
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private int answered;
    private bool stopped;
    private (Outcome Outcome, bool Settled, bool Danger)? said;

    /// <summary>How many questions were answered, those that nobody knows the answer to included.</summary>
    public int Answered => answered;

    /// <summary>The case as it stands when the outcome is certain, nothing is left to ask, or whoever answers has stopped.</summary>
    public JudgedCase Run(JudgedCase judged)
    {
        if (judged.Sharing.People.Count == 0 && judged.Sharing.Items.Count == 0)
        {
            judged = AskWhoAndWhat(judged);
        }

        if (stopped)
        {
            return judged;
        }

        dialogue.Say(Keys, Ink.Faint);
        while (true)
        {
            dialogue.Gap();
            var certain = SayWhereItStands(judged.Recommendation);
            if (certain || Next(judged) is not { } question)
            {
                if (!certain)
                {
                    dialogue.Say("Nothing more that could be asked would settle it.");
                }

                return judged;
            }

            if (Ask(judged, question) is not { } next)
            {
                return judged;
            }

            judged = judged.With(next);
            file.Write(next);
        }
    }

    /// <summary>Where it stands; true if the outcome is certain.</summary>
    private bool SayWhereItStands(Recommendation got)
    {
        var outcome = $"{English.Capital(AnswerWords.Phrase(got.Outcome))} ({Words.Outcomes[got.Outcome]})";
        if (got.CertaintyOf(Target.OutcomeIs(got.Outcome), RecommendationCertainty.DefaultMostCompletions, cancelled).Certainty == Certainty.Holds)
        {
            dialogue.Say($"Certain, whatever the other facts turn out to be: {outcome}", Ink.Good);
            return true;
        }

        var stands = (got.Outcome, got.IsSettled, got.InDanger);
        if (said == stands)
        {
            return false;
        }

        said = stands;
        dialogue.Say($"So far: {outcome}, {(got.IsSettled ? "settled" : "provisional")}", Ink.Strong);
        if (got.InDanger)
        {
            var act = got.Extent == Extent.None ? "protect" : "share";
            dialogue.Say($"There are signs of danger. Do not wait for the end of these questions before you {act}.", Ink.Error);
        }

        dialogue.Gap();
        return false;
    }

    /// <summary>The next best question; what bears on somebody's safety is worth asking again, but not in the same interview.</summary>
    private NextQuestion? Next(JudgedCase judged)
    {
        var notKnown = asked.Where(fact => judged.Sharing.Facts.TryFind(fact, out var value) && value is null).ToHashSet(StringComparer.Ordinal);
        var refused = judged.Advisor.Machine.Pack.Facts.Where(fact => !file.Takes(fact)).Select(fact => fact.Id).ToHashSet(StringComparer.Ordinal);
        return judged.Recommendation.NextQuestions(notKnown.Count + refused.Count + 1, cancelled)
            .FirstOrDefault(question => !notKnown.Contains(question.Fact) && !refused.Contains(question.Fact));
    }

    private SharingCase? Ask(JudgedCase judged, NextQuestion question)
    {
        asked.Add(question.Fact);
        var fact = judged.Advisor.Machine.Pack.Facts.First(fact => fact.Id == question.Fact);
        var number = string.Create(CultureInfo.InvariantCulture, $"{answered + 1}. ");
        dialogue.Say($"{number}{(question.Subject.Length > 0 ? $"Of {question.Subject}: " : "")}{question.Text}", Ink.Strong, 0, number.Length);
        var answers = new OfferedAnswers(dialogue, fact, new Account(judged.Recommendation).Speaker.Facts);
        answers.Show();
        while (dialogue.Ask(Prompt(fact)) is { } typed && typed != "q")
        {
            switch (typed)
            {
                case "":
                    answers.ShowAll();
                    break;
                case "?":
                    dialogue.Say($"{English.Sentence(question.Why)} The fact is `{question.Fact}`.", Ink.Plain, 2);
                    break;
                case "b" when before.TryPop(out var last):
                    answered--;
                    return last;
                case "b":
                    dialogue.Say("there is nothing to go back to", Ink.Error, 2);
                    break;
                default:
                    if (answers.Read(typed) is { } word)
                    {
                        before.Push(judged.Sharing);
                        answered++;
                        return FactSetting.Set(judged.Sharing, fact, question.Subject, FactWords.Read(fact, word));
                    }

                    break;
            }
        }

        return null;
    }

    private static string Prompt(FactDefinition fact) => fact.Type switch
    {
        FactType.Choices => "several, with commas, or none> ",
        FactType.WholeNumber => "a number> ",
        FactType.Date => "YYYY-MM-DD> ",
        _ => "> ",
    };

    private JudgedCase AskWhoAndWhat(JudgedCase judged)
    {
        var sharing = judged.Sharing;
        dialogue.Say("Whom is the information about? A code for each, such as `child mother`, and no names; with commas between, codes may hold spaces. Enter leaves it open.", Ink.Strong);
        foreach (var person in Codes([]))
        {
            sharing = sharing.With(new Person(person));
        }

        foreach (var person in sharing.People.TakeWhile(_ => !stopped))
        {
            dialogue.Say($"What information is there about {person.Id}? A code for each item, such as `injuries address`. Enter leaves it open.", Ink.Strong);
            foreach (var item in Codes([.. sharing.Items.Select(item => item.Id)]))
            {
                sharing = sharing.With(new InformationItem(item, person.Id));
            }
        }

        dialogue.Gap();
        if (sharing.People.Count > 0)
        {
            file.Write(sharing);
        }

        return judged.With(sharing);
    }

    private List<string> Codes(List<string> used)
    {
        while (dialogue.Ask("> ") is { } typed && typed != "q")
        {
            var codes = Separated(typed).Distinct().ToList();
            if (codes.Find(used.Contains) is not { } twice)
            {
                return codes;
            }

            dialogue.Say($"`{twice}` is an item of somebody else already: give it another code", Ink.Error, 2, 2);
        }

        stopped = true;
        return [];
    }

    /// <summary>The codes that were typed: with commas between them they may hold spaces, as names do; without, each word is one.</summary>
    private static IEnumerable<string> Separated(string typed) =>
        typed.Split(typed.Contains(',', StringComparison.Ordinal) ? ',' : ' ', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(code => string.Join(' ', code.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
