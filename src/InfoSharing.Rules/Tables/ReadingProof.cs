using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tables;

/// <summary>Whether silence is read as the most open answer exactly where the question says so.</summary>
internal static class ReadingProof
{
    public static IEnumerable<Diagnostic> Find(QuestionDefinition question, Composed composed)
    {
        // What tables reach only by way of rules is for people to judge.
        if (question.Unknown is not { } reading || !Courses(composed).Any(result => Matters(question, result, composed)))
        {
            yield break;
        }

        var opener = Opener(question, question.PlaceOf(reading.Is.Id), composed);
        if (reading.MostOpen && opener is var (answer, result, others))
        {
            yield return Wording.NotMostOpen(reading.Is.At, question.Id, reading.Is.Id, answer, result, others);
        }
        else if (!reading.MostOpen && opener is null)
        {
            yield return Wording.IsMostOpen(reading.Is.At, question.Id, reading.Is.Id);
        }
    }

    /// <summary>An answer that is more open than the one that is read, for what it is, and with which others.</summary>
    private static (string Answer, string Result, string Others)? Opener(QuestionDefinition question, int read, Composed composed)
    {
        var variable = composed.VariableOf(question);
        foreach (var result in Courses(composed))
        {
            var silent = composed.Diagram.Restrict(composed[result], variable, read);
            for (var answer = 0; answer < question.Answers.Count; answer++)
            {
                var known = composed.Diagram.Restrict(composed[result], variable, answer);
                if (composed.Diagram.Find(silent, known, (_, _) => true, (one, other) => result.ClosedOf(other) < result.ClosedOf(one)) is { } others)
                {
                    return (question.Answers[answer].Id, result.Id, Combination.Of(composed.Tables.Given, others));
                }
            }
        }

        return null;
    }

    private static bool Matters(QuestionDefinition question, QuestionDefinition result, Composed composed) =>
        Enumerable.Range(0, question.Answers.Count)
            .Select(answer => composed.Diagram.Restrict(composed[result], composed.VariableOf(question), answer)).Distinct().Skip(1).Any();

    /// <summary>The questions whose answers say how closed they are.</summary>
    private static IEnumerable<QuestionDefinition> Courses(Composed composed) =>
        composed.Tables.Tables.Select(table => table.Answered).Where(answered => answered.Answers[0].Closed is not null);
}
