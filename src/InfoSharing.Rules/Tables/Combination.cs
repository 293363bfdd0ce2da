using InfoSharing.Rules.Model;

namespace InfoSharing.Rules.Tables;

/// <summary>Answers to questions, in words: as an author would write them in a row.</summary>
internal static class Combination
{
    /// <param name="questions">The questions, in order.</param>
    /// <param name="answers">By the place of the question: the place of its answer. What is left out may be anything.</param>
    public static string Of(IReadOnlyList<QuestionDefinition> questions, IReadOnlyDictionary<int, int> answers)
    {
        var pairs = answers.OrderBy(pair => pair.Key)
            .Select(pair => $"\"{questions[pair.Key].Id}\": \"{questions[pair.Key].Answers[pair.Value].Id}\"");
        var all = string.Join(", ", pairs);

        // Whole, however long: it is the case in which the fault shows.
        return all.Length == 0 ? "any" : $"`{{ {all} }}`";
    }
}
