using InfoSharing.Rules.Model;
using InfoSharing.Rules.Text;

namespace InfoSharing.Rules.Tables;

/// <summary>Proves a claim for every combination of answers, or finds one that breaks it.</summary>
internal static class ClaimProof
{
    public static Diagnostic? Counterexample(ClaimDefinition claim, Dictionary<string, QuestionDefinition> questions, Composed composed)
    {
        var result = questions[claim.Result.Id];
        var meant = claim.Is.Select(answer => result.PlaceOf(answer.Id)).ToHashSet();
        var passedOver = Mdd.Constant(result.Answers.Count);
        var looked = composed[result];
        foreach (var test in claim.Where)
        {
            // Where a test does not hold, the claim says nothing: what stands there is no answer at all.
            var question = questions[test.Question.Id];
            var allowed = test.PlacesIn(question);
            int[] results = [.. Enumerable.Range(0, question.Answers.Count).Select(answer => allowed.Contains(answer) ? looked : passedOver)];
            looked = composed.Diagram.Case(composed[question], results);
        }

        var broken = composed.Diagram.Find(
            looked, looked, (_, _) => true, (answer, _) => answer < result.Answers.Count && meant.Contains(answer) != claim.IsAlways);
        if (broken is null)
        {
            return null;
        }

        var (met, row) = composed.Met(result, broken);
        return Wording.ClaimBroken(claim.At, claim.Id, claim.Says, met, Combination.Of(composed.Tables.Given, broken), row.At);
    }
}
