using InfoSharing.Rules.Batch;
using InfoSharing.Rules.Compilation;
using InfoSharing.Rules.Evaluation;
using InfoSharing.Rules.Facts;

namespace InfoSharing.Rules.Inquiry;

/// <summary>
/// Finds the facts worth asking for, by trying: each value of each fact that nobody has given is put in, hundreds of them at once, and
/// the case judged again. What changes nothing is not asked, and what was asked and is not known is not asked again, unless somebody's safety hangs on it.
/// </summary>
internal static class Questioning
{
    /// <summary>Above anything that trying can weigh.</summary>
    private const int Hinted = 1_000_000;

    /// <summary>Above any other hint: what a rule asks for because somebody could come to harm by the answer that is not known.</summary>
    private const int Safety = 2 * Hinted;

    private const int Whole = 1000;

    private const int Rarely = 100;

    public static IReadOnlyList<Question> Of(Recommendation now, CancellationToken cancellation)
    {
        var evaluated = now.Evaluated;
        var hinted = Hints(evaluated);
        var safety = SafetyOf(evaluated, hinted);
        var tried = new SingleAnswers(evaluated, safety, cancellation);
        var found = new List<(Question Question, int Weight)>();
        for (var place = 0; place < tried.Variables.Count; place++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (tried.Matters(place) && IsOpen(evaluated, tried.Variables[place].Spot))
            {
                var (question, weight) = Ask(evaluated, tried, place);
                if (question.Answers.Count > 0)
                {
                    found.Add((question, weight + (safety.Contains(question.Fact) ? Safety : hinted.Contains(question.Fact) ? Hinted : 0)));
                }
            }
        }

        return [.. found
            .OrderByDescending(one => one.Weight)
            .ThenBy(one => one.Question.Fact, StringComparer.Ordinal)
            .ThenBy(one => one.Question.Subject, StringComparer.Ordinal)
            .Select(one => one.Question)];
    }

    /// <summary>Whether some rule that reads the fact is open where the fact would be read: undetermined, or only presumed.</summary>
    private static bool IsOpen(Evaluated evaluated, Spot spot) =>
        evaluated.Machine.Readers[spot.Slot.Index].Any(unit => Reading(evaluated, unit.Scope, spot).Any(one =>
            evaluated.Verdict(unit, one) == Truth.Unknown || IsPresumed(evaluated, unit, one)));

    private static bool IsPresumed(Evaluated evaluated, Unit unit, int instance) =>
        evaluated.Verdict(unit, instance) == Truth.True
        && unit.Unless.Any(exception => evaluated.TruthOf(exception.When, instance) == Truth.Unknown);

    /// <summary>For which instances a rule reads the fact there: for every one a fact of the case, for the items about them a fact of a person.</summary>
    private static IEnumerable<int> Reading(Evaluated evaluated, FactScope reader, Spot spot)
    {
        if (spot.Scope == FactScope.Case)
        {
            return Enumerable.Range(0, evaluated.Rails.Count(reader));
        }

        return spot.Scope == reader ? [spot.Instance] : Likeness.ItemsAbout(evaluated.Rails, spot.Instance);
    }

    private static (Question Question, int Weight) Ask(Evaluated evaluated, SingleAnswers tried, int place)
    {
        var (spot, definition) = (tried.Variables[place].Spot, tried.Variables[place].Spot.Slot.Definition);
        var answers = new List<QuestionAnswer>();
        var (count, distance) = (0, 0);
        TryEach(Tries.Simple(spot.Slot));
        if (answers.Count == 0)
        {
            // No choice changes anything alone; perhaps some do together.
            TryEach(Tries.Sets(spot.Slot));
        }

        // A question of which only a rare answer matters is less telling than one of which every answer does.
        var weight = count == 0 ? 0 : distance * Whole * answers.Count / count * answers.Count / count;
        var question = new Question
        {
            Fact = definition.Id,
            Subject = evaluated.NameOf(definition.Scope, spot.Instance),
            Text = definition.Question,
            Why = definition.Why,
            Answers = answers,
        };
        return (question, definition.Seldom ? weight / Rarely : weight);

        void TryEach(IEnumerable<FactValue> values)
        {
            foreach (var value in values)
            {
                count++;
                var (far, outcome) = tried.Then(place, value);
                if (far > 0)
                {
                    distance = Math.Max(distance, far);
                    answers.Add(new QuestionAnswer { Answer = value.ToString()!, Outcome = outcome });
                }
            }
        }
    }

    /// <summary>What a rule asks for because somebody could come to harm by the answer that is not known.</summary>
    public static HashSet<string> SafetyOf(Evaluated evaluated) => SafetyOf(evaluated, Hints(evaluated));

    private static HashSet<string> SafetyOf(Evaluated evaluated, IEnumerable<string> hinted) =>
        [.. hinted.Where(fact => evaluated.Machine.FactsById[fact].Definition is { Sensitivity: Sensitivity.Safety, Scope: FactScope.Case })];

    private static HashSet<string> Hints(Evaluated evaluated) =>
        [.. evaluated.Machine.Conclusions.Questions
            .Where(drawn => Enumerable.Range(0, evaluated.Rails.Count(drawn.Unit.Scope)).Any(instance => evaluated.Verdict(drawn.Unit, instance) == Truth.True))
            .Select(drawn => drawn.Conclusion.Fact.Id)];
}
